package cotside.evidence;

import cotside.access.Envelope;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence as it is stored.
 *
 * @param handle what its own record calls it
 * @param fact what it says, or null once it is expunged
 * @param takenBack for what another record holds: when it was corrected there, or null
 */
public record Held(
        Envelope envelope,
        String handle,
        Instant recorded,
        @Nullable Fact fact,
        @Nullable Instant takenBack) {

    /** As far as it was known at a moment. */
    boolean isKnownAt(Instant moment) {
        return !recorded.isAfter(moment);
    }

    /** Whether another record took it back by a moment. */
    boolean isTakenBackBy(Instant moment) {
        return takenBack != null && !takenBack.isAfter(moment);
    }

    /** What a piece of evidence says; people, homes and agencies in it go by the ids that they have everywhere. */
    public sealed interface Fact {
        /** A statement. */
        record Said(Statement statement) implements Fact {}

        /** A contact. */
        record Met(Contact contact) implements Fact {}

        /** A plan action. */
        record Agreed(PlanAction action) implements Fact {}

        /** A plan action is done or given up. */
        record Ended(String action, LocalDate day) implements Fact {}
    }
}
