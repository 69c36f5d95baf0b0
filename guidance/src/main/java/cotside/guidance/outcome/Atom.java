package cotside.guidance.outcome;

import cotside.guidance.evidence.Factors;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import org.jspecify.annotations.Nullable;

/**
 * One thing a condition can ask, with its value.
 *
 * @param factor the factor read, or null for an open set or role
 * @param subject the subject read, or null for an open set or role
 * @param negated for a dated fact: the fact with its not
 * @param standing the standing behind the value, or null for a dated fact, an open set or a role
 * @param open the open set or role, or null
 */
public record Atom(
        Kind kind,
        Factors.@Nullable Ready factor,
        @Nullable Subject subject,
        @Nullable String event,
        boolean negated,
        Use use,
        Truth truth,
        @Nullable Standing standing,
        @Nullable Open open) {

    /** What an atom asks. */
    public enum Kind {
        FACTOR,
        TIE,
        IDENTITY,
        DATE,
        OPEN_SET,
        ROLE
    }

    /** A standing word that an assumption has left it with. */
    public boolean isAssumed() {
        return standing != null && standing.stands() == Standing.Stands.ASSUMED;
    }
}
