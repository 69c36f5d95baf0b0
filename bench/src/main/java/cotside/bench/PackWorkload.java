package cotside.bench;

import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Known;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.View;
import cotside.guidance.logic.Formula;
import cotside.guidance.outcome.Compounds;
import cotside.guidance.outcome.Outcomes;
import cotside.guidance.outcome.Result;
import cotside.guidance.pack.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The combinations of the national pack, spelled out over the people, homes and events of an example family: one rule for
 * each that is not already decided by who is there.
 */
final class PackWorkload {
    private PackWorkload() {}

    /** The seed chooses the family and day. */
    static Workload of(long seed) {
        Pack pack = NationalPack.load();
        List<Moment> moments = Moment.all(NationalPack.folder(), pack);
        // Neighbouring seeds give families far apart, not one family on its next day.
        return of(pack, moments.get((int) Math.floorMod(seed * 31, moments.size())));
    }

    private static Workload of(Pack pack, Moment moment) {
        var known =
                Known.at(moment.family(), moment.from().knownAt(), moment.from().viewer());
        var ledger = new Ledger(known, new Factors(pack), moment.from().baby());
        var view = new View(ledger, pack, Math.toIntExact(moment.from().asAt().toEpochDay()));
        var outcomes = new Outcomes(pack, new Compounds(pack), view);
        List<Rule> rules = new ArrayList<>();
        for (Result result : outcomes.all()) {
            if (!(result.holds() instanceof Formula.Constant)) {
                rules.add(new Rule("r%03d".formatted(rules.size()), expr(result.holds())));
            }
        }
        List<String> atoms = IntStream.range(0, outcomes.worlds().atoms().size())
                .mapToObj("a%03d"::formatted)
                .toList();
        return new Workload(atoms, rules);
    }

    private static Expr expr(Formula formula) {
        return switch (formula) {
            case Formula.Leaf leaf -> new Expr.Atom(leaf.atom());
            case Formula.And and -> new Expr.All(exprs(and.parts()));
            case Formula.Or or -> new Expr.Any(exprs(or.parts()));
            case Formula.AtLeast atLeast -> new Expr.AtLeast(atLeast.n(), exprs(atLeast.parts()));
            case Formula.Constant _ -> throw new IllegalArgumentException("Only a whole formula is a constant");
        };
    }

    private static List<Expr> exprs(List<Formula> parts) {
        return parts.stream().map(PackWorkload::expr).toList();
    }
}
