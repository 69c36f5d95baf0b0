package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.store.StoreSettings;
import cotside.testing.Api;
import cotside.testing.RecordTest;
import cotside.testing.Server;
import cotside.testing.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The first administrator of a partnership has nobody who could let them in. */
@RecordTest
class AdminCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final String name = "admin-" + UUID.randomUUID();
    private final Api api;
    private final Path data;

    AdminCommandTest(World world, StoreSettings settings) {
        this.api = new Api(world);
        this.data = settings.data();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new AdminCommand(setting -> null)
                .run(all, new Console(print, print, Terminal.PLAIN, Clock.systemUTC(), Server.home()));
    }

    private int add(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "add",
                "--sign-in",
                name,
                "--name",
                "L. Castell",
                "--partnership",
                "Saltmarsh " + name,
                "--agency",
                "childrens-services"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private Path file() {
        return data.resolve("sign-ins").resolve(name);
    }

    @Test
    void whoever_looks_after_the_server_lets_them_in_while_it_runs() throws IOException {
        assertThat(add("--speak-to", "the lead of Saltmarsh")).isEqualTo(Main.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("L. Castell can sign in as " + name, file().toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        String password = Files.readString(file()).strip();
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain(password);
        assertThat(api.at("/api/me").as(name, password).answer().text()).contains("L. Castell", "administrator");
    }

    @Test
    void a_new_password_takes_the_place_of_the_old_one() throws IOException {
        add("--speak-to", "the lead of Saltmarsh");
        String first = Files.readString(file()).strip();
        assertThat(run("password", "--sign-in", name)).isEqualTo(Main.DONE);
        String second = Files.readString(file()).strip();
        assertThat(second).isNotEqualTo(first);
        assertThat(api.at("/api/me").as(name, first).answer().status()).isEqualTo(401);
        assertThat(api.at("/api/me").as(name, second).answer().status()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_done_is_said() {
        assertThatThrownBy(() -> add()).isInstanceOf(BadUsage.class).hasMessageContaining("--speak-to TEXT");
        add("--speak-to", "the lead of Saltmarsh");
        assertThatThrownBy(() -> add())
                .isInstanceOf(BadUsage.class)
                .hasMessage("Somebody signs in as " + name + " already.");
        assertThatThrownBy(() -> run("password", "--sign-in", "nobody-at-all"))
                .isInstanceOf(BadUsage.class)
                .hasMessage("Nobody signs in as nobody-at-all.");
        assertThatThrownBy(() -> run(
                        "add", "--sign-in", name + "x", "--name", "A", "--partnership", "B", "--agency", "midwives"))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("There is no kind of agency 'midwives'. There are: ");
        assertThatThrownBy(() -> run("remove", "--sign-in", name))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("does not know 'remove'");
        assertThatThrownBy(() -> run("add", "--sign-in", "../keys"))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("--sign-in takes letters");
    }
}
