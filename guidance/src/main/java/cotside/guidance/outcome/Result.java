package cotside.guidance.outcome;

import cotside.guidance.evidence.Evidence;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Truth;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one combination about one baby, person, event or home, in terms of atoms.
 *
 * @param id the combination's id, with what it is about behind a slash
 * @param holds the condition that was read
 * @param read the day's view it was read in
 * @param truth what it came to
 * @param evidence atoms that are true and carry it
 * @param worries the statements behind the evidence
 * @param presumed unknown atoms taken as true for urgency
 * @param triggered for an undecided line, whether its trigger is true or assumed
 */
public record Result(
        String id,
        Combination combination,
        Subject subject,
        @Nullable Open oneMore,
        @Nullable String event,
        Formula holds,
        View read,
        Truth truth,
        Line.Outcome outcome,
        @Nullable Word word,
        List<String> wordBecause,
        List<Integer> evidence,
        List<Evidence> worries,
        List<Integer> presumed,
        boolean triggered,
        @Nullable Eased eased,
        List<Statement> settledBy,
        List<String> reopened,
        @Nullable Undecided undecided) {


    /** How far what eases it is shown, and the atoms it looks at. */
    public record Eased(Line.Easing.State state, Formula formula, List<Integer> atoms) {}

    public boolean standsOut() {
        return outcome == Line.Outcome.STANDS_OUT;
    }
}
