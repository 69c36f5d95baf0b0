package cotside.console;

import cotside.store.Database;
import cotside.store.StoreSettings;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The record that a command is about: in a folder, or in an outside database whose owner the environment names. */
record TheRecord(Path data, @Nullable String url, UnaryOperator<@Nullable String> environment) {
    private static final String OWNER = "COTSIDE_STORE_OWNER_NAME";
    private static final String PASSWORD = "COTSIDE_STORE_OWNER_PASSWORD";

    static final String HELP = """
              --data DIR          the folder of the database, its keys and checkpoints; data if not given
              --database URL      an outside PostgreSQL, jdbc:postgresql://HOST/NAME; the schema's owner signs in, as
                                  COTSIDE_STORE_OWNER_NAME and COTSIDE_STORE_OWNER_PASSWORD say
            """;

    static TheRecord of(Arguments arguments, Path home, UnaryOperator<@Nullable String> environment) {
        String folder = arguments.find("--data");
        String url = arguments.find("--database");
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new BadUsage("--database takes an address such as jdbc:postgresql://HOST/NAME, not '" + url + "'.");
        }
        return new TheRecord(folder == null ? home.resolve("data") : Path.of(folder), url, environment);
    }

    /** To look at it, whether or not a server is at work. */
    Database open() {
        return url == null ? Database.existing(data) : Database.existing(url, owner());
    }

    /** With nobody else at it. */
    Database alone() {
        return Database.alone(data, url, owner());
    }

    private StoreSettings.SignIn owner() {
        String owner = environment.apply(OWNER);
        return new StoreSettings.SignIn(owner == null ? Database.OWNER : owner, environment.apply(PASSWORD));
    }
}
