package cotside.bench.record;

import cotside.access.Access;
import cotside.evidence.Entries;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.YamlReader;
import cotside.store.Database;
import cotside.store.Ids;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Statements written one at a time, each durable before the next: by practitioners, the way the API does it; and by
 * pgbench, the bare inserts that one of these comes to, on the same server, by turns.
 */
final class Writes implements Benchmark {
    private static final int RECORDS = 100;

    @Override
    public String name() {
        return "writes";
    }

    @Override
    public Set<String> options() {
        return Set.of("--seconds", "--clients", "--rounds");
    }

    @Override
    public String help() {
        return """
                Usage: ./cotside bench writes [--seconds N] [--clients N] [--rounds N] [--json]

                Single statements written in a second, each on the disk before it is acknowledged (fsync), and what pgbench
                gets with the bare inserts of such a write into the same tables on the same server. By turns, in one run.

                  --seconds N   of each turn (10)
                  --clients N   who write at the same time (4)
                  --rounds N    turns of each; told is the median (3)
                  --json        print the figures as JSON
                """;
    }

    @Override
    public Map<String, Object> run(Options options) throws Exception {
        int clients = options.number("--clients", 4);
        Duration time = Duration.ofSeconds(options.number("--seconds", 10));
        Path data = Files.createTempDirectory("cotside-bench");
        try (Serving serving = Serving.start(data, false)) {
            return measured(new Scene(serving, clients), time, options.number("--rounds", 3));
        } finally {
            forget(data);
        }
    }

    private static void forget(Path data) throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    private static Map<String, Object> measured(Scene scene, Duration time, int rounds) throws Exception {
        Peer peer = Peer.best(scene);
        scene.write(Duration.ofSeconds(5));
        peer.write(Duration.ofSeconds(2));
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Times> waits = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            System.err.println("Round " + (round + 1) + " of " + rounds + "…");
            Times wait = scene.write(time);
            waits.add(wait);
            ours.add(wait.count() / (double) time.toSeconds());
            theirs.add(peer.write(time));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        double mine = median(ours);
        double other = median(theirs);
        figures.put("writes_per_second", Math.round(mine));
        figures.put("peer_per_second", Math.round(other));
        figures.put("ratio", Math.round(1000 * mine / other) / 1000.0);
        figures.put("peer", peer.name());
        waits.getLast().addTo(figures, "write");
        figures.put("clients", scene.clients());
        figures.put("seconds", time.toSeconds());
        figures.put("rounds", rounds);
        figures.put("fsync", scene.setting("fsync"));
        figures.put("synchronous_commit", scene.setting("synchronous_commit"));
        figures.put("postgresql", scene.setting("server_version"));
        figures.put("load_average", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        figures.put("processors", Runtime.getRuntime().availableProcessors());
        return figures;
    }

    private static double median(List<Double> some) {
        List<Double> sorted = some.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** An agency of midwives, each with records of their own. */
    static final class Scene {
        private final Serving serving;
        private final List<UUID> midwives = new ArrayList<>();
        private final List<List<UUID>> records = new ArrayList<>();
        private final List<UUID> peers = new ArrayList<>();
        private final UUID agency = Ids.next();
        private final UUID partnership = Ids.next();

        Scene(Serving serving, int clients) {
            this.serving = serving;
            JdbcClient owner = serving.owner();
            owner.sql(
                            "insert into partnership (id, name, speak_to, demonstration) values (?, 'Bench', 'the lead', true)")
                    .param(partnership)
                    .update();
            owner.sql("insert into agency (id, partnership_id, kind, name) values (?, ?, 'midwifery', 'Midwives')")
                    .params(agency, partnership)
                    .update();
            for (int i = 0; i < clients; i++) {
                UUID midwife = Ids.next();
                owner.sql("insert into practitioner (id, name) values (?, ?)")
                        .params(midwife, "Midwife " + i)
                        .update();
                owner.sql("""
                                insert into membership (practitioner_id, agency_id, roles, during)
                                values (?, ?, '{practitioner}', tstzrange(now(), null))
                                """).params(midwife, agency).update();
                midwives.add(midwife);
                List<UUID> own = new ArrayList<>();
                for (int n = 0; n < RECORDS; n++) {
                    own.add(begin(midwife));
                }
                records.add(own);
                peers.add(begin(midwife));
            }
        }

        private UUID begin(UUID midwife) {
            UUID record = Ids.next();
            Problems problems = new Problems();
            Node piece = read("""
                    babies: { baby: A baby }
                    people: { mother: A mother }
                    record:
                      - on: 2026-01-12
                        contact: antenatal appointment
                        met: [mother (alone)]
                        our record says:
                          - mother: birth mother of baby
                    """, problems);
            serving.bean(Access.class)
                    .act(
                            midwife,
                            acting ->
                                    serving.bean(Entries.class).begin(acting, record, "A pregnancy", piece, problems));
            return record;
        }

        private static Node read(String text, Problems problems) {
            Node node = YamlReader.parse("entry", text.getBytes(StandardCharsets.UTF_8), problems);
            problems.throwIfAny();
            return Objects.requireNonNull(node);
        }

        Times write(Duration time) throws Exception {
            return Clients.together(midwives.size(), time, (client, turn) -> {
                UUID record = records.get(client).get(turn % RECORDS);
                Problems problems = new Problems();
                Node piece = read(
                        "{\"record\": [{\"on\": \"2026-02-01\", \"mother said\": [{\"mother\": \"not smokes\"}]}]}",
                        problems);
                serving.bean(Access.class)
                        .act(
                                midwives.get(client),
                                acting -> serving.bean(Entries.class).add(acting, record, piece, problems));
            });
        }

        int clients() {
            return midwives.size();
        }

        UUID midwife(int client) {
            return midwives.get(client);
        }

        /** For the peer alone: what it writes is not sealed, and nobody can read it. */
        UUID record(int client) {
            return peers.get(client);
        }

        UUID agency() {
            return agency;
        }

        UUID partnership() {
            return partnership;
        }

        Database database() {
            return serving.database();
        }

        String setting(String name) {
            return serving.setting(name);
        }
    }
}
