package cotside.access;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.store.Database;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who uses a connection after somebody else sees nothing of what was theirs. */
@RecordTest
@Tag("slow")
class InterleavedTest {
    private static final int REQUESTS = 10_000;
    private static final int AT_ONCE = 16;

    @Test
    void fifty_people_over_five_connections_each_see_their_own(
            World world, Database database, Access access, JdbcClient sql) throws Exception {
        GeneratedPartnerships generated = new GeneratedPartnerships(50, 50, 12, 60);
        generated.store(database);
        Map<UUID, Set<UUID>> theirs = new HashMap<>();
        generated.practitioners.forEach(one -> theirs.put(one, seen(one, access, sql)));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger rows = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = IntStream.range(0, AT_ONCE)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        Random dice = new Random(thread);
                        while (next.getAndIncrement() < REQUESTS) {
                            UUID one = generated.practitioners.get(dice.nextInt(generated.practitioners.size()));
                            Set<UUID> now = seen(one, access, sql);
                            assertThat(now).isEqualTo(theirs.get(one));
                            rows.addAndGet(now.size());
                        }
                    }))
                    .toList();
            for (Future<?> one : all) {
                finished(one);
            }
        }
        assertThat(rows.get()).isGreaterThan(REQUESTS);
        System.out.printf("interleaved: %,d requests, %,d rows, none of them foreign%n", REQUESTS, rows.get());
    }

    private static void finished(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static Set<UUID> seen(UUID practitioner, Access access, JdbcClient sql) {
        try {
            return access.act(
                    practitioner,
                    acting -> new HashSet<>(sql.sql("select id from evidence union all select record_id from pregnancy")
                            .query(UUID.class)
                            .list()));
        } catch (Forbidden atNoAgency) {
            return Set.of();
        }
    }
}
