package cotside.evidence;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.access.Role;
import cotside.families.Families;
import cotside.families.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * A joining as it was made, for an export: whom the record calls {@code mine}, and where the other is.
     *
     * @param other the other's id
     * @param record the other's record, or null where it is this one
     * @param handle what that record calls the other; null for a pregnancy
     * @param undone null while it stands
     */
    public record Told(
            Link.Kind kind,
            UUID mine,
            UUID other,
            @Nullable UUID record,
            @Nullable String handle,
            Said joined,
            @Nullable Said undone) {}

    /** Who joined or undid, why and when. */
    public record Said(String reason, UUID by, UUID agency, Instant at) {}

    /** The joinings that concern a record, as known at a moment; of those whom the officer keeps both. */
    public List<Told> told(Acting acting, UUID record, Instant knownAt) {
        acting.mustBe(Role.RECORDS_OFFICER);
        acting.mustOpen(record);
        return sql
                .sql("select * from joinings_to_export(?)")
                .param(record)
                .query((row, number) -> told(row, knownAt))
                .list()
                .stream()
                .filter(one -> !one.joined().at().isAfter(knownAt))
                .toList();
    }

    private static Told told(ResultSet row, Instant knownAt) throws SQLException {
        OffsetDateTime undone = row.getObject("undone", OffsetDateTime.class);
        return new Told(
                Link.Kind.of(row.getString("kind")),
                row.getObject("mine", UUID.class),
                row.getObject("other", UUID.class),
                row.getObject("other_record", UUID.class),
                row.getString("other_handle"),
                new Said(
                        row.getString("reason"),
                        row.getObject("joined_by", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("recorded", OffsetDateTime.class).toInstant()),
                undone == null || undone.toInstant().isAfter(knownAt)
                        ? null
                        : new Said(
                                row.getString("undone_reason"),
                                row.getObject("unjoined_by", UUID.class),
                                row.getObject("undone_agency", UUID.class),
                                undone.toInstant()));
    }

    /** Whom a record that the officer keeps calls so, if it is there. */
    public Optional<UUID> find(Acting acting, UUID record, Link.Kind kind, String handle) {
        acting.mustBe(Role.RECORDS_OFFICER);
        return sql.sql("select id from called_in(?, ?, ?) id where id is not null")
                .params(record, kind.word(), handle)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
    }

    /**
     * Brings in a joining that was made before, and its undoing; again changes nothing.
     *
     * @param undone null while it stands
     * @return whether anything of it was new
     */
    public boolean bring(Acting acting, Same same, Said joined, @Nullable Said undone) {
        acting.mustBe(Role.RECORDS_OFFICER);
        boolean isNew = sql.sql("""
                        select bring_joining(:kind, :one, :other, :why, :by, :agency, :at, :undoneWhy, :undoneBy,
                            :undoneAgency, :undoneAt)
                        """)
                .param("kind", same.kind().word())
                .param("one", same.one())
                .param("other", same.other())
                .param("why", joined.reason())
                .param("by", joined.by())
                .param("agency", joined.agency())
                .param("at", joined.at().atOffset(ZoneOffset.UTC))
                .param("undoneWhy", undone == null ? null : undone.reason(), Types.VARCHAR)
                .param("undoneBy", undone == null ? null : undone.by(), Types.OTHER)
                .param("undoneAgency", undone == null ? null : undone.agency(), Types.OTHER)
                .param(
                        "undoneAt",
                        undone == null ? null : undone.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Boolean.class)
                .single();
        if (isNew) {
            acting.decideAgain();
            acting.did(Act.JOIN, null, List.of(same.one(), same.other()));
            openAgain(acting, knowing(List.of(same.one(), same.other())));
        }
        return isNew;
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

    /**
     * A joining, standing or undone.
     *
     * @param undone null while it stands
     * @param toPlace how many pieces recorded while it stood wait to be placed; none while it stands
     */
    public record Joined(
            UUID id,
            Link.Kind kind,
            UUID one,
            UUID other,
            String reason,
            Instant joined,
            @Nullable Instant undone,
            int toPlace) {}

    /** The joinings of those whom the officer keeps, the latest first. */
    public List<Joined> joinings(Acting acting) {
        acting.mustBe(Role.RECORDS_OFFICER);
        return sql.sql("select * from joinings_kept()")
                .query((row, number) -> {
                    OffsetDateTime undone = row.getObject("undone", OffsetDateTime.class);
                    return new Joined(
                            row.getObject("id", UUID.class),
                            Link.Kind.of(row.getString("kind")),
                            row.getObject("one", UUID.class),
                            row.getObject("other", UUID.class),
                            row.getString("reason"),
                            row.getObject("recorded", OffsetDateTime.class).toInstant(),
                            undone == null ? null : undone.toInstant(),
                            row.getInt("to_place"));
                })
                .list();
    }

    /**
     * What was recorded while a joining stood that is now undone, and nobody has placed yet.
     *
     * @throws Forbidden when there is no such joining, or the officer does not keep both
     */
    public List<Piece> toPlace(Acting acting, UUID link) {
        acting.mustBe(Role.RECORDS_OFFICER);
        if (ends(link).isEmpty()) {
            throw new Forbidden(Decision.Reason.NOT_INVOLVED);
        }
        return sql.sql("select * from pieces_to_place(?)")
                .param(link)
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
     * @throws Forbidden when it does not wait to be placed
     * @param retoldAs what tells it again of the right one, the piece itself being corrected; null where it stays as it is
     */
    public void place(Acting acting, UUID link, UUID piece, @Nullable UUID retoldAs, String reason) {
        boolean waits = toPlace(acting, link).stream().anyMatch(one -> one.id().equals(piece));
        if (!waits) {
            throw new Forbidden(Decision.Reason.NOT_INVOLVED);
        }
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
