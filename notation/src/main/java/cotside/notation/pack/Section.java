package cotside.notation.pack;

import java.util.List;

/** The kinds of entry that a pack has, each under a top-level key of its own. */
enum Section {
    SOURCES("sources", "a source"),
    PARAMETERS("parameters", "a parameter"),
    AGENCIES("agencies", "an agency"),
    ACTS("acts", "an act"),
    HELP("help", "a help text"),
    FACTORS("factors", "a factor"),
    COMBINATIONS("combinations", "a combination"),
    QUESTIONS("questions", "a question"),
    PROMPTS("prompts", "a prompt"),
    REVIEWS("reviews", "a review");

    static final List<Section> ALL = List.of(values());

    private final String key;
    private final String one;

    Section(String key, String one) {
        this.key = key;
        this.one = one;
    }

    String key() {
        return key;
    }

    /** "a factor" */
    String one() {
        return one;
    }
}
