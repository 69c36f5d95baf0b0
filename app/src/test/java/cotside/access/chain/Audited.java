package cotside.access.chain;

import cotside.store.Database;
import cotside.store.StoreSettings;
import cotside.testing.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;

/** A database of a test's own with an audit, and a superuser to whom nothing in it is sacred. */
final class Audited implements AutoCloseable {
    private final String name;
    private final Database database;

    private Audited(String name, Path data) {
        this.name = name;
        Database server = Server.bean(Database.class);
        this.database = Database.open(new StoreSettings(data, url(name), server.owner(), server.app(), 1));
    }

    /** A new one. */
    static Audited begin(Path data) {
        String name = newName();
        on("postgres", "create database " + name + " owner " + Database.OWNER);
        Audited made = new Audited(name, data);
        made.database.migrate();
        return made;
    }

    /** A copy of this one as it is now. */
    Audited copy(Path data) {
        String copied = newName();
        on("postgres", "create database " + copied + " template " + name + " owner " + Database.OWNER);
        return new Audited(copied, data);
    }

    private static String newName() {
        return "audited_" + UUID.randomUUID().toString().replace("-", "");
    }

    Database database() {
        return database;
    }

    /** As the superuser, past every trigger. */
    void tamper(String sql) {
        on(name, "set session_replication_role = replica; " + sql);
    }

    /** As the owner. */
    void run(String sql) {
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Chains what waits, as the application. */
    void chain() {
        try (Connection connection = database.connect(database.app())) {
            Chain.follow(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Chains what waits and signs, as the application. */
    void checkpoint(CheckpointFiles files) {
        try (Connection connection = database.connect(database.app())) {
            Chaining.checkpoint(connection, files);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void on(String database, String sql) {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", superusersPassword());
        properties.setProperty("currentSchema", "cotside,public");
        try (Connection connection = DriverManager.getConnection(url(database), properties);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String superusersPassword() {
        Path file = Server.bean(StoreSettings.class).data().resolve("keys/database/postgres");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(String database) {
        return Server.bean(Database.class).url().replaceFirst("/[^/]*$", "/" + database);
    }

    @Override
    public void close() {
        database.close();
        on("postgres", "drop database " + name + " with (force)");
    }
}
