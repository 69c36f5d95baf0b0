package cotside.guidance.pack;

/** Over what the observations of one standing must be spread. */
public enum Spread {
    DAYS("different days"),
    CONTACTS("different contacts"),
    VOICES("different voices"),
    /** At least one by day and one by night. */
    DAY_AND_NIGHT("day and night");

    private final String word;

    Spread(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
