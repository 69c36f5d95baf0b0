package cotside.notation.casefile;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.notation.yaml.Scalar;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One statement before the names in it have been looked up: they may be given further down in the file.
 *
 * @param claim null when the line only repeats another statement
 * @param at where the line's subject stands
 */
record Draft(
        Scalar at,
        Entry entry,
        String id,
        @Nullable Claim claim,
        Says says,
        Basis basis,
        Voice voice,
        Options options) {

    Author author() {
        return entry.author();
    }

    Instant recorded() {
        return options.recorded();
    }

    /**
     * What a line carries besides its subject and what it says of it.
     *
     * @param partOfDay null when it was not given
     * @param when null when it was not given
     * @param hiddenFrom null when it was not given
     */
    record Options(
            @Nullable When when,
            @Nullable Scalar event,
            @Nullable Scalar sameEventAs,
            List<Scalar> restingOn,
            List<Scalar> answers,
            @Nullable PartOfDay partOfDay,
            @Nullable Scalar repeats,
            @Nullable Scalar corrects,
            boolean expected,
            Marking marking,
            @Nullable Set<Id> hiddenFrom,
            @Nullable Integer times,
            String note,
            @Nullable String why,
            Instant recorded) {

        Options correcting(Scalar earlier) {
            return with(null, null, restingOn, answers, repeats, earlier);
        }

        /** The rest of the line, for a second statement that it makes. */
        Options withoutReferences() {
            return with(null, null, List.of(), List.of(), null, null);
        }

        private Options with(
                @Nullable Scalar event,
                @Nullable Scalar sameEventAs,
                List<Scalar> restingOn,
                List<Scalar> answers,
                @Nullable Scalar repeats,
                @Nullable Scalar corrects) {
            return new Options(
                    when,
                    event,
                    sameEventAs,
                    restingOn,
                    answers,
                    partOfDay,
                    repeats,
                    corrects,
                    expected,
                    marking,
                    hiddenFrom,
                    times,
                    note,
                    why,
                    recorded);
        }
    }
}
