package cotside.guidance.picture;

import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Word;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to ask next, once.
 *
 * @param question the pack's question, or null where the picture itself asks (who the father is, who else lives there)
 * @param text ready to read
 * @param tier which of the four orders of section 9 it comes from
 * @param urgency the most urgent word that its answer could decide, or null
 * @param combinations how many combinations it bears on
 * @param lines ids of the lines it bears on
 * @param openSince since when it has been open, or null
 * @param due for a review or prompt, the day it falls due
 * @param lastDone for a review, when and by whom it was last done, or null
 * @param heldBy who is likely to hold the answer
 * @param safely how to find out safely
 * @param ifYes what a yes would change
 * @param ifNo what a no would change
 */
public record Asking(
        String key,
        @Nullable String question,
        String text,
        @Nullable Subject subject,
        List<String> factors,
        Tier tier,
        @Nullable Word urgency,
        int combinations,
        List<String> lines,
        @Nullable LocalDate openSince,
        @Nullable LocalDate due,
        @Nullable String lastDone,
        List<String> heldBy,
        String safely,
        String why,
        String ifYes,
        String ifNo,
        List<String> because) {
    public Asking {
        factors = List.copyOf(factors);
        lines = List.copyOf(lines);
        heldBy = List.copyOf(heldBy);
        because = List.copyOf(because);
    }

    /** Where a question comes from (guidance section 9). */
    public enum Tier {
        STANDS_OUT,
        UNDECIDED,
        OPEN_SET,
        REVIEW
    }
}
