package cotside.access;

import cotside.store.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
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

/** Who is involved with a record and why; and how one becomes so. */
@Service
public class Involvements {
    /** How long a declared involvement lasts unless somebody accepts it. */
    public static final Duration DECLARED = Duration.ofDays(7);

    /** How long a record opened in an emergency stays open. */
    public static final Duration BROKEN = Duration.ofHours(4);

    private static final String WITH_NAMES = """
            select i.*, a.name as agency, p.name as practitioner, g.name as giver, lower(i.during) as since,
                upper(i.during) as until
            from involvement i
            join agency a on a.id = i.agency_id
            join practitioner g on g.id = i.given_by
            left join practitioner p on p.id = i.practitioner_id
            """;

    private final JdbcClient sql;
    private final Notices notices;

    Involvements(JdbcClient sql, Notices notices) {
        this.sql = sql;
        this.notices = notices;
    }

    /** Everybody who is or was involved with a record. */
    public List<Involvement> of(Acting acting, UUID record) {
        acting.mustOpen(record);
        acting.did(Act.READ, record);
        return sql.sql(WITH_NAMES + "where i.record_id = ? order by lower(i.during), i.id")
                .param(record)
                .query(Involvements::involvement)
                .list();
    }

    /**
     * Involves the practitioner on their own word, for {@link #DECLARED}, and tells the agency's lead.
     *
     * @throws Forbidden when there is no such record in the practitioner's partnership, or the role opens none
     * @throws Already when the practitioner is involved already
     */
    public UUID declare(Acting acting, UUID record, String reason) {
        acting.attempts(Act.INVOLVE, record);
        mustWork(acting);
        must("select may_be_declared(?)", record);
        if (isInvolved(acting, record, "how <> 'break glass'")) {
            throw new Already("You are involved with this record already.");
        }
        UUID id = insertOwn(acting, record, How.DECLARED, reason, DECLARED);
        notices.tellLeads(
                acting, Notice.DECLARED, record, List.of(acting.actor().agency()));
        acting.did(Act.INVOLVE, record, List.of(id));
        return id;
    }

    /**
     * Opens a record in an emergency, for {@link #BROKEN}; tells the leads of the practitioner's agency and of every
     * agency that is involved.
     *
     * @throws Forbidden when there is no such record, or the role opens none
     * @throws Already when the practitioner has it open in this way already
     */
    public UUID breakGlass(Acting acting, UUID record, String reason) {
        acting.attempts(Act.BREAK_GLASS, record);
        mustWork(acting);
        must("select may_break_glass(?)", record);
        if (isInvolved(acting, record, "how = 'break glass'")) {
            throw new Already("You have opened this record in an emergency already.");
        }
        UUID id = insertOwn(acting, record, How.BREAK_GLASS, reason, BROKEN);
        List<UUID> involved = sql.sql(
                        "select distinct agency_id from involvement where record_id in (select same_subjects(?))"
                                + " and during @> now()")
                .param(record)
                .query((row, number) -> row.getObject("agency_id", UUID.class))
                .list();
        notices.tellLeads(acting, Notice.BREAK_GLASS, record, involved);
        acting.did(Act.BREAK_GLASS, record, List.of(id));
        return id;
    }

    /**
     * Involves somebody else, or a whole agency, until it is ended. What somebody declared is accepted so.
     *
     * @param practitioner null for the agency as a whole
     * @param how neither on their own word nor in an emergency
     * @throws Forbidden unless the practitioner may involve others
     * @throws Already when they are involved in this way already
     */
    public UUID involve(Acting acting, UUID record, UUID agency, @Nullable UUID practitioner, How how, String reason) {
        acting.mustInvolve(record);
        if (acting.actor().id().equals(practitioner)) {
            throw new Already("Nobody accepts or allocates themselves: ask your lead.");
        }
        boolean already = sql.sql("""
                        select exists (select from involvement
                        where record_id = ? and holder = ? and how = ? and during @> now())
                        """)
                .params(record, practitioner == null ? agency : practitioner, how.word())
                .query(Boolean.class)
                .single();
        if (already) {
            throw new Already("They are involved in this way already.");
        }
        UUID id = insert(acting, record, agency, practitioner, how, reason, null);
        if (practitioner == null) {
            notices.tellLeads(acting, Notice.INVOLVED, record, List.of(agency));
        } else {
            notices.tell(acting, Notice.INVOLVED, record, practitioner);
        }
        acting.did(Act.INVOLVE, record, List.of(id));
        return id;
    }

    /** Somebody at an agency. */
    public record Post(UUID practitioner, UUID agency) {}

    /**
     * Allocates several to a record that is being set up, such as one of a demonstration. Nobody is told: there is nothing
     * yet that they could have missed.
     *
     * @throws Forbidden unless the practitioner may involve others
     */
    public void setUp(Acting acting, UUID record, List<Post> posts, String reason) {
        acting.mustInvolve(record);
        List<UUID> given = new ArrayList<>();
        posts.forEach(post ->
                given.add(insert(acting, record, post.agency(), post.practitioner(), How.ALLOCATED, reason, null)));
        acting.did(Act.INVOLVE, record, given);
    }

