package cotside.store;

import java.security.SecureRandom;
import java.util.UUID;

/** New ids, each sorting after those made before it (RFC 9562, version 7), so that what is stored together lies together. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0xfffL);
        long low = 0x8000000000000000L | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
