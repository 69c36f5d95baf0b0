package cotside.guidance.picture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that reassures and that somebody leans on.
 *
 * @param claim what is relied on
 * @param by who leans on it: whose knowledge, or the line or proposal that rests on it
 * @param shown whether it is shown and fresh; otherwise it is untested
 * @param how its standing in words
 * @param voices how many separate voices, and whose
 * @param observedOn the days of its observations
 * @param statements ids of the statements behind it
 */
public record Reliance(
        String key,
        String claim,
        @Nullable Reading reading,
        List<String> by,
        boolean shown,
        String how,
        List<String> voices,
        List<LocalDate> observedOn,
        List<String> statements) {
    public Reliance {
        by = List.copyOf(by);
        voices = List.copyOf(voices);
        observedOn = List.copyOf(observedOn);
        statements = List.copyOf(statements);
    }
}
