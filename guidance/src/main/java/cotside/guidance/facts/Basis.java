package cotside.guidance.facts;

/** The footing of a statement, strongest first. */
public enum Basis {
    /** The author witnessed it. */
    SEEN("seen"),
    /** An agency's own record of an event, result or decision. A record that somebody said something is {@link #SAID}. */
    RECORDED("recorded"),
    /** A named professional's judgement that cites the seen or recorded statements it rests on. */
    ASSESSED("assessed"),
    /** Told by someone, named. */
    SAID("said"),
    /** Opinion without any of these. */
    ASSUMED("assumed");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean isStrongerThan(Basis other) {
        return ordinal() < other.ordinal();
    }

    /** The weaker of the two. */
    public Basis atMost(Basis bound) {
        return isStrongerThan(bound) ? bound : this;
    }
}
