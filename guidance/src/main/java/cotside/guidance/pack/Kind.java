package cotside.guidance.pack;

/** How a factor lives in time (guidance section 4). */
public enum Kind {
    /** Happened on a date; never ends. */
    EVENT("event"),
    /** True of a person's history or constitution; never ends. */
    TRAIT("trait"),
    /** Holds over a time; ends when ruled out, and its standing goes stale. */
    STATE("state"),
    /** Reckoned from dates or weights (guidance section 6). */
    DATED("dated");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
