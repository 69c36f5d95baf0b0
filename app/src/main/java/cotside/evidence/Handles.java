package cotside.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What records call things, seen from one another: a thing of another record goes by that record's id, a dot and its
 * name there.
 */
final class Handles {
    private static final int UUID_LENGTH = 36;

    private Handles() {}

    /** What a record calls a thing that another (or the same) record calls so. */
    static String seenFrom(UUID record, UUID in, String handle) {
        UUID named = recordIn(handle);
        if (named == null) {
            return in.equals(record) ? handle : in + "." + handle;
        }
        return named.equals(record) ? handleIn(handle) : handle;
    }

    /** The record that a handle names, or null where it names none. */
    static @Nullable UUID recordIn(String handle) {
        if (handle.length() <= UUID_LENGTH + 1 || handle.charAt(UUID_LENGTH) != '.') {
            return null;
        }
        try {
            return UUID.fromString(handle.substring(0, UUID_LENGTH));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** The name alone. */
    static String handleIn(String handle) {
        return recordIn(handle) == null ? handle : handle.substring(UUID_LENGTH + 1);
    }
}
