package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.store.Database;
import cotside.store.StoreSettings;
import cotside.testing.RecordTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RecordTest
class VerifyCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void it_looks_at_the_database_of_a_running_server(StoreSettings settings) {
        assertThat(run(Map.of(), "--data", settings.data().toString())).isEqualTo(Main.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("All is well: ");
    }

    @Test
    void it_looks_at_an_outside_database_as_the_owner_that_the_environment_names(
            StoreSettings settings, Database database) {
        Map<String, String> environment = Map.of(
                "COTSIDE_STORE_OWNER_NAME", String.valueOf(database.owner().name()),
                "COTSIDE_STORE_OWNER_PASSWORD", String.valueOf(database.owner().password()));
        assertThat(run(
                        environment,
                        "--database",
                        database.url(),
                        "--data",
                        settings.data().toString()))
                .isEqualTo(Main.DONE);
    }

    @Test
    void somebody_who_may_not_see_everything_cannot_verify_it(StoreSettings settings, Database database) {
        Map<String, String> environment = Map.of(
                "COTSIDE_STORE_OWNER_NAME", String.valueOf(database.app().name()),
                "COTSIDE_STORE_OWNER_PASSWORD", String.valueOf(database.app().password()));
        assertThatThrownBy(() -> run(
                        environment,
                        "--database",
                        database.url(),
                        "--data",
                        settings.data().toString()))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("sign in as the schema's owner");
    }

    @Test
    void a_folder_without_a_database_is_bad_usage_and_stays_as_it_is(@TempDir Path folder) {
        assertThatThrownBy(() -> run(Map.of(), "--data", folder.toString()))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("There is no database in");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_it_does_not_know_is_bad_usage() {
        assertThatThrownBy(() -> run(Map.of(), "everything"))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("takes options only");
        assertThatThrownBy(() -> run(Map.of(), "--database", "postgres://here"))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("jdbc:postgresql://");
    }

    private int run(Map<String, String> environment, String... arguments) {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new VerifyCommand(environment::get)
                .run(List.of(arguments), new Console(print, print, Terminal.PLAIN, Clock.systemUTC(), Path.of("")));
    }
}
