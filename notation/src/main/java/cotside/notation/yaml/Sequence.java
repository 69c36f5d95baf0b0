package cotside.notation.yaml;

import java.util.List;

/** A list. */
public record Sequence(Position at, List<Node> items) implements Node {
    public Sequence {
        items = List.copyOf(items);
    }
}
