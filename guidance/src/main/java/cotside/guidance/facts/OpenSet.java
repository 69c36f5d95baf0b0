package cotside.guidance.facts;

/** A set of people that stays open until somebody confirms that it is complete. */
public enum OpenSet {
    /** Everyone who lives in one home where the baby stays or is expected. */
    HOUSEHOLD("household"),
    /** Everyone who looks after the baby. */
    CARERS("carers");

    private final String word;

    OpenSet(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
