package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void without_a_command_it_lists_them_all() {
        assertThat(run()).isEqualTo(Main.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("run", "picture", "guidance");
    }

    @Test
    void a_command_it_does_not_know_is_bad_usage() {
        assertThat(run("score")).isEqualTo(Main.BAD_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no command 'score'");
    }

    @Test
    void every_command_explains_itself() {
        assertThat(run("picture", "--help")).isEqualTo(Main.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("cotside picture FILE");
    }

    private int run(String... arguments) {
        return Main.run(
                List.of(arguments),
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Terminal.PLAIN,
                        Clock.systemUTC(),
                        Path.of(System.getProperty("cotside.home"))));
    }
}
