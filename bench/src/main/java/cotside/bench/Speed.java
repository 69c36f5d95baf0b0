package cotside.bench;

import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Cases for a second of one processor's time: the median of half-second rounds, and the slowest and fastest of them.
 * It is the evaluating thread's time alone: collecting the garbage it leaves is not charged, which favours the peers.
 *
 * <p>Each contestant runs in a JVM of its own, so that none is slowed by what another taught the compiler, and under
 * the collector that suits the peers best, who leave far more garbage than we do.
 */
record Speed(double median, double slowest, double fastest) {
    private static final int ROUNDS_A_SECOND = 2;
    private static final TimeValue ROUND = TimeValue.milliseconds(1000 / ROUNDS_A_SECOND);

    static Speed measure(Contestant contestant, Source source, long seed, int seconds) {
        // Another user's benchmark on this machine would be seen in the spread; a lock left behind would stop us.
        System.setProperty("jmh.ignoreLock", "true");
        var options = new OptionsBuilder()
                .include(OutcomesBenchmark.class.getName() + ".oneCase")
                .param("contestant", contestant.key())
                .param("source", source.key())
                .param("seed", Long.toString(seed))
                .forks(1)
                .warmupIterations(contestant.warmUp() * ROUNDS_A_SECOND)
                .warmupTime(ROUND)
                .measurementIterations(seconds * ROUNDS_A_SECOND)
                .measurementTime(ROUND)
                .jvmArgsAppend(
                        "-XX:+UseParallelGC",
                        "-Xms1g",
                        "-Xmx1g",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        try {
            return of(new Runner(options).runSingle());
        } catch (RunnerException e) {
            throw new IllegalStateException("Timing " + contestant.title() + " failed", e);
        }
    }

    private static Speed of(RunResult result) {
        double[] rounds = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(Speed::rate)
                .sorted()
                .toArray();
        int half = rounds.length / 2;
        double median = rounds.length % 2 == 1 ? rounds[half] : (rounds[half - 1] + rounds[half]) / 2;
        return new Speed(median, rounds[0], rounds[rounds.length - 1]);
    }

    private static double rate(IterationResult round) {
        return counted(round, "cases") * 1e9 / counted(round, "nanoseconds");
    }

    private static double counted(IterationResult round, String counter) {
        return round.getSecondaryResults().get(counter).getScore();
    }
}
