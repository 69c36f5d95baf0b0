package cotside.access.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was tampered with.
 *
 * @param partnership whose chain, or null where it is about the checkpoints
 * @param position in the chain; 0 where it has none
 * @param audit the id of the audit row, or null where none can be named
 * @param what in words, without a full stop
 * @param gap what is gone, where an older database put in this one's place would explain it; otherwise null
 */
public record Finding(
        @Nullable UUID partnership,
        long position,
        @Nullable Long audit,
        String what,
        @Nullable Gap gap) {

    Finding(@Nullable UUID partnership, long position, @Nullable Long audit, String what) {
        this(partnership, position, audit, what, null);
    }

    static Finding ofCheckpoints(String what) {
        return new Finding(null, 0, null, what);
    }

    /** As a sentence. */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (partnership != null) {
            text.append("Partnership ").append(partnership);
            if (position > 0) {
                text.append(", position ").append(position);
            }
            if (audit != null) {
                text.append(", audit row ").append(audit);
            }
            text.append(": ");
        }
        return text.append(what).append('.').toString();
    }
}
