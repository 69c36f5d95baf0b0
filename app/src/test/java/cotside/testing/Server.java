package cotside.testing;

import cotside.Cotside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The one server of a test run, and its beans as parameters of tests. */
public final class Server implements ParameterResolver {
    private static final Path HOME =
            Path.of(System.getProperty("cotside.home", "..")).toAbsolutePath();
    private static final Path DATA = folder();
    private static final ConfigurableApplicationContext SERVER = start();

    private static Path folder() {
        try {
            return Files.createTempDirectory("cotside-record");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext start() {
        ConfigurableApplicationContext server = Cotside.start(Map.of(
                "server.port",
                0,
                "cotside.store.data",
                DATA,
                "cotside.pack",
                HOME.resolve("packs/babies-under-one"),
                // The folder is deleted after the server is closed: one hook for both.
                "spring.main.register-shutdown-hook",
                false));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            try {
                FileSystemUtils.deleteRecursively(DATA);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return server;
    }

    /** The repository's folder. */
    public static Path home() {
        return HOME;
    }

    /** Where it answers. */
    public static String address() {
        return "http://127.0.0.1:" + SERVER.getEnvironment().getProperty("local.server.port");
    }

    public static <T> T bean(Class<T> type) {
        return SERVER.getBean(type);
    }

    public static <T> T bean(String name, Class<T> type) {
        return SERVER.getBean(name, type);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return SERVER.getBeanNamesForType(parameter.getParameter().getType()).length == 1
                || parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == World.class ? new World() : SERVER.getBean(type);
    }
}
