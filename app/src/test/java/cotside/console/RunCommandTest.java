package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port|--port needs a value after it.",
                "--port 80a|--port needs a number from 0 to 65535, and was given '80a'.",
                "--port 70000|--port needs a number from 0 to 65535, and was given '70000'.",
                "--port 1 --port 2|--port is given more than once.",
                "--prot 80|There is no option --prot.",
                "--database mysql:x|--database needs an address such as jdbc:postgresql://HOST:5432/cotside",
                "--fresh --database jdbc:postgresql:x|--fresh forgets a data folder, not an outside database",
                "--yes|--yes answers what --fresh asks, and --fresh is not there.",
                "now|./cotside run takes options only, and was given 'now'."
            })
    void a_slip_on_the_command_line_is_named(String line, String answer) {
        assertThatThrownBy(() -> run("", line.split(" ")))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining(answer);
    }

    @Test
    void a_port_that_is_taken_is_named_before_anything_is_started(@TempDir Path data) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(run("", "--port", port, "--data", data.resolve("new").toString()))
                    .isEqualTo(Main.NOT_DONE);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("Another program listens on port " + port
                            + " already. Stop that one, or choose another port with --port.\n");
            assertThat(data).isEmptyDirectory();
        }
    }

    @Test
    void a_folder_that_is_not_ours_is_never_forgotten(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("thesis.txt"), "years of work");
        assertThat(run("forget\n", "--fresh", "--yes", "--data", data.toString()))
                .isEqualTo(Main.NOT_DONE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("was not made by Cotside");
        assertThat(data.resolve("thesis.txt")).exists();
    }

    @Test
    void nothing_is_forgotten_unless_somebody_says_so(@TempDir Path data) throws IOException {
        Files.createFile(data.resolve("in-use.lock"));
        Files.writeString(data.resolve("kept"), "something");
        for (String answer : List.of("", "no\n", "yes\n")) {
            assertThat(run(answer, "--fresh", "--data", data.toString())).isEqualTo(Main.NOT_DONE);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("This forgets everything in " + data)
                .contains("Nothing was forgotten, and nothing was started.");
        assertThat(data.resolve("kept")).exists();
    }

    @Test
    void a_database_of_another_postgresql_is_left_alone(@TempDir Path data) throws IOException {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres").resolve("PG_VERSION"), "17\n");
        assertThat(run("", "--port", "0", "--data", data.toString())).isEqualTo(Main.NOT_DONE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("was written by PostgreSQL 17, and this Cotside brings PostgreSQL 18")
                .doesNotContain("Exception", "\tat ");
    }

    private int run(String answers, String... arguments) {
        return new RunCommand(new BufferedReader(new StringReader(answers)))
                .run(
                        List.of(arguments),
                        new Console(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                Terminal.PLAIN,
                                Clock.systemUTC(),
                                Path.of(System.getProperty("cotside.home"))));
    }
}
