package cotside.guidance.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that is the same for the same seed. */
public final class Dice {
    private final Random random;

    public Dice(long seed) {
        // Neighbouring seeds of Random begin alike; multiplying them apart keeps their families apart.
        random = new Random((seed + 1) * 0x9E3779B97F4A7C15L);
    }

    /** From {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    /** Up to {@code most} different ones. */
    public <T> List<T> some(List<T> all, int most) {
        List<T> shuffled = shuffled(all);
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }

    public <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    public int next() {
        return random.nextInt();
    }
}
