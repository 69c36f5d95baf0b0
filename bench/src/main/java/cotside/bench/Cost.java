package cotside.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What each of some tasks costs, in processor time of the thread and in bytes allocated: the median of its rounds. The
 * tasks take turns, so that none has the caches, or what the compiler learnt, to itself.
 */
final class Cost {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 9;
    private static final int IN_A_ROUND = 5;

    private final double[] microseconds;
    private final double[] bytes;

    /** Kept, so that no compiler finds out that nobody wants what a task makes. */
    private Object made = "";

    private Cost(int tasks) {
        microseconds = new double[tasks];
        bytes = new double[tasks];
    }

    static Cost of(List<? extends Supplier<?>> tasks, int warmUpSeconds) {
        var cost = new Cost(tasks.size());
        cost.warmUp(tasks, warmUpSeconds);
        double[][] times = new double[tasks.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int task = 0; task < times.length; task++) {
                times[task][round] = cost.round(tasks.get(task), task);
            }
        }
        for (int task = 0; task < times.length; task++) {
            cost.microseconds[task] = quantile(times[task], 0.5);
        }
        return cost;
    }

    /** In processor time too: on a busy machine the clock on the wall would end it early. */
    private void warmUp(List<? extends Supplier<?>> tasks, int seconds) {
        long until = THREADS.getCurrentThreadCpuTime() + seconds * 1_000_000_000L;
        for (int i = 0; THREADS.getCurrentThreadCpuTime() < until; i++) {
            made = tasks.get(i % tasks.size()).get();
        }
    }

    private double round(Supplier<?> task, int number) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long from = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < IN_A_ROUND; i++) {
            made = task.get();
        }
        double spent = (THREADS.getCurrentThreadCpuTime() - from) / 1e3 / IN_A_ROUND;
        bytes[number] = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / IN_A_ROUND;
        return spent;
    }

    /** Over the tasks. */
    double microseconds(double quantile) {
        return quantile(microseconds, quantile);
    }

    double meanMicroseconds() {
        return Arrays.stream(microseconds).average().orElse(0);
    }

    void addTo(Map<String, Object> figures) {
        figures.put("microseconds_median", tenths(microseconds(0.5)));
        figures.put("microseconds_p95", tenths(microseconds(0.95)));
        figures.put("microseconds_mean", tenths(meanMicroseconds()));
        figures.put("microseconds_most", tenths(microseconds(1)));
        figures.put("kilobytes_median", Math.round(quantile(bytes, 0.5) / 1024));
    }

    /** The tasks by what they cost, the dearest first. */
    List<Integer> dearestFirst() {
        List<Integer> order = new ArrayList<>();
        for (int task = 0; task < microseconds.length; task++) {
            order.add(task);
        }
        order.sort((one, other) -> Double.compare(microseconds[other], microseconds[one]));
        return order;
    }

    double microsecondsOf(int task) {
        return microseconds[task];
    }

    static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }

    private static double quantile(double[] values, double quantile) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(quantile * (sorted.length - 1))];
    }
}
