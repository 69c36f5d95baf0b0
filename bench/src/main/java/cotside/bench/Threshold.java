package cotside.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes <em>at least n</em> with <em>and</em> and <em>or</em> alone, for languages whose counting has only two values.
 *
 * <p>Any such writing is right in three values if it is right in two: without negation, the Kleene value of a formula
 * is true exactly when the formula is true with each unknown taken as false, and false exactly when it is false with
 * each unknown taken as true; both are two-valued readings. The halves are split so that few leaves are repeated.
 */
final class Threshold {
    private Threshold() {}

    /** The same formula with no {@link Expr.AtLeast} in it. */
    static Expr spelledOut(Expr expr) {
        return switch (expr) {
            case Expr.Atom atom -> atom;
            case Expr.All(var of) -> new Expr.All(spelledOut(of));
            case Expr.Any(var of) -> any(spelledOut(of));
            case Expr.AtLeast(int n, var of) -> atLeast(n, spelledOut(of));
        };
    }

    private static List<Expr> spelledOut(List<Expr> of) {
        return of.stream().map(Threshold::spelledOut).toList();
    }

    private static Expr atLeast(int n, List<Expr> of) {
        int size = of.size();
        if (n == 1) {
            return any(of);
        }
        if (n == size) {
            return new Expr.All(of);
        }
        List<Expr> left = of.subList(0, size / 2);
        List<Expr> right = of.subList(size / 2, size);
        List<Expr> ways = new ArrayList<>();
        for (int inLeft = Math.max(0, n - right.size()); inLeft <= Math.min(n, left.size()); inLeft++) {
            int inRight = n - inLeft;
            if (inLeft == 0) {
                ways.add(atLeast(inRight, right));
            } else if (inRight == 0) {
                ways.add(atLeast(inLeft, left));
            } else {
                ways.add(new Expr.All(List.of(atLeast(inLeft, left), atLeast(inRight, right))));
            }
        }
        return any(ways);
    }

    private static Expr any(List<Expr> of) {
        List<Expr> flat = new ArrayList<>();
        for (Expr part : of) {
            if (part instanceof Expr.Any(var inner)) {
                flat.addAll(inner);
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new Expr.Any(flat);
    }
}
