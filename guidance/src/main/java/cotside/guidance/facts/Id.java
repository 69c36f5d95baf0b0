package cotside.guidance.facts;

import java.util.Objects;

/** The opaque key of a baby, a person or a home within one family. It carries no meaning and is never shown. */
public record Id(String value) implements Comparable<Id> {
    public Id {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id must not be blank");
        }
    }

    public static Id of(String value) {
        return new Id(value);
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
