package cotside.access;

import java.util.Arrays;

/** How somebody came to be involved with a record. */
public enum How {
    RAISED_A_CONCERN("raised a concern"),
    ALLOCATED("allocated"),
    ACCEPTED_A_REQUEST("accepted a request"),
    ON_THE_PLAN("on the plan"),
    /** On one's own word: told to the lead at once, and over in seven days unless it is accepted. */
    DECLARED("declared"),
    /** In an emergency: four hours, told to the lead at once, reviewed afterwards. */
    BREAK_GLASS("break glass");

    private final String word;

    How(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The way called so. */
    public static How of(String word) {
        return Arrays.stream(values())
                .filter(how -> how.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody becomes involved by '" + word + "'"));
    }
}
