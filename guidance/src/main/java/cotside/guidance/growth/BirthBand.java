package cotside.guidance.growth;

import java.util.EnumSet;
import java.util.Set;

/** Where the birth weight stood, which sets how far NG75 lets a baby fall. */
public enum BirthBand {
    BELOW_9TH(1, Double.NEGATIVE_INFINITY),
    FROM_9TH_TO_91ST(2, CentileLine.P9.spaces()),
    ABOVE_91ST(3, CentileLine.P91.spaces());

    private final int spaces;
    private final double lowest;

    BirthBand(int spaces, double lowest) {
        this.spaces = spaces;
        this.lowest = lowest;
    }

    /** The fall in centile spaces from which NG75 is concerned. */
    public int spaces() {
        return spaces;
    }

    /** The least position, in centile spaces from the 50th, that a birth weight of this band can have had. */
    double lowest() {
        return lowest;
    }

    /**
     * The band of a birth weight whose z was read from the birth section of a chart, at the gestation of the birth.
     *
     * @throws IllegalArgumentException when the z is not a finite number
     */
    public static BirthBand of(double zAtBirth) {
        double position = CentileSpaces.position(zAtBirth);
        if (position < CentileLine.P9.spaces()) {
            return BELOW_9TH;
        }
        return position > CentileLine.P91.spaces() ? ABOVE_91ST : FROM_9TH_TO_91ST;
    }

    /** Every band: nobody has placed the birth weight. */
    public static Set<BirthBand> notKnown() {
        return EnumSet.allOf(BirthBand.class);
    }
}
