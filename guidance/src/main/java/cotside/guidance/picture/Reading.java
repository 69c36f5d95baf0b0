package cotside.guidance.picture;

import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Side;
import org.jspecify.annotations.Nullable;

/**
 * One factor of one subject as it is read: a piece of evidence, or one of the unknowns.
 *
 * @param subjectText the subject as people know it
 * @param label the factor's label
 * @param event the handle of the event meant, or null
 * @param figure for a dated fact, what it was reckoned from ("23 days"); otherwise null
 * @param voices on how many separate voices the side that its word takes rests
 * @param byVoice for a standing that rests on one voice through several records: whose, as people know it; otherwise null
 * @param records how many statements there are on the side that its word takes
 */
public record Reading(
        String factor,
        Subject subject,
        @Nullable String event,
        String subjectText,
        String label,
        Side side,
        Use use,
        Truth truth,
        Standing standing,
        @Nullable String figure,
        int voices,
        @Nullable String byVoice,
        int records) {}
