package cotside.guidance.outcome;

import cotside.guidance.pack.Expr;
import java.util.LinkedHashSet;
import java.util.Set;

/** The factors that a condition mentions. */
public final class Mentions {
    private Mentions() {}

    /** In the order of their mention. */
    public static Set<String> factors(Expr expr) {
        Set<String> factors = new LinkedHashSet<>();
        collect(expr, factors);
        return factors;
    }

    private static void collect(Expr expr, Set<String> factors) {
        switch (expr) {
            case Expr.Is is -> factors.add(is.factor());
            case Expr.IsNot is -> factors.add(is.factor());
            case Expr.All all -> all.of().forEach(part -> collect(part, factors));
            case Expr.Any any -> any.of().forEach(part -> collect(part, factors));
            case Expr.AtLeast atLeast -> atLeast.of().forEach(part -> collect(part, factors));
            case Expr.Some some -> collect(some.is(), factors);
            case Expr.Everyone everyone -> collect(everyone.is(), factors);
            case Expr.Between between -> factors.add(between.factor());
            case Expr.AtHome home -> collect(home.is(), factors);
            case Expr.In _ -> {}
        }
    }
}
