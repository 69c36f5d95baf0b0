package cotside.guidance.evidence;

import cotside.guidance.logic.Truth;
import cotside.guidance.pack.Derived.Comparison;
import java.util.List;

/**
 * What a measure comes to, from every source that gives the dates or weights it rests on.
 *
 * @param applies false where there is no such thing: an age before birth
 * @param ranges one for each combination of sources; empty when something is missing
 */
public record Measured(boolean applies, List<Range> ranges) {
    static final Measured NONE = new Measured(false, List.of());
    static final Measured MISSING = new Measured(true, List.of());

    /** From {@code least} to {@code most}, both included; {@code shown} when it rests on more than somebody's word. */
    public record Range(long least, long most, boolean shown) {}

    public Measured {
        ranges = List.copyOf(ranges);
    }

    /**
     * True when every source agrees at both ends of its precision; false likewise, but only on shown dates; when sources
     * disagree, as the worse (guidance section 6).
     */
    public Truth truth(Comparison comparison, long bound, boolean negated) {
        if (!applies) {
            return Truth.FALSE;
        }
        if (ranges.isEmpty()) {
            return Truth.UNKNOWN;
        }
        boolean allTrue = true;
        boolean anyTrue = false;
        boolean anyFalse = false;
        boolean allFalseAndShown = true;
        for (Range range : ranges) {
            boolean least = comparison.holds(range.least(), bound) != negated;
            boolean most = comparison.holds(range.most(), bound) != negated;
            allTrue &= least && most;
            anyTrue |= least && most;
            anyFalse |= !least && !most;
            allFalseAndShown &= !least && !most && range.shown();
        }
        if (allTrue || (anyTrue && anyFalse)) {
            return Truth.TRUE;
        }
        return allFalseAndShown ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** One value, on shown dates: nothing about it is open. */
    public boolean isDetermined() {
        return !applies
                || (ranges.size() == 1
                        && ranges.getFirst().least() == ranges.getFirst().most()
                        && ranges.getFirst().shown());
    }
}
