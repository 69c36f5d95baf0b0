package cotside.notation.pack;

import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether one condition is true wherever another is, as far as their form shows. Conditions are monotone in their atoms,
 * so what holds here of true and false holds of unknown too. An answer of no means only that it was not shown.
 */
final class Implies {
    /** Beyond so many comparisons nothing is shown. */
    private static final int MOST = 50_000;

    private int compared;

    private Implies() {}

    static boolean implies(Expr one, Expr other) {
        return new Implies().test(one, other);
    }

    private boolean test(Expr one, Expr other) {
        if (++compared > MOST) {
            return false;
        }
        return one.equals(other) || byOther(one, other) || byOne(one, other) || alike(one, other);
    }

    private boolean byOther(Expr one, Expr other) {
        return switch (other) {
            case Expr.All all -> all.of().stream().allMatch(part -> test(one, part));
            case Expr.Any any -> any.of().stream().anyMatch(part -> test(one, part));
            default -> false;
        };
    }

    private boolean byOne(Expr one, Expr other) {
        return switch (one) {
            case Expr.All all -> all.of().stream().anyMatch(part -> test(part, other));
            case Expr.Any any -> any.of().stream().allMatch(part -> test(part, other));
            default -> false;
        };
    }

    private boolean alike(Expr one, Expr other) {
        return switch (one) {
            case Expr.AtLeast few
            when other instanceof Expr.AtLeast fewer -> fewer.n() <= few.n() && distinctIn(few.of(), fewer.of());
            case Expr.Some some
            when other instanceof Expr.Some same ->
                same.n() <= some.n() && covers(same.role(), some.role()) && test(some.is(), same.is());
            case Expr.Everyone every
            when other instanceof Expr.Everyone same -> every.role() == same.role() && test(every.is(), same.is());
            case Expr.AtHome home when other instanceof Expr.AtHome same -> test(home.is(), same.is());
            case Expr.In in when other instanceof Expr.In same -> covers(same.role(), in.role());
            case Expr.Between between
            when other instanceof Expr.Between same ->
                between.factor().equals(same.factor())
                        && between.direction() == same.direction()
                        && covers(same.role(), between.role());
            default -> false;
        };
    }

    /** Each of the first stands, unchanged, at a place of its own among the second. */
    private static boolean distinctIn(List<Expr> first, List<Expr> second) {
        List<Expr> left = new ArrayList<>(second);
        return first.stream().allMatch(left::remove);
    }

    private static boolean covers(Role wider, Role role) {
        return wider == role || (wider == Role.ADULTS && role != Role.SIBLINGS);
    }
}
