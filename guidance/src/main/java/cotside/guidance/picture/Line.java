package cotside.guidance.picture;

import cotside.guidance.facts.Subject;
import cotside.guidance.pack.NextStep;
import cotside.guidance.pack.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One combination about one baby, person, event or home.
 *
 * @param id the combination's id, with what it is about behind a slash where there can be several: what {@code --why}
 *     takes
 * @param about whom or what it is about, as people know it
 * @param subject the baby, person or home it is about
 * @param event the handle of the event it is about, or null
 * @param word how urgent; null where an undecided or settled line raises nothing
 * @param ownWord the combination's own word
 * @param wordBecause why {@code word} is not the combination's own
 * @param presumed unknowns that were taken as true for urgency
 * @param evidence what makes it so, worries first
 * @param easing how far what would ease it is shown; null when nothing would
 * @param settledBy the readings that settle it; empty unless settled
 * @param reopened why a settlement no longer holds
 * @param wouldShow the smallest sets of unknowns that, all true, make it stand out; sets up to three
 * @param wouldClear the smallest sets of unknowns that, all ruled out, make it not present; sets up to three
 * @param levers unknowns, some answer of which decides it
 * @param pivot everything that still matters to it
 * @param firstRecorded when the first of what it rests on was recorded, or null
 * @param planned whether some plan action answers it; null when no plan is in place
 */
public record Line(
        String id,
        String combination,
        String title,
        String about,
        Subject subject,
        @Nullable String event,
        Outcome outcome,
        @Nullable Word word,
        Word ownWord,
        List<String> wordBecause,
        List<Unknown> presumed,
        List<Reading> evidence,
        @Nullable Easing easing,
        List<Reading> settledBy,
        List<String> reopened,
        List<List<Unknown>> wouldShow,
        List<List<Unknown>> wouldClear,
        List<Unknown> levers,
        List<Unknown> pivot,
        List<NextStep> next,
        List<String> because,
        @Nullable Instant firstRecorded,
        @Nullable Boolean planned) {
    public Line {
        wordBecause = List.copyOf(wordBecause);
        presumed = List.copyOf(presumed);
        evidence = List.copyOf(evidence);
        settledBy = List.copyOf(settledBy);
        reopened = List.copyOf(reopened);
        wouldShow = List.copyOf(wouldShow);
        wouldClear = List.copyOf(wouldClear);
        levers = List.copyOf(levers);
        pivot = List.copyOf(pivot);
        next = List.copyOf(next);
        because = List.copyOf(because);
    }

    /** What became of the combination. */
    public enum Outcome {
        STANDS_OUT("stands out"),
        SETTLED("settled"),
        CANNOT_TELL("cannot be told yet"),
        NOT_PRESENT("not present");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * What is set beside a worry, and never decides it.
     *
     * @param restsOn the protective readings it looks at
     * @param people the people they rest on, as people know them
     */
    public record Easing(State state, List<Reading> restsOn, List<String> people) {
        public Easing {
            restsOn = List.copyOf(restsOn);
            people = List.copyOf(people);
        }

        /** How far what eases is shown. */
        public enum State {
            SHOWN("shown"),
            UNTESTED("untested"),
            NOT_KNOWN("not known"),
            ABSENT("absent");

            private final String word;

            State(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }
    }
}
