package cotside.guidance.facts;

import java.util.Objects;

/**
 * Whose knowledge a statement is. Repeats of one voice are one.
 *
 * @param kind whether it is a member of the family, a professional or an agency, or somebody else
 * @param who the member's id, the agency's id, or the name or role by which the speaker is known
 */
public record Voice(Kind kind, String who) implements Comparable<Voice> {
    /** Where the knowledge sits. */
    public enum Kind {
        /** A person of this family's record; {@code who} is the person's id. */
        FAMILY,
        /** A professional by name or role. */
        PROFESSIONAL,
        /** An agency's own records; {@code who} is the agency's id. */
        AGENCY,
        /** A neighbour, a friend, an anonymous caller. */
        OTHER
    }

    public Voice {
        Objects.requireNonNull(kind, "kind");
        if (who.isBlank()) {
            throw new IllegalArgumentException("a voice needs a name");
        }
    }

    public static Voice of(Id person) {
        return new Voice(Kind.FAMILY, person.value());
    }

    public static Voice agency(String agency) {
        return new Voice(Kind.AGENCY, agency);
    }

    public static Voice professional(String name) {
        return new Voice(Kind.PROFESSIONAL, name);
    }

    public static Voice other(String name) {
        return new Voice(Kind.OTHER, name);
    }

    public boolean isFamily() {
        return kind == Kind.FAMILY;
    }

    @Override
    public int compareTo(Voice that) {
        int byKind = kind.compareTo(that.kind);
        return byKind != 0 ? byKind : who.compareTo(that.who);
    }
}
