package cotside.evidence;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Role;
import cotside.families.Families;
import cotside.families.Link;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Joins two who turned out to be one, and undoes it. A joining is a link: nothing moves, nothing is lost, and what was
 * known before it stays as it was. For the records officer who keeps both.
 */
@Service
public class Joining {
    private final Families families;
    private final Records records;
    private final JdbcClient sql;

    Joining(Families families, Records records, JdbcClient sql) {
        this.families = families;
        this.records = records;
        this.sql = sql;
    }

    /** Two that are one. */
    public record Same(Link.Kind kind, UUID one, UUID other) {}

    /**
     * Something recorded while a joining stood: whom it is about is for a person to say.
     *
     * @param record where it is
     * @param handle what that record calls it
     */
    public record Piece(UUID id, UUID record, String handle, UUID author, Instant recorded) {}

    /**
     * Joins two people, babies or homes.
     *
     * @return the link
     */
    public UUID join(Acting acting, Same same, String reason) {
        acting.mustBe(Role.RECORDS_OFFICER);
        UUID link = sql.sql("select join_subjects(?, ?, ?, ?)")
                .params(same.kind().word(), same.one(), same.other(), reason)
                .query(UUID.class)
                .single();
        acting.decideAgain();
        acting.did(Act.JOIN, null, List.of(link, same.one(), same.other()));
        openAgain(acting, knowing(List.of(same.one(), same.other())));
        return link;
    }

    /**
     * Joins two records of one pregnancy, and whoever of them is one: without pairs of babies the two have different
     * babies.
     *
     * @return the links, that of the records first
     */
    public List<UUID> joinPregnancies(Acting acting, UUID one, UUID other, List<Same> pairs, String reason) {
        List<UUID> links = new ArrayList<>();
        links.add(join(acting, new Same(Link.Kind.PREGNANCY, one, other), reason));
        pairs.forEach(pair -> links.add(join(acting, pair, reason)));
        acting.did(Act.JOIN, one);
        acting.did(Act.JOIN, other);
        return links;
    }

    /** Undoes a joining, and gives what was recorded while it stood. */
    public List<Piece> unjoin(Acting acting, UUID link, String reason) {
        acting.mustBe(Role.RECORDS_OFFICER);
        sql.sql("select unjoin_subjects(?, ?)")
                .params(link, reason)
                .query((row, number) -> true)
                .list();
        acting.decideAgain();
        acting.did(Act.JOIN, null, List.of(link));
        openAgain(acting, knowing(ends(link)));
        return toPlace(acting, link);
    }

    /** What was recorded while a joining stood that is now undone, and nobody has placed yet. */
    public List<Piece> toPlace(Acting acting, UUID link) {
        acting.mustBe(Role.RECORDS_OFFICER);
        return sql.sql("""
                        select m.* from made_while_joined(:link) m
                        where not exists (
                            select from placed p where p.joining_id = :link and p.evidence_id = m.id)
                        """)
                .param("link", link)
                .query((row, number) -> new Piece(
                        row.getObject("id", UUID.class),
                        row.getObject("record_id", UUID.class),
                        row.getString("handle"),
                        row.getObject("author_id", UUID.class),
                        row.getObject("recorded", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Says that a piece was looked at, and where it belongs.
     *
     * @param retoldAs what tells it again of the right one, the piece itself being corrected; null where it stays as it is
     */
    public void place(Acting acting, UUID link, UUID piece, @Nullable UUID retoldAs, String reason) {
        acting.mustBe(Role.RECORDS_OFFICER);
        sql.sql("""
                        insert into placed (joining_id, evidence_id, retold_as, reason, placed_by)
                        values (:link, :piece, :retold, :reason, :by)
                        """)
                .param("link", link)
                .param("piece", piece)
                .param("retold", retoldAs, Types.OTHER)
                .param("reason", reason)
                .param("by", acting.actor().id())
                .update();
        acting.did(Act.JOIN, null, List.of(link, piece));
    }

    private List<UUID> ends(UUID link) {
        List<UUID> ends = new ArrayList<>();
        sql.sql("select one, other from joining_of(?)").param(link).query(row -> {
            ends.add(row.getObject("one", UUID.class));
            ends.add(row.getObject("other", UUID.class));
        });
        return ends;
    }

    /** The records that these are or belong to, of those that the officer keeps: what their ties open may be other than it was. */
    private List<UUID> knowing(List<UUID> subjects) {
        return sql.sql("""
                        select record_id from pregnancy where record_id = any (:subjects)
                        union select record_id from member where person_id = any (:subjects)
                        union select record_id from baby where id = any (:subjects)
                        union select record_id from home where id = any (:subjects)
                        """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("record_id", UUID.class))
                .list();
    }

    private void openAgain(Acting acting, List<UUID> about) {
        for (UUID record : about) {
            records.open(acting, families.cast(acting, record));
        }
    }
}