    /**
     * Ends an involvement now.
     *
     * @throws Forbidden when there is none such, or the practitioner may not end it
     * @throws Already when it has ended
     */
    public Involvement end(Acting acting, UUID involvement, String reason) {
        Involvement found = find(involvement).orElseThrow(() -> new Forbidden(Decision.Reason.NOT_INVOLVED));
        if (found.until() != null && !found.until().isAfter(acting.now())) {
            throw new Already("This involvement has ended.");
        }
        boolean ended = sql.sql("select end_involvement(?, ?)")
                .params(involvement, reason)
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElse(false);
        if (!ended) {
            throw new Forbidden(Decision.Reason.NOT_INVOLVED);
        }
        acting.decideAgain();
        acting.did(Act.INVOLVE, found.record(), List.of(involvement));
        return found;
    }

    /** Which partnership keeps or kept a record, and from when to when. */
    public record Custody(
            UUID partnership,
            String name,
            Instant from,
            @Nullable Instant until,
            String reason) {}

    /** Who keeps a record, and who kept it before. */
    public List<Custody> custodyOf(Acting acting, UUID record) {
        acting.mustOpen(record);
        return sql.sql("""
                        select c.partnership_id, p.name, lower(c.during) as since, upper(c.during) as until, c.reason
                        from custody c join partnership p on p.id = c.partnership_id
                        where c.record_id = ? order by lower(c.during)
                        """)
                .param(record)
                .query((row, number) -> new Custody(
                        row.getObject("partnership_id", UUID.class),
                        row.getString("name"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        instantOrNull(row, "until"),
                        row.getString("reason")))
                .list();
    }

    /** Where a practitioner of the same partnership works now. */
    public Optional<UUID> agencyOf(Acting acting, UUID practitioner) {
        return sql.sql("""
                        select m.agency_id from membership m join agency a on a.id = m.agency_id
                        where m.practitioner_id = ? and m.during @> now() and a.partnership_id = ?
                        """)
                .params(practitioner, acting.actor().partnership())
                .query(UUID.class)
                .optional();
    }

    /** Whether an agency is of the practitioner's partnership. */
    public boolean isOurs(Acting acting, UUID agency) {
        return sql.sql("select id from agency where id = ? and partnership_id = ?")
                .params(agency, acting.actor().partnership())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private Optional<Involvement> find(UUID involvement) {
        return sql.sql(WITH_NAMES + "where i.id = ?")
                .param(involvement)
                .query(Involvements::involvement)
                .optional();
    }

    private static void mustWork(Acting acting) {
        if (!acting.actor().worksWithFamilies()) {
            throw new Forbidden(Decision.Reason.ROLE_WITHOUT_CONTENT);
        }
    }

    private void must(String question, UUID record) {
        boolean may = sql.sql(question)
                .param(record)
                .query((row, number) -> row.getBoolean(1))
                .single();
        if (!may) {
            throw new Forbidden(Decision.Reason.NOT_INVOLVED);
        }
    }

    private boolean isInvolved(Acting acting, UUID record, String how) {
        return sql.sql("select exists (select from involvement where record_id in (select same_subjects(?))"
                        + " and practitioner_id = ?"
                        + " and agency_id = ? and during @> now() and " + how + ")")
                .params(record, acting.actor().id(), acting.actor().agency())
                .query(Boolean.class)
                .single();
    }

    private UUID insertOwn(Acting acting, UUID record, How how, String reason, Duration lasting) {
        Actor actor = acting.actor();
        UUID id = insert(acting, record, actor.agency(), actor.id(), how, reason, lasting);
        acting.decideAgain();
        return id;
    }

    private UUID insert(
            Acting acting,
            UUID record,
            UUID agency,
            @Nullable UUID practitioner,
            How how,
            String reason,
            @Nullable Duration lasting) {
        UUID id = Ids.next();
        sql.sql("""
                        insert into involvement (id, record_id, agency_id, practitioner_id, how, reason, during, given_by)
                        values (:id, :record, :agency, :practitioner, :how, :reason, tstzrange(now(), :until), :by)
                        """)
                .param("id", id)
                .param("record", record)
                .param("agency", agency)
                .param("practitioner", practitioner, Types.OTHER)
                .param("how", how.word())
                .param("reason", reason)
                .param(
                        "until",
                        lasting == null ? null : acting.now().plus(lasting).atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", acting.actor().id())
                .update();
        return id;
    }

    private static Involvement involvement(ResultSet row, int number) throws SQLException {
        return new Involvement(
                row.getObject("id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getString("agency"),
                row.getObject("practitioner_id", UUID.class),
                row.getString("practitioner"),
                How.of(row.getString("how")),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                instantOrNull(row, "until"),
                row.getString("giver"),
                row.getString("end_reason"));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** It is so already, or cannot be so; the message says which, and names nobody. */
    public static final class Already extends RuntimeException {
        Already(String words) {
            super(words);
        }
    }
}
