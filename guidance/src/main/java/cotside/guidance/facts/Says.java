package cotside.guidance.facts;

/** What a statement says of its claim. */
public enum Says {
    HOLDS("holds"),
    DOES_NOT_HOLD("does not hold"),
    /** It was asked, and whoever was asked could not or would not answer. */
    COULD_NOT_ANSWER("asked, could not be answered"),
    /** It could not be asked, for instance because the partner was present. */
    COULD_NOT_ASK("could not be asked");

    private final String word;

    Says(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
