package cotside.guidance.growth;

import cotside.guidance.growth.Threshold.CannotTell;
import cotside.guidance.growth.Threshold.Met;
import cotside.guidance.growth.Threshold.NotMet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The first three weeks, before the chart can say anything. Source: NICE guideline NG75, section 1.1: a baby who loses
 * more than 10% of birth weight in the early days is assessed; loss usually stops after about 3 or 4 days; most babies
 * have returned to their birth weight by 3 weeks. Ages are days since birth, never corrected.
 */
public final class EarlyWeight {
    /** From this day on, loss has usually stopped: earlier weights may still be on the way down. */
    private static final int LOSS_STOPPED_DAY = 4;
    /** After this day, a week's gain may hide how much had been lost. */
    private static final int LOSS_SHOWS_UNTIL_DAY = 7;

    private static final int REGAINED_BY_DAY = 21;

    private EarlyWeight() {}

    /**
     * The share of birth weight lost: 0.1 is 10%, negative when the baby is heavier than at birth.
     *
     * @throws IllegalArgumentException when a weight is not above 0 g
     */
    public static double lossFraction(int birthGrams, int grams) {
        Weighing.requireGrams(birthGrams);
        Weighing.requireGrams(grams);
        return (birthGrams - grams) / (double) birthGrams;
    }

    /**
     * Whether more than 10% of birth weight was lost at any weighing. Not met needs a weighing on day 4 to 7, when the
     * loss has usually stopped and shows still.
     *
     * @throws IllegalArgumentException when the birth weight is not above 0 g
     */
    public static Threshold lostOverTenth(int birthGrams, Collection<Weighing> weighings) {
        Weighing.requireGrams(birthGrams);
        Optional<Weighing> lightest =
                weighings.stream().min(Comparator.comparingInt(Weighing::grams).thenComparingInt(Weighing::ageDays));
        if (lightest.isPresent() && overTenth(birthGrams, lightest.get())) {
            return new Met(lost(birthGrams, lightest.get()) + ", more than 10%.");
        }
        Optional<Weighing> telling = weighings.stream()
                .filter(w -> w.ageDays() >= LOSS_STOPPED_DAY && w.ageDays() <= LOSS_SHOWS_UNTIL_DAY)
                .min(Comparator.comparingInt(Weighing::grams));
        if (telling.isEmpty()) {
            return new CannotTell("No weight from day 4 to day 7, when the most that was lost would show. "
                    + "No other weight shows a loss over 10%.");
        }
        return new NotMet(lost(birthGrams, telling.get()) + ", not more than 10%.");
    }

    /**
     * Whether birth weight was not regained by 21 days. Met when a weight from day 21 on is below birth weight; not met
     * when the last weight from day 4 to day 21 is at or above it. Otherwise it is not known, and the answer says what
     * is missing.
     *
     * @param ageDays the baby's age on the day of the question
     * @throws IllegalArgumentException when the birth weight is not above 0 g, or a weighing is later than the question
     */
    public static Threshold notRegained(int birthGrams, Collection<Weighing> weighings, int ageDays) {
        Weighing.requireGrams(birthGrams);
        List<Weighing> inOrder = weighings.stream()
                .sorted(Comparator.comparingInt(Weighing::ageDays))
                .toList();
        if (!inOrder.isEmpty() && inOrder.getLast().ageDays() > ageDays) {
            throw new IllegalArgumentException("a weighing at "
                    + inOrder.getLast().ageDays() + " days is later than the question, at " + ageDays + " days");
        }
        Predicate<Weighing> below = w -> w.grams() < birthGrams;
        Optional<Weighing> late = inOrder.stream()
                .filter(below.and(w -> w.ageDays() >= REGAINED_BY_DAY))
                .findFirst();
        if (late.isPresent()) {
            return new Met("Below birth weight on day " + late.get().ageDays() + ".");
        }
        Optional<Weighing> last = inOrder.stream()
                .filter(w -> w.ageDays() >= LOSS_STOPPED_DAY && w.ageDays() <= REGAINED_BY_DAY)
                .reduce((earlier, later) -> later);
        if (last.isPresent() && !below.test(last.get())) {
            return new NotMet("At or above birth weight on day " + last.get().ageDays() + ".");
        }
        return new CannotTell(missing(last, inOrder, ageDays));
    }

    private static String missing(Optional<Weighing> last, List<Weighing> inOrder, int ageDays) {
        String known = last.map(w -> "Below birth weight on day " + w.ageDays() + ". ")
                .orElse("No weight from day 4 to day 21. ");
        Optional<Weighing> after =
                inOrder.stream().filter(w -> w.ageDays() > REGAINED_BY_DAY).findFirst();
        if (after.isPresent()) {
            return known + "At or above birth weight on day " + after.get().ageDays()
                    + "; nobody knows whether it was by day 21.";
        }
        return known
                + (ageDays < REGAINED_BY_DAY
                        ? "A weight by day 21 would tell."
                        : "No weight since: weigh now, day 21 has come.");
    }

    /** In whole numbers, so that exactly 10% is not more than 10%. */
    private static boolean overTenth(int birthGrams, Weighing weighing) {
        return 10L * (birthGrams - weighing.grams()) > birthGrams;
    }

    /** Cut off, not rounded, except upwards over 10%, so that the sentence never contradicts the answer. */
    private static String lost(int birthGrams, Weighing weighing) {
        double percent = 100 * lossFraction(birthGrams, weighing.grams());
        if (percent <= 0) {
            return "Nothing lost by day " + weighing.ageDays();
        }
        double shown = overTenth(birthGrams, weighing) ? Math.ceil(percent * 10) : Math.floor(percent * 10);
        return String.format(Locale.ROOT, "%.1f%% of birth weight lost by day %d", shown / 10, weighing.ageDays());
    }
}
