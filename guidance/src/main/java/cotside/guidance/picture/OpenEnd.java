package cotside.guidance.picture;

import org.jspecify.annotations.Nullable;

/**
 * A set or role that is still open, listed once for the whole picture.
 *
 * @param text "whether anyone else lives at the flat", "who the other parent is"
 * @param state what is known of it so far
 * @param holdsOpen how many combinations it holds open
 */
public record OpenEnd(
        String key,
        String text,
        String state,
        int holdsOpen,
        @Nullable String lastConfirmed) {}
