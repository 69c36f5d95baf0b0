package cotside.access;

import java.util.Arrays;

/** What is done to a record, as the audit calls it. */
public enum Act {
    READ("read"),
    WRITE("write"),
    SEARCH("search"),
    DECIDE("decide"),
    EXPORT("export"),
    IMPORT("import"),
    INVOLVE("involve"),
    BREAK_GLASS("break glass"),
    JOIN("join"),
    EXPUNGE("expunge"),
    SEAL("seal"),
    GUIDANCE("guidance");

    private final String word;

    Act(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The act called so. */
    public static Act of(String word) {
        return Arrays.stream(values())
                .filter(act -> act.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the audit knows no act '" + word + "'"));
    }
}
