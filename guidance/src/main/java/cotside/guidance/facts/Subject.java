package cotside.guidance.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is about: a baby, a person or a home ({@code other} is null), or two of them. In a pair the order
 * matters where the factor is directed: {@code one} does it, {@code other} is at the receiving end.
 */
public record Subject(Id one, @Nullable Id other) implements Comparable<Subject> {
    public Subject {
        if (one.equals(other)) {
            throw new IllegalArgumentException("a pair needs two different subjects, but both are " + one);
        }
    }

    public static Subject of(Id one) {
        return new Subject(one, null);
    }

    public static Subject pair(Id one, Id other) {
        return new Subject(one, other);
    }

    public boolean isPair() {
        return other != null;
    }

    /** The same two in the other order; a single subject is its own. */
    public Subject swapped() {
        return other == null ? this : new Subject(other, one);
    }

    /** The one, or the two. */
    public Set<Id> both() {
        return other == null ? Set.of(one) : Set.of(one, other);
    }

    public boolean involves(Id id) {
        return one.equals(id) || id.equals(other);
    }

    @Override
    public int compareTo(Subject that) {
        int byOne = one.compareTo(that.one);
        if (byOne != 0) {
            return byOne;
        }
        String mine = other == null ? "" : other.value();
        String theirs = that.other == null ? "" : that.other.value();
        return mine.compareTo(theirs);
    }

    @Override
    public String toString() {
        return other == null ? one.value() : one + ">" + other;
    }
}
