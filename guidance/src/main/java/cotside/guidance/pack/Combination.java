package cotside.guidance.pack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule (guidance section 8).
 *
 * @param title the line as it stands in a picture, without whom it is about
 * @param says what it says and why it matters, in words for the page of the rule
 * @param trigger the worry that alone alarms, or null
 * @param presume factors whose unknowns are taken as true for urgency while they are unknown; {@link Ties#SAME_PERSON}
 *     names an identity
 * @param ask questions, by id, for when it stands out
 * @param locked a partnership can neither remove nor weaken it
 */
public record Combination(
        String id,
        String title,
        String says,
        About about,
        @Nullable Expr trigger,
        Expr holds,
        @Nullable Expr settledBy,
        @Nullable Expr easedBy,
        Urgency urgency,
        Set<String> presume,
        List<String> ask,
        List<NextStep> next,
        List<String> because,
        List<String> rows,
        boolean locked,
        List<Example> examples) {
    public Combination {
        presume = Set.copyOf(presume);
        ask = List.copyOf(ask);
        next = List.copyOf(next);
        because = List.copyOf(because);
        rows = List.copyOf(rows);
        examples = List.copyOf(examples);
    }
}
