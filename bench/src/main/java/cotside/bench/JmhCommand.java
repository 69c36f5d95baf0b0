package cotside.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** JMH itself, for profilers and single benchmarks. */
final class JmhCommand implements Command {
    @Override
    public String name() {
        return "jmh";
    }

    @Override
    public String summary() {
        return "JMH with arguments of its own: -l lists the benchmarks, -h its options";
    }

    @Override
    public String help() {
        return """
                Usage: jmh [ARGUMENT…]

                Passes the arguments to JMH: -l lists the benchmarks, -h the options. For instance, what one case
                allocates:  jmh OutcomesBenchmark -p contestant=cotside -f 1 -prof gc
                """;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        System.setOut(out);
        try {
            org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }
}
