package cotside.bench.record;

import cotside.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The inserts that one statement comes to, as the application's own role with a practitioner set, so that the same policies,
 * triggers and indexes are at work: one row each of evidence, its key and the audit.
 */
sealed interface Peer {
    String name();

    /** Transactions a second. */
    double write(Duration time) throws Exception;

    /** pgbench where it is installed. */
    static Peer best(Writes.Scene scene) throws IOException {
        try {
            Process asked = new ProcessBuilder("pgbench", "--version")
                    .redirectErrorStream(true)
                    .start();
            String version = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (asked.waitFor() == 0) {
                return new PgBench(scene, version.strip());
            }
        } catch (IOException notThere) {
            System.err.println("There is no pgbench here (Debian: postgresql-contrib); the same inserts go over JDBC.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Jdbc(scene);
    }

    /** Debian's, or whichever is on the path. */
    record PgBench(Writes.Scene scene, String version) implements Peer {
        private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

        @Override
        public String name() {
            return version;
        }

        @Override
        public double write(Duration time) throws Exception {
            Path script = Files.createTempFile("cotside", ".pgbench");
            try {
                Files.writeString(script, """
                        begin;
                        select set_config('cotside.practitioner', '%s', true);
                        insert into cotside.evidence (id, record_id, handle, kind, author_id, agency_id, true_from, true_to,
                            recorded, stored_by, marking, subjects, content)
                        values (uuidv7(), '%s', 'bench-' || gen_random_uuid(), 'statement', '%s', '%s', current_date, current_date,
                            now(), '%s', 'all involved', '{}', decode(repeat('5a', 420), 'hex'))
                        returning id as evidence
                        \\gset
                        insert into cotside.evidence_key (evidence_id, wrapped)
                        values (:evidence, decode(repeat('a5', 60), 'hex'));
                        insert into cotside.audit (partnership_id, practitioner_id, agency_id, request_id, act, record_id, touched,
                            outcome)
                        values ('%s', '%s', '%s', gen_random_uuid(), 'write', '%s', array[gen_random_uuid()], 'allowed');
                        end;
                        """.formatted(
                                scene.midwife(0),
                                scene.record(0),
                                scene.midwife(0),
                                scene.agency(),
                                scene.midwife(0),
                                scene.partnership(),
                                scene.midwife(0),
                                scene.agency(),
                                scene.record(0)));
                return run(script, time);
            } finally {
                Files.delete(script);
            }
        }

        private double run(Path script, Duration time) throws Exception {
            Database database = scene.database();
            Matcher where = Pattern.compile("//([^:/]+):(\\d+)/(\\w+)").matcher(database.url());
            if (!where.find()) {
                throw new IllegalStateException("where is " + database.url() + "?");
            }
            ProcessBuilder command = new ProcessBuilder(
                    "pgbench",
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--client=" + scene.clients(),
                    "--jobs=" + Math.min(2, scene.clients()),
                    "--time=" + time.toSeconds(),
                    "--file=" + script,
                    "--host=" + where.group(1),
                    "--port=" + where.group(2),
                    "--username=" + database.app().name(),
                    where.group(3));
            command.environment()
                    .put("PGPASSWORD", String.valueOf(database.app().password()));
            command.environment().put("PGOPTIONS", "-c search_path=cotside,public");
            Process process = command.redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(told);
            if (process.waitFor() != 0 || !rate.find()) {
                throw new IllegalStateException("pgbench says: " + told);
            }
            return Double.parseDouble(rate.group(1));
        }
    }

    /** The same from Java, where there is no pgbench. */
    record Jdbc(Writes.Scene scene) implements Peer {
        @Override
        public String name() {
            return "JDBC, the same inserts";
        }

        @Override
        public double write(Duration time) throws Exception {
            List<Inserts> connections = new ArrayList<>();
            try {
                for (int i = 0; i < scene.clients(); i++) {
                    connections.add(new Inserts(scene, i));
                }
                return Clients.together(
                                        scene.clients(),
                                        time,
                                        (client, turn) ->
                                                connections.get(client).once())
                                .count()
                        / (double) time.toSeconds();
            } finally {
                for (Inserts one : connections) {
                    one.close();
                }
            }
        }
    }

    /** A connection with its statements prepared. */
    final class Inserts implements AutoCloseable {
        private final Connection connection;
        private final List<PreparedStatement> statements = new ArrayList<>();

        Inserts(Writes.Scene scene, int client) throws SQLException {
            connection = scene.database().connect(scene.database().app());
            connection.setAutoCommit(false);
            UUID midwife = scene.midwife(client);
            UUID record = scene.record(client);
            prepare(
                    "select set_config('cotside.practitioner', ?, true), set_config('bench.id', uuidv7()::text, true)",
                    midwife.toString());
            prepare("""
                    insert into evidence (id, record_id, handle, kind, author_id, agency_id, true_from, true_to, recorded,
                        stored_by, marking, subjects, content)
                    values (current_setting('bench.id')::uuid, ?, 'bench-' || gen_random_uuid(), 'statement', ?, ?, current_date,
                        current_date, now(), ?, 'all involved', '{}', decode(repeat('5a', 420), 'hex'))
                    """, record, midwife, scene.agency(), midwife);
            prepare("insert into evidence_key (evidence_id, wrapped)"
                    + " values (current_setting('bench.id')::uuid, decode(repeat('a5', 60), 'hex'))");
            prepare("""
                    insert into audit (partnership_id, practitioner_id, agency_id, request_id, act, record_id, touched, outcome)
                    values (?, ?, ?, gen_random_uuid(), 'write', ?, array[gen_random_uuid()], 'allowed')
                    """, scene.partnership(), midwife, scene.agency(), record);
        }

        private void prepare(String sql, Object... parameters) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statements.add(statement);
        }

        void once() throws SQLException {
            for (PreparedStatement statement : statements) {
                statement.execute();
            }
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
