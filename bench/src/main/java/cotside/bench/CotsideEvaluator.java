package cotside.bench;

import cotside.guidance.logic.Compiled;
import cotside.guidance.logic.Formula;
import java.util.List;

/** Cotside's own: the pack's combinations laid out flat once, two Boolean passes over bit sets for each case. */
final class CotsideEvaluator implements Evaluator {
    private final Compiled compiled;

    CotsideEvaluator(Workload workload) {
        compiled = Compiled.of(
                workload.rules().stream().map(rule -> formula(rule.holds())).toList());
    }

    @Override
    public void evaluate(CaseVector atoms, Outcomes into) {
        compiled.evaluate(atoms.sure(), atoms.maybe(), into.sure(), into.maybe());
    }

    private static Formula formula(Expr expr) {
        return switch (expr) {
            case Expr.Atom atom -> new Formula.Leaf(atom.index());
            case Expr.All all -> Formula.and(formulas(all.of()));
            case Expr.Any any -> Formula.or(formulas(any.of()));
            case Expr.AtLeast atLeast -> Formula.atLeast(atLeast.n(), formulas(atLeast.of()));
        };
    }

    private static List<Formula> formulas(List<Expr> parts) {
        return parts.stream().map(CotsideEvaluator::formula).toList();
    }
}
