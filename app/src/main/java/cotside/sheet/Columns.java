package cotside.sheet;

import java.util.ArrayList;
import java.util.List;

/** Text measured in the columns that a terminal gives it, and wrapped to fit. */
public final class Columns {

    private Columns() {}

    /** Without characters that would steer a terminal or turn text round. */
    public static String plain(String text) {
        if (text.codePoints().noneMatch(Columns::steers)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(steers(c) ? ' ' : c));
        return plain.toString();
    }

    private static boolean steers(int c) {
        return Character.getType(c) == Character.CONTROL
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** Columns that the text takes: none for marks that sit on another letter, two for wide letters. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1f64f)
                || (c >= 0x1f900 && c <= 0x1f9ff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }

    /** Lines of at most {@code columns}; a word that is longer is broken. Always at least one line. */
    public static List<String> wrap(String text, int columns) {
        int room = Math.max(columns, 1);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.strip().split("[ \\t\\n\\r]+", -1)) {
            int wide = width(word);
            if (used > 0 && used + 1 + wide > room) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            int end = wide > room ? fitting(word, room) : word.length();
            while (end < word.length()) {
                lines.add(word.substring(0, end));
                word = word.substring(end);
                wide = width(word);
                end = fitting(word, room);
            }
            line.append(word);
            used += wide;
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many characters of the word fit, at least one letter. */
    private static int fitting(String word, int room) {
        int used = 0;
        int end = 0;
        while (end < word.length()) {
            int codePoint = word.codePointAt(end);
            used += width(codePoint);
            if (used > room && end > 0) {
                return end;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    /** The text with blanks behind it, up to so many columns. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }
}
