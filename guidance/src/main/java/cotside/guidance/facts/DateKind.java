package cotside.guidance.facts;

/** The dates that pictures are reckoned from. */
public enum DateKind {
    /** Date of birth, of the baby or of anybody else. */
    BIRTH("date of birth"),
    /** The estimated due date of the baby: the day that gestation reaches 40 weeks. */
    DUE("due date"),
    /** The antenatal booking appointment, filed under the baby. */
    BOOKING("antenatal booking"),
    /** The day the baby left, or is expected to leave, hospital. */
    DISCHARGE("discharge from hospital"),
    /** The day of death. */
    DEATH("date of death");

    private final String word;

    DateKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
