package cotside.guidance.picture;

import cotside.guidance.facts.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not known and still matters.
 *
 * @param key stable within the picture
 * @param text how it is asked, as a phrase: "whether Kayla smokes", "whether anyone else lives at the flat"
 * @param factor the factor, or null for an open set or role
 * @param subject the subject, or null for an open set or role
 */
public record Unknown(
        String key,
        Kind kind,
        String text,
        @Nullable String factor,
        @Nullable Subject subject,
        @Nullable String event) {
    /** What kind of thing is not known. */
    public enum Kind {
        FACTOR,
        TIE,
        IDENTITY,
        /** A date or weight. */
        DATE,
        /** Whether a set has another member. */
        OPEN_SET,
        /** Who fills a role. */
        ROLE
    }
}
