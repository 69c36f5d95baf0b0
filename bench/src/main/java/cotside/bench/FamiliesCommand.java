package cotside.bench;

import cotside.guidance.pack.Pack;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Times something about every example family at several days, one at a time on one thread. */
abstract class FamiliesCommand implements Command {
    private static final int DEAREST = 5;

    private final String name;
    private final String summary;

    FamiliesCommand(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public String help() {
        return """
                Usage: %s [--warm-up N] [--json]

                %s

                  --warm-up N   let the JVM learn for N seconds of processor time first (20)
                  --json        print the figures as JSON

                Microseconds are the processor's, of the thread that works; the collector's are not charged. For
                each family and day it is the median of several rounds; …_median, …_p95, …_mean and …_most are over these.
                """.formatted(name, explanation());
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var options = Options.parse(arguments, List.of("--json"), List.of("--warm-up"));
        int warmUp = (int) options.number("--warm-up", 20, 0, 600);
        Pack pack = NationalPack.load();
        List<Moment> moments = Moment.all(NationalPack.folder(), pack);
        System.err.println("Timing " + moments.size() + " families and days…");
        Cost cost = Cost.of(tasks(pack, moments), warmUp);
        Map<String, Object> figures = new LinkedHashMap<>();
        cost.addTo(figures);
        figures.put("families_and_days", moments.size());
        figures.put("combinations", pack.combinations().size());
        figures.put("java", Runtime.version().toString());
        if (options.has("--json")) {
            out.print(Json.object(figures));
        } else {
            figures.forEach((key, value) -> out.print("%-24s %s%n".formatted(key, value)));
            out.print("\nThe dearest, in microseconds\n" + dearest(cost, moments));
        }
        return 0;
    }

    private static String dearest(Cost cost, List<Moment> moments) {
        var text = new StringBuilder();
        for (int task : cost.dearestFirst().subList(0, Math.min(DEAREST, moments.size()))) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %,10.1f  %s%n",
                    cost.microsecondsOf(task),
                    moments.get(task).name()));
        }
        return text.toString();
    }

    abstract String explanation();

    /** What is timed: a task for each moment. */
    abstract List<Supplier<?>> tasks(Pack pack, List<Moment> moments);
}
