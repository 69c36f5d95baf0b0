package cotside.notation.pack;

import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What conditions read. */
final class Conditions {
    private Conditions() {}

    /** The condition and everything in it, outermost first. */
    static List<Expr> parts(@Nullable Expr expr) {
        List<Expr> parts = new ArrayList<>();
        if (expr != null) {
            collect(expr, parts);
        }
        return parts;
    }

    private static void collect(Expr expr, List<Expr> into) {
        into.add(expr);
        for (Expr inner : inside(expr)) {
            collect(inner, into);
        }
    }

    private static List<Expr> inside(Expr expr) {
        return switch (expr) {
            case Expr.All all -> all.of();
            case Expr.Any any -> any.of();
            case Expr.AtLeast atLeast -> atLeast.of();
            case Expr.Some some -> List.of(some.is());
            case Expr.Everyone everyone -> List.of(everyone.is());
            case Expr.AtHome atHome -> List.of(atHome.is());
            case Expr.Is _, Expr.IsNot _, Expr.In _, Expr.Between _ -> List.of();
        };
    }

    /** The factor that an atom reads, or null. */
    static @Nullable String factor(Expr expr) {
        return switch (expr) {
            case Expr.Is is -> is.factor();
            case Expr.IsNot isNot -> isNot.factor();
            case Expr.Between between -> between.factor();
            default -> null;
        };
    }

    static Set<String> factors(@Nullable Expr expr) {
        Set<String> factors = new LinkedHashSet<>();
        for (Expr part : parts(expr)) {
            String factor = factor(part);
            if (factor != null) {
                factors.add(factor);
            }
        }
        return factors;
    }

    static Set<Role> roles(@Nullable Expr expr) {
        Set<Role> roles = new LinkedHashSet<>();
        for (Expr part : parts(expr)) {
            switch (part) {
                case Expr.Some some -> roles.add(some.role());
                case Expr.Everyone everyone -> roles.add(everyone.role());
                case Expr.In in -> roles.add(in.role());
                case Expr.Between between -> roles.add(between.role());
                default -> {}
            }
        }
        return roles;
    }

    /** Everything that any condition of a combination reads. */
    static Set<String> factors(Combination combination) {
        Set<String> factors = new LinkedHashSet<>();
        Stream.of(combination.trigger(), combination.holds(), combination.settledBy(), combination.easedBy())
                .filter(Objects::nonNull)
                .forEach(expr -> factors.addAll(factors(expr)));
        return factors;
    }
}
