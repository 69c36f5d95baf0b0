package cotside.guidance.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be looked at again and again: partner and household, each carer, sleeping place, the adults' own needs.
 *
 * @param of whom it is about, or null for the baby (and its homes)
 * @param question what to ask when it is due
 * @param covers factors; a review was last done on the newest day of a statement about one of them, more than assumed
 * @param every how long a review is good for
 */
public record Review(
        String id,
        String label,
        @Nullable Role of,
        String question,
        List<String> covers,
        Freshness every,
        List<String> because,
        List<String> rows) {
    public Review {
        covers = List.copyOf(covers);
        because = List.copyOf(because);
        rows = List.copyOf(rows);
    }
}
