package cotside.families;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what people can be found by. Nobody reads it back from here. */
@Component
public class Traces {
    private final JdbcTemplate sql;

    Traces(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Keeps traces of those who belong to a record. */
    public void keep(UUID record, List<Trace> traces) {
        List<Object[]> rows = traces.stream()
                .filter(trace -> !trace.value().isEmpty())
                .map(trace -> new Object[] {
                    record,
                    trace.subject(),
                    trace.kind().word(),
                    trace.value(),
                    trace.shown(),
                    trace.quiet(),
                    trace.source(),
                    trace.recorded().atOffset(ZoneOffset.UTC)
                })
                .toList();
        sql.batchUpdate("""
                insert into search_trace (record_id, subject_id, kind, value, shown, quiet, source_id, recorded)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }
}
