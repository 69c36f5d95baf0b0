package cotside.access;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was done, in the transaction in which it was done. If it cannot be written, the act fails. */
@Component
class Audit {
    static final String ALLOWED = "allowed";
    static final String REFUSED = "refused: ";
    static final String BETWEEN_ACTS = ", ";

    private final JdbcClient sql;
    private final SaltedDigests digests;

    Audit(JdbcClient sql, SaltedDigests digests) {
        this.sql = sql;
        this.digests = digests;
    }

    void write(Acting acting) {
        acting.done().forEach(done -> row(acting, done, ALLOWED));
    }

    void refused(Acting acting, Decision.Reason reason) {
        row(acting, acting.attempted(), REFUSED + reason.words());
    }

    /** For somebody who works nowhere now. */
    void refused(UUID request, String why, Decision.Reason reason) {
        sql.sql("select refused_at_no_agency(?, ?, nullif(?, ''))")
                .params(request, REFUSED + reason.words(), why)
                .query((row, number) -> true)
                .list();
    }

    private void row(Acting acting, Acting.Done done, String outcome) {
        List<String> digested = done.digested();
        sql.sql("""
                        insert into audit (partnership_id, practitioner_id, agency_id, request_id, act, record_id, touched,
                            digest, viewed, outcome, why)
                        values (:partnership, :practitioner, :agency, :request, :act, :record, :touched, :digest, :viewed,
                            :outcome, :why)
                        """)
                .param("partnership", acting.actor().partnership())
                .param("practitioner", acting.actor().id())
                .param("agency", acting.actor().agency())
                .param("request", acting.request())
                .param("act", done.acts().stream().map(Act::word).collect(Collectors.joining(BETWEEN_ACTS)))
                .param("record", done.record(), Types.OTHER)
                .param("touched", done.touched().toArray(UUID[]::new))
                .param("digest", digested.isEmpty() ? null : digests.of(digested), Types.BINARY)
                .param(
                        "viewed",
                        done.viewpoints().isEmpty() ? null : String.join(", ", done.viewpoints()),
                        Types.VARCHAR)
                .param("outcome", outcome)
                .param("why", acting.why(), Types.VARCHAR)
                .update();
    }
}
