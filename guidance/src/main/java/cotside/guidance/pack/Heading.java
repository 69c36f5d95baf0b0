package cotside.guidance.pack;

/** The three headings of the briefing (§1.2). Every factor sits under exactly one. */
public enum Heading {
    PARENTS_AND_FAMILY("parents and family"),
    CHILD("child"),
    ENVIRONMENT("environment");

    private final String word;

    Heading(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
