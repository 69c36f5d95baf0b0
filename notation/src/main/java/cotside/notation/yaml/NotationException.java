package cotside.notation.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** What was written cannot be read. The message lists every problem, one a line. */
public final class NotationException extends RuntimeException {
    private final transient List<Problem> problems;

    public NotationException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
