package cotside.bench.record;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs one of the benchmarks of the record. Figures go to standard output, all else to standard error. */
public final class Main {
    private static final int BAD_USAGE = 2;
    private static final List<Benchmark> BENCHMARKS = List.of(new Writes(), new Reads());

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        for (Benchmark benchmark : BENCHMARKS) {
            if (!arguments.isEmpty() && benchmark.name().equals(arguments.getFirst())) {
                List<String> rest = arguments.subList(1, arguments.size());
                if (rest.contains("--help") || rest.contains("-h")) {
                    out.print(benchmark.help());
                    return 0;
                }
                try {
                    Options options = Options.parse(rest, benchmark.options());
                    print(benchmark.run(options), options.has("--json"), out);
                    return 0;
                } catch (Options.Wrong wrong) {
                    err.println(wrong.getMessage());
                    return BAD_USAGE;
                }
            }
        }
        err.println("Which benchmark? "
                + String.join(", ", BENCHMARKS.stream().map(Benchmark::name).toList()));
        return BAD_USAGE;
    }

    private static void print(Map<String, Object> figures, boolean json, PrintStream out) {
        if (json) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(figures));
        } else {
            figures.forEach((name, value) -> out.printf("%-40s %s%n", name.replace('_', ' '), value));
        }
    }
}
