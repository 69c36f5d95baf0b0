package cotside.access.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What walking the chains and the checkpoints came to.
 *
 * @param rows that were chained and are as they were then
 * @param partnerships that have a chain
 * @param waiting rows written just before, which are not chained yet
 * @param checkpoint the last one, or null
 * @param took the walk
 * @param findings what was tampered with, the first bad row first
 * @param acknowledged gaps that two people stand by; they are no findings
 */
public record Verdict(
        long rows,
        int partnerships,
        long waiting,
        @Nullable LastCheckpoint checkpoint,
        Duration took,
        List<Finding> findings,
        List<Acknowledged> acknowledged) {
    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm:ss 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    public Verdict {
        findings = List.copyOf(findings);
        acknowledged = List.copyOf(acknowledged);
    }

    /** The last checkpoint. */
    public record LastCheckpoint(long number, Instant at) {
        @Override
        public String toString() {
            return "checkpoint " + number + " of " + MOMENT.format(at);
        }
    }

    public boolean isWell() {
        return findings.isEmpty();
    }

    /** In one line. */
    public String summary() {
        return String.format(
                Locale.UK,
                "%s: %,d audit rows of %,d %s %s; %s%s; %,d rows a second.",
                isWell() ? "All is well" : "The audit was tampered with",
                rows,
                partnerships,
                partnerships == 1 ? "partnership" : "partnerships",
                isWell() ? "are as they were chained" : "could be walked",
                checkpoint == null ? "no checkpoint yet" : "last " + checkpoint,
                waiting == 0 ? "" : String.format(Locale.UK, "; %,d written just now and not chained yet", waiting),
                rowsPerSecond());
    }

    public long rowsPerSecond() {
        return rows * 1_000_000_000L / Math.max(1, took.toNanos());
    }
}
