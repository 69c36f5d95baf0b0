package cotside.access.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Where checkpoints saw the chain of one partnership. The last one vouches for everything before it; those between say
 * more nearly where it was changed, so of very many some are enough.
 */
final class Sightings {
    private static final int ENOUGH = 4096;

    private final List<Sighting> all = new ArrayList<>();

    /**
     * The chain as a checkpoint saw it.
     *
     * @param number of the checkpoint
     * @param before the last checkpoint that saw the chain end before this position, or the beginning of time
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sighting(long position, byte[] hash, long number, Instant at, Instant before) {
        private Sighting standingFor(Sighting earlier) {
            return new Sighting(position, hash, number, at, earlier.before());
        }
    }

    /** @param before when the line before was written: until then, the chain was as its last sighting says */
    void add(Head head, Checkpoint in, Instant before) {
        all.add(new Sighting(head.position(), HexFormat.of().parseHex(head.hash()), in.number(), in.at(), before));
        if (all.size() > 2 * ENOUGH) {
            List<Sighting> some = new ArrayList<>();
            for (int i = 1; i < all.size(); i += 2) {
                some.add(all.get(i).standingFor(all.get(i - 1)));
            }
            if (all.size() % 2 == 1) {
                some.add(all.getLast());
            }
            all.clear();
            all.addAll(some);
        }
    }

    /** Two people said that whatever was seen after a position is gone. */
    void forget(Gap gap) {
        all.removeIf(seen -> seen.position() > gap.after());
    }

    /** By position. */
    List<Sighting> sorted() {
        return all.stream()
                .sorted(Comparator.comparingLong(Sighting::position).thenComparingLong(Sighting::number))
                .toList();
    }
}
