package cotside.pages.write;

import java.util.List;

/**
 * What any statement may say besides.
 *
 * @param when it was true, as typed; empty for the day of the occasion
 * @param part of the day
 * @param expected {@code yes} when it lies ahead
 * @param expectedOn the day it is expected, as typed
 * @param seenBy who may see it: empty as the occasion, {@code all}, {@code agency} or {@code named}
 * @param named those who may see it
 * @param hiddenFrom people, or {@code nobody}; none for what is usual
 * @param corrects an earlier statement
 * @param repeats whose knowledge it passes on
 * @param answers statements, events, lines of the same form and rules that it settles
 */
record Besides(
        String when,
        String part,
        String expected,
        String expectedOn,
        String note,
        String seenBy,
        List<String> named,
        List<String> hiddenFrom,
        String corrects,
        String repeats,
        List<String> answers) {
    static final List<String> FIELDS = List.of(
            "when",
            "part",
            "expected",
            "expected-on",
            "note",
            "seen-by",
            "named",
            "hidden-from",
            "corrects",
            "repeats",
            "answers");

    Besides {
        named = List.copyOf(named);
        hiddenFrom = List.copyOf(hiddenFrom);
        answers = List.copyOf(answers);
    }

    static Besides of(Typed typed) {
        return new Besides(
                typed.text("when"),
                typed.text("part"),
                typed.text("expected"),
                typed.text("expected-on"),
                typed.text("note"),
                typed.text("seen-by"),
                typed.all("named"),
                typed.all("hidden-from"),
                typed.text("corrects"),
                typed.text("repeats"),
                typed.all("answers"));
    }

    Typed typed() {
        return Typed.NOTHING
                .with("when", when)
                .with("part", part)
                .with("expected", expected)
                .with("expected-on", expectedOn)
                .with("note", note)
                .with("seen-by", seenBy)
                .with("named", named)
                .with("hidden-from", hiddenFrom)
                .with("corrects", corrects)
                .with("repeats", repeats)
                .with("answers", answers);
    }
}
