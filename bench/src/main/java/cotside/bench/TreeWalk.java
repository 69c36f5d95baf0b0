package cotside.bench;

import java.util.List;

/** The definition, read off: strong Kleene logic walked over the formula, with short cuts. */
final class TreeWalk implements Evaluator {
    private final List<Rule> rules;

    TreeWalk(Workload workload) {
        this.rules = workload.rules();
    }

    @Override
    public void evaluate(CaseVector atoms, Outcomes into) {
        into.clear();
        for (int i = 0; i < rules.size(); i++) {
            into.set(i, truth(rules.get(i).holds(), atoms));
        }
    }

    static Truth truth(Expr expr, CaseVector atoms) {
        return switch (expr) {
            case Expr.Atom(int index) -> atoms.atom(index);
            case Expr.All(var of) -> {
                Truth least = Truth.TRUE;
                for (Expr part : of) {
                    Truth t = truth(part, atoms);
                    if (t == Truth.FALSE) {
                        yield t;
                    }
                    if (t.compareTo(least) < 0) {
                        least = t;
                    }
                }
                yield least;
            }
            case Expr.Any(var of) -> {
                Truth most = Truth.FALSE;
                for (Expr part : of) {
                    Truth t = truth(part, atoms);
                    if (t == Truth.TRUE) {
                        yield t;
                    }
                    if (t.compareTo(most) > 0) {
                        most = t;
                    }
                }
                yield most;
            }
            case Expr.AtLeast(int n, var of) -> {
                int sure = 0;
                int maybe = 0;
                for (Expr part : of) {
                    Truth t = truth(part, atoms);
                    if (t != Truth.FALSE) {
                        maybe++;
                        if (t == Truth.TRUE && ++sure == n) {
                            yield t;
                        }
                    }
                }
                yield maybe >= n ? Truth.UNKNOWN : Truth.FALSE;
            }
        };
    }
}
