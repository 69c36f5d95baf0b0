package cotside.bench.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time spent so far by this JVM and by the embedded PostgreSQL of a folder. On a machine that others use too, it
 * says more than the clock on the wall.
 */
record Processor(Path data, Duration java, Duration postgres) {

    static Processor now(Path data) {
        return new Processor(data, spent(ProcessHandle.current()), ofPostgres(data));
    }

    private static Duration ofPostgres(Path data) {
        try {
            String id = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip();
            return ProcessHandle.of(Long.parseLong(id)).stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
                    .map(Processor::spent)
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration spent(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Since then, in Java. */
    Duration since(Processor earlier) {
        return java.minus(earlier.java());
    }

    /** What was spent since, for each of so many. */
    void addTo(Map<String, Object> figures, String what, int count) {
        Processor now = now(data);
        figures.put(what + "_java_processor_ms", each(now.since(this), count));
        figures.put(what + "_postgres_processor_ms", each(now.postgres().minus(postgres), count));
    }

    private static double each(Duration spent, int count) {
        return Math.round(spent.toNanos() / 1e4 / Math.max(1, count)) / 100.0;
    }
}
