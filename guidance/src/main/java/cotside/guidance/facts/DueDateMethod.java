package cotside.guidance.facts;

/** How a due date was found, best first: a better method replaces a weaker one. */
public enum DueDateMethod {
    EARLY_SCAN("dating scan before 14 weeks"),
    LATER_SCAN("later scan"),
    LAST_PERIOD("last menstrual period"),
    EXAMINATION("examination"),
    UNSAID("method not said");

    private final String word;

    DueDateMethod(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
