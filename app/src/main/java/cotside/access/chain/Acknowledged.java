package cotside.access.chain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A gap that an older database left which was put back on purpose, and the two practitioners who say so. */
public record Acknowledged(Gap gap, Instant at, List<UUID> by) {
    public Acknowledged {
        by = List.copyOf(by);
    }

    /** As a sentence. */
    public String text() {
        return "Partnership " + gap.partnership() + ": checkpoints saw rows after position " + gap.after() + ", up to "
                + gap.until() + ", that are gone. Practitioners "
                + by.stream().map(UUID::toString).collect(Collectors.joining(" and "))
                + " acknowledged on " + Verdict.MOMENT.format(at) + " that an older database was put back.";
    }
}
