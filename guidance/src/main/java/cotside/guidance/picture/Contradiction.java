package cotside.guidance.picture;

import cotside.guidance.pack.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two sides of one claim, both in full, neither declared the liar.
 *
 * @param betweenAgencies whether different agencies hold the two sides
 * @param word set when either side would decide a line at that word and nothing settles it: it then stands out
 */
public record Contradiction(
        String key,
        String about,
        List<String> holding,
        List<String> against,
        boolean betweenAgencies,
        @Nullable Word word,
        List<String> lines) {
    public Contradiction {
        holding = List.copyOf(holding);
        against = List.copyOf(against);
        lines = List.copyOf(lines);
    }
}
