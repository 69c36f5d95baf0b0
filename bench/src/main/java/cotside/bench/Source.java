package cotside.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/** Where the rules come from. */
enum Source {
    /** Made up, in the proportions of a real pack. */
    RANDOM(Workloads::random),
    /** The national pack's, spelled out over an example family. */
    PACK(PackWorkload::of);

    private final LongFunction<Workload> maker;

    Source(LongFunction<Workload> maker) {
        this.maker = maker;
    }

    /** The same seed makes the same workload. */
    Workload workload(long seed) {
        return maker.apply(seed);
    }

    static Source of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Source::key).toList();
    }
}
