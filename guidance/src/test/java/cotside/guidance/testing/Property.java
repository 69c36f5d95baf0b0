package cotside.guidance.testing;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Holds a claim against many made-up values. A value on which it fails is made smaller until nothing can be left out, and
 * shown with its seed; {@code -Dcotside.seed=…} tries that one again, {@code -Dcotside.times=…} tries so many times more
 * and {@code -Dcotside.cases=…} so many at most.
 */
public final class Property {
    private static final int MOST_TRIES = 20_000;
    private static final long LONGEST_SEARCH_NANOS = 25_000_000_000L;

    private Property() {}

    /** What is claimed of a value; the dice are the same each time one value is tried. */
    @FunctionalInterface
    public interface Claimed<T> {
        void of(T value, Dice dice);
    }

    /**
     * @throws AssertionError with the smallest value found on which the claim fails
     */
    public static <T> void check(int cases, Gen<T> gen, Claimed<T> claimed) {
        Long only = Long.getLong("cotside.seed");
        if (only != null) {
            tried(only, gen, claimed);
            return;
        }
        long wanted = cases * (long) Integer.getInteger("cotside.times", 1) / gen.cost();
        long tries = Math.min(wanted, Integer.getInteger("cotside.cases", Integer.MAX_VALUE));
        for (long seed = 0; seed < tries; seed++) {
            tried(seed, gen, claimed);
        }
    }

    private static <T> void tried(long seed, Gen<T> gen, Claimed<T> claimed) {
        T value = gen.make(new Dice(seed));
        Throwable failure = failure(value, seed, claimed);
        if (failure == null) {
            return;
        }
        T least = value;
        Throwable why = failure;
        long until = System.nanoTime() + LONGEST_SEARCH_NANOS;
        int tries = 0;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            Iterator<T> candidates = gen.smaller(least).iterator();
            while (candidates.hasNext() && tries++ < MOST_TRIES && System.nanoTime() < until) {
                T candidate = candidates.next();
                Throwable still = failure(candidate, seed, claimed);
                if (still != null && still.getClass().equals(failure.getClass())) {
                    least = candidate;
                    why = still;
                    smaller = true;
                    break;
                }
            }
        }
        throw new AssertionError(
                "fails for seed " + seed + " (-Dcotside.seed=" + seed + "), at its smallest for\n\n" + gen.show(least)
                        + "\n" + why,
                why);
    }

    private static <T> @Nullable Throwable failure(T value, long seed, Claimed<T> claimed) {
        try {
            claimed.of(value, new Dice(~seed));
            return null;
        } catch (AssertionError | RuntimeException failure) {
            return failure;
        }
    }
}
