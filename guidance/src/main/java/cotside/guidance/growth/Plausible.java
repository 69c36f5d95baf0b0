package cotside.guidance.growth;

import cotside.guidance.growth.Doubt.Reason;
import cotside.guidance.growth.Doubt.Slip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds weights that cannot stand as they are: against the age, and beside the weight before. The bounds are wide, since
 * a baby who is really starving or really dehydrated must not be explained away as a slip; within them a wrong weight
 * passes unseen. A doubt makes a weight contradicted: weigh again. It never takes a worry away.
 *
 * <ul>
 *   <li>Against age, from 14 days to 2 years of corrected age: below -6 or above +5 by the z that WHO's software uses to
 *       flag weights for age, which beyond 3 SD counts in steps of the gap between 2 and 3 SD. Source: WHO Child Growth
 *       Standards 2006, chapter 7; WHO Anthro.
 *   <li>Against age, before that: under 200 g or over 7000 g. General knowledge: the smallest babies to survive weighed
 *       a little over 200 g, and 7000 g is near +5 at 14 days.
 *   <li>Gain: more than 100 g for each day since, 3 days at least. General knowledge: well babies gain 20 to 40 g a day
 *       and the fastest some 65; 300 g is what a feed, a nappy, clothes and another scale can add up to.
 *   <li>Loss: more than 12% of the earlier weight for each day since, 1 day at least, or more than 40% over any time.
 *       General knowledge: losing 15% of the body's weight as water within a day threatens life, and starvation kills at
 *       about 40% (Chossat 1843).
 * </ul>
 */
public final class Plausible {
    private static final double LEAST_GRAMS_UNPLACED = 200;
    private static final double MOST_GRAMS_UNPLACED = 7000;
    private static final int GAIN_GRAMS_A_DAY = 100;
    private static final int GAIN_LEAST_DAYS = 3;
    private static final int LOSS_PERCENT_A_DAY = 12;
    private static final int LOSS_MOST_PERCENT = 40;

    private Plausible() {}

    /**
     * Asks whether a weight can be believed.
     *
     * @param correctedAgeDays the corrected age at {@code now}; after the table's end no weight is doubted for its age
     * @param before the weight before, if there is one; the birth weight is one on day 0
     * @return empty when nothing speaks against it
     * @throws IllegalArgumentException when {@code before} is later than {@code now}, or {@code correctedAgeDays} more
     *     than the age since birth
     */
    public static Optional<Doubt> doubt(Sex sex, int correctedAgeDays, Optional<Weighing> before, Weighing now) {
        if (before.isPresent() && before.get().ageDays() > now.ageDays()) {
            throw new IllegalArgumentException(
                    "the weight before, at " + before.get().ageDays() + " days, is later than the one in question, at "
                            + now.ageDays() + " days");
        }
        if (correctedAgeDays > now.ageDays()) {
            throw new IllegalArgumentException("a corrected age of " + correctedAgeDays
                    + " days is more than the age since birth, " + now.ageDays() + " days");
        }
        Range range = range(sex, correctedAgeDays);
        List<Reason> reasons = reasons(range, before, now.ageDays(), now.grams());
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Optional<Slip> slip = Arrays.stream(Slip.values())
                .filter(s -> reasons(range, before, now.ageDays(), s.gramsMeant(now.grams()))
                        .isEmpty())
                .findFirst();
        String why =
                reasons.stream().map(reason -> sentence(reason, before, now)).collect(Collectors.joining(" "));
        return Optional.of(new Doubt(
                now,
                reasons,
                slip,
                why + slip.map(s -> " Perhaps " + s.label() + ".").orElse("")));
    }

    private static List<Reason> reasons(Range range, Optional<Weighing> before, int ageDays, double grams) {
        var reasons = new ArrayList<Reason>();
        if (grams < range.least()) {
            reasons.add(Reason.TOO_LIGHT_FOR_AGE);
        }
        if (grams > range.most()) {
            reasons.add(Reason.TOO_HEAVY_FOR_AGE);
        }
        before.ifPresent(earlier -> {
            int days = ageDays - earlier.ageDays();
            double gain = grams - earlier.grams();
            if (gain > (double) GAIN_GRAMS_A_DAY * Math.max(days, GAIN_LEAST_DAYS)) {
                reasons.add(Reason.GAINED_TOO_FAST);
            }
            int percent = Math.min(LOSS_MOST_PERCENT, LOSS_PERCENT_A_DAY * Math.max(days, 1));
            if (-gain * 100 > (double) percent * earlier.grams()) {
                reasons.add(Reason.LOST_TOO_FAST);
            }
        });
        return reasons;
    }

    private static Range range(Sex sex, int correctedAgeDays) {
        WeightForAge table = WeightForAge.who2006();
        if (correctedAgeDays < table.firstAgeDays()) {
            return new Range(LEAST_GRAMS_UNPLACED, MOST_GRAMS_UNPLACED);
        }
        return table.lms(sex, correctedAgeDays)
                .map(lms -> new Range(1000 * beyondThree(lms, -1, 6), 1000 * beyondThree(lms, 1, 5)))
                .orElse(new Range(0, Double.POSITIVE_INFINITY));
    }

    /** The weight in kg at {@code z} above 3, on the side of the median that {@code sign} gives, as WHO counts it. */
    private static double beyondThree(Lms lms, int sign, int z) {
        double third = lms.kg(sign * 3);
        return third + (z - 3) * (third - lms.kg(sign * 2));
    }

    private static String sentence(Reason reason, Optional<Weighing> before, Weighing now) {
        return switch (reason) {
            case TOO_LIGHT_FOR_AGE ->
                now.grams() + " g on day " + now.ageDays() + " is less than a baby of that age weighs.";
            case TOO_HEAVY_FOR_AGE ->
                now.grams() + " g on day " + now.ageDays() + " is more than a baby of that age weighs.";
            case GAINED_TOO_FAST ->
                beside(before, now) + " is a faster gain than babies make. One of the two is wrong.";
            case LOST_TOO_FAST ->
                beside(before, now)
                        + " is a faster loss than babies live through. One of the two is wrong, or the baby is gravely ill: "
                        + "see the baby and weigh again now.";
        };
    }

    private static String beside(Optional<Weighing> before, Weighing now) {
        Weighing earlier = before.orElseThrow();
        return now.grams() + " g on day " + now.ageDays() + " after " + earlier.grams() + " g on day "
                + earlier.ageDays();
    }

    private record Range(double least, double most) {}
}
