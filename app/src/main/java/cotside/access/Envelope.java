package cotside.access;

import java.util.Set;
import java.util.UUID;

/** What is known of a piece of evidence without opening it. */
public record Envelope(
        UUID id,
        UUID record,
        boolean statement,
        UUID author,
        UUID agency,
        Marked marking,
        Set<UUID> named,
        Set<UUID> subjects) {
    public Envelope {
        named = Set.copyOf(named);
        subjects = Set.copyOf(subjects);
    }

    /** Who is meant to see it. */
    public enum Marked {
        ALL_INVOLVED,
        OWN_AGENCY,
        NAMED_PEOPLE
    }
}
