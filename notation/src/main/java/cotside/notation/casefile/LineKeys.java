package cotside.notation.casefile;

import java.util.Set;

/** The words that have a meaning as keys of a line; nobody can be called by them. */
final class LineKeys {
    /** What any line may carry. */
    static final Set<String> OPTIONS = Set.of(
            "id",
            "when",
            "by",
            "resting on",
            "event",
            "same event as",
            "answers",
            "part of day",
            "repeats",
            "whose",
            "corrects",
            "expected",
            "marking",
            "not to be disclosed to",
            "times",
            "note",
            "why",
            "basis",
            "recorded");

    /** What goes with some of {@link #HEADS}. */
    static final Set<String> MODIFIERS = Set.of("people", "for", "of", "about", "what", "act");

    /** What a line may be about instead of a baby, person or home. */
    static final Set<String> HEADS = Set.of(
            "complete",
            "not complete",
            "same event",
            "not same event",
            "done",
            "proposes",
            "asked",
            "nothing held",
            "withdraws");

    private LineKeys() {}

    static boolean isReserved(String word) {
        return OPTIONS.contains(word)
                || MODIFIERS.contains(word)
                || HEADS.contains(word)
                || word.equals("nobody")
                || word.equals("our");
    }
}
