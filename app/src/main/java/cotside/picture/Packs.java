package cotside.picture;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.access.Role;
import cotside.guidance.Guidance;
import cotside.guidance.pack.Pack;
import cotside.notation.pack.PackFiles;
import cotside.notation.pack.PackText;
import cotside.store.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The packs that a partnership goes by. One is installed once its texts load without a problem, signed by a safeguarding
 * lead and by an administrator, and takes effect on a day; none that ever guided a picture is lost.
 */
@Service
public class Packs {
    private final JdbcClient sql;
    private final Guidance shipped;
    private final Map<UUID, Guidance> ready = new ConcurrentHashMap<>();

    Packs(JdbcClient sql, Guidance shipped) {
        this.sql = sql;
        this.shipped = shipped;
    }

    /**
     * What guides a picture.
     *
     * @param pack the installed pack, or null for the one that the program came with
     */
    public record Guiding(@Nullable UUID pack, Guidance guidance) {}

    /** A pack of the partnership's, and who signed it. */
    public record Installed(UUID id, String name, String version, List<Role> signed) {
        public Installed {
            signed = List.copyOf(signed);
        }
    }

    /**
     * Installs a pack with the layers upon it. Installing the same texts again gives the same pack.
     *
     * @throws cotside.notation.yaml.NotationException with every problem there is
     * @throws cotside.access.Forbidden unless the practitioner is an administrator
     */
    public UUID install(Acting acting, List<PackText> base, List<List<PackText>> layers) {
        acting.mustBe(Role.ADMINISTRATOR);
        Pack pack = PackFiles.loadWithExamples(base, layers);
        List<List<PackText>> all = new ArrayList<>(List.of(base));
        all.addAll(layers);
        byte[] digest = digest(all);
        Optional<UUID> same = sql.sql("""
                        select id from pack
                        where partnership_id = ? and name = ? and version = ? and digest = ?
                        """)
                .params(acting.actor().partnership(), pack.id(), pack.version(), digest)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
        if (same.isPresent()) {
            return same.get();
        }
        UUID id = Ids.next();
        sql.sql("""
                        insert into pack (id, partnership_id, name, version, digest, installed_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        acting.actor().partnership(),
                        pack.id(),
                        pack.version(),
                        digest,
                        acting.actor().id())
                .update();
        for (int layer = 0; layer < all.size(); layer++) {
            for (int position = 0; position < all.get(layer).size(); position++) {
                PackText file = all.get(layer).get(position);
                sql.sql("insert into pack_file (pack_id, layer, position, name, content) values (?, ?, ?, ?, ?)")
                        .params(id, layer, position, file.name(), file.text())
                        .update();
            }
        }
        acting.did(Act.GUIDANCE, null, List.of(id));
        return id;
    }

    /**
     * Signs a pack in a role.
     *
     * @param role safeguarding lead or administrator; one person signs in one of them
     */
    public void sign(Acting acting, UUID pack, Role role) {
        acting.mustBe(role);
        int signed = sql.sql("""
                        insert into pack_signature (pack_id, role, signed_by, digest)
                        select id, ?, ?, digest from pack where id = ? and partnership_id = ?
                        """)
                .params(role.word(), acting.actor().id(), pack, acting.actor().partnership())
                .update();
        if (signed == 0) {
            throw new Forbidden(Decision.Reason.NOT_INVOLVED);
        }
        acting.did(Act.GUIDANCE, null, List.of(pack));
    }

    /** Puts a pack that two roles have signed into effect from a day on, today or later. */
    public void takeEffect(Acting acting, UUID pack, LocalDate from) {
        sql.sql("select take_effect(?, ?)")
                .params(pack, from)
                .query((row, number) -> true)
                .list();
        acting.did(Act.GUIDANCE, null, List.of(pack));
    }

    /** The packs of the practitioner's partnership, the latest first. */
    public List<Installed> installed(Acting acting) {
        return sql.sql("""
                        select p.id, p.name, p.version,
                            array(select s.role from pack_signature s where s.pack_id = p.id order by s.recorded) as signed
                        from pack p where p.partnership_id = ? order by p.recorded desc, p.id desc
                        """)
                .param(acting.actor().partnership())
                .query((row, number) -> new Installed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("version"),
                        List.of((String[]) row.getArray("signed").getArray()).stream()
                                .map(Role::of)
                                .toList()))
                .list();
    }

    /** A pack guides pictures from a day on, until another does. */
    public record InEffect(
            UUID pack, LocalDate from, @Nullable LocalDate until) {}

    /** What guides, guided and will guide the pictures of the practitioner's partnership, the latest first. */
    public List<InEffect> inEffect(Acting acting) {
        return sql.sql("""
                        select pack_id, lower(during) as since, upper(during) as until
                        from pack_in_effect where partnership_id = ? order by during desc
                        """)
                .param(acting.actor().partnership())
                .query((row, number) -> new InEffect(
                        row.getObject("pack_id", UUID.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** What guides the pictures of a record as at a day: the pack then in effect where the record is kept. */
    public Guiding guiding(UUID record, LocalDate asAt) {
        UUID[] pack = new UUID[1];
        sql.sql("select pack_for(?, ?) as id").params(record, asAt).query(row -> {
            pack[0] = row.getObject("id", UUID.class);
        });
        UUID id = pack[0];
        return id == null ? new Guiding(null, shipped) : new Guiding(id, ready.computeIfAbsent(id, this::load));
    }

    private Guidance load(UUID id) {
        TreeMap<Integer, List<PackText>> layers = new TreeMap<>();
        sql.sql("select layer, name, content from pack_file where pack_id = ? order by layer, position")
                .param(id)
                .query(row -> {
                    layers.computeIfAbsent(row.getInt("layer"), layer -> new ArrayList<>())
                            .add(new PackText(row.getString("name"), row.getString("content")));
                });
        List<List<PackText>> all = List.copyOf(layers.values());
        return Guidance.of(PackFiles.load(all.getFirst(), all.subList(1, all.size())));
    }

    private static byte[] digest(List<List<PackText>> layers) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            layers.forEach(layer -> {
                digest.update(part("layer"));
                layer.forEach(file -> {
                    digest.update(part(file.name()));
                    digest.update(part(file.text()));
                });
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] part(String text) {
        return (text.length() + ":" + text).getBytes(StandardCharsets.UTF_8);
    }
}
