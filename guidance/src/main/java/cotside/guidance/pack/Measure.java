package cotside.guidance.pack;

/** What a dated factor is reckoned from. Whole numbers in the unit given. */
public enum Measure {
    /** Days since birth. There is none before birth. */
    AGE("age", SubjectKind.BABY, "days"),
    /** Days since birth, less those born early, when born before 37 weeks. */
    CORRECTED_AGE("corrected age", SubjectKind.BABY, "days"),
    /** Days of pregnancy on the day of the picture, reckoned back from the due date at its early edge. None after birth. */
    GESTATION("gestation", SubjectKind.BABY, "days"),
    GESTATION_AT_BOOKING("gestation at booking", SubjectKind.BABY, "days"),
    GESTATION_AT_BIRTH("gestation at birth", SubjectKind.BABY, "days"),
    /** Days until a date of discharge that has been expected; negative afterwards. */
    DAYS_TO_DISCHARGE("days to discharge", SubjectKind.BABY, "days"),
    BIRTH_WEIGHT("birth weight", SubjectKind.BABY, "grams"),
    /** The heaviest loss since birth as a share of birth weight, in tenths of a percent, over weights up to 14 days. */
    EARLY_WEIGHT_LOSS("early weight loss", SubjectKind.BABY, "tenths of a percent"),
    /** Days after birth on which birth weight had not been regained. */
    BELOW_BIRTH_WEIGHT("days below birth weight", SubjectKind.BABY, "days"),
    /** 1 when weight for age falters as NG75 has it, 0 when it does not. */
    FALTERING("faltering growth", SubjectKind.BABY, "yes or no"),
    /** Whole years of a person's age on the baby's birth day, or due date before birth. */
    AGE_AT_BIRTH("age at the baby's birth", SubjectKind.PERSON, "years"),
    /** Whole years between two people. */
    AGE_DIFFERENCE("age difference", SubjectKind.PAIR, "years");

    private final String word;
    private final SubjectKind about;
    private final String unit;

    Measure(String word, SubjectKind about, String unit) {
        this.word = word;
        this.about = about;
        this.unit = unit;
    }

    public String word() {
        return word;
    }

    public SubjectKind about() {
        return about;
    }

    public String unit() {
        return unit;
    }
}
