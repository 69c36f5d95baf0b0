package cotside.bench.record;

import cotside.Cotside;
import cotside.store.Database;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole server, in this JVM, on a PostgreSQL of its own that waits for the disk. */
final class Serving implements AutoCloseable {
    static final Path HOME =
            Path.of(System.getProperty("cotside.home", "")).toAbsolutePath().normalize();

    private final ConfigurableApplicationContext server;

    private Serving(ConfigurableApplicationContext server) {
        this.server = server;
    }

    static Serving start(Path data, boolean demonstration) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", 0);
        settings.put("cotside.store.data", data);
        settings.put("cotside.pack", HOME.resolve("packs/babies-under-one"));
        settings.put("cotside.demonstration", demonstration);
        settings.put("logging.threshold.console", "off");
        settings.put("logging.file.name", data.resolve("logs/cotside.log"));
        return new Serving(Cotside.start(settings));
    }

    <T> T bean(Class<T> type) {
        return server.getBean(type);
    }

    Database database() {
        return bean(Database.class);
    }

    JdbcClient owner() {
        return JdbcClient.create(database().asOwner());
    }

    String address() {
        return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    }

    String setting(String name) {
        return owner().sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    @Override
    public void close() {
        server.close();
    }
}
