package cotside.bench.record;

import java.util.Map;
import java.util.Set;

/** One thing that can be measured. */
interface Benchmark {
    String name();

    String help();

    /** The options that take a number or a text after them; all take {@code --json}. */
    Set<String> options();

    /** Its figures, by name, in the order in which they are told. */
    Map<String, Object> run(Options options) throws Exception;
}
