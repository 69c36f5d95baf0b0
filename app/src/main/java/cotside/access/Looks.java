package cotside.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who looked at what, for those who may know: whoever works on a record, and a partnership's auditors. */
@Service
public class Looks {
    private static final String LOOKS = """
            select a.id, a.at, a.practitioner_id, p.name, g.name as agency, a.act, a.record_id, a.outcome, a.why
            from audit a join practitioner p on p.id = a.practitioner_id join agency g on g.id = a.agency_id
            """;
    private static final int AT_MOST = 200;

    private final JdbcClient sql;

    Looks(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Somebody did, or was refused, something.
     *
     * @param id grows with time, more or less; names the page that follows
     * @param record null for what is about none, such as a search
     * @param refused whether it was not allowed
     * @param outcome in words
     * @param why the reason given, or null
     */
    public record Look(
            long id,
            Instant at,
            UUID practitioner,
            String name,
            String agency,
            Set<Act> acts,
            @Nullable UUID record,
            boolean refused,
            String outcome,
            @Nullable String why) {
        public Look {
            acts = Set.copyOf(acts);
        }
    }

    /**
     * Part of a list, newest first.
     *
     * @param after what to ask for the next part with, or null where there is none
     */
    public record Page(List<Look> looks, @Nullable Long after) {
        public Page {
            looks = List.copyOf(looks);
        }
    }

    /**
     * Who did what with a record, newest first.
     *
     * @param after from the page before, or null for the first
     * @throws Forbidden unless the record is open to the practitioner, who may be the partnership's auditor instead
     */
    public Page at(Acting acting, UUID record, @Nullable Long after, int atMost) {
        if (!acting.actor().is(Role.AUDITOR)) {
            acting.mustOpen(record);
        }
        acting.did(Act.READ, record);
        int size = size(atMost);
        return page(
                sql.sql(LOOKS + "where a.record_id = :record and a.id < :before order by a.id desc limit :size")
                        .param("record", record),
                after,
                size);
    }

    /**
     * Everything in the auditor's partnership, newest first.
     *
     * @param after from the page before, or null for the first
     * @throws Forbidden unless the practitioner is an auditor
     */
    public Page inPartnership(Acting acting, @Nullable Long after, int atMost) {
        acting.mustBe(Role.AUDITOR);
        acting.did(Act.READ, null);
        int size = size(atMost);
        return page(
                sql.sql(
                                LOOKS
                                        + "where a.partnership_id = :partnership and a.id < :before order by a.id desc limit :size")
                        .param("partnership", acting.actor().partnership()),
                after,
                size);
    }

    private static int size(int atMost) {
        return Math.clamp(atMost, 1, AT_MOST);
    }

    private static Page page(JdbcClient.StatementSpec query, @Nullable Long after, int size) {
        List<Look> looks = query.param("before", after == null ? Long.MAX_VALUE : after)
                .param("size", size + 1)
                .query((row, number) -> look(row))
                .list();
        List<Look> shown = looks.subList(0, Math.min(size, looks.size()));
        return new Page(shown, looks.size() > size ? shown.getLast().id() : null);
    }

    private static Look look(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Look(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("practitioner_id", UUID.class),
                row.getString("name"),
                row.getString("agency"),
                Arrays.stream(row.getString("act").split(Audit.BETWEEN_ACTS))
                        .map(Act::of)
                        .collect(Collectors.toSet()),
                row.getObject("record_id", UUID.class),
                outcome.startsWith(Audit.REFUSED),
                outcome,
                row.getString("why"));
    }
}
