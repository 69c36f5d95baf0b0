package cotside.access.chain;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A signed line outside the database that says where the chains stood. Each holds the digest of the line before, so that
 * none can be taken out from among them.
 *
 * @param series the run of lines that it belongs to
 * @param number counts them from 1
 * @param previous SHA-256 of the line before, in hexadecimal; zeros in the first
 * @param heads of the chains that have grown since the line before; in the first of a process, of all
 */
record Checkpoint(UUID series, long number, UUID database, Instant at, String previous, List<Head> heads) {
    static final String NOTHING_BEFORE = "0".repeat(64);
    private static final String KIND = "cotside-checkpoint-1";
    private static final int PARTS = 8;

    Checkpoint {
        heads = List.copyOf(heads);
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
        return String.join(
                " ",
                KIND,
                series.toString(),
                Long.toString(number),
                database.toString(),
                at.toString(),
                previous,
                heads.isEmpty()
                        ? "-"
                        : heads.stream()
                                .map(head -> head.partnership() + ":" + head.position() + ":" + head.hash())
                                .collect(Collectors.joining(",")));
    }

    static String hash(String line) {
        return HexFormat.of().formatHex(Chain.sha256().digest(line.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IllegalArgumentException when it is no checkpoint */
    static Line parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != PARTS || !parts[0].equals(KIND)) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        try {
            List<Head> heads = new ArrayList<>();
            if (!parts[6].equals("-")) {
                for (String head : parts[6].split(",", -1)) {
                    String[] of = head.split(":", -1);
                    heads.add(new Head(UUID.fromString(of[0]), Long.parseLong(of[1]), of[2]));
                }
            }
            Checkpoint checkpoint = new Checkpoint(
                    UUID.fromString(parts[1]),
                    Long.parseLong(parts[2]),
                    UUID.fromString(parts[3]),
                    Instant.parse(parts[4]),
                    parts[5],
                    heads);
            return new Line(
                    checkpoint,
                    line.substring(0, line.lastIndexOf(' ')),
                    Base64.getDecoder().decode(parts[7]),
                    hash(line));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a checkpoint", e);
        }
    }
}
