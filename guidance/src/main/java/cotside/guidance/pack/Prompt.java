package cotside.guidance.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that is due at a time: at an age, around the due date, after an event.
 *
 * @param of whom it is asked about, or null for the baby
 * @param when the condition under which it is due, a dated or event factor of the baby; read as worry
 */
public record Prompt(
        String id, String question, @Nullable Role of, Expr when, List<String> because, List<String> rows) {
    public Prompt {
        because = List.copyOf(because);
        rows = List.copyOf(rows);
    }
}
