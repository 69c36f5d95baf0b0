package cotside.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own. It listens on this machine only and lets nobody in without a password; the passwords are
 * random and lie with the keys. When it dies while Cotside runs, it is started again.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String VERSION = "18";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final Path files;
    private final Path unfinished;
    private final Path keys;
    private final Path log;
    private final Path programs;
    private final int port;
    private EmbeddedPostgres server;
    private boolean closing;

    /** Starts the server whose files are in a folder; on a new one it is set up first. */
    EmbeddedServer(Path data) {
        this(data, 0);
    }

    /** The same on a port of this machine, or on any that is free where that is 0. */
    EmbeddedServer(Path data, int wantedPort) {
        this.data = data;
        files = files(data);
        unfinished = data.resolve("postgres.unfinished");
        keys = keys(data);
        Path logs = data.resolve("logs");
        log = logs.resolve("postgres.log");
        try {
            DataFolder.make(logs);
            programs = programs(data);
            checkVersion();
            beginAgainWhereSettingUpWasInterrupted();
            stopIn(data);
            server = start(wantedPort);
            port = server.getPort();
            setUp();
            Files.deleteIfExists(unfinished);
            watch();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start in " + files, e);
        }
    }

    static Path files(Path data) {
        return data.resolve("postgres");
    }

    static Path keys(Path data) {
        return data.resolve("keys").resolve("database");
    }

    int port() {
        return port;
    }

    /** The JDBC address of a database on it. */
    String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** The JDBC address of a database on the server that another program runs in a folder. */
    static Optional<String> urlOfRunning(Path data, String database) {
        try {
            // PostgreSQL writes down where it listens: the fourth line is the port.
            List<String> mark = Files.readAllLines(files(data).resolve("postmaster.pid"));
            return mark.size() < 4
                    ? Optional.empty()
                    : Optional.of(url(Integer.parseInt(mark.get(3).strip()), database));
        } catch (IOException | NumberFormatException notRunning) {
            return Optional.empty();
        }
    }

    /** The password of one of its roles, made on first use. */
    String password(String role) {
        return password(keys, role);
    }

    static String password(Path keys, String role) {
        Path file = keys.resolve(role);
        try {
            if (Files.notExists(file)) {
                KeyFiles.make(file, newPassword());
            }
            return Files.readString(file, US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random).getBytes(US_ASCII);
    }

    private EmbeddedPostgres start(int wantedPort) throws IOException {
        String superuser = password("postgres");
        return EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setOverrideWorkingDirectory(programs.toFile())
                .setCleanDataDirectory(false)
                // Ours is closed after the last request, not as soon as the JVM is told to stop.
                .setRegisterShutdownHook(false)
                .setPort(wantedPort)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                // The library asks initdb for "trust"; what comes later on its command line goes before that.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", keys.resolve("postgres").toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", superuser)
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "40")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("jit", "off")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                // What people wrote, and the values that a row was refused for, have no place in a log.
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_checkpoints", "off")
                .start();
    }

    private void setUp() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            role(statement, Database.OWNER);
            role(statement, Database.APP);
            if (!exists(statement, "select from pg_database where datname = '" + Database.NAME + "'")) {
                statement.execute("create database " + Database.NAME + " owner " + Database.OWNER);
            }
            statement.execute("revoke all on database " + Database.NAME + " from public");
            statement.execute("grant connect on database " + Database.NAME + " to " + Database.APP);
            if (!exists(statement, "select from pg_settings where name = 'fsync' and setting = 'on'")) {
                throw new IllegalStateException("the embedded PostgreSQL does not wait for the disk");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL could not be set up", e);
        }
    }

    private void role(Statement statement, String name) throws SQLException {
        if (!exists(statement, "select from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " login nosuperuser nocreaterole nobypassrls");
        }
        statement.execute("alter role " + name + " password '" + password(name) + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void checkVersion() throws IOException {
        Path version = files.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(VERSION)) {
                throw new CannotStart("The record in " + files + " was written by PostgreSQL " + found
                        + ", and this Cotside brings PostgreSQL " + VERSION
                        + ", which cannot read it. Use the Cotside that"
                        + " wrote it, or choose another folder with --data.");
            }
            if (Files.notExists(keys.resolve("postgres"))) {
                throw new CannotStart("The record in " + files + " is there, but its keys are not: " + keys
                        + " should hold them. Put them back from where you keep them; without them nothing in the record"
                        + " can be read.");
            }
        }
    }

    /** What was never finished never held anything: it is finished before the first connection is let in. */
    private void beginAgainWhereSettingUpWasInterrupted() throws IOException {
        if (Files.exists(unfinished)) {
            stopIn(data);
            FileSystemUtils.deleteRecursively(files);
        }
        if (Files.notExists(files)) {
            Files.writeString(unfinished, "");
        }
    }

    /**
     * Stops the server, ours or one that runs on after its program was killed, and waits as long as it needs to write
     * down what it has in memory.
     */
    static void stopIn(Path data) throws IOException {
        Path files = files(data);
        Path mark = files.resolve("postmaster.pid");
        Optional<ProcessHandle> left = postmaster(files);
        if (left.isPresent()) {
            // A fast shutdown. What Java can send is a polite one, which waits for connections, or none at all.
            signal("INT", left.get());
            await(left.get());
        }
        Files.deleteIfExists(mark);
    }

    private static void await(ProcessHandle left) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (left.isAlive()) {
            if (System.nanoTime() > end) {
                throw new CannotStart("The database of this folder is still running (process " + left.pid()
                        + ") and does not stop. Stop it, then start Cotside again.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }

    private static void signal(String signal, ProcessHandle process) throws IOException {
        new ProcessBuilder(List.of("sh", "-c", "kill -" + signal + " " + process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The server that the mark names, unless that process is gone or is another's by now. */
    private static Optional<ProcessHandle> postmaster(Path files) throws IOException {
        Path mark = files.resolve("postmaster.pid");
        if (Files.notExists(mark)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(mark);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(process -> isIn(files, process));
    }

    private static boolean isIn(Path files, ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(files.toString()))
                .orElse(false);
    }

    private synchronized void watch() throws IOException {
        postmaster(files).ifPresent(process -> {
            var _ = process.onExit().thenRunAsync(this::startAgain);
        });
    }

    private synchronized void startAgain() {
        if (closing) {
            return;
        }
        LOG.error("the embedded PostgreSQL stopped by itself and is started again");
        try {
            server.close();
            // What belonged to it goes with it, but not always at once; it leaves no mark, so that a new one may start.
            Files.deleteIfExists(files.resolve("postmaster.pid"));
            server = start(port);
            watch();
            LOG.warn("the embedded PostgreSQL is back");
        } catch (IOException | RuntimeException e) {
            LOG.error("the embedded PostgreSQL could not be started again", e);
        }
    }

    private static Path programs(Path data) throws IOException {
        Path home = Path.of(System.getProperty("user.home", "")).resolve(".cache");
        Path shared = home.resolve("cotside");
        try {
            DataFolder.make(shared);
            if (Files.isWritable(shared)) {
                return shared;
            }
        } catch (IOException notThere) {
            LOG.debug("no folder for programs at home", notThere);
        }
        Path own = data.resolve("programs");
        DataFolder.make(own);
        return own;
    }

    @Override
    public synchronized void close() throws IOException {
        closing = true;
        stopIn(data);
        server.close();
    }
}
