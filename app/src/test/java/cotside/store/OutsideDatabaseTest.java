package cotside.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.Cotside;
import cotside.access.Administration;
import cotside.access.Role;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A PostgreSQL that Cotside neither starts nor stops keeps the record. */
@Tag("integration")
@TestInstance(Lifecycle.PER_CLASS)
class OutsideDatabaseTest {
    private static final String PASSWORD = "a-long-password";
    private static final Path PACK =
            Path.of(System.getProperty("cotside.home", "..")).resolve("packs/babies-under-one");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path files;
    private EmbeddedServer outside;

    OutsideDatabaseTest(@TempDir Path files) {
        this.files = files;
        this.outside = new EmbeddedServer(files);
    }

    @AfterAll
    void end() throws IOException {
        outside.close();
    }

    private StoreSettings settings(Path data, String url, String owner, String app) {
        return new StoreSettings(
                data, url, new StoreSettings.SignIn(null, owner), new StoreSettings.SignIn(null, app), 2);
    }

    private String password(String role) {
        return outside.password(role);
    }

    private void superuser(String database, String... commands) {
        try (Connection connection =
                        DriverManager.getConnection(outside.url(database), "postgres", password("postgres"));
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRefused(Path data, StoreSettings settings, String... words) {
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(CannotStart.class)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void it_serves_says_when_its_database_is_away_and_goes_on_by_itself(@TempDir Path data) throws Exception {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("server.port", 0);
        given.put("cotside.store.data", data);
        given.put("cotside.store.url", outside.url(Database.NAME));
        given.put("cotside.store.owner.password", password(Database.OWNER));
        given.put("cotside.store.app.password", password(Database.APP));
        given.put("cotside.pack", PACK);
        given.put("logging.threshold.console", "off");
        try (ConfigurableApplicationContext server = Cotside.start(given)) {
            Administration administration =
                    new Administration(server.getBean(Database.class).asOwner());
            assertThat(administration.canAnybodySignIn()).isFalse();
            administration.add(
                    new Administration.Newcomer(
                            "Saltmarsh",
                            "the lead of Saltmarsh",
                            "midwifery",
                            "Saltmarsh midwives",
                            "A. First",
                            "first",
                            Set.of(Role.ADMINISTRATOR)),
                    PASSWORD);
            String address = "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
            assertThat(ask(address + "/health").body()).isEqualTo("{\"status\":\"ready\"}");
            assertThat(ask(address + "/api/me").body()).contains("A. First");

            int port = outside.port();
            outside.close();
            HttpResponse<String> health = ask(address + "/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).isEqualTo("{\"status\":\"no database\"}");
            HttpResponse<String> me = ask(address + "/api/me");
            assertThat(me.statusCode()).isEqualTo(503);
            assertThat(me.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(me.headers().firstValue("Retry-After")).isPresent();
            assertThat(me.body()).contains("Nothing was stored", "ring 999").doesNotContain("Exception", "jdbc");

            outside = new EmbeddedServer(files, port);
            await(address + "/health");
            assertThat(ask(address + "/api/me").body()).contains("A. First");
        }
    }

    private HttpResponse<String> ask(String address) {
        String both = Base64.getEncoder().encodeToString(("first:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Authorization", "Basic " + both)
                            .header("Accept", "application/json, application/problem+json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(String address) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (ask(address).statusCode() != 200 && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }

    @Test
    void nobody_answers(@TempDir Path data) throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertRefused(
                data,
                settings(data, "jdbc:postgresql://localhost:" + free + "/cotside", "x", "x"),
                "cannot be reached",
                "OPERATING.md");
    }

    @Test
    void an_older_postgresql_is_told_by_its_version(@TempDir Path data) throws IOException {
        try (Older older = new Older()) {
            assertRefused(
                    data,
                    settings(
                            data, "jdbc:postgresql://localhost:" + older.port() + "/cotside?sslmode=disable", "x", "x"),
                    "is PostgreSQL 17, and Cotside needs 18 or later");
        }
    }

    @Test
    void a_wrong_password_is_told_by_the_role_that_it_is_of(@TempDir Path data) {
        String url = outside.url(Database.NAME);
        assertRefused(
                data,
                settings(data, url, "wrong", password(Database.APP)),
                "does not let the role cotside_owner in with the password");
        assertRefused(
                data,
                settings(data, url, password(Database.OWNER), "wrong"),
                "does not let the role cotside_app in with the password");
    }

    @Test
    void a_database_that_is_not_there_is_told(@TempDir Path data) {
        assertRefused(
                data,
                settings(data, outside.url("elsewhere"), password(Database.OWNER), password(Database.APP)),
                "no database of that name");
    }

    @Test
    void an_owner_who_may_not_make_tables_is_told(@TempDir Path data) {
        superuser("postgres", "create database somebodys");
        assertRefused(
                data,
                settings(data, outside.url("somebodys"), password(Database.OWNER), password(Database.APP)),
                "may not make tables",
                "should own the database");
    }

    @Test
    void a_role_that_would_be_bound_by_nothing_is_refused(@TempDir Path data) {
        superuser("postgres", "create database bound owner cotside_owner");
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("server.port", 0);
        given.put("cotside.store.data", data);
        given.put("cotside.store.url", outside.url("bound"));
        given.put("cotside.store.owner.password", password(Database.OWNER));
        given.put("cotside.store.app.name", "postgres");
        given.put("cotside.store.app.password", password("postgres"));
        given.put("cotside.pack", PACK);
        given.put("logging.threshold.console", "off");
        assertThatThrownBy(() -> Cotside.start(given))
                .satisfies(failed -> assertThat(CannotStart.in(failed))
                        .isNotNull()
                        .hasMessageContaining("could read every record past all rules"));
    }

    /** As much of PostgreSQL as a driver needs to believe that it has found version 17. */
    private static final class Older implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        Older() throws IOException {
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket one = socket.accept()) {
                    talk(new DataInputStream(one.getInputStream()), new DataOutputStream(one.getOutputStream()));
                } catch (IOException over) {
                    // The driver has heard enough, or the test is over.
                }
            }
        }

        private static void talk(DataInputStream in, DataOutputStream out) throws IOException {
            in.readNBytes(in.readInt() - Integer.BYTES);
            say(out, 'R', new byte[] {0, 0, 0, 0});
            say(out, 'S', "server_version\00017.6\000".getBytes(StandardCharsets.US_ASCII));
            say(out, 'S', "client_encoding\000UTF8\000".getBytes(StandardCharsets.US_ASCII));
            say(out, 'S', "standard_conforming_strings\000on\000".getBytes(StandardCharsets.US_ASCII));
            say(out, 'Z', new byte[] {'I'});
            while (true) {
                int asked = in.read();
                if (asked < 0) {
                    return;
                }
                in.readNBytes(in.readInt() - Integer.BYTES);
                switch (asked) {
                    case 'P' -> say(out, '1', new byte[0]);
                    case 'B' -> say(out, '2', new byte[0]);
                    case 'E', 'Q' -> say(out, 'C', "SET\000".getBytes(StandardCharsets.US_ASCII));
                    default -> {}
                }
                if (asked == 'S' || asked == 'Q') {
                    say(out, 'Z', new byte[] {'I'});
                }
            }
        }

        private static void say(DataOutputStream out, char what, byte[] content) throws IOException {
            out.writeByte(what);
            out.writeInt(content.length + Integer.BYTES);
            out.write(content);
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
