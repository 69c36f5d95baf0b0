package cotside.notation.pack;

import cotside.guidance.pack.About;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Ties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the locked rules of a pack read, and how: each factor that must not become less true, must not become truer, or
 * must not change at all, with the rule that reads it.
 */
final class LockedReads {
    private final Pack pack;
    private final Map<String, String> notLess = new LinkedHashMap<>();
    private final Map<String, String> notMore = new LinkedHashMap<>();
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private final Map<String, String> questions = new LinkedHashMap<>();

    LockedReads(Pack pack) {
        this.pack = pack;
        for (Combination combination : pack.combinations()) {
            if (combination.locked()) {
                read(combination);
            }
        }
        follow();
        for (Question question : pack.questions()) {
            for (String factor : question.factors()) {
                String rule = rule(factor);
                if (rule != null) {
                    questions.putIfAbsent(question.id(), rule);
                }
            }
        }
    }

    /** Read as worry (or its {@code not} as reassurance): less of it would be less worry. */
    boolean notLess(String factor) {
        return notLess.containsKey(factor) || fixed.containsKey(factor);
    }

    /** Read as reassurance (or its {@code not} as worry): more of it would be less worry. */
    boolean notMore(String factor) {
        return notMore.containsKey(factor) || fixed.containsKey(factor);
    }

    /** Read in a way in which neither direction is sure to be towards worry. */
    boolean isFixed(String factor) {
        return fixed.containsKey(factor);
    }

    /** A locked rule that reads the factor, or null. */
    @Nullable
    String rule(String factor) {
        String rule = notLess.get(factor);
        rule = rule == null ? notMore.get(factor) : rule;
        return rule == null ? fixed.get(factor) : rule;
    }

    /** Questions that locked rules ask, or that are asked about what they read, with the rule. */
    Map<String, String> questions() {
        return questions;
    }

    private void read(Combination combination) {
        String rule = combination.id();
        worry(combination.trigger(), rule);
        worry(combination.holds(), rule);
        reassurance(combination.settledBy(), rule);
        reassurance(combination.easedBy(), rule);
        combination.presume().forEach(factor -> notLess.putIfAbsent(factor, rule));
        if (combination.about() instanceof About.EachEvent each) {
            notLess.putIfAbsent(each.factor(), rule);
        }
        combination.ask().forEach(question -> questions.putIfAbsent(question, rule));
        for (String tie : Ties.ALL) {
            notLess.putIfAbsent(tie, rule);
            notMore.putIfAbsent(tie, rule);
        }
        if (combination.urgency().lost() != null) {
            // What never eased cannot be lost: making it harder to ease could keep a word from being raised.
            Conditions.factors(combination.easedBy()).forEach(factor -> fixed.putIfAbsent(factor, rule));
            if (!Conditions.roles(combination.easedBy()).isEmpty()) {
                Ties.ALL.forEach(tie -> fixed.putIfAbsent(tie, rule));
            }
        }
    }

    private void worry(@Nullable Expr expr, String rule) {
        for (Expr part : Conditions.parts(expr)) {
            put(part, part instanceof Expr.IsNot ? notMore : notLess, rule);
        }
    }

    private void reassurance(@Nullable Expr expr, String rule) {
        for (Expr part : Conditions.parts(expr)) {
            put(part, part instanceof Expr.IsNot ? notLess : notMore, rule);
        }
    }

    private static void put(Expr part, Map<String, String> into, String rule) {
        String factor = Conditions.factor(part);
        if (factor != null) {
            into.putIfAbsent(factor, rule);
        }
    }

    /** Events that are counted bear as the factor that counts them does; events that end a standing are fixed. */
    private void follow() {
        int before;
        do {
            before = size();
            for (Factor factor : pack.factors()) {
                String rule = rule(factor.id());
                if (rule == null) {
                    continue;
                }
                if (factor.derived() instanceof Derived.CountedEvents counted) {
                    follow(factor.id(), counted.factor(), rule);
                }
                for (Lapse lapse : factor.lapses()) {
                    if (lapse instanceof Lapse.Happened happened) {
                        fixed.putIfAbsent(happened.factor(), rule);
                    }
                }
            }
        } while (size() > before);
    }

    private int size() {
        return notLess.size() + notMore.size() + fixed.size();
    }

    private void follow(String from, String to, String rule) {
        if (notLess.containsKey(from)) {
            notLess.putIfAbsent(to, rule);
        }
        if (notMore.containsKey(from)) {
            notMore.putIfAbsent(to, rule);
        }
        if (fixed.containsKey(from)) {
            fixed.putIfAbsent(to, rule);
        }
    }
}
