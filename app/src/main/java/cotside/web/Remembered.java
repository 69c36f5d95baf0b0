package cotside.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords found right a short while ago. Every request carries one, and finding it right costs as much as it is meant
 * to cost somebody who guesses. Only a keyed digest is kept, of the password and of what is stored for it, so a new
 * password counts at once.
 */
final class Remembered {
    private static final int MOST = 5_000;

    private final SecretKeySpec key;
    private final Clock clock;
    private final Duration lasting;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    Remembered(Clock clock, Duration lasting) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.clock = clock;
        this.lasting = lasting;
    }

    boolean isRight(String password, String stored) {
        Instant end = until.get(digest(password, stored));
        return end != null && clock.instant().isBefore(end);
    }

    void right(String password, String stored) {
        Instant now = clock.instant();
        if (until.size() >= MOST) {
            until.values().removeIf(end -> !now.isBefore(end));
        }
        if (until.size() < MOST) {
            until.put(digest(password, stored), now.plus(lasting));
        }
    }

    private String digest(String password, String stored) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(stored.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
