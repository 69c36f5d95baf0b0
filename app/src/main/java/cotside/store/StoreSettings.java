package cotside.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the record is kept.
 *
 * @param data the folder of the embedded database, keys and checkpoints
 * @param url JDBC address of an outside PostgreSQL 18, or null for the embedded one
 * @param owner who owns the schema and migrates it
 * @param app who the application signs in as: owns nothing, bypasses nothing
 */
@ConfigurationProperties("cotside.store")
public record StoreSettings(
        @DefaultValue("data") Path data,
        @Nullable String url,
        @DefaultValue SignIn owner,
        @DefaultValue SignIn app,
        @DefaultValue("5") int connections) {

    /** A database role's name and password; null where the embedded database's own are meant. */
    public record SignIn(@Nullable String name, @Nullable String password) {}
}
