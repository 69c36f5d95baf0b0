package cotside.guidance.painting;

import cotside.guidance.evidence.Measured;
import cotside.guidance.pack.Measure;
import cotside.guidance.picture.BabyNow;

/** Numbers as people read them. */
final class Figures {
    private static final long NO_BOUND = 100_000;

    private Figures() {}

    static String of(Measure measure, Measured.Range range) {
        if (range.least() == range.most()) {
            return one(measure, range.least());
        }
        if (range.most() >= NO_BOUND) {
            return "at least " + one(measure, range.least());
        }
        return measure == Measure.FALTERING
                ? "cannot be told from these weights"
                : one(measure, range.least()) + " to " + one(measure, range.most());
    }

    private static String one(Measure measure, long value) {
        return switch (measure) {
            case AGE, CORRECTED_AGE -> BabyNow.age(value);
            case GESTATION, GESTATION_AT_BOOKING, GESTATION_AT_BIRTH -> BabyNow.gestation(value);
            case DAYS_TO_DISCHARGE, BELOW_BIRTH_WEIGHT -> value + (value == 1 ? " day" : " days");
            case BIRTH_WEIGHT -> value + " g";
            case EARLY_WEIGHT_LOSS -> value / 10 + "." + value % 10 + "% of birth weight";
            case FALTERING -> value == 1 ? "falls across the centile lines" : "keeps to its centile lines";
            case AGE_AT_BIRTH, AGE_DIFFERENCE -> value + (value == 1 ? " year" : " years");
        };
    }
}
