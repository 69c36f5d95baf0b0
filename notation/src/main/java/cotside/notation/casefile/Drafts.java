package cotside.notation.casefile;

import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The statements as they are read, and every id given to an entry, a statement or an action so far. */
final class Drafts {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int LONGEST = 120;
    /** More statements than any family has: what is larger is a slip or an attack. */
    private static final int MOST = 20_000;

    private static final int MOST_IN_ENTRY = 500;

    private final Problems problems;
    private final List<Draft> all = new ArrayList<>();
    private final Map<String, Draft> byId = new HashMap<>();
    private final Map<String, List<Draft>> entries = new HashMap<>();
    private boolean full;
    private final Map<String, Position> taken = new HashMap<>();

    Drafts(Problems problems) {
        this.problems = problems;
    }

    void add(Draft draft) {
        List<Draft> entry = entries.computeIfAbsent(draft.entry().id(), _ -> new ArrayList<>());
        if (all.size() >= MOST || entry.size() >= MOST_IN_ENTRY) {
            String where = all.size() >= MOST ? MOST + " statements in one file" : MOST_IN_ENTRY + " in one entry";
            if (!full) {
                problems.add(draft.at(), "more than " + where, "fewer");
            }
            full = true;
            return;
        }
        all.add(draft);
        entry.add(draft);
        byId.putIfAbsent(draft.id(), draft);
    }

    /** Nothing more is worth reading: there is too much of it, or too much wrong with it. */
    boolean isFull() {
        return full || problems.isFull();
    }

    List<Draft> list() {
        return all;
    }

    @Nullable
    Draft find(String id) {
        return byId.get(id);
    }

    Set<String> ids() {
        return byId.keySet();
    }

    boolean isEntry(String id) {
        return entries.containsKey(id);
    }

    /** The statements of one entry, in order. */
    List<Draft> of(String entry) {
        return entries.getOrDefault(entry, List.of());
    }

    void takeEntry(String id, Position at) {
        take(id, at);
        entries.putIfAbsent(id, new ArrayList<>());
    }

    void take(String id, Position at) {
        Position before = taken.putIfAbsent(id, at);
        if (before != null) {
            problems.add(at, "'" + id + "' is already the id of what stands on line " + before.line(), "another id");
        }
    }

    /** An id written in the file; null, with a problem, when it is none. */
    @Nullable
    String readId(Scalar written) {
        String id = written.text().strip();
        if (!ID.matcher(id).matches() || id.length() > LONGEST) {
            problems.add(
                    written,
                    "'" + written.shortened() + "' stands here",
                    "an id: lower-case words joined by hyphens, such as bruise-1");
            return null;
        }
        return id;
    }
}
