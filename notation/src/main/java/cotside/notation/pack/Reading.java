package cotside.notation.pack;

import cotside.guidance.pack.Expr;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every reader of a part of a pack needs: the names there are, where things stand, and somewhere to report to. */
final class Reading {
    private static final Pattern ROW = Pattern.compile("[A-E][0-9]{1,3}");

    private final PackTree tree;
    private final Problems problems;
    private final Map<Section, Set<String>> ids = new EnumMap<>(Section.class);
    private final IdentityHashMap<Expr, Position> places = new IdentityHashMap<>();
    private final Set<String> doubtful = new LinkedHashSet<>();
    private final Set<String> presence = new LinkedHashSet<>();

    Reading(PackTree tree, Problems problems) {
        this.tree = tree;
        this.problems = problems;
        for (Section section : Section.ALL) {
            ids.put(section, new LinkedHashSet<>());
        }
        for (Entry entry : tree.entries().values()) {
            ids(entry.section()).add(entry.id());
        }
    }

    PackTree tree() {
        return tree;
    }

    Problems problems() {
        return problems;
    }

    Set<String> ids(Section section) {
        return ids.getOrDefault(section, Set.of());
    }

    List<Entry> entries(Section section) {
        return tree.entries().values().stream()
                .filter(entry -> entry.section() == section)
                .toList();
    }

    /** Factors that say that a plan, a worker or an agency is there: they reassure nobody. */
    Set<String> presence() {
        return presence;
    }

    /** An entry that was not read as it was written: what is checked of it could mislead. */
    void doubt(String id) {
        doubtful.add(id);
    }

    boolean isDoubtful(String id) {
        return doubtful.contains(id);
    }

    /** The id that a node names, or null with a problem when the pack has no such entry. */
    @Nullable
    String reference(Node node, Section section) {
        String id = Values.text(node, problems);
        if (id == null || ids(section).contains(id)) {
            return id;
        }
        String shown = node instanceof Scalar scalar ? scalar.shortened() : id;
        Entry other = tree.entries().get(id);
        Scalar removed = tree.removed().get(id);
        String expected = Names.expected(id, ids(section), section.one() + " of the pack");
        if (removed != null) {
            problems.add(node, "'" + shown + "' is read here, but taken out at " + removed.at(), expected);
        } else if (other != null) {
            problems.add(node, "'" + shown + "' is " + other.section().one(), section.one() + " of the pack");
        } else {
            problems.add(node, "the pack has no " + bare(section) + " '" + shown + "'", expected);
        }
        return null;
    }

    /** The ids that a list names; unknown and repeated ones are left out, each with a problem. */
    List<String> references(Fields fields, String key, Section section) {
        Set<String> found = new LinkedHashSet<>();
        for (Node item : fields.list(key)) {
            String id = reference(item, section);
            if (id != null && !found.add(id)) {
                problems.add(item, "'" + id + "' stands twice under '" + key + "'", "each once");
            }
        }
        return List.copyOf(found);
    }

    /** As {@link #references}, where there must be at least one. */
    List<String> needsReferences(Fields fields, String key, Section section) {
        Node node = fields.needs(key);
        if (node != null && Values.items(node, new Problems()).isEmpty()) {
            problems.add(node, "'" + key + "' is empty", "at least one " + bare(section));
        }
        return references(fields, key, section);
    }

    List<String> because(Fields fields) {
        return needsReferences(fields, "because", Section.SOURCES);
    }

    List<String> rows(Fields fields) {
        List<String> rows = new ArrayList<>();
        for (Scalar row : fields.texts("rows")) {
            if (ROW.matcher(row.text()).matches()) {
                rows.add(row.text());
            } else {
                problems.add(row, "'" + row.shortened() + "' is no row of the mission", "a letter A to E and a number");
            }
        }
        return rows;
    }

    <E extends Expr> E placed(E expr, Position at) {
        places.put(expr, at);
        return expr;
    }

    Position at(Expr expr) {
        return places.getOrDefault(expr, tree.at());
    }

    /** Where an entry's id stands. */
    Position at(String id) {
        Entry entry = tree.entries().get(id);
        return entry == null ? tree.at() : entry.key().at();
    }

    /** Whether the entry itself gives the key. */
    boolean says(String id, String key) {
        Entry entry = tree.entries().get(id);
        return entry != null && entry.body() instanceof Mapping mapping && mapping.find(key) != null;
    }

    /** Where the value of a key stands, as deep as the keys lead; else where the entry stands. */
    Position at(String id, String... keys) {
        Entry entry = tree.entries().get(id);
        if (entry == null) {
            return tree.at();
        }
        Node node = entry.body();
        Position at = entry.key().at();
        for (String key : keys) {
            Node next = node instanceof Mapping mapping ? mapping.find(key) : null;
            if (next == null) {
                return at;
            }
            node = next;
            at = next.at();
        }
        return at;
    }

    private static String bare(Section section) {
        return section.one().substring(section.one().indexOf(' ') + 1);
    }
}
