package cotside.bench;

import java.io.IOException;

/** Runs the benchmarks; the arguments are JMH's own. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        org.openjdk.jmh.Main.main(arguments);
    }
}
