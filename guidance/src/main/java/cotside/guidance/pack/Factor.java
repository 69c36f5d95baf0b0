package cotside.guidance.pack;

import cotside.guidance.facts.Basis;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that makes harm more or less likely, or a tie between two people.
 *
 * @param id never reused
 * @param label how a line reads, without the subject: "drinks heavily"
 * @param help what it means, in words that the family could read
 * @param opposite the factor of which this one is the contrary, or null
 * @param shownBy what it takes to show it, and equally to rule it out, unless {@code ruledOutBy} asks for more
 * @param disprovedBy bases on which a contrary statement rules it out for good while it is only said or assumed
 * @param askAgainDays days for which a question about it that was answered need not be asked again
 * @param derived how it is worked out, or null when it is stated
 * @param directed for a pair: the order of the two matters
 * @param sensitive by default not to be disclosed to the person it is about; of a directed pair, the first
 * @param heldBy kinds of agency likely to know
 * @param because paragraphs and sources
 * @param rows rows of the mission that it answers
 */
public record Factor(
        String id,
        String label,
        String help,
        SubjectKind about,
        Heading heading,
        Side side,
        Kind kind,
        @Nullable String opposite,
        Needs shownBy,
        Needs ruledOutBy,
        Freshness goodFor,
        List<Lapse> lapses,
        Set<Basis> disprovedBy,
        int askAgainDays,
        @Nullable Derived derived,
        boolean directed,
        boolean sensitive,
        Set<String> heldBy,
        List<String> because,
        List<String> rows) {
    public Factor {
        lapses = List.copyOf(lapses);
        disprovedBy = Set.copyOf(disprovedBy);
        heldBy = Set.copyOf(heldBy);
        because = List.copyOf(because);
        rows = List.copyOf(rows);
    }
}
