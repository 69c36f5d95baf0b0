package cotside.web;

import java.util.List;

/** A request that is answered with a problem. */
public final class Refused extends RuntimeException {
    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    public Refused(ProblemKind kind, String detail) {
        this(Problem.of(kind, detail));
    }

    /** Something that was sent is wrong. */
    public Refused(ProblemKind kind, String where, String what, String expected) {
        this(Problem.of(kind, what + ".", List.of(new Problem.Fault(where, what, expected))));
    }

    public Problem problem() {
        return problem;
    }
}
