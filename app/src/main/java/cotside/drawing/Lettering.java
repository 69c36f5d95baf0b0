package cotside.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How wide text comes out, and how it is broken into lines. Nobody knows the reader's font here, so text is measured in
 * one of the widest of the usual ones (DejaVu Sans, which is Verdana's width); in any other it has room to spare.
 */
final class Lettering {
    /** Hundredths of the size, from the blank on. */
    private static final int[] PLAIN = {
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
        84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99,
        69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52,
        39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84
    };

    private static final int[] BOLD = {
        35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40,
        84, 84, 84, 58, 100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84, 85, 73, 85, 77, 72, 68, 81, 77,
                110,
        77, 72, 73, 46, 37, 46, 84, 50, 50, 67, 72, 59, 72, 68, 44, 72, 71, 34, 34, 67, 34, 104, 71, 69, 72, 72, 49, 60,
        48, 71, 65, 92, 65, 65, 58, 71, 37, 71, 84
    };
    private static final Pattern BREAKS = Pattern.compile("\\s+|(?<=\\p{L}-)(?=\\p{L})");
    private static final int OTHER_ALPHABETS = 78;
    private static final int WIDE_SIGNS = 110;

    private final double size;
    private final int[] widths;

    private Lettering(double size, int[] widths) {
        this.size = size;
        this.widths = widths;
    }

    static Lettering plain(double size) {
        return new Lettering(size, PLAIN);
    }

    static Lettering bold(double size) {
        return new Lettering(size, BOLD);
    }

    double width(String text) {
        return text.codePoints().map(this::hundredths).sum() / 100.0 * size;
    }

    private int hundredths(int point) {
        int place = point - ' ';
        if (place >= 0 && place < widths.length) {
            return widths[place];
        }
        return point < 0x1100 ? OTHER_ALPHABETS : WIDE_SIGNS;
    }

    /**
     * Broken at blanks and after hyphens, and within a word that is too long for a line by itself. What does not fit into
     * the lines allowed is cut with an ellipsis.
     */
    List<String> lines(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : BREAKS.split(text.strip(), -1)) {
            String rest = piece;
            while (!rest.isEmpty()) {
                String tried = line.isEmpty() || line.endsWith("-") ? line + rest : line + " " + rest;
                if (width(tried) <= width) {
                    line = tried;
                    rest = "";
                } else if (line.isEmpty()) {
                    int fits = fitting(rest, width);
                    lines.add(rest.substring(0, fits) + (fits < rest.length() ? "-" : ""));
                    rest = rest.substring(fits);
                } else {
                    lines.add(line);
                    line = "";
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines.size() <= most ? lines : cut(lines.subList(0, most), width);
    }

    /** As much of a word as a line holds, at least one sign. */
    private int fitting(String word, double width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next) + (next < word.length() ? "-" : "")) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    private List<String> cut(List<String> lines, double width) {
        List<String> kept = new ArrayList<>(lines);
        String last = kept.removeLast();
        while (!last.isEmpty() && width(last + "…") > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.add(last.stripTrailing() + "…");
        return kept;
    }
}
