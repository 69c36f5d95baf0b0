package cotside.notation.casefile;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record, as far as it concerns each of its lines.
 *
 * @param on the day of the contact or note, known not to lie after its recording
 * @param contact the contact that the lines come from, or null
 * @param note what each line says when it has no note of its own
 * @param whose whose knowledge the lines are where their heading does not say, or null
 */
record Entry(
        String id,
        Day on,
        Instant recorded,
        Author author,
        @Nullable String contact,
        PartOfDay partOfDay,
        Marking marking,
        Set<Id> hiddenFrom,
        String note,
        @Nullable Voice whose) {
    /** Before any entry has been read. */
    static final Entry NONE = new Entry(
            "",
            Day.on(LocalDate.EPOCH),
            Instant.EPOCH,
            new Author("", ""),
            null,
            PartOfDay.UNSAID,
            Marking.allInvolved(),
            Set.of(),
            "",
            null);

    LocalDate recordedDay() {
        return Moments.dayOf(recorded);
    }
}
