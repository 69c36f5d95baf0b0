package cotside.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way to any record: in a transaction, as a practitioner, leaving a trace. */
@Service
public class Access {
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Audit audit;

    Access(JdbcClient sql, PlatformTransactionManager transactions, Audit audit) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(transactions);
        this.audit = audit;
    }

    /**
     * Does some work as a practitioner.
     *
     * @param request names the request that it belongs to in the audit
     * @param why the reason given, or null
     * @throws Forbidden when the practitioner works at no agency now, or the work asks for what is not allowed; then
     *     nothing is stored, and the audit says so
     */
    public <T> T act(UUID practitioner, UUID request, @Nullable String why, Function<Acting, T> work) {
        @Nullable Acting[] acting = new Acting[1];
        try {
            return transactions.execute(status -> {
                Acting mine = begin(practitioner, request, why);
                acting[0] = mine;
                T result = work.apply(mine);
                audit.write(mine);
                return result;
            });
        } catch (Forbidden refused) {
            transactions.executeWithoutResult(status -> sayRefused(practitioner, request, why, acting[0], refused));
            throw refused;
        } catch (DataAccessException failure) {
            if (!isRefusal(failure)) {
                throw failure;
            }
            Forbidden refused = new Forbidden(Decision.Reason.REFUSED_BY_THE_RECORD);
            refused.initCause(failure);
            transactions.executeWithoutResult(status -> sayRefused(practitioner, request, why, acting[0], refused));
            throw refused;
        }
    }

    /** What the functions of the migrations raise where they are asked for what the practitioner may not do. */
    private static boolean isRefusal(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException sql && "CS403".equals(sql.getSQLState());
    }

    /** The same, without a request of its own or a reason. */
    public <T> T act(UUID practitioner, Function<Acting, T> work) {
        return act(practitioner, UUID.randomUUID(), null, work);
    }

    private void sayRefused(
            UUID practitioner, UUID request, @Nullable String why, @Nullable Acting acting, Forbidden refused) {
        identify(practitioner);
        if (acting == null) {
            audit.refused(request, why == null ? "" : why, refused.reason());
        } else {
            audit.refused(acting, refused.reason());
        }
    }

    private Instant identify(UUID practitioner) {
        return sql.sql("select now() from set_config('cotside.practitioner', ?, true)")
                .param(practitioner.toString())
                .query((row, number) -> instant(row, "now"))
                .single();
    }

    private Acting begin(UUID practitioner, UUID request, @Nullable String why) {
        Instant now = identify(practitioner);
        Actor actor = sql.sql("""
                        select p.id, p.name, m.agency_id, a.name as agency, a.partnership_id, m.roles
                        from membership m
                        join practitioner p on p.id = m.practitioner_id
                        join agency a on a.id = m.agency_id
                        where m.practitioner_id = ? and m.during @> now()
                        """)
                .param(practitioner)
                .query((row, number) -> new Actor(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("agency_id", UUID.class),
                        row.getString("agency"),
                        row.getObject("partnership_id", UUID.class),
                        roles(row)))
                .optional()
                .orElseThrow(() -> new Forbidden(Decision.Reason.AT_NO_AGENCY));
        return new Acting(actor, now, request, why, record -> reach(actor, record));
    }

    private Reach reach(Actor actor, UUID record) {
        List<Reach.Involved> involvements = sql.sql("""
                        select record_id, agency_id, practitioner_id, how, lower(during) as since, upper(during) as until
                        from my_involvements(?)
                        """)
                .param(record)
                .query((row, number) -> new Reach.Involved(
                        row.getObject("record_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("practitioner_id", UUID.class),
                        How.of(row.getString("how")),
                        instant(row, "since"),
                        instantOrNull(row, "until")))
                .list();
        Set<UUID> sealed = ids("select * from sealed_records(?)", record);
        Set<UUID> kept = actor.is(Role.RECORDS_OFFICER) ? ids("select * from records_in_custody(?)", record) : Set.of();
        List<Reach.Opened> openings = sql.sql("select record_id, subject_id from my_openings(?)")
                .param(record)
                .query((row, number) -> new Reach.Opened(
                        row.getObject("record_id", UUID.class), row.getObject("subject_id", UUID.class)))
                .list();
        return new Reach(involvements, sealed, kept, openings);
    }

    private Set<UUID> ids(String query, UUID record) {
        return new HashSet<>(sql.sql(query).param(record).query(UUID.class).list());
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return Arrays.stream((String[]) roles.getArray()).map(Role::of).collect(Collectors.toSet());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
