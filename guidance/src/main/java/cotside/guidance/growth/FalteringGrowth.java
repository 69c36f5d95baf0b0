package cotside.guidance.growth;

import cotside.guidance.growth.Threshold.CannotTell;
import cotside.guidance.growth.Threshold.Met;
import cotside.guidance.growth.Threshold.NotMet;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The thresholds for concern about faltering growth of NICE guideline NG75, section 1.2: a fall of 1 centile space or
 * more when the birth weight was below the 9th centile, 2 or more when it was from the 9th to the 91st, 3 or more when
 * it was above the 91st; or a weight below the 2nd centile, whatever the birth weight.
 *
 * <p>The table of {@link WeightForAge} begins at 2 weeks, so it cannot place a birth weight, and none is made up. Unless
 * a practitioner has read the birth weight's centile from the birth section of a chart, its band is not known: the
 * threshold is then met only if it is met in every band, and not met only if it is met in none. The fall is counted
 * from the earlier weight given, at the soonest the first one at or after 2 weeks of corrected age; what was lost before
 * it is {@link EarlyWeight}'s to find, and every answer of "not met" says so.
 */
public final class FalteringGrowth {
    private FalteringGrowth() {}

    /**
     * Judges one later weight beside one earlier. A caller with several earlier weights gives the one that stood highest.
     *
     * @param bornIn the bands the birth weight may have been in; {@link BirthBand#notKnown} when nobody has placed it
     * @param zEarlier the z of the earlier weight, or of the birth weight if a chart has placed it; empty if there is
     *     none
     * @param zNow the z of the weight in question; empty if the chart cannot place it
     * @throws IllegalArgumentException when no band is possible or a z is not a finite number
     */
    public static Threshold judge(Set<BirthBand> bornIn, OptionalDouble zEarlier, OptionalDouble zNow) {
        if (bornIn.isEmpty()) {
            throw new IllegalArgumentException(
                    "at least one band must be possible for the birth weight: give all of them when it is not known");
        }
        if (zNow.isEmpty()) {
            return new CannotTell("No weight that the chart can place: it begins at 2 weeks of corrected age.");
        }
        double now = CentileSpaces.position(zNow.getAsDouble());
        double measured = zEarlier.isPresent()
                ? CentileSpaces.fall(zEarlier.getAsDouble(), zNow.getAsDouble())
                : Double.NEGATIVE_INFINITY;
        if (now < CentileLine.P2.spaces()) {
            return new Met("The weight is below the 2nd centile.");
        }
        long met = bornIn.stream()
                .filter(band -> fallAtLeast(band, measured, now) >= band.spaces())
                .count();
        if (met == bornIn.size()) {
            return new Met(fallen(bornIn, measured, now));
        }
        if (zEarlier.isEmpty()) {
            return new CannotTell(
                    "One weight alone shows no fall: an earlier one, at or after 2 weeks of corrected age, "
                            + "or the centile of the birth weight, would.");
        }
        if (met == 0) {
            return new NotMet("The weight " + by(measured) + " since the earlier one, less than NG75 asks for here. "
                    + "What was lost before that is not counted.");
        }
        return new CannotTell("The weight " + by(measured) + ": enough for concern for some birth weights and not for "
                + "others. The centile of the birth weight would decide it.");
    }

    /** A baby born in a band has fallen at least from the band's lower edge, whatever was weighed between. */
    private static double fallAtLeast(BirthBand band, double measured, double now) {
        return Math.max(measured, band.lowest() - now);
    }

    private static String fallen(Set<BirthBand> bornIn, double measured, double now) {
        if (bornIn.size() > 1) {
            return "The weight " + by(measured) + ": enough for concern whatever the birth weight was.";
        }
        BirthBand band = bornIn.iterator().next();
        return "The weight " + by(fallAtLeast(band, measured, now)) + " or more; NG75 is concerned from "
                + band.spaces() + " for this birth weight.";
    }

    /** Cut off, not rounded: a fall just short of a threshold must not read as if it had reached it. */
    private static String by(double fall) {
        if (fall <= 0) {
            return "did not fall";
        }
        return String.format(Locale.ROOT, "fell by %.2f centile spaces", Math.floor(fall * 100) / 100);
    }
}
