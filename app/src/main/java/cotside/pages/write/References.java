package cotside.pages.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a line of a form points at another of the same form, which has no name yet: {@code line:2}. */
final class References {
    static final String LINE = "line:";

    private static final List<String> POINTING =
            List.of("resting", "answers", "event", "same-as", "corrects", "repeats", "statement");

    private References() {}

    static String to(int number) {
        return LINE + number;
    }

    /** The number of the line meant, or 0 where it is something on record. */
    static int line(String reference) {
        if (!reference.startsWith(LINE)) {
            return 0;
        }
        try {
            return Integer.parseInt(reference.substring(LINE.length()));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** A line's fields once another line is taken out. */
    static Typed without(Typed line, int number) {
        Typed moved = line;
        for (String field : POINTING) {
            if (line.has(field)) {
                List<String> kept = new ArrayList<>();
                for (String one : line.all(field)) {
                    String now = without(one, number);
                    if (now != null) {
                        kept.add(now);
                    }
                }
                moved = moved.with(field, kept);
            }
        }
        return moved;
    }

    private static @Nullable String without(String reference, int number) {
        int line = line(reference);
        return line == number ? null : line > number ? to(line - 1) : reference;
    }
}
