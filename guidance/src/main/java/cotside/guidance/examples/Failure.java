package cotside.guidance.examples;

import cotside.guidance.pack.Example.Expect;
import org.jspecify.annotations.Nullable;

/**
 * An example of which something else became than it expects.
 *
 * @param combination its id
 * @param example where the example stands among those of its combination, from 0
 * @param family the family of the example, as the pack writes it
 * @param leftOut what was left out of it for a near miss, or null
 */
public record Failure(
        String combination,
        int example,
        String family,
        @Nullable String leftOut,
        Expect expected,
        Expect came) {

    /** What became of it, a clause without a full stop. */
    public String what() {
        String family = "in the family " + this.family;
        return leftOut == null
                ? family + " it " + words(came)
                : family + " it " + words(came) + " even when " + leftOut + " is left out";
    }

    /** What was expected instead, a clause without a full stop. */
    public String instead() {
        return leftOut == null
                ? "that it " + words(expected)
                : "that it " + words(expected) + " then, since the example 'needs each'";
    }

    private static String words(Expect expect) {
        return switch (expect) {
            case STANDS_OUT -> "stands out";
            case CANNOT_TELL -> "cannot be told";
            case NOT_PRESENT -> "is not present";
        };
    }

    @Override
    public String toString() {
        return combination + ", example " + (example + 1) + ": " + what() + "; expected " + instead();
    }
}
