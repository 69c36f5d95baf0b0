package cotside.access.chain;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed line outside the database that says where the chains stood. Each holds the digest of the line before, so that
 * none can be taken out from among them.
 *
 * @param series the run of lines that it belongs to
 * @param number counts them from 1
 * @param previous SHA-256 of the line before, in hexadecimal; zeros in the first
 * @param heads of the chains that have grown since the line before; in the first of a process, of all
 * @param restore what two people said of a database that was put back, or null in any other line
 */
record Checkpoint(
        UUID series,
        long number,
        UUID database,
        Instant at,
        String previous,
        List<Head> heads,
        @Nullable Restore restore) {
    static final String NOTHING_BEFORE = "0".repeat(64);
    private static final String KIND = "cotside-checkpoint-1";
    private static final String RESTORE = "cotside-restore-1";
    private static final int PARTS = 8;
    private static final String NONE = "-";

    Checkpoint {
        heads = List.copyOf(heads);
    }

    /** An older database was put back on purpose: what is missing since, and who knows of it. */
    record Restore(List<Gap> gaps, List<UUID> by) {
        Restore {
            gaps = List.copyOf(gaps);
            by = List.copyOf(by);
        }

        private String text() {
            return listed(gaps.stream()
                            .map(gap -> gap.partnership() + ":" + gap.after() + ":" + gap.until())
                            .toList())
                    + " "
                    + listed(by.stream().map(UUID::toString).toList());
        }

        private static Restore parse(String gaps, String by) {
            return new Restore(
                    parts(gaps).stream()
                            .map(gap -> gap.split(":", -1))
                            .map(of -> new Gap(UUID.fromString(of[0]), Long.parseLong(of[1]), Long.parseLong(of[2])))
                            .toList(),
                    parts(by).stream().map(UUID::fromString).toList());
        }
    }

    /** A line taken apart, whether or not it is signed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(Checkpoint checkpoint, String text, byte[] signature, String hash) {
        boolean isSignedWith(PublicKey key) {
            return SigningKeys.isSigned(text, signature, key);
        }
    }

    String line(SigningKeys keys) {
        String text = text();
        return text + " " + Base64.getEncoder().encodeToString(keys.sign(text));
    }

    private String text() {
        String text = String.join(
                " ",
                restore == null ? KIND : RESTORE,
                series.toString(),
                Long.toString(number),
                database.toString(),
                at.toString(),
                previous,
                listed(heads.stream()
                        .map(head -> head.partnership() + ":" + head.position() + ":" + head.hash())
                        .toList()));
        return restore == null ? text : text + " " + restore.text();
    }

    private static String listed(List<String> parts) {
        return parts.isEmpty() ? NONE : String.join(",", parts);
    }

    private static List<String> parts(String listed) {
        return listed.equals(NONE) ? List.of() : List.of(listed.split(",", -1));
    }

    static String hash(String line) {
        return HexFormat.of().formatHex(Chain.sha256().digest(line.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IllegalArgumentException when it is no checkpoint */
    static Line parse(String line) {
        String[] parts = line.split(" ", -1);
        boolean restored = parts[0].equals(RESTORE);
        if (parts.length != (restored ? PARTS + 2 : PARTS) || !(restored || parts[0].equals(KIND))) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        try {
            List<Head> heads = new ArrayList<>();
            for (String head : parts(parts[6])) {
                String[] of = head.split(":", -1);
                heads.add(new Head(UUID.fromString(of[0]), Long.parseLong(of[1]), of[2]));
            }
            Checkpoint checkpoint = new Checkpoint(
                    UUID.fromString(parts[1]),
                    Long.parseLong(parts[2]),
                    UUID.fromString(parts[3]),
                    Instant.parse(parts[4]),
                    parts[5],
                    heads,
                    restored ? Restore.parse(parts[7], parts[8]) : null);
            return new Line(
                    checkpoint,
                    line.substring(0, line.lastIndexOf(' ')),
                    Base64.getDecoder().decode(parts[parts.length - 1]),
                    hash(line));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a checkpoint", e);
        }
    }
}
