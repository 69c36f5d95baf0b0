package cotside.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's recorded reason to see a record.
 *
 * @param practitioner null where the agency as a whole is involved
 * @param until null while no end is set
 */
public record Involvement(
        UUID id,
        UUID record,
        UUID agency,
        String agencyName,
        @Nullable UUID practitioner,
        @Nullable String practitionerName,
        How how,
        String reason,
        Instant from,
        @Nullable Instant until,
        String givenBy,
        @Nullable String endReason) {}
