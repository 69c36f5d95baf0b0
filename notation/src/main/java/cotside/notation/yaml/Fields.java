package cotside.notation.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one mapping while they are read. Every key asked for is remembered as known; {@link #refuseOthers} then
 * reports the rest. {@code needs…} adds a problem when the key is missing, {@code find…} does not.
 *
 * <pre>{@code
 * Fields fields = Fields.of(node, "a factor", problems);
 * String label = fields.needsText("label");
 * boolean directed = fields.yes("directed");
 * fields.refuseOthers();
 * }</pre>
 */
public final class Fields {
    private final Mapping mapping;
    private final String what;
    private final Problems problems;
    private final boolean isMapping;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(Mapping mapping, String what, Problems problems, boolean isMapping) {
        this.mapping = mapping;
        this.what = what;
        this.problems = problems;
        this.isMapping = isMapping;
    }

    /** The keys of a node; a node that is not a mapping gives a problem and counts as having none. */
    public static Fields of(Node node, String what, Problems problems) {
        if (node instanceof Mapping mapping) {
            return new Fields(mapping, what, problems, true);
        }
        Values.refuse(node, "keys with values for " + what, problems);
        return new Fields(new Mapping(node.at(), List.of()), what, problems, false);
    }

    public Position at() {
        return mapping.at();
    }

    public Mapping mapping() {
        return mapping;
    }

    public Problems problems() {
        return problems;
    }

    /** False when the node was no mapping at all: missing keys are then not worth reporting. */
    public boolean isMapping() {
        return isMapping;
    }

    public boolean has(String key) {
        return find(key) != null;
    }

    public @Nullable Node find(String key) {
        known.add(key);
        return mapping.find(key);
    }

    /** The single value of a key; null when the key is missing or, with a problem, has a list or keys of its own. */
    public @Nullable Scalar findScalar(String key, String expected) {
        Node node = find(key);
        return switch (node) {
            case null -> null;
            case Scalar scalar -> scalar;
            default -> Values.refuse(node, expected, problems);
        };
    }

    public @Nullable Node needs(String key) {
        Node node = find(key);
        if (node == null && isMapping) {
            problems.add(mapping.at(), what + " has no '" + key + "'", "'" + key + "'");
        }
        return node;
    }

    /** The value as {@code reader} reads it; null when the key is missing or, with a problem, wrong. */
    public <T extends @Nullable Object> @Nullable T find(String key, BiFunction<Node, Problems, T> reader) {
        Node node = find(key);
        return node == null ? null : reader.apply(node, problems);
    }

    public <T extends @Nullable Object> @Nullable T needs(String key, BiFunction<Node, Problems, T> reader) {
        Node node = needs(key);
        return node == null ? null : reader.apply(node, problems);
    }

    public @Nullable String findText(String key) {
        return this.<@Nullable String>find(key, Values::text);
    }

    /** The text; empty, with a problem, when it is missing. */
    public String needsText(String key) {
        String text = this.<@Nullable String>needs(key, Values::text);
        return text == null ? "" : text;
    }

    /** Whether the key says yes; missing means no. */
    public boolean yes(String key) {
        Boolean yes = this.<@Nullable Boolean>find(key, Values::yesNo);
        return yes != null && yes;
    }

    public <T> @Nullable T findChoice(String key, Collection<T> choices, Function<T, String> word) {
        Node node = find(key);
        return node == null ? null : Values.choice(node, choices, word, problems);
    }

    public <T> @Nullable T needsChoice(String key, Collection<T> choices, Function<T, String> word) {
        Node node = needs(key);
        return node == null ? null : Values.choice(node, choices, word, problems);
    }

    /** The items of a list (a single value counts as a list of one); none when the key is missing. */
    public List<Node> list(String key) {
        Node node = find(key);
        return node == null ? List.of() : Values.items(node, problems);
    }

    /** The texts of a list (a single text counts as a list of one); none when the key is missing. */
    public List<Scalar> texts(String key) {
        Node node = find(key);
        return node == null ? List.of() : Values.texts(node, problems);
    }

    /** The entries under a key; none when the key is missing. */
    public List<Mapping.Entry> entries(String key) {
        Node node = find(key);
        return switch (node) {
            case null -> List.of();
            case Mapping inner -> inner.entries();
            case Node other -> {
                Values.refuse(other, "keys with values", problems);
                yield List.of();
            }
        };
    }

    /** Reports something wrong with the value of a key: there, or at the whole when the key is missing. */
    public void refuse(String key, String what, String expected) {
        Node node = find(key);
        problems.add(node == null ? mapping.at() : node.at(), what, expected);
    }

    /** Every key of the mapping, known or not, in the order written. */
    public List<Mapping.Entry> entries() {
        return mapping.entries();
    }

    /** Keys nobody asked for so far. */
    public List<Mapping.Entry> others() {
        List<Mapping.Entry> others = new ArrayList<>();
        for (Mapping.Entry entry : mapping.entries()) {
            if (!known.contains(entry.name())) {
                others.add(entry);
            }
        }
        return others;
    }

    /** A problem for every key that nobody asked for. */
    public void refuseOthers() {
        for (Mapping.Entry entry : others()) {
            String key = entry.key().shortened();
            boolean loose = entry.value() instanceof Scalar value && value.isEmpty();
            String hint = loose ? "; a text with a comma inside { } needs quotes" : "";
            String expected = Names.expected(entry.name(), known, "a key of " + what);
            problems.add(entry.key(), "unknown key '" + key + "' in " + what + hint, expected);
        }
    }
}
