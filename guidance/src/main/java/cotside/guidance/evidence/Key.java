package cotside.guidance.evidence;

import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import org.jspecify.annotations.Nullable;

/** One factor of one subject, in the order of an undirected pair that does not depend on who wrote it down. */
public record Key(String factor, Subject subject) {
    public static Key of(String factor, Subject subject, boolean directed) {
        return new Key(factor, ordered(subject, directed));
    }

    /** An undirected pair in the one order in which it is filed; anything else as it is. */
    public static Subject ordered(Subject subject, boolean directed) {
        @Nullable Id other = subject.other();
        boolean swap = !directed && other != null && other.compareTo(subject.one()) < 0;
        return swap ? subject.swapped() : subject;
    }
}
