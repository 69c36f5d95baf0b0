package cotside.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program and its database are killed again and again while people write. */
@Tag("slow")
@Tag("integration")
class CrashTest {
    private static final long SEED = Long.getLong("cotside.seed", 20_261_123);
    private static final int CYCLES = Integer.getInteger("cotside.crashes", 25);
    /** On a machine that has other work to do, a start may be given longer. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(Integer.getInteger("cotside.ready.seconds", 15));

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private enum Victim {
        APPLICATION,
        DATABASE,
        CONNECTION,
        BOTH
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Random dice = new Random(SEED);
    private final AtomicInteger ready = new AtomicInteger();
    private @Nullable Process application;

    @Test
    void what_was_acknowledged_is_there_and_nothing_is_there_by_half() throws Exception {
        start(0);
        await(() -> ready.get() == 1);
        Map<Victim, List<Long>> millis = new HashMap<>();
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            int before = acknowledged.size();
            await(() -> acknowledged.size() > before);
            Thread.sleep(dice.nextInt(1500));
            Victim victim = Victim.values()[dice.nextInt(Victim.values().length)];
            long killed = System.nanoTime();
            kill(victim, cycle);
            int afterwards = acknowledged.size();
            await(() -> acknowledged.size() > afterwards + 4);
            long took = Duration.ofNanos(System.nanoTime() - killed).toMillis();
            millis.computeIfAbsent(victim, it -> new ArrayList<>()).add(took);
            check();
        }
        System.out.printf(
                "crash: seed %d, %d cycles, %,d writes acknowledged and there, none by half; writing again after (ms) %s%n",
                SEED, CYCLES, acknowledged.size(), millis);
        assertThat(millis.values().stream().flatMap(List::stream).toList())
                .allMatch(took -> took <= READY_WITHIN.toMillis());
    }

    private void kill(Victim victim, int cycle) throws IOException, InterruptedException {
        Process running = application;
        if (running == null) {
            throw new IllegalStateException("nothing to kill");
        }
        switch (victim) {
            case APPLICATION -> {
                running.destroyForcibly().waitFor();
                start(cycle);
            }
            case BOTH -> {
                postmaster().destroyForcibly();
                running.destroyForcibly().waitFor();
                start(cycle);
            }
            case DATABASE -> dead(postmaster());
            case CONNECTION -> {
                List<ProcessHandle> connections = postmaster().children().toList();
                dead(connections.get(dice.nextInt(connections.size())));
            }
        }
    }

    private static void dead(ProcessHandle process) throws InterruptedException {
        process.destroyForcibly();
        while (process.isAlive()) {
            Thread.sleep(5);
        }
        // What was acknowledged just before is still on its way to us.
        Thread.sleep(100);
    }

    private ProcessHandle postmaster() throws IOException {
        String id = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(id.strip())).orElseThrow();
    }

    private void start(int cycle) throws IOException {
        String home = System.getProperty("cotside.home", "..");
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        data.toString(),
                        Path.of(home, "packs", "babies-under-one").toString(),
                        "run" + cycle)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        application = started;
        Thread.ofVirtual().start(() -> listen(started));
    }

    private void listen(Process process) {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("READY")) {
                    ready.incrementAndGet();
                } else if (line.startsWith("ACK ")) {
                    acknowledged.add(line.substring("ACK ".length()));
                }
            }
        } catch (IOException killed) {
            // It was: whatever it had said in full has been heard.
        }
    }

    private void check() throws InterruptedException {
        Set<String> expected = Set.copyOf(acknowledged);
        try (Database database = Database.existing(data)) {
            JdbcClient owner = JdbcClient.create(database.asOwner());
            await(() -> answers(owner));
            Map<String, Integer> parts = new HashMap<>();
            owner.sql("""
                            select e.handle from evidence e join evidence_key k on k.evidence_id = e.id where e.record_id = ?
                            """).param(Writer.RECORD).query(row -> {
                String handle = row.getString("handle");
                parts.merge(handle.substring(0, handle.lastIndexOf('.')), 1, Integer::sum);
            });
            Set<UUID> audited = new HashSet<>();
            owner.sql("select request_id from audit where act = 'write' and outcome = 'allowed'")
                    .query(row -> {
                        audited.add(UUID.fromString(row.getString("request_id")));
                    });
            assertThat(parts.keySet()).as("acknowledged and lost").containsAll(expected);
            parts.forEach((write, count) -> {
                assertThat(count).as("parts of " + write).isEqualTo(Writer.PARTS.size());
                assertThat(audited).as("audit of " + write).contains(Writer.request(write));
            });
            Long loose = owner.sql("""
                            select count(*) from evidence e
                            where not exists (select from evidence_key k where k.evidence_id = e.id)
                            """).query(Long.class).single();
            assertThat(loose).as("texts without a key").isZero();
        }
    }

    private static boolean answers(JdbcClient owner) {
        try {
            return owner.sql("select true").query(Boolean.class).single();
        } catch (DataAccessException notYet) {
            return false;
        }
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            Process running = application;
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            assertThat(running != null && running.isAlive())
                    .as("the application ended by itself")
                    .isTrue();
            Thread.sleep(20);
        }
    }

    @AfterEach
    void stop() throws Exception {
        Process running = application;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
                postmaster().destroyForcibly();
            }
        }
    }
}
