package cotside.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts attempts that failed, each under a name, and says when there have been too many. Kept in memory: whoever starts
 * the server anew starts counting anew.
 */
final class Attempts {
    private static final int NAMES = 10_000;

    private final Clock clock;
    private final int most;
    private final Duration within;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    private record Window(int failed, Instant until) {}

    Attempts(Clock clock, int most, Duration within) {
        this.clock = clock;
        this.most = most;
        this.within = within;
    }

    /** How long to wait before the next one; nothing when there is no need to. */
    Duration toWait(String name) {
        Window window = windows.get(name);
        Instant now = clock.instant();
        return window == null || window.failed() < most || !now.isBefore(window.until())
                ? Duration.ZERO
                : Duration.between(now, window.until());
    }

    void failed(String name) {
        Instant now = clock.instant();
        if (windows.size() >= NAMES) {
            windows.values().removeIf(window -> !now.isBefore(window.until()));
        }
        if (windows.size() >= NAMES) {
            windows.clear();
        }
        windows.compute(
                name,
                (key, window) -> window == null || !now.isBefore(window.until())
                        ? new Window(1, now.plus(within))
                        : new Window(window.failed() + 1, window.until()));
    }

    void forget(String name) {
        windows.remove(name);
    }
}
