package cotside.notation.casefile;

import cotside.guidance.facts.Statement;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
    private final OnRecord before;
    private final List<Draft> all = new ArrayList<>();
    private final Map<String, Draft> byId = new HashMap<>();
    private final Map<String, List<Draft>> entries = new HashMap<>();
    private boolean full;
    private final Map<String, Position> taken = new HashMap<>();

    /** A statement that a line may name: who recorded it, and when. */
    record Named(String id, Author author, Instant recorded) {}

    Drafts(Problems problems, OnRecord before) {
        this.problems = problems;
        this.before = before;
    }

    void add(Draft draft) {
        List<Draft> entry = entries.computeIfAbsent(draft.entry().id(), _ -> new ArrayList<>());
        boolean enough = all.size() + before.statements().size() >= MOST;
        if (enough || entry.size() >= MOST_IN_ENTRY) {
            String where = enough ? MOST + " statements of one family" : MOST_IN_ENTRY + " in one entry";
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

    /** What the text itself states under this id. */
    @Nullable
    Draft find(String id) {
        return byId.get(id);
    }

    /** A statement of the text, or one that was on record before. */
    @Nullable
    Named findNamed(String id) {
        Draft draft = byId.get(id);
        if (draft != null) {
            return new Named(id, draft.author(), draft.recorded());
        }
        Statement known = before.statements().get(id);
        return known == null ? null : new Named(id, new Author(known.author(), known.agency()), known.recorded());
    }

    /** The ids of all statements, those on record before included. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>(before.statements().keySet());
        ids.addAll(byId.keySet());
        return ids;
    }

    boolean isEntry(String id) {
        return entries.containsKey(id) || before.isEntry(id);
    }

    /** The ids of the statements of one entry. */
    List<String> statementsOf(String entry) {
        List<Draft> of = entries.get(entry);
        return of == null
                ? before.statementsOf(entry)
                : of.stream().map(Draft::id).toList();
    }

    void takeEntry(String id, Position at) {
        take(id, at);
        entries.putIfAbsent(id, new ArrayList<>());
    }

    void take(String id, Position at) {
        Position first = taken.putIfAbsent(id, at);
        if (first != null) {
            problems.add(at, "'" + id + "' is already the id of what stands on line " + first.line(), "another id");
        } else if (before.isTaken(id)) {
            problems.add(at, "'" + id + "' is already an id on this family's record", "another id, or none");
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
