package cotside.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL to keep the record in: one of our own, with its files in a folder, or an outside one. */
public final class Database implements AutoCloseable {
    public static final String OWNER = "cotside_owner";
    public static final String APP = "cotside_app";
    static final String NAME = "cotside";
    private static final String SCHEMAS = "cotside,public";

    private final @Nullable DataFolder folder;
    private final @Nullable EmbeddedServer server;
    private final String url;
    private final StoreSettings.SignIn owner;
    private final StoreSettings.SignIn app;

    private Database(
            @Nullable DataFolder folder,
            @Nullable EmbeddedServer server,
            String url,
            StoreSettings.SignIn owner,
            StoreSettings.SignIn app) {
        this.folder = folder;
        this.server = server;
        this.url = url;
        this.owner = owner;
        this.app = app;
    }

    /**
     * The database that the settings name, started where it is ours.
     *
     * @throws CannotStart when it cannot be had
     */
    public static Database open(StoreSettings settings) {
        DataFolder folder = DataFolder.take(settings.data());
        String url = settings.url();
        return url == null || url.isBlank() ? embedded(folder) : outside(folder, url, settings);
    }

    private static void letGo(DataFolder folder, RuntimeException failed) {
        try {
            folder.close();
        } catch (IOException e) {
            failed.addSuppressed(e);
        }
    }

    /**
     * The one that is in a folder already, for looking at: a server that runs there is asked, otherwise one is started until
     * this is closed.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Database existing(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        if (Files.notExists(EmbeddedServer.files(folder).resolve("PG_VERSION"))) {
            throw new IllegalArgumentException("There is no database in " + data + ".");
        }
        Optional<DataFolder> free = DataFolder.takeIfFree(folder);
        if (free.isPresent()) {
            return embedded(free.get());
        }
        String url = EmbeddedServer.urlOfRunning(folder, NAME)
                .orElseThrow(
                        () -> new CannotStart("The database in " + data + " is just starting or stopping. Try again."));
        return new Database(null, null, url, signIn(folder, OWNER), signIn(folder, APP));
    }

    /**
     * The one that is there already, for nobody else meanwhile: no server may be at it.
     *
     * @param url of an outside one, or null for that in the folder
     * @throws CannotStart when a server runs with that folder
     * @throws IllegalArgumentException when there is none
     */
    public static Database alone(Path data, @Nullable String url, StoreSettings.SignIn owner) {
        if (url == null) {
            Database existing = existing(data);
            if (existing.server == null) {
                throw new CannotStart("Cotside is running with the folder " + data + ". Stop it first.");
            }
            return existing;
        }
        return new Database(DataFolder.take(data), null, url, owner, owner);
    }

    /** An outside one that is there already, for looking at as the schema's owner. */
    public static Database existing(String url, StoreSettings.SignIn owner) {
        return new Database(null, null, url, owner, owner);
    }

    private static Database embedded(DataFolder folder) {
        try {
            EmbeddedServer server = new EmbeddedServer(folder.path());
            return new Database(
                    folder, server, server.url(NAME), signIn(folder.path(), OWNER), signIn(folder.path(), APP));
        } catch (RuntimeException failed) {
            letGo(folder, failed);
            throw failed;
        }
    }

    private static StoreSettings.SignIn signIn(Path data, String role) {
        return new StoreSettings.SignIn(role, EmbeddedServer.password(EmbeddedServer.keys(data), role));
    }

    /** Forgets everything that a folder holds. */
    public static void forget(Path data) {
        DataFolder folder = DataFolder.take(data);
        try (folder) {
            EmbeddedServer.stopIn(folder.path());
            folder.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database outside(DataFolder folder, String url, StoreSettings settings) {
        try {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new CannotStart("The database address '" + url
                        + "' is not one of PostgreSQL: it should look like jdbc:postgresql://HOST:5432/cotside.");
            }
            Database database = new Database(
                    folder, null, url, or(settings.owner(), OWNER, "OWNER"), or(settings.app(), APP, "APP"));
            Outside.check(database);
            return database;
        } catch (RuntimeException failed) {
            letGo(folder, failed);
            throw failed;
        }
    }

    private static StoreSettings.SignIn or(StoreSettings.SignIn given, String name, String setting) {
        if (given.password() == null) {
            throw new CannotStart("The database needs a password: set COTSIDE_STORE_" + setting
                    + "_PASSWORD in the environment to that of the role "
                    + (given.name() == null ? name : given.name()) + ".");
        }
        return new StoreSettings.SignIn(given.name() == null ? name : given.name(), given.password());
    }

    /** Its JDBC address, without anybody's name or password. */
    public String url() {
        return url;
    }

    /** Who owns the schema. Whoever signs in so is bound by no row-level security. */
    public StoreSettings.SignIn owner() {
        return owner;
    }

    /** Who the application is. */
    public StoreSettings.SignIn app() {
        return app;
    }

    /** A connection that looks where our tables are. */
    public Connection connect(StoreSettings.SignIn as) throws SQLException {
        return as(as).getConnection();
    }

    /** Connections as the owner, for setting things up; each is opened anew. */
    public DriverManagerDataSource asOwner() {
        return as(owner);
    }

    /** Connections as the application, outside its pool. */
    public DriverManagerDataSource asApp() {
        return as(app);
    }

    private DriverManagerDataSource as(StoreSettings.SignIn who) {
        DriverManagerDataSource source =
                new DriverManagerDataSource(url, String.valueOf(who.name()), String.valueOf(who.password()));
        Properties properties = new Properties();
        properties.setProperty("currentSchema", SCHEMAS);
        source.setConnectionProperties(properties);
        return source;
    }

    /**
     * Brings its tables up to date.
     *
     * @throws CannotStart when it cannot be reached, or was written by another version
     */
    public void migrate() {
        try {
            Flyway.configure()
                    .dataSource(url, owner.name(), owner.password())
                    .schemas("cotside")
                    .placeholderReplacement(false)
                    .load()
                    .migrate();
        } catch (FlywaySqlException unreachable) {
            throw new CannotStart(
                    "The database " + url + " cannot be reached as " + owner.name()
                            + ". See that it runs and that the role and its password are right; OPERATING.md says"
                            + " how to set it up.",
                    unreachable);
        } catch (FlywayValidateException other) {
            throw new CannotStart(
                    "The record was written by another version of Cotside: its tables are not those that this one"
                            + " knows. Use the version that wrote it, or choose another folder with --data.",
                    other);
        }
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
            if (folder != null) {
                folder.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
