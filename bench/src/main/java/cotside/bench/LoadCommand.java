package cotside.bench;

import cotside.guidance.pack.Pack;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the pack takes to load: read, checked, and ready. */
final class LoadCommand implements Command {
    @Override
    public String name() {
        return "load";
    }

    @Override
    public String summary() {
        return "loading the national pack, cold and warm";
    }

    @Override
    public String help() {
        return """
                Usage: load [--warm-up N] [--json]

                Times loading the national pack: reading its files, and every check but that of its examples. Cold is
                the first time in a fresh JVM, warm is after many.

                  --warm-up N   let the JVM learn for N seconds of processor time before the warm ones (10)
                  --json        print the figures as JSON

                Milliseconds are the processor's, of the thread that works; cold_wall_milliseconds is by the clock.
                """;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var options = Options.parse(arguments, List.of("--json"), List.of("--warm-up"));
        int warmUp = (int) options.number("--warm-up", 10, 0, 600);
        var threads = ManagementFactory.getThreadMXBean();
        long clock = System.nanoTime();
        long from = threads.getCurrentThreadCpuTime();
        Pack pack = NationalPack.load();
        double cold = (threads.getCurrentThreadCpuTime() - from) / 1e6;
        double wall = (System.nanoTime() - clock) / 1e6;
        Cost warm = Cost.of(List.of(NationalPack::load), warmUp);

        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("cold_milliseconds", Cost.tenths(cold));
        figures.put("cold_wall_milliseconds", Cost.tenths(wall));
        figures.put("warm_milliseconds", Cost.tenths(warm.microseconds(0.5) / 1000));
        figures.put("factors", pack.factors().size());
        figures.put("combinations", pack.combinations().size());
        figures.put("java", Runtime.version().toString());
        if (options.has("--json")) {
            out.print(Json.object(figures));
        } else {
            figures.forEach((key, value) -> out.print("%-24s %s%n".formatted(key, value)));
        }
        return 0;
    }
}
