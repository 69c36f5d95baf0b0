package cotside.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What bears on what one practitioner may see, as plain values.
 *
 * @param involvements of the practitioner and of the practitioner's agency, over or not
 * @param sealed records that are sealed
 * @param kept records in the custody of the practitioner's partnership
 * @param openings by record, the adults whose history its ties open, its babies and its homes
 */
public record Reach(List<Involved> involvements, Set<UUID> sealed, Set<UUID> kept, List<Opened> openings) {
    public Reach {
        involvements = List.copyOf(involvements);
        sealed = Set.copyOf(sealed);
        kept = Set.copyOf(kept);
        openings = List.copyOf(openings);
    }

    /**
     * One involvement.
     *
     * @param practitioner null where the agency as a whole is involved
     * @param until null while no end is set
     */
    public record Involved(
            UUID record,
            UUID agency,
            @Nullable UUID practitioner,
            How how,
            Instant from,
            @Nullable Instant until) {
        boolean isOn(Instant now) {
            return !now.isBefore(from) && (until == null || now.isBefore(until));
        }
    }

    /** Somebody or something that evidence kept elsewhere may be about and still be seen from this record. */
    public record Opened(UUID record, UUID subject) {}
}
