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
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sighting(long position, byte[] hash, long number, Instant at) {}

    void add(Head head, Checkpoint in) {
        all.add(new Sighting(head.position(), HexFormat.of().parseHex(head.hash()), in.number(), in.at()));
        if (all.size() > 2 * ENOUGH) {
            List<Sighting> some = new ArrayList<>();
            for (int i = 1; i < all.size(); i += 2) {
                some.add(all.get(i));
            }
            if (all.size() % 2 == 1) {
                some.add(all.getLast());
            }
            all.clear();
            all.addAll(some);
        }
    }

    /** By position. */
    List<Sighting> sorted() {
        return all.stream()
                .sorted(Comparator.comparingLong(Sighting::position).thenComparingLong(Sighting::number))
                .toList();
    }
}
