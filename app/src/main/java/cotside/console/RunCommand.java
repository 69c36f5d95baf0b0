package cotside.console;

import cotside.Cotside;
import cotside.access.Administration;
import cotside.casefile.Demonstration;
import cotside.store.CannotStart;
import cotside.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** {@code ./cotside run}: starts the server and serves until it is told to stop. */
final class RunCommand implements Command {
    private static final int USUAL_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final String YES = "forget";

    /** Starts and stops at once: the launcher has the JVM remember how a start goes. */
    private static final String REHEARSAL = "--rehearsal";

    private final BufferedReader answers;

    /** @param answers what the person at the terminal types */
    RunCommand(BufferedReader answers) {
        this.answers = answers;
    }

    @Override
    public String arguments() {
        return "[--port N] [--data DIR] [--database URL] [--fresh [--yes]] [--no-demonstration]";
    }

    @Override
    public String purpose() {
        return "Start Cotside on this machine, and serve until it is stopped.";
    }

    @Override
    public String help() {
        return """
                  --port N             listen on this port of this machine; otherwise 8080
                  --data DIR           keep everything in this folder; otherwise data/
                  --database URL       keep the record in an outside PostgreSQL 18, at an address such as
                                       jdbc:postgresql://HOST:5432/cotside; OPERATING.md says how to set it up
                  --fresh              first forget everything in the folder, after asking; --yes answers
                  --no-demonstration   load no made-up families on the first start

                On the first start a made-up partnership is loaded, with families to try things on. Logs are in the
                folder logs/ of the data folder, one JSON object to a line. Ctrl+C stops Cotside.
                """;
    }

    private record Settings(
            int port,
            Path data,
            @Nullable String database,
            boolean fresh,
            boolean sure,
            boolean demonstration,
            boolean rehearsal) {}

    @Override
    public int run(List<String> given, Console console) {
        Settings settings = settings(given, console.home());
        try {
            if (settings.fresh() && !forgets(settings, console)) {
                console.out().println("Nothing was forgotten, and nothing was started.");
                return Main.NOT_DONE;
            }
            serve(settings, console);
            return Main.DONE;
        } catch (RuntimeException failure) {
            return explain(failure, settings, console);
        }
    }

    private static Settings settings(List<String> given, Path home) {
        Arguments arguments = Arguments.parse(
                given,
                Set.of("--fresh", "--yes", "--no-demonstration", REHEARSAL),
                Set.of("--port", "--data", "--database"));
        if (!arguments.rest().isEmpty()) {
            throw new BadUsage("./cotside run takes options only, and was given '"
                    + arguments.rest().getFirst() + "'.");
        }
        String database = arguments.find("--database");
        if (database != null && !database.startsWith("jdbc:postgresql:")) {
            throw new BadUsage(
                    "--database needs an address such as jdbc:postgresql://HOST:5432/cotside, and was given '"
                            + database + "'.");
        }
        if (database != null && arguments.has("--fresh")) {
            throw new BadUsage("--fresh forgets a data folder, not an outside database: leave one of the two out.");
        }
        if (arguments.has("--yes") && !arguments.has("--fresh")) {
            throw new BadUsage("--yes answers what --fresh asks, and --fresh is not there.");
        }
        String data = arguments.find("--data");
        if (data != null && data.isBlank()) {
            throw new BadUsage("--data needs the name of a folder after it.");
        }
        return new Settings(
                port(arguments.find("--port")),
                data == null
                        ? home.resolve("data")
                        : Path.of(data).toAbsolutePath().normalize(),
                database,
                arguments.has("--fresh"),
                arguments.has("--yes"),
                !arguments.has("--no-demonstration"),
                arguments.has(REHEARSAL));
    }

    private static int port(@Nullable String given) {
        if (given == null) {
            return USUAL_PORT;
        }
        if (given.matches("\\d{1,5}") && Integer.parseInt(given) <= HIGHEST_PORT) {
            return Integer.parseInt(given);
        }
        throw new BadUsage("--port needs a number from 0 to " + HIGHEST_PORT + ", and was given '" + given
                + "'. With 0 a free port is chosen.");
    }

    private boolean forgets(Settings settings, Console console) {
        Path data = settings.data();
        if (Files.notExists(data)) {
            return true;
        }
        if (Files.notExists(data.resolve("in-use.lock"))) {
            throw new CannotStart(data + " was not made by Cotside, so --fresh does not touch it.");
        }
        if (!settings.sure()) {
            console.out()
                    .println("This forgets everything in " + data
                            + ": all that was recorded, and the keys. Nothing brings it back.");
            console.out().print("To go on, type " + YES + ": ");
            console.out().flush();
            if (!YES.equals(answer())) {
                return false;
            }
        }
        Database.forget(data);
        return true;
    }

