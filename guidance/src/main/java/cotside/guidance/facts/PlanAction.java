package cotside.guidance.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has undertaken to do under a plan.
 *
 * @param plan the kind of plan, in the partnership's words
 * @param answers the combinations or factors of the pack that it is meant to answer
 * @param ended the day it was done or given up, or null
 */
public record PlanAction(
        String id,
        Id baby,
        String plan,
        String what,
        Set<String> answers,
        String owner,
        @Nullable LocalDate due,
        LocalDate agreed,
        @Nullable LocalDate ended,
        Instant recorded,
        String author,
        String agency) {
    public PlanAction {
        answers = Set.copyOf(answers);
    }

    /** The same, done or given up on a day. */
    public PlanAction withEnd(LocalDate day) {
        return new PlanAction(id, baby, plan, what, answers, owner, due, agreed, day, recorded, author, agency);
    }
}
