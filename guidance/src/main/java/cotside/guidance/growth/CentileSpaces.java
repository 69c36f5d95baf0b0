package cotside.guidance.growth;

/**
 * A z in the words of the chart. A centile space is the gap between two neighbouring {@linkplain CentileLine lines}, or
 * the same distance begun between lines: two thirds of a standard deviation. Source: RCPCH, UK-WHO growth charts.
 */
public final class CentileSpaces {
    /** Beyond this the tail is smaller than a double can tell from 0 or from 1. */
    private static final double END_OF_TAIL = 8.3;

    private CentileSpaces() {}

    /**
     * Spaces above the 50th centile, negative below it.
     *
     * @throws IllegalArgumentException when the z is not a finite number
     */
    public static double position(double z) {
        requireFinite(z);
        return z * 3 / 2;
    }

    /**
     * Spaces fallen from the earlier weight to the later one; negative when the baby rose.
     *
     * @throws IllegalArgumentException when a z is not a finite number
     */
    public static double fall(double zBefore, double zAfter) {
        return position(zBefore) - position(zAfter);
    }

    /**
     * The share of babies, in percent, that lie below a z: the normal distribution function, right to 10 decimals of a
     * percent. Source of the series: Marsaglia G, Journal of Statistical Software 2004;11(4).
     *
     * @throws IllegalArgumentException when the z is not a finite number
     */
    public static double centile(double z) {
        requireFinite(z);
        if (Math.abs(z) > END_OF_TAIL) {
            return z < 0 ? 0 : 100;
        }
        double sum = z;
        double term = z;
        double shorter = 0;
        for (int odd = 3; sum != shorter; odd += 2) {
            shorter = sum;
            term *= z * z / odd;
            sum += term;
        }
        return Math.clamp(50 + 100 * sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI), 0, 100);
    }

    private static void requireFinite(double z) {
        if (!Double.isFinite(z)) {
            throw new IllegalArgumentException("a z must be a finite number, not " + z);
        }
    }
}
