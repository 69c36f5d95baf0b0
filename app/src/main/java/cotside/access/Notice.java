package cotside.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody must be told at once. A word and ids: what it is about is read in the record, by those who may.
 *
 * @param record the record that it is about, or null
 * @param person the person that it is about, or null
 * @param by whose act it tells of
 */
public record Notice(
        UUID id,
        String what,
        @Nullable UUID record,
        @Nullable UUID person,
        UUID by,
        Instant recorded,
        boolean read) {
    /** Somebody of the agency declared an involvement; it ends in seven days unless somebody accepts it. */
    public static final String DECLARED = "declared";
    /** Somebody opened a record in an emergency; it waits for review. */
    public static final String BREAK_GLASS = "break glass";
    /** One has been involved by somebody else. */
    public static final String INVOLVED = "involved";
    /**
     * An adult of whom the agency holds something has a new tie to the baby of that record (B22). It opens nothing: whoever
     * wants to say what they hold declares an involvement.
     */
    public static final String HISTORY = "history";
}
