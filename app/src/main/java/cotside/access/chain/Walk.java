package cotside.access.chain;

import cotside.access.chain.Sightings.Sighting;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Walks a stretch of one partnership's chain. Every row holds the hash that the next one begins with, so stretches can be
 * walked apart. The rows come as PostgreSQL's binary copy, in which the bytes that were hashed are one field.
 */
final class Walk {
    /** No transaction lasts longer, nor is a clock put right by more. */
    static final Duration SLACK = Duration.ofMinutes(10);

    private static final int HASH = 32;
    /** Signature, flags and the length of an extension that there is none of. */
    private static final int COPY_HEADER = 19;
    /** PostgreSQL counts microseconds from the year 2000. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final UUID partnership;
    private final long from;
    private final long to;
    private final List<Sighting> sightings;
    private final Instant end;
    private final MessageDigest sha256 = Chain.sha256();
    private final byte[] made = new byte[HASH];
    private final byte[] before = new byte[HASH];
    private final List<Sighting> differing = new ArrayList<>();
    private Instant newest = Instant.MIN;
    private int sighting;
    private long rows;
    private long next;
    private long agreed;

    /**
     * @param from the first position
     * @param to the last one
     * @param sightings of this chain, by position
     * @param end the last checkpoint of all: whatever no checkpoint saw was written after it
     */
    Walk(UUID partnership, long from, long to, List<Sighting> sightings, Instant end) {
        this.partnership = partnership;
        this.end = end;
        this.from = from;
        this.to = to;
        this.sightings = sightings;
        this.next = from;
        while (sighting < sightings.size() && sightings.get(sighting).position() < from) {
            sighting++;
        }
    }

    /**
     * What came of it.
     *
     * @param bad the first row that is not as it was chained, or null
     * @param agreed the last position at which a checkpoint saw the same; 0 for none
     * @param differing what checkpoints saw otherwise, by position
     */
    record Outcome(UUID partnership, long rows, @Nullable Bad bad, long agreed, List<Sighting> differing) {}

    /**
     * A row that is not as it was chained.
     *
     * @param said the moment that the row gives, where that is what is wrong
     * @param seen the moment that it does not fit with
     */
    record Bad(
            long position,
            @Nullable Long audit,
            How how,
            @Nullable Instant said,
            @Nullable Instant seen) {
        Bad(long position, @Nullable Long audit, How how) {
            this(position, audit, how, null, null);
        }
    }

    /** What is wrong with a row. */
    enum How {
        MISSING,
        TWICE,
        GONE,
        CHANGED,
        /** It was there later than it says: whatever is written is chained within a second, and transactions are short. */
        BACK_DATED,
        /** It was there earlier than it says. */
        AHEAD
    }

    Outcome through(Connection connection) throws SQLException {
        System.arraycopy(Chain.genesis(partnership), 0, before, 0, HASH);
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query());
        Bad bad = null;
        boolean first = true;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            ByteBuffer bytes = ByteBuffer.wrap(message);
            if (first) {
                bytes.position(COPY_HEADER);
                first = false;
            }
            while (bad == null && bytes.remaining() >= Short.BYTES && bytes.getShort() > 0) {
                bad = row(bytes, message);
            }
        }
        if (bad == null && next <= to) {
            bad = new Bad(next, null, How.MISSING);
        }
        return new Outcome(partnership, rows, bad, agreed, List.copyOf(differing));
    }

    private @Nullable Bad row(ByteBuffer bytes, byte[] all) {
        bytes.getInt();
        long position = bytes.getLong();
        bytes.getInt();
        long audit = bytes.getLong();
        bytes.getInt();
        int hash = bytes.position();
        bytes.position(hash + HASH);
        int length = bytes.getInt();
        int said = bytes.position();
        bytes.position(said + Math.max(0, length));
        Instant at = bytes.getInt() < 0 ? EPOCH : EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        if (position < from) {
            System.arraycopy(all, hash, before, 0, HASH);
            newest = at;
            return null;
        }
        if (position != next) {
            return position < next ? new Bad(position, audit, How.TWICE) : new Bad(next, null, How.MISSING);
        }
        if (length < 0) {
            return new Bad(position, audit, How.GONE);
        }
        sha256.update(before);
        sha256.update(all, said, length);
        try {
            sha256.digest(made, 0, HASH);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        if (!Arrays.equals(made, 0, HASH, all, hash, hash + HASH)) {
            return new Bad(position, audit, How.CHANGED);
        }
        System.arraycopy(made, 0, before, 0, HASH);
        Bad outOfTime = outOfTime(position, audit, at);
        if (outOfTime != null) {
            return outOfTime;
        }
        compare(position);
        next++;
        rows++;
        return null;
    }

    /** Whether a row's time fits between that of the rows before it and those of the checkpoints around it. */
    private @Nullable Bad outOfTime(long position, long audit, Instant at) {
        Sighting after = sighting < sightings.size() ? sightings.get(sighting) : null;
        Instant before = after == null ? end : after.before();
        Instant earliest = before.isAfter(newest) ? before : newest;
        if (earliest.isAfter(Instant.MIN) && at.isBefore(earliest.minus(SLACK))) {
            return new Bad(position, audit, How.BACK_DATED, at, earliest);
        }
        if (after != null && at.isAfter(after.at().plus(SLACK))) {
            return new Bad(position, audit, How.AHEAD, at, after.at());
        }
        if (at.isAfter(newest)) {
            newest = at;
        }
        return null;
    }

    private void compare(long position) {
        while (sighting < sightings.size() && sightings.get(sighting).position() == position) {
            Sighting seen = sightings.get(sighting);
            if (Arrays.equals(seen.hash(), made)) {
                agreed = position;
            } else {
                differing.add(seen);
            }
            sighting++;
        }
    }

    private String query() {
        return """
                copy (
                    select c.position, c.audit_id, c.hash,
                        case when a.id is null then null
                            when c.form = 1 then record_send(row(c.partnership_id, c.position, a.id, a.partnership_id,
                                a.practitioner_id, a.agency_id, a.request_id, a.act, a.record_id, a.touched, a.digest,
                                a.outcome, a.why, a.at))
                            else record_send(row(c.form, c.partnership_id, c.position, a.id, a.partnership_id,
                                a.practitioner_id, a.agency_id, a.request_id, a.act, a.record_id, a.touched, a.digest,
                                a.viewed, a.outcome, a.why, a.at)) end,
                        a.at
                    from audit_chain c left join audit a on a.id = c.audit_id
                    where c.partnership_id = '%s' and c.position between %d and %d
                    order by c.position
                ) to stdout (format binary)
                """.formatted(partnership, from - 1, to);
    }
}
