package cotside.guidance.facts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, visit or attempt. A missed contact speaks only of those invited, and of nobody once it is shown that the
 * invitation did not reach them.
 *
 * @param invited who was invited; for an unannounced visit, who was looked for
 * @param met who was met; empty unless {@link Outcome#KEPT}
 * @param reached null while nobody has said whether the invitation arrived
 * @param home where it took place, when at a home
 * @param corrects an earlier contact entered in error, or null
 */
public record Contact(
        String id,
        String kind,
        Outcome outcome,
        Day day,
        PartOfDay partOfDay,
        Set<Id> invited,
        String how,
        @Nullable Boolean reached,
        List<Met> met,
        @Nullable Id home,
        Instant recorded,
        String author,
        String agency,
        Marking marking,
        @Nullable String corrects,
        String note) {
    public Contact {
        invited = Set.copyOf(invited);
        met = List.copyOf(met);
    }

    /** The same for other eyes. */
    public Contact withMarking(Marking other) {
        return new Contact(
                id, kind, outcome, day, partOfDay, invited, how, reached, met, home, recorded, author, agency, other,
                corrects, note);
    }

    /** The same, correcting what goes by that name, or nothing. */
    public Contact withCorrected(@Nullable String contact) {
        return new Contact(
                id, kind, outcome, day, partOfDay, invited, how, reached, met, home, recorded, author, agency, marking,
                contact, note);
    }

    /** What became of the contact. */
    public enum Outcome {
        KEPT("kept"),
        MISSED("missed"),
        REFUSED("refused"),
        CANCELLED_BY_AGENCY("cancelled by the agency");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Somebody met, and whether alone; null when not said. */
    public record Met(Id person, @Nullable Boolean alone) {}
}