    private String answer() {
        try {
            String line = answers.readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(Settings settings, Console console) {
        mustBeFree(settings.port());
        Path data = settings.data();
        console.out()
                .println("Cotside is starting. What is recorded is kept in "
                        + (settings.database() == null ? data : settings.database()) + ".");
        if (settings.demonstration() && settings.database() == null && Files.notExists(data.resolve("postgres"))) {
            console.out().println("This is its first start: made-up families are being loaded, which takes a moment.");
        }
        CountDownLatch stopping = new CountDownLatch(1);
        ConfigurableApplicationContext server = Cotside.start(properties(settings, console.home()));
        server.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                console.out().println("Cotside is stopping; requests under way are being finished.");
                stopping.countDown();
            }
        });
        SpringApplication.getShutdownHandlers().add(() -> console.out().println("Cotside has stopped."));
        welcome(server, settings, console);
        if (settings.rehearsal()) {
            server.close();
        }
        try {
            stopping.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the database is started for nothing. */
    private static void mustBeFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.getLocalPort();
        } catch (BindException taken) {
            throw isTaken(port, taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CannotStart isTaken(int port, Exception cause) {
        return new CannotStart(
                "Another program listens on port " + port
                        + " already. Stop that one, or choose another port with --port.",
                cause);
    }

    private static Map<String, Object> properties(Settings settings, Path home) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", settings.port());
        properties.put("cotside.store.data", settings.data());
        if (settings.database() != null) {
            properties.put("cotside.store.url", settings.database());
        }
        properties.put("cotside.pack", home.resolve("packs/babies-under-one"));
        properties.put("cotside.demonstration", settings.demonstration());
        properties.put("logging.threshold.console", "off");
        properties.put("logging.structured.format.file", "ecs");
        properties.put("logging.file.name", log(settings));
        return properties;
    }

    private static Path log(Settings settings) {
        return settings.data().resolve("logs").resolve("cotside.log");
    }

    private static void welcome(ConfigurableApplicationContext server, Settings settings, Console console) {
        List<Demonstration.SignIn> signIns = server.getBean(Demonstration.class).signIns();
        if (!signIns.isEmpty()) {
            console.out().println();
            console.out()
                    .println("To try it, sign in as one of these. The password is always " + Demonstration.PASSWORD
                            + ".");
            for (Demonstration.SignIn one : signIns) {
                console.out()
                        .printf(
                                "  %-22s %-14s %s, %s%n",
                                one.signIn(), one.name(), String.join(", ", one.roles()), one.agency());
            }
            console.out().println("All of it is made up: these people, their agencies and every family.");
            console.out().println();
        }
        if (!new Administration(server.getBean(Database.class).asOwner()).canAnybodySignIn()) {
            console.out().println();
            console.out().println("Nobody can sign in yet. Let the first administrator in from another terminal:");
            console.out()
                    .println(
                            "  ./cotside admin add --sign-in NAME --name NAME --partnership NAME --speak-to TEXT --agency KIND"
                                    + where(settings));
            console.out().println();
        }
        console.out().println("Cotside is ready at http://localhost:" + port(server) + "/");
        console.out()
                .println(
                        "Open that address in a browser. Scripts ask as docs/api.md says; docs/one-adult-two-views.sh is one.");
        console.out().println("Ctrl+C stops it.");
        console.out().flush();
    }

    private static String where(Settings settings) {
        String database = settings.database();
        return " --data " + settings.data() + (database == null ? "" : " --database " + database);
    }

    private static int port(ConfigurableApplicationContext server) {
        return server instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    private static int explain(RuntimeException failure, Settings settings, Console console) {
        CannotStart plain = CannotStart.in(failure);
        for (Throwable one = failure; plain == null && one != null; one = one.getCause()) {
            if (one instanceof PortInUseException taken) {
                plain = isTaken(taken.getPort(), taken);
            }
        }
        if (plain != null) {
            console.err().println(plain.getMessage());
            return Main.NOT_DONE;
        }
        if (Files.exists(log(settings))) {
            console.err().println("What went wrong is written at the end of " + log(settings) + ".");
        }
        throw failure;
    }
}
