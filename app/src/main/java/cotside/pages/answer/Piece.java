package cotside.pages.answer;

import cotside.notation.words.Prose;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problem;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Sequence;
import cotside.pages.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a case file in the making. It is put together as a tree, never as text, and the place of everything in it is
 * the field of the form that it came from: so what is wrong is said where it was typed.
 */
public final class Piece {
    private final Map<String, List<Mapping.Entry>> head = new LinkedHashMap<>();
    private final Map<String, List<Node>> lines = new LinkedHashMap<>();
    private final Map<String, String> fieldOfHeading = new LinkedHashMap<>();
    private final List<Mapping.Entry> entry = new ArrayList<>();
    private boolean anything;

    /** A text that came from a field. */
    public static Scalar text(String field, String text) {
        return new Scalar(Position.startOf(field), text, false);
    }

    static Node texts(String field, List<String> texts) {
        return new Sequence(
                Position.startOf(field),
                texts.stream().map(text -> (Node) text(field, text)).toList());
    }

    /** Keys with values, all of one field. */
    public static Mapping mapping(String field, Map<String, ? extends Node> values) {
        List<Mapping.Entry> entries = new ArrayList<>();
        values.forEach((key, value) -> entries.add(new Mapping.Entry(text(field, key), value)));
        return new Mapping(Position.startOf(field), entries);
    }

    /** Adds somebody or something to the head, such as to {@code people}. */
    public void introduce(String field, String group, String id, Node as) {
        head.computeIfAbsent(group, name -> new ArrayList<>()).add(new Mapping.Entry(text(field, id), as));
        anything = true;
    }

    /** Sets something of the entry, such as {@code on}. */
    public void set(String field, String key, String value) {
        entry.add(new Mapping.Entry(text(field, key), text(field, value)));
    }

    /**
     * Adds a line.
     *
     * @param headingField where the heading was chosen
     */
    public void line(String headingField, String heading, Mapping line) {
        fieldOfHeading.putIfAbsent(heading, headingField);
        lines.computeIfAbsent(heading, name -> new ArrayList<>()).add(line);
        anything = true;
    }

    public boolean isEmpty() {
        return !anything;
    }

    public Node node() {
        List<Mapping.Entry> all = new ArrayList<>();
        head.forEach((group, members) ->
                all.add(new Mapping.Entry(text("", group), new Mapping(Position.startOf(""), members))));
        if (!lines.isEmpty()) {
            List<Mapping.Entry> one = new ArrayList<>(entry);
            lines.forEach((heading, said) -> {
                String field = fieldOfHeading.getOrDefault(heading, "");
                one.add(new Mapping.Entry(text(field, heading), new Sequence(Position.startOf(field), said)));
            });
            all.add(new Mapping.Entry(
                    text("", "record"),
                    new Sequence(Position.startOf(""), List.of(new Mapping(Position.startOf(""), one)))));
        }
        return new Mapping(Position.startOf(""), all);
    }

    /** Says what is wrong where it was typed. */
    public static void refuse(Form form, NotationException unreadable) {
        for (Problem problem : unreadable.problems()) {
            String expected = problem.expected().isEmpty() ? "" : ". Give " + problem.expected();
            Knowing.refuse(form, problem.file(), Prose.sentence(problem.what()) + expected);
        }
    }
}
