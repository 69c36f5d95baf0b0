package cotside.guidance.logic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all the statements come to, for one factor and one subject, on one day, as read for one use.
 *
 * @param fresh meaningless for {@link Stands#NOT_KNOWN}; false reads "not checked since {@code checked}"
 * @param foundSince it was earlier denied or over, and found again
 * @param checked the last day that what counts speaks for, or null when nothing was said
 * @param observations separate observations that were seen, recorded or assessed, on the side that the word takes
 * @param needed how many of them the factor asks for
 * @param observedOn the days of those observations, in order
 * @param holding ids of the statements that say it holds
 * @param against ids of the statements that say it does not
 * @param unanswered ids of the statements that say it could not be answered or asked
 */
public record Standing(
        Stands stands,
        @Nullable NotKnown notKnown,
        boolean fresh,
        boolean foundSince,
        @Nullable LocalDate checked,
        int observations,
        int needed,
        List<LocalDate> observedOn,
        List<String> holding,
        List<String> against,
        List<String> unanswered) {

    public static final Standing NEVER_ASKED = new Standing(
            Stands.NOT_KNOWN,
            NotKnown.NEVER_ASKED,
            false,
            false,
            null,
            0,
            1,
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public Standing {
        observedOn = List.copyOf(observedOn);
        holding = List.copyOf(holding);
        against = List.copyOf(against);
        unanswered = List.copyOf(unanswered);
    }

    /** The word of a standing (guidance section 5). */
    public enum Stands {
        NOT_KNOWN("not known"),
        SHOWN("shown"),
        SAID("said"),
        ASSUMED("assumed"),
        REPORTED_OVER("reported over"),
        CONTRADICTED("contradicted"),
        DENIED("denied"),
        RULED_OUT("ruled out");

        private final String word;

        Stands(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Why nothing is known. */
    public enum NotKnown {
        NEVER_ASKED("never asked"),
        COULD_NOT_ASK("could not be asked"),
        COULD_NOT_ANSWER("asked and could not be answered");

        private final String word;

        NotKnown(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
