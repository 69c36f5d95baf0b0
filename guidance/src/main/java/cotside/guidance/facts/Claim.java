package cotside.guidance.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a statement speaks of. Whether it says that this holds is {@link Statement#says}. */
public sealed interface Claim {

    /**
     * A factor, a tie, a residence or an identity: all of them are factors of the pack.
     *
     * @param event the handle of the event meant, for a factor that is an event; null names no event
     */
    record OfFactor(
            String factor, Subject subject, @Nullable String event) implements Claim {
        public static OfFactor of(String factor, Subject subject) {
            return new OfFactor(factor, subject, null);
        }
    }

    /** Two handles name one event of this factor and subject. */
    record SameEvent(String factor, Subject subject, String event, String other) implements Claim {}

    /** How often something happened: the one way a count becomes known without its contacts or events. */
    record HowMany(String factor, Subject subject, int times) implements Claim {}

    /** A date of the baby's or of a person's; {@code method} matters for due dates only. */
    record OfDate(DateKind kind, Id subject, Day day, DueDateMethod method) implements Claim {}

    /** The name under which an agency holds a person. */
    record OfName(Id person, String name) implements Claim {}

    /** The baby's sex as registered: what weight for age is read against. */
    record OfSex(Id baby, boolean female) implements Claim {}

    /** A weight in grams; the statement's day is the day of weighing. */
    record OfWeight(Id baby, int grams) implements Claim {}

    /**
     * The set holds these people and nobody else.
     *
     * @param home the home whose household is meant; null for carers
     */
    record Complete(OpenSet set, Id baby, @Nullable Id home, Set<Id> people) implements Claim {
        public Complete {
            people = Set.copyOf(people);
        }
    }

    /** A thing done that the pack calls an act: a referral received, an opinion given, an enquiry held. */
    record OfAct(String act, Id baby) implements Claim {}

    /** A proposal to do less; what it rests on is the statement's {@code cites}. */
    record Proposal(ProposalKind kind, Id baby, String what) implements Claim {}

    /** An agency was asked what it knows; {@code factors} may be empty, meaning anything. */
    record Asked(String agency, Set<String> factors) implements Claim {
        public Asked {
            factors = Set.copyOf(factors);
        }
    }

    /** An agency answered a request that it holds nothing. */
    record NothingHeld(String agency) implements Claim {}

    /** Takes an earlier statement back and puts nothing in its place. */
    record Withdrawn() implements Claim {}
}
