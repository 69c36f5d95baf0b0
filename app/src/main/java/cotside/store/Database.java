package cotside.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL to keep the record in: one of our own, with its files in a folder, or an outside one. */
public final class Database implements AutoCloseable {
    public static final String OWNER = "cotside_owner";
    public static final String APP = "cotside_app";
    private static final String NAME = "cotside";

    private final @Nullable EmbeddedPostgres server;
    private final String url;
    private final StoreSettings.SignIn owner;
    private final StoreSettings.SignIn app;

    private Database(
            @Nullable EmbeddedPostgres server, String url, StoreSettings.SignIn owner, StoreSettings.SignIn app) {
        this.server = server;
        this.url = url;
        this.owner = owner;
        this.app = app;
    }

    /** The database that the settings name, started where it is ours. */
    public static Database open(StoreSettings settings) {
        String url = settings.url();
        if (url != null && !url.isBlank()) {
            return new Database(null, url, settings.owner(), settings.app());
        }
        return embedded(settings.data());
    }

    /** One of our own, with its files under {@code data}; on a new folder it is set up first. */
    public static Database embedded(Path data) {
        try {
            Path files = data.resolve("postgres").toAbsolutePath();
            Files.createDirectories(files.getParent());
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "128MB")
                    .start();
            prepare(server);
            String url = server.getJdbcUrl(OWNER, NAME).replaceAll("\\?.*", "");
            return new Database(
                    server, url, new StoreSettings.SignIn(OWNER, null), new StoreSettings.SignIn(APP, null));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start in " + data, e);
        }
    }

    private static void prepare(EmbeddedPostgres server) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            role(statement, OWNER);
            role(statement, APP);
            if (!exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL could not be set up", e);
        }
    }

    private static void role(Statement statement, String name) throws SQLException {
        if (!exists(statement, "select from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " login nosuperuser nocreaterole nobypassrls");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    public String url() {
        return url;
    }

    public StoreSettings.SignIn owner() {
        return owner;
    }

    public StoreSettings.SignIn app() {
        return app;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
