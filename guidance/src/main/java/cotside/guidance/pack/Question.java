package cotside.guidance.pack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question that a practitioner can ask, and the factors that its answer speaks of.
 *
 * @param set the guided set it belongs to, one of the paragraphs §5.4a to §5.4f, or null
 * @param text with {@code {who}} where the subject's name goes
 * @param heldBy kinds of agency likely to hold the answer, likeliest first
 * @param safely how to find out safely
 * @param why why it is asked
 */
public record Question(
        String id,
        @Nullable String set,
        String text,
        List<String> factors,
        List<String> heldBy,
        String safely,
        String why,
        List<String> because,
        List<String> rows) {
    public Question {
        factors = List.copyOf(factors);
        heldBy = List.copyOf(heldBy);
        because = List.copyOf(because);
        rows = List.copyOf(rows);
    }

    /** The kinds of agency, without order. */
    public Set<String> holders() {
        return Set.copyOf(heldBy);
    }
}
