package cotside.picture;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Decide;
import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.evidence.Assembly;
import cotside.evidence.Records;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.guidance.Guidance;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Family;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.picture.PictureJson;
import cotside.store.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The picture of a baby from the record. */
@Service
public class Pictures {
    /** Nobody's agency and nobody's name: sees what is for all, as the decision has marked it. */
    private static final Viewer WHOEVER_ASKS = new Viewer("", "");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Families families;
    private final Records records;
    private final Packs packs;
    private final Releases releases;
    private final JdbcClient sql;

    Pictures(Families families, Records records, Packs packs, Releases releases, JdbcClient sql) {
        this.releases = releases;
        this.families = families;
        this.records = records;
        this.packs = packs;
        this.sql = sql;
    }

    /**
     * A family as one viewer may see it, and the picture of one baby of it.
     *
     * @param family for guidance alone: it holds what is hidden as well, marked so, that a marker may say that more is held
     * @param shown what the viewer may see and nothing else: whatever is told word by word is taken from here
     * @param pack the installed pack that guided it, or null for the one that the program came with
     * @param guidance made ready from that pack
     */
    public record Seen(
            Family family, Picture picture, @Nullable UUID pack, Guidance guidance, Family shown) {}

    /**
     * The picture of a baby as the practitioner may see it, by the pack in effect as at its day where the record is kept.
     *
     * @param asAt the day it speaks for
     * @param knownAt the moment of knowledge
     * @throws Forbidden when there is no such baby, or not for this practitioner, or was none then
     */
    public Seen of(Acting acting, UUID record, UUID baby, LocalDate asAt, Instant knownAt) {
        Cast cast = families.cast(acting, record);
        Baby known = cast.asKnownAt(knownAt).baby(baby);
        if (known == null) {
            throw new Forbidden(Decision.Reason.NOT_INVOLVED);
        }
        Assembly assembly = records.assembled(acting, cast, knownAt);
        Family family = assembly.asSeenBy(acting.about(record));
        Packs.Guiding guiding = packs.guiding(record, asAt);
        acting.did(Act.READ, record, guiding.pack() == null ? List.of(baby) : List.of(baby, guiding.pack()));
        acting.viewed(record, "as at " + asAt, List.of());
        Viewpoint from = new Viewpoint(known.id(), asAt, knownAt, WHOEVER_ASKS);
        Picture picture = guiding.guidance().picture(family, from);
        if (picture.moreHeld() != null && isOfNow(acting, asAt, knownAt)) {
            releases.ask(record, cast.canonical(baby), mattering(acting, assembly, guiding, picture));
        }
        return new Seen(family, picture, guiding.pack(), guiding.guidance(), assembly.asShownTo(acting.about(record)));
    }

    private static boolean isOfNow(Acting acting, LocalDate asAt, Instant knownAt) {
        return !knownAt.isBefore(acting.now()) && !asAt.isBefore(LocalDate.ofInstant(acting.now(), LONDON));
    }

    /** What is hidden from this viewer and would make the picture more urgent, by the agency that holds it. */
    private static Map<UUID, List<UUID>> mattering(
            Acting acting, Assembly assembly, Packs.Guiding guiding, Picture seen) {
        Decide decide = acting.about(assembly.record());
        Map<UUID, List<UUID>> hidden = assembly.hiddenFrom(decide);
        if (!isMoreUrgent(guiding, assembly.everything(), Viewer.EVERYTHING, seen)) {
            return Map.of();
        }
        Map<UUID, List<UUID>> alone = new LinkedHashMap<>();
        hidden.forEach((agency, pieces) -> {
            if (isMoreUrgent(guiding, assembly.asSeenBy(decide, Set.copyOf(pieces)), WHOEVER_ASKS, seen)) {
                alone.put(agency, pieces);
            }
        });
        return alone.isEmpty() ? hidden : alone;
    }

    private static boolean isMoreUrgent(Packs.Guiding guiding, Family family, Viewer viewer, Picture seen) {
        Viewpoint from = seen.from();
        Word word = guiding.guidance()
                .pictureToday(family, new Viewpoint(from.baby(), from.asAt(), from.knownAt(), viewer))
                .word();
        return word != null && (seen.word() == null || word.compareTo(seen.word()) < 0);
    }

    /**
     * Keeps what was shown behind a decision: what it was made of and by, and a digest of it.
     *
     * @param behind what was decided on it, in a word: a referral, a plan
     */
    public UUID keep(Acting acting, UUID record, UUID baby, Seen seen, String behind) {
        acting.mustOpen(record);
        UUID id = Ids.next();
        Picture picture = seen.picture();
        sql.sql("""
                        insert into picture_shown (id, record_id, baby_id, as_at, known_at, viewer_id, pack_id, pack_name,
                            pack_version, engine, digest, behind)
                        values (:id, :record, :baby, :asAt, :knownAt, :viewer, :pack, :name, :version, :engine, :digest,
                            :behind)
                        """)
                .param("id", id)
                .param("record", record)
                .param("baby", baby)
                .param("asAt", picture.from().asAt())
                .param("knownAt", picture.from().knownAt().atOffset(ZoneOffset.UTC))
                .param("viewer", acting.actor().id())
                .param("pack", seen.pack(), Types.OTHER)
                .param("name", picture.pack())
                .param("version", picture.packVersion())
                .param("engine", picture.engine())
                .param("digest", digest(seen))
                .param("behind", behind)
                .update();
        acting.did(Act.GUIDANCE, record, List.of(id));
        return id;
    }

    /**
     * Whether a picture that was kept comes out the same today for this practitioner: the same evidence, seen as then, by
     * the same pack and engine.
     */
    public boolean isStillTheSame(Acting acting, UUID shown) {
        Kept kept = sql.sql("select record_id, baby_id, as_at, known_at, digest from picture_shown where id = ?")
                .param(shown)
                .query((row, number) -> new Kept(
                        row.getObject("record_id", UUID.class),
                        row.getObject("baby_id", UUID.class),
                        row.getObject("as_at", LocalDate.class),
                        row.getObject("known_at", OffsetDateTime.class).toInstant(),
                        row.getBytes("digest")))
                .optional()
                .orElseThrow(() -> new Forbidden(Decision.Reason.NOT_INVOLVED));
        Seen again = of(acting, kept.record(), kept.baby(), kept.asAt(), kept.knownAt());
        return MessageDigest.isEqual(kept.digest(), digest(again));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(UUID record, UUID baby, LocalDate asAt, Instant knownAt, byte[] digest) {}

    private static byte[] digest(Seen seen) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(PictureJson.of(seen.family(), seen.picture()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
