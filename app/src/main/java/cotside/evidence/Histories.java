package cotside.evidence;

import cotside.access.Acting;
import cotside.access.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the leads of an agency are told of adults known to it: that one of them has a new tie to a baby (B22). */
@Service
public class Histories {
    private final JdbcClient sql;

    Histories(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An adult of whom the agency holds something has a new tie.
     *
     * @param record the baby's; it is not opened by this
     */
    public record Told(UUID id, UUID record, UUID person, Instant recorded) {}

    /** What the practitioner's agency was told, the latest first; for its leads. */
    public List<Told> told(Acting acting) {
        acting.mustBe(Role.SAFEGUARDING_LEAD);
        return sql.sql("select id, record_id, person_id, recorded from history_told order by recorded desc, id desc")
                .query((row, number) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getObject("record_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("recorded", OffsetDateTime.class).toInstant()))
                .list();
    }
}
