package cotside.casefile;

import cotside.evidence.Authors;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds those who wrote an imported record; whoever has no account here becomes known by name. */
final class ImportedAuthors implements Authors {
    private final JdbcClient sql;
    private final Map<String, UUID> agencies;
    private final Map<String, UUID> found = new HashMap<>();

    ImportedAuthors(JdbcClient sql, Map<String, UUID> agencies) {
        this.sql = sql;
        this.agencies = agencies;
    }

    @Override
    public UUID id(String name, String agency) {
        return found.computeIfAbsent(
                agency + " " + name,
                key -> sql.sql("select known_author(?, ?)")
                        .params(agency(agency), name)
                        .query(UUID.class)
                        .single());
    }

    @Override
    public UUID agency(String handle) {
        UUID id = agencies.get(handle);
        if (id == null) {
            throw new IllegalArgumentException("the agency '" + handle + "' is not in this record");
        }
        return id;
    }
}
