package cotside.guidance.evidence;

import cotside.guidance.facts.Subject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something remembered for each factor of each subject; a subject's factors lie side by side. Whoever asks of a subject
 * mostly asks of the same one again.
 */
public final class ClaimTable<T> {
    private final int factors;
    private final Map<Subject, @Nullable Object[]> rows = new HashMap<>();
    private @Nullable Subject latest;
    private @Nullable Object @Nullable [] latestRow;

    public ClaimTable(Factors factors) {
        this.factors = factors.size();
    }

    /** What is remembered, or null. */
    @SuppressWarnings("unchecked") // only put writes, and it takes a T
    public @Nullable T get(Factors.Ready factor, Subject subject) {
        @Nullable Object @Nullable [] row = row(subject);
        return row == null ? null : (T) row[factor.index()];
    }

    public void put(Factors.Ready factor, Subject subject, T value) {
        @Nullable Object @Nullable [] row = row(subject);
        if (row == null) {
            row = new Object[factors];
            rows.put(subject, row);
            latestRow = row;
        }
        row[factor.index()] = value;
    }

    private @Nullable Object @Nullable [] row(Subject subject) {
        if (!subject.equals(latest)) {
            latest = subject;
            latestRow = rows.get(subject);
        }
        return latestRow;
    }
}
