package cotside.guidance.picture;

import cotside.guidance.growth.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every weight of one baby on record, beside its age: what a weight chart is made of.
 *
 * @param born the day of birth where it is one agreed day, or null
 * @param earlyByDays for a birth before 37 weeks, the days born before the due date, which ages are corrected by; otherwise
 *     0
 * @param dueKnown whether there is a due date at all; without one nobody can tell whether the age is to be corrected
 * @param sex the curve to read against, or null when no sex is registered or records disagree
 * @param ageDays age on the day of the view, or null
 * @param weighed in order of day
 */
public record Weights(
        Viewpoint from,
        String baby,
        @Nullable LocalDate born,
        int earlyByDays,
        boolean dueKnown,
        @Nullable Sex sex,
        @Nullable Integer ageDays,
        List<Weighed> weighed) {
    public Weights {
        weighed = List.copyOf(weighed);
    }

    /**
     * One weight as written down.
     *
     * @param ageDays days since birth, or null where the day of birth or of weighing is not one agreed day
     * @param correctedDays the same, less the days born early
     * @param shown on more than somebody's word
     * @param doubt why it is hard to believe, for a practitioner; null when nothing speaks against it
     * @param statement who wrote it down
     */
    public record Weighed(
            LocalDate day,
            boolean dayIsExact,
            @Nullable Integer ageDays,
            @Nullable Integer correctedDays,
            int grams,
            boolean shown,
            @Nullable String doubt,
            String statement) {}
}
