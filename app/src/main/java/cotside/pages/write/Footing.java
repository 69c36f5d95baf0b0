package cotside.pages.write;

import java.util.List;

/**
 * How somebody comes to know something.
 *
 * @param how one of {@link How}, by its word
 * @param whose told by whom: {@code person:…}, {@code agency:…}, {@code professional} or {@code other} with {@code name}
 * @param name of who told or assessed, where they are nobody of the record
 * @param restingOn statements, by name, and lines of the same form, by number: {@code line:2}
 * @param why nobody could answer or be asked
 */
record Footing(String how, String whose, String name, List<String> restingOn, String why) {
    static final List<String> FIELDS = List.of("footing", "whose", "name", "resting", "why");

    /** In words that need no explanation. */
    enum How {
        SEEN("seen", "I saw or heard it myself"),
        OURS("ours", "Our own record says so"),
        RECORD("record", "Another agency’s own record says so, and I have read it"),
        TOLD("told", "I was told"),
        ASSESSED("assessed", "A professional assessed it"),
        ASSUMED("assumed", "I think so, without any of these"),
        UNANSWERED("unanswered", "I asked, and got no answer"),
        UNASKED("unasked", "I could not ask");

        private final String word;
        private final String text;

        How(String word, String text) {
            this.word = word;
            this.text = text;
        }

        String word() {
            return word;
        }

        String text() {
            return text;
        }
    }

    Footing {
        restingOn = List.copyOf(restingOn);
    }

    static Footing of(Typed typed) {
        return new Footing(
                typed.text("footing"),
                typed.text("whose"),
                typed.text("name"),
                typed.all("resting"),
                typed.text("why"));
    }

    Typed typed() {
        return Typed.NOTHING
                .with("footing", how)
                .with("whose", whose)
                .with("name", name)
                .with("resting", restingOn)
                .with("why", why);
    }

    boolean is(How one) {
        return how.equals(one.word());
    }

    /** It says nothing of how things are. */
    boolean leavesOpen() {
        return is(How.UNANSWERED) || is(How.UNASKED);
    }
}
