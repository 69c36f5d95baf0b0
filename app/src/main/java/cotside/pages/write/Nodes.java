package cotside.pages.write;

import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * A mapping of a case file in the making. Its places are those of the form, so that whatever is wrong is told at the field
 * that it came from: the file is the field, the line is the number of the line in the form (0 is the occasion).
 */
final class Nodes {
    private final int line;
    private final String field;
    private final List<Mapping.Entry> entries = new ArrayList<>();

    Nodes(int line, String field) {
        this.line = line;
        this.field = field;
    }

    private Position at(String of) {
        return new Position(of, line, 1);
    }

    private Scalar scalar(String of, String text) {
        return new Scalar(at(of), text, false);
    }

    /** A text, unless it is empty. */
    Nodes text(String key, String of, String text) {
        return text.isEmpty() ? this : node(key, of, scalar(of, text));
    }

    /** A list, unless it is empty. */
    Nodes list(String key, String of, List<String> texts) {
        return texts.isEmpty() ? this : node(key, of, sequence(of, texts));
    }

    Sequence sequence(String of, List<String> texts) {
        return new Sequence(
                at(of), texts.stream().<Node>map(text -> scalar(of, text)).toList());
    }

    Nodes node(String key, String of, Node value) {
        entries.add(new Mapping.Entry(scalar(of, key), value));
        return this;
    }

    /** Several under one key, unless there are none. */
    Nodes all(String key, List<Node> items) {
        return items.isEmpty() ? this : node(key, field, new Sequence(at(field), items));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Mapping mapping() {
        return new Mapping(at(field), entries);
    }
}
