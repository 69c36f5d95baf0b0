package cotside.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * All outcomes of one case, for one case after another. The cases are enough that a processor does not learn them by
 * heart, and few enough that those in the peers' larger form stay in its cache.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class OutcomesBenchmark {
    private static final int CASES = 256;

    @Param({"cotside", "tree_walk", "cql", "cql_fused", "dmn", "dmn_fused"})
    String contestant;

    @Param("1")
    long seed;

    @Param("random")
    String source;

    private final Evaluator.ReadyCase[] cases = new Evaluator.ReadyCase[CASES];
    private Outcomes outcomes = new Outcomes(0);
    private int next;

    @Setup
    public void compile() {
        Workload workload = Source.of(source).workload(seed);
        Evaluator evaluator = Contestant.get(contestant).compile(workload);
        var reference = new TreeWalk(workload);
        List<CaseVector> vectors = Workloads.cases(workload, seed, CASES);
        outcomes = new Outcomes(workload.rules().size());
        var expected = new Outcomes(workload.rules().size());
        for (int i = 0; i < CASES; i++) {
            cases[i] = evaluator.ready(vectors.get(i));
            cases[i].evaluate(outcomes);
            reference.evaluate(vectors.get(i), expected);
            if (!outcomes.sameAs(expected)) {
                throw new IllegalStateException(contestant + " is wrong on case " + i + " of seed " + seed
                        + "; how fast it is does not matter then");
            }
        }
    }

    /** The processor's time, since the clock on the wall also runs while another program has the processor. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Spent {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        public long cases;
        public long nanoseconds;
        private long from;

        @Setup(Level.Iteration)
        public void start() {
            from = THREADS.getCurrentThreadCpuTime();
        }

        @TearDown(Level.Iteration)
        public void stop() {
            nanoseconds = THREADS.getCurrentThreadCpuTime() - from;
        }
    }

    @Benchmark
    public Outcomes oneCase(Spent spent) {
        spent.cases++;
        next = next + 1 & CASES - 1;
        cases[next].evaluate(outcomes);
        return outcomes;
    }
}
