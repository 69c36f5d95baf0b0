package cotside.bench;

import cotside.notation.yaml.Problems;
import cotside.notation.yaml.YamlReader;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a file of so many entries takes to become a tree with positions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class YamlReaderBenchmark {

    @Param({"10", "1000"})
    int entries;

    private String text = "";

    @Setup
    public void write() {
        StringBuilder written = new StringBuilder();
        for (int entry = 0; entry < entries; entry++) {
            written.append("entry-").append(entry).append(":\n");
            written.append("  on: 2026-03-01\n");
            written.append("  by: midwife\n");
            written.append("  says: [feeding-well, weight-known]\n");
        }
        text = written.toString();
    }

    @Benchmark
    public @Nullable Object read() {
        return YamlReader.parse("entries.yaml", text, new Problems());
    }
}
