package cotside.guidance.pack;

/** Urgency, most urgent first. Never a number. */
public enum Word {
    REFER_NOW("refer now"),
    SPEAK_TO_LEAD("speak to your lead today"),
    ASSESS_AND_PLAN("assess and plan"),
    SUPPORT_AND_WATCH("support and watch");

    private final String word;

    Word(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean isAbove(Word other) {
        return ordinal() < other.ordinal();
    }

    public Word orAtLeast(Word floor) {
        return isAbove(floor) ? this : floor;
    }
}
