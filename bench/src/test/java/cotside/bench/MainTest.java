package cotside.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void help_lists_every_benchmark() {
        assertThat(run("--help")).isZero();

        Main.COMMANDS.forEach(command -> assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("  " + command.name() + " ", command.summary()));
    }

    @Test
    void each_benchmark_explains_itself() {
        Main.COMMANDS.forEach(
                command -> assertThat(run(command.name(), "--help")).isZero());

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--seconds N", "--cases N", "--seed S", "--json");
    }

    @Test
    void what_is_not_understood_is_said() {
        assertThat(run("outcome")).isEqualTo(2);
        assertThat(run("outcomes", "--second", "3")).isEqualTo(2);
        assertThat(run("outcomes", "--seconds")).isEqualTo(2);
        assertThat(run("outcomes", "--seconds=soon")).isEqualTo(2);
        assertThat(run("outcomes", "--workload", "packs")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("There is no benchmark 'outcome'.")
                .contains("There is no option '--second'.")
                .contains("--seconds needs a value.")
                .contains("--seconds takes a whole number from 1 to 600, not 'soon'.")
                .contains("--workload takes random or pack, not 'packs'.");
        assertThat(out.size()).isZero();
    }

    @Test
    void figures_come_as_json() {
        assertThat(Json.object(Map.of("a \"b\"\n", 1.5))).isEqualTo("{\n  \"a \\\"b\\\"\\u000a\": 1.5\n}\n");
    }

    private int run(String... arguments) {
        return Main.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
