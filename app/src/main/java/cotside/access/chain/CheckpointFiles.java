package cotside.access.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where checkpoints are written: one line each, a file for each month, every line on the disk before anybody relies on
 * it. One process writes to a folder at a time: {@code Database} sees to that.
 */
final class CheckpointFiles {
    private static final String SUFFIX = ".checkpoints";
    /** After so long it is said that nothing was done: what is later dated back to that time is found by it. */
    private static final Duration QUIET = Duration.ofHours(1);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final SigningKeys keys;
    private final Map<UUID, Head> known = new HashMap<>();
    private Path file;
    private UUID series = UUID.randomUUID();
    private long number;
    private String last = Checkpoint.NOTHING_BEFORE;
    private Instant written = Instant.EPOCH;

    private CheckpointFiles(Path folder, SigningKeys keys) {
        this.folder = folder;
        this.keys = keys;
        this.file = folder.resolve("0000-00" + SUFFIX);
    }

    /**
     * Goes on where the last process left off.
     *
     * @throws IllegalStateException when what is there is no checkpoint
     */
    static CheckpointFiles open(Path folder, SigningKeys keys) {
        try {
            Files.createDirectories(folder);
            CheckpointFiles files = new CheckpointFiles(folder, keys);
            files.resume();
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order in which they were written. */
    static List<Path> list(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void resume() throws IOException {
        List<Path> files = list(folder);
        if (files.isEmpty()) {
            return;
        }
        file = files.getLast();
        byte[] bytes = Files.readAllBytes(file);
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        if (whole < bytes.length) {
            forget(whole);
        }
        String line = lastLine(bytes, whole);
        if (!line.isEmpty()) {
            try {
                Checkpoint checkpoint = Checkpoint.parse(line).checkpoint();
                series = checkpoint.series();
                number = checkpoint.number();
                last = Checkpoint.hash(line);
                written = checkpoint.at();
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "The last line of " + file + " is no checkpoint: somebody changed it. See ./cotside verify.",
                        e);
            }
        }
    }

    private static String lastLine(byte[] bytes, int whole) {
        int from = whole - 1;
        while (from > 0 && bytes[from - 1] != '\n') {
            from--;
        }
        return whole == 0 ? "" : new String(bytes, from, whole - 1 - from, StandardCharsets.UTF_8);
    }

    /** A line that a crash cut off was never relied on. */
    private void forget(int whole) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
            channel.force(true);
        }
    }

    /** What was written. */
    record Written(UUID series, long number, String hash) {}

    /** Adds a checkpoint, unless no chain has grown since the last one and that is not long ago. */
    @Nullable
    Written write(Chain.Standing standing) throws IOException {
        List<Head> grown = standing.heads().stream()
                .filter(head -> !head.equals(known.get(head.partnership())))
                .toList();
        if (grown.isEmpty() && standing.at().isBefore(written.plus(QUIET))) {
            return null;
        }
        return write(new Checkpoint(series, number + 1, standing.database(), standing.at(), last, grown, null));
    }

    /** Adds a line in which two people stand by a restore: the chains go on from where they are now. */
    Written acknowledge(Chain.Standing standing, Checkpoint.Restore restore) throws IOException {
        return write(new Checkpoint(
                series, number + 1, standing.database(), standing.at(), last, standing.heads(), restore));
    }

    private Written write(Checkpoint checkpoint) throws IOException {
        String line = checkpoint.line(keys);
        append(fileFor(checkpoint.at()), line + "\n");
        number = checkpoint.number();
        last = Checkpoint.hash(line);
        written = checkpoint.at();
        checkpoint.heads().forEach(head -> known.put(head.partnership(), head));
        return new Written(series, number, last);
    }

    /** Never an earlier file than the last, whatever the clock says. */
    private Path fileFor(Instant at) {
        Path month = folder.resolve(MONTH.format(at) + SUFFIX);
        return month.compareTo(file) > 0 ? month : file;
    }

    private void append(Path to, String text) throws IOException {
        boolean isNew = Files.notExists(to);
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long whole = channel.size();
            channel.position(whole);
            try {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(whole);
                throw e;
            }
        }
        if (isNew) {
            try (FileChannel names = FileChannel.open(folder)) {
                names.force(true);
            }
        }
        file = to;
    }
}
