package cotside.notation.words;

import java.util.ArrayList;
import java.util.List;

/** A condition in words: a clause and the clauses under it. */
public record Clause(String text, List<Clause> parts) {
    public Clause {
        parts = List.copyOf(parts);
    }

    static Clause of(String text) {
        return new Clause(text, List.of());
    }

    /** One line a clause, each level two spaces further in behind the mark. */
    public List<String> lines(String mark) {
        List<String> lines = new ArrayList<>();
        add(0, mark, lines);
        return lines;
    }

    private void add(int level, String mark, List<String> lines) {
        lines.add("  ".repeat(level) + mark + text);
        parts.forEach(part -> part.add(level + 1, mark, lines));
    }
}
