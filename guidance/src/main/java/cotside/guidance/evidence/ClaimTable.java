package cotside.guidance.evidence;

import cotside.guidance.facts.Subject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something remembered for each factor of each subject; a subject's factors lie side by side. */
public final class ClaimTable<T> {
    private final int factors;
    private final Map<Subject, @Nullable Object[]> rows = new HashMap<>();

    public ClaimTable(Factors factors) {
        this.factors = factors.size();
    }

    /** What is remembered, or null. */
    @SuppressWarnings("unchecked") // only put writes, and it takes a T
    public @Nullable T get(Factors.Ready factor, Subject subject) {
        @Nullable Object[] row = rows.get(subject);
        return row == null ? null : (T) row[factor.index()];
    }

    public void put(Factors.Ready factor, Subject subject, T value) {
        rows.computeIfAbsent(subject, _ -> new Object[factors])[factor.index()] = value;
    }
}
