package cotside.pages.urgent;

import cotside.access.Act;
import cotside.web.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who opened the urgent page and when, kept in a file until the audit can take it. Nobody waits for that: not being able to
 * write it down never keeps anybody from the page.
 */
final class Uses {
    private final Path file;
    private final Desk desk;

    Uses(Path file, Desk desk) {
        this.file = file;
        this.desk = desk;
    }

    /** A page opened by somebody at a moment. */
    record Use(UUID practitioner, Instant at) {
        String line() {
            return practitioner + " " + at + "\n";
        }

        static Use of(String line) {
            int gap = line.indexOf(' ');
            return new Use(UUID.fromString(line.substring(0, gap)), Instant.parse(line.substring(gap + 1)));
        }
    }

    synchronized void add(Use use) throws IOException {
        Files.writeString(
                file, use.line(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Puts into the audit what waits; what cannot be put there goes on waiting. */
    synchronized int record() {
        List<String> waiting = waiting();
        List<String> left = new ArrayList<>(waiting);
        try {
            for (String line : waiting) {
                Use use = Use.of(line);
                desk.act(use.practitioner(), "opened the urgent page at " + use.at(), acting -> {
                    acting.did(Act.READ, null);
                    return use;
                });
                left.removeFirst();
            }
        } finally {
            keep(left);
        }
        return waiting.size();
    }

    private List<String> waiting() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(List<String> left) {
        try {
            if (left.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.write(file, left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
