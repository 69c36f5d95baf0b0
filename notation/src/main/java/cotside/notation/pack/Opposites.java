package cotside.notation.pack;

import cotside.guidance.pack.Factor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Said on one of the two, an opposite holds for both. */
final class Opposites {
    private Opposites() {}

    static List<Factor> bothWays(List<Factor> factors) {
        Map<String, String> named = new HashMap<>();
        for (Factor factor : factors) {
            String opposite = factor.opposite();
            if (opposite != null) {
                named.putIfAbsent(opposite, factor.id());
            }
        }
        return factors.stream()
                .map(factor -> {
                    String by = named.get(factor.id());
                    return factor.opposite() == null && by != null ? with(factor, by) : factor;
                })
                .toList();
    }

    private static Factor with(Factor factor, @Nullable String opposite) {
        return new Factor(
                factor.id(),
                factor.label(),
                factor.help(),
                factor.about(),
                factor.heading(),
                factor.side(),
                factor.kind(),
                opposite,
                factor.shownBy(),
                factor.ruledOutBy(),
                factor.goodFor(),
                factor.lapses(),
                factor.disprovedBy(),
                factor.askAgainDays(),
                factor.derived(),
                factor.directed(),
                factor.sensitive(),
                factor.heldBy(),
                factor.because(),
                factor.rows());
    }
}
