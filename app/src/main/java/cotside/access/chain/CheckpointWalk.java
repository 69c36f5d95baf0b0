package cotside.access.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the checkpoints of a folder from the first line to the last. Each line holds the digest of the one before, so a
 * signature vouches for every line before it too; one is checked wherever that chain of lines ends or breaks.
 */
final class CheckpointWalk {
    private final PublicKey key;
    private final UUID database;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UUID, Sightings> sightings = new HashMap<>();
    private final Map<UUID, Set<String>> hashes = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private Checkpoint.@Nullable Line last;
    private @Nullable Checkpoint latest;
    private boolean othersSaid;

    /** One line that hangs together with those before it, and where it stands. */
    private record Place(Path file, long line) {
        @Override
        public String toString() {
            return "line " + line + " of " + file.getFileName();
        }
    }

    CheckpointWalk(PublicKey key, UUID database) {
        this.key = key;
        this.database = database;
    }

    void read(Path folder) {
        last = null;
        for (Path file : CheckpointFiles.list(folder)) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                long number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    boolean isCutOff = line.length() > 0 && !lines.ready() && !endsWithNewline(file);
                    if (!isCutOff) {
                        line(line, new Place(file, number));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        endOfRun();
    }

    /** A line that a crash cut off was never relied on. */
    private static boolean endsWithNewline(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - 1));
            ByteBuffer one = ByteBuffer.allocate(1);
            return channel.read(one) == 1 && one.get(0) == '\n';
        }
    }

    private void line(String text, Place place) {
        Checkpoint.Line line;
        try {
            line = Checkpoint.parse(text);
        } catch (IllegalArgumentException e) {
            endOfRun();
            findings.add(Finding.ofCheckpoints("The checkpoints were changed: " + place + " is none"));
            last = null;
            return;
        }
        Checkpoint checkpoint = line.checkpoint();
        follows(line, place);
        if (!checkpoint.database().equals(database) && !othersSaid) {
            othersSaid = true;
            findings.add(Finding.ofCheckpoints("The checkpoint in " + place + " is of another database, "
                    + checkpoint.database() + "; this one is " + database));
        }
        acknowledge(checkpoint);
        Instant before = last == null ? Instant.MIN : last.checkpoint().at();
        checkpoint
                .heads()
                .forEach(head -> sightings
                        .computeIfAbsent(head.partnership(), partnership -> new Sightings())
                        .add(head, checkpoint, before));
        hashes.computeIfAbsent(checkpoint.series(), series -> new HashSet<>()).add(line.hash());
        places.add(place);
        last = line;
        if (latest == null || !checkpoint.at().isBefore(latest.at())) {
            latest = checkpoint;
        }
    }

    private void acknowledge(Checkpoint checkpoint) {
        Checkpoint.Restore restore = checkpoint.restore();
        if (restore == null) {
            return;
        }
        for (Gap gap : restore.gaps()) {
            sightings
                    .computeIfAbsent(gap.partnership(), partnership -> new Sightings())
                    .forget(gap);
            acknowledged.add(new Acknowledged(gap, checkpoint.at(), restore.by()));
        }
    }

    private void follows(Checkpoint.Line line, Place place) {
        Checkpoint checkpoint = line.checkpoint();
        Checkpoint.Line before = last;
        if (before == null) {
            if (checkpoint.number() != 1 && findings.isEmpty()) {
                findings.add(Finding.ofCheckpoints("Checkpoints were removed: " + place + " is number "
                        + checkpoint.number() + ", and those before it are missing"));
            }
        } else if (!checkpoint.previous().equals(before.hash())) {
            if (endOfRun()) {
                long missing = checkpoint.number() - before.checkpoint().number() - 1;
                findings.add(Finding.ofCheckpoints(
                        missing > 0
                                ? "Checkpoints were removed: before " + place + " " + missing + " are missing"
                                : "The checkpoints were changed: " + place
                                        + " does not follow from the one before it"));
            }
        }
    }

    /** Whether what hangs together was signed. */
    private boolean endOfRun() {
        boolean signed = last == null || last.isSignedWith(key);
        if (!signed) {
            Place first = firstUnsigned();
            findings.add(Finding.ofCheckpoints("The checkpoints were changed: " + first
                    + " is not what was signed, or was signed with another key"));
        }
        places.clear();
        return signed;
    }

    private Place firstUnsigned() {
        Map<Path, List<String>> read = new HashMap<>();
        for (Place place : places) {
            List<String> lines = read.computeIfAbsent(place.file(), CheckpointWalk::lines);
            if (!Checkpoint.parse(lines.get((int) place.line() - 1)).isSignedWith(key)) {
                return place;
            }
        }
        return places.getLast();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** The restores that two people stand by. */
    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    @Nullable
    Checkpoint latest() {
        return latest;
    }

    Map<UUID, Sightings> sightings() {
        return sightings;
    }

    /** Whether a line that the database knows of was among those read. */
    boolean has(UUID series, String hash) {
        return hashes.getOrDefault(series, Set.of()).contains(hash);
    }
}
