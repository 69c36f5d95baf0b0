package cotside.guidance.picture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The baby on the day of the picture (A19).
 *
 * @param ageDays age in days, or null before birth or when the birth day is not known
 * @param correctedAgeDays corrected age in days, when born before 37 weeks; otherwise null
 * @param gestationDays days of pregnancy, before birth; otherwise null
 * @param due the due date that stands, at its early edge, or null
 * @param dueFrom how the due date was found, and on whose word, or null
 * @param said the same in words
 */
public record BabyNow(
        String label,
        @Nullable Integer ageDays,
        @Nullable Integer correctedAgeDays,
        @Nullable Integer gestationDays,
        @Nullable LocalDate born,
        @Nullable LocalDate due,
        @Nullable String dueFrom,
        String said) {

    /** What is said of a baby who has died, before birth or after. */
    public static final String HAS_DIED = "has died; nothing is asked any more";

    public boolean hasDied() {
        return said.equals(HAS_DIED);
    }

    /** Days of age in words: days for a young baby, then weeks, with the days always on view (A19). */
    public static String age(long days) {
        String plain = days + (days == 1 ? " day" : " days");
        return days < 28 ? plain : days / 7 + " weeks (" + plain + ")";
    }

    /** Days of pregnancy as weeks and days. */
    public static String gestation(long days) {
        return days / 7 + "+" + days % 7 + " weeks";
    }
}
