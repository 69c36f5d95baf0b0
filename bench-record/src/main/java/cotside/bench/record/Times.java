package cotside.bench.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How long each of many things took, by the clock on the wall, in nanoseconds. */
final class Times {
    private final long[] sorted;

    Times(List<Long> nanoseconds) {
        sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    int count() {
        return sorted.length;
    }

    /** Milliseconds, to the hundredth. */
    double quantile(double quantile) {
        if (sorted.length == 0) {
            return 0;
        }
        int at = (int) Math.ceil(quantile * sorted.length) - 1;
        return Math.round(sorted[Math.clamp(at, 0, sorted.length - 1)] / 1e4) / 100.0;
    }

    double mean() {
        return Math.round(Arrays.stream(sorted).average().orElse(0) / 1e4) / 100.0;
    }

    void addTo(Map<String, Object> figures, String what) {
        figures.put(what + "_p50_ms", quantile(0.5));
        figures.put(what + "_p95_ms", quantile(0.95));
        figures.put(what + "_p99_ms", quantile(0.99));
        figures.put(what + "_count", count());
    }
}
