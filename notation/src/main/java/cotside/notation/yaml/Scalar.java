package cotside.notation.yaml;

/**
 * A single value as it was written; what it means is for its reader to say.
 *
 * @param plain written without quotes and not as a block of text
 */
public record Scalar(Position at, String text, boolean plain) implements Node {
    private static final int SHOWN = 60;

    /** Nothing was written: {@code key:} alone, or {@code ~}, or {@code null}. */
    public boolean isEmpty() {
        return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    /** The text, fit for a message. */
    public String shortened() {
        String oneLine = text.strip().replaceAll("\\s+", " ");
        int length = oneLine.codePointCount(0, oneLine.length());
        return length <= SHOWN ? oneLine : oneLine.substring(0, oneLine.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
