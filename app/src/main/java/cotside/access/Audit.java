package cotside.access;

import java.sql.Types;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was done, in the transaction in which it was done. If it cannot be written, the act fails. */
@Component
class Audit {
    private final JdbcClient sql;

    Audit(JdbcClient sql) {
        this.sql = sql;
    }

    void write(Acting acting) {
        for (Acting.Done done : acting.done()) {
            row(acting, done.act(), "allowed")
                    .param("record", done.record(), Types.OTHER)
                    .param("touched", done.touched().toArray(UUID[]::new))
                    .update();
        }
    }

    void refused(Acting acting, Decision.Reason reason) {
        row(acting, Act.DECIDE, "refused: " + reason.words())
                .param("record", null, Types.OTHER)
                .param("touched", new UUID[0])
                .update();
    }

    private JdbcClient.StatementSpec row(Acting acting, Act act, String outcome) {
        return sql.sql("""
                        insert into audit (partnership_id, practitioner_id, agency_id, request_id, act, record_id, touched,
                            outcome, why)
                        values (:partnership, :practitioner, :agency, :request, :act, :record, :touched, :outcome, :why)
                        """)
                .param("partnership", acting.actor().partnership())
                .param("practitioner", acting.actor().id())
                .param("agency", acting.actor().agency())
                .param("request", acting.request())
                .param("act", act.word())
                .param("outcome", outcome)
                .param("why", acting.why(), Types.VARCHAR);
    }
}
