package cotside.notation.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys with values, in the order written. No key stands twice. */
public record Mapping(Position at, List<Entry> entries) implements Node {
    /** One key and its value. */
    public record Entry(Scalar key, Node value) {
        public String name() {
            return key.text();
        }
    }

    public Mapping {
        entries = List.copyOf(entries);
    }

    public @Nullable Entry findEntry(String key) {
        for (Entry entry : entries) {
            if (entry.name().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    public @Nullable Node find(String key) {
        Entry entry = findEntry(key);
        return entry == null ? null : entry.value();
    }
}
