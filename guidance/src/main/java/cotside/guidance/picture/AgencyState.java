package cotside.guidance.picture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an agency stands to this baby's picture.
 *
 * @param agency the agency's id, or null for a kind of agency that the pack expects and nobody has named
 * @param last the last day it contributed, was asked or answered, or null
 */
public record AgencyState(
        @Nullable String agency,
        String kind,
        String label,
        State state,
        @Nullable LocalDate last,
        boolean expected) {
    /** What has come from it. */
    public enum State {
        CONTRIBUTED("has contributed"),
        WAITING("asked, no answer yet"),
        NOTHING_HELD("answered: nothing held"),
        NEVER_ASKED("never asked");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
