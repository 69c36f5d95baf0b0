package cotside.guidance.growth;

import java.util.List;
import java.util.Optional;

/**
 * Why a weight is hard to believe.
 *
 * @param weighing the weight in doubt
 * @param reasons at least one
 * @param likelySlip a slip of the pen that would explain it, if the weight it would have been is believable
 * @param why the reasons as sentences for a practitioner
 */
public record Doubt(Weighing weighing, List<Reason> reasons, Optional<Slip> likelySlip, String why) {
    public Doubt {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a doubt needs a reason");
        }
    }

    /** What is hard to believe. The first two are about this weight alone; the others may be the earlier weight's fault. */
    public enum Reason {
        TOO_LIGHT_FOR_AGE,
        TOO_HEAVY_FOR_AGE,
        GAINED_TOO_FAST,
        LOST_TOO_FAST
    }

    /** A usual slip. {@link #gramsMeant} undoes it. */
    public enum Slip {
        TEN_TIMES_TOO_HEAVY("ten times too heavy", 0.1),
        TEN_TIMES_TOO_LIGHT("ten times too light", 10),
        KILOGRAMS_FOR_GRAMS("kilograms written where grams were asked for", 1000),
        POUNDS_FOR_KILOGRAMS("pounds written as kilograms", 0.453_592_37);

        private final String label;
        private final double factor;

        Slip(String label, double factor) {
            this.label = label;
            this.factor = factor;
        }

        public String label() {
            return label;
        }

        /** The weight in grams, unrounded, that was meant if this slip was made. */
        public double gramsMeant(int grams) {
            return grams * factor;
        }
    }
}
