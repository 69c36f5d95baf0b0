package cotside.guidance.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Age counted from the due date instead of from birth, for babies born early. The due date is 40+0 weeks.
 *
 * <p>The convention of the printed UK-WHO charts and the red book: a baby born before 37+0 weeks is corrected until one
 * year after the due date, or two when born before 32+0. A baby under one is thus corrected throughout; one born at 37+0
 * or later never is. RCPCH's digital charts go further and correct every child at every age; we keep to the chart the
 * family holds. Source: RCPCH, Digital Growth Charts, "Date and age calculations".
 */
public record CorrectedAge(LocalDate born, LocalDate due) {
    private static final int DUE_AT_DAYS = 40 * 7;
    private static final int EARLIEST_DAYS = 20 * 7;
    private static final int LATEST_DAYS = 45 * 7;
    private static final int TERM_FROM_DAYS = 37 * 7;
    private static final int LONGER_CORRECTED_BEFORE_DAYS = 32 * 7;

    /** @throws IllegalArgumentException when the dates give a gestation at birth outside 20+0 to 45+0 weeks */
    public CorrectedAge {
        if (!believable(born, due)) {
            long days = gestationAtBirthDays(born, due);
            throw new IllegalArgumentException("the birth and due dates make a gestation at birth of " + days
                    + " days, outside 20+0 to 45+0 weeks (140 to 315 days): one of them is wrong");
        }
    }

    /** Whether the two dates can both be right: they give a gestation at birth of 20+0 to 45+0 weeks. */
    public static boolean believable(LocalDate born, LocalDate due) {
        long days = gestationAtBirthDays(born, due);
        return days >= EARLIEST_DAYS && days <= LATEST_DAYS;
    }

    public int gestationAtBirthDays() {
        return Math.toIntExact(gestationAtBirthDays(born, due));
    }

    /** Whether the baby was born before 37+0 weeks. */
    public boolean preterm() {
        return gestationAtBirthDays() < TERM_FROM_DAYS;
    }

    /**
     * Days since birth.
     *
     * @throws IllegalArgumentException when {@code on} lies before birth
     */
    public int ageDays(LocalDate on) {
        if (on.isBefore(born)) {
            throw new IllegalArgumentException("there is no age before birth");
        }
        return Math.toIntExact(ChronoUnit.DAYS.between(born, on));
    }

    /**
     * Days since birth, less the days born early while correction lasts; negative before the due date of a baby born
     * early.
     *
     * @throws IllegalArgumentException when {@code on} lies before birth
     */
    public int correctedAgeDays(LocalDate on) {
        int age = ageDays(on);
        return corrects(on) ? age - (DUE_AT_DAYS - gestationAtBirthDays()) : age;
    }

    private boolean corrects(LocalDate on) {
        int years = gestationAtBirthDays() < LONGER_CORRECTED_BEFORE_DAYS ? 2 : 1;
        return preterm() && on.isBefore(due.plusYears(years));
    }

    private static long gestationAtBirthDays(LocalDate born, LocalDate due) {
        return DUE_AT_DAYS - ChronoUnit.DAYS.between(born, due);
    }
}
