package cotside.notation.yaml;

/**
 * Something wrong in a file.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param what what is wrong, a clause without a full stop
 * @param expected what was expected instead; empty when {@code what} says all
 */
public record Problem(String file, int line, int column, String what, String expected) {
    public static Problem at(Position at, String what, String expected) {
        return new Problem(at.file(), at.line(), at.column(), what, expected);
    }

    @Override
    public String toString() {
        String place = file + ":" + line + ":" + column + ": " + what;
        return expected.isEmpty() ? place : place + "; expected " + expected;
    }
}
