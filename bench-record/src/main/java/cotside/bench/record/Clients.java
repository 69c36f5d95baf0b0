package cotside.bench.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many people at once, each beginning again as soon as they have got an answer. */
final class Clients {
    /** What one of them does, over and over. */
    interface Work {
        void once(int client, int turn) throws Exception;
    }

    private Clients() {}

    /** How long each took, of all of them together. */
    static Times together(int clients, Duration time, Work work) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        List<Long> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Long>>> parts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                parts.add(pool.submit(() -> {
                    List<Long> times = new ArrayList<>();
                    for (int turn = 0; System.nanoTime() < end; turn++) {
                        long begun = System.nanoTime();
                        work.once(client, turn);
                        times.add(System.nanoTime() - begun);
                    }
                    return times;
                }));
            }
            for (Future<List<Long>> part : parts) {
                all.addAll(part.get());
            }
        }
        return new Times(all);
    }
}
