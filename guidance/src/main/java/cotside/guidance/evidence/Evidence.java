package cotside.guidance.evidence;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What one statement weighs for one claim, in whole days since 1970.
 *
 * @param holds whether it says that the claim holds; meaningless where it could not be answered
 * @param basis what is left of its basis: a repeat is at most said, a judgement that cites nothing is assumed
 * @param earliest the earliest day it speaks for
 * @param latest the latest day it speaks for
 * @param last the last day it speaks for, at its earliest: what freshness is counted from
 * @param event the handle of the event it names, or null
 * @param original what it repeats, as far as that is known, or null
 * @param observation what makes it a separate observation: its contact, or its day and voice
 */
public record Evidence(
        Statement statement,
        boolean holds,
        Basis basis,
        int earliest,
        int latest,
        int last,
        @Nullable String event,
        boolean repeat,
        @Nullable Evidence original,
        Object observation) {

    public String id() {
        return statement.id();
    }

    /** Whose knowledge it is: of a repeat, whoever spoke first. */
    public Voice voice() {
        return repeat && original != null ? original.voice() : statement.voice();
    }

    public boolean expected() {
        return statement.expected();
    }

    public PartOfDay partOfDay() {
        return statement.partOfDay();
    }

    /** The claim was answered, one way or the other. */
    public boolean answered() {
        return statement.says() == Says.HOLDS || statement.says() == Says.DOES_NOT_HOLD;
    }

    public boolean assumed() {
        return basis == Basis.ASSUMED;
    }

    /** Certain only when the earliest day of this lies after the latest day of that. */
    public boolean certainlyLaterThan(Evidence that) {
        return earliest > that.latest;
    }

    /** The same, of another claim that the statement speaks for or against. */
    Evidence saying(boolean itHolds) {
        return new Evidence(statement, itHolds, basis, earliest, latest, last, null, repeat, original, observation);
    }

    /** The same, as a statement on the factor's opposite is read. */
    Evidence contrary() {
        return new Evidence(statement, !holds, basis, earliest, latest, last, event, repeat, original, observation);
    }

    /** The same, speaking for no day after {@code day}: nothing later than the day of the picture exists. */
    public Evidence asAt(int day) {
        return latest <= day
                ? this
                : new Evidence(
                        statement,
                        holds,
                        basis,
                        earliest,
                        day,
                        Math.min(last, day),
                        event,
                        repeat,
                        original,
                        observation);
    }

    /** The same as a reassurance: a repeat is never stronger, nor later, than what it repeats. */
    Evidence reassuring() {
        if (original == null) {
            return this;
        }
        Evidence first = original.reassuring();
        return new Evidence(
                statement,
                holds,
                basis.atMost(first.basis),
                Math.min(earliest, first.earliest),
                Math.min(latest, first.latest),
                Math.min(last, first.last),
                event,
                true,
                first,
                observation);
    }
}
