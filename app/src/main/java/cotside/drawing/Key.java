package cotside.drawing;

/**
 * One sign of a drawing and what it means.
 *
 * @param svg the sign by itself, hidden from screen readers, to which the words say everything
 */
public record Key(String svg, String meaning) {}
