package cotside.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.testing.RecordTest;
import cotside.testing.World;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RecordTest
class EmbeddedServerTest {

    @ParameterizedTest
    @ValueSource(strings = {"postgres", Database.OWNER, Database.APP})
    void nobody_is_let_in_without_a_password(String role, Database database) {
        for (String guess : new String[] {"", role, "postgres"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), role, guess))
                    .as("%s with '%s'", role, guess)
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void it_listens_on_this_machine_only_and_waits_for_the_disk(World world) {
        assertThat(setting("listen_addresses", world)).isEqualTo("localhost");
        assertThat(setting("fsync", world)).isEqualTo("on");
        assertThat(setting("synchronous_commit", world)).isEqualTo("on");
    }

    @Test
    void what_somebody_wrote_does_not_get_into_its_log(World world) {
        assertThat(setting("log_error_verbosity", world)).isEqualTo("terse");
        assertThat(setting("log_min_error_statement", world)).isEqualTo("panic");
        assertThat(setting("log_statement", world)).isEqualTo("none");
    }

    @Test
    void a_second_cotside_is_told_that_the_folder_is_in_use(StoreSettings settings) {
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Another Cotside is running with the folder");
    }

    @Test
    void who_only_looks_is_sent_to_the_server_that_runs(StoreSettings settings, Database database) throws SQLException {
        try (Database existing = Database.existing(settings.data());
                var _ = existing.connect(existing.owner())) {
            assertThat(existing.url()).isEqualTo(database.url());
        }
        assertThatThrownBy(() -> Database.existing(Path.of("nothing-here")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no database in nothing-here.");
    }

    private static String setting(String name, World world) {
        return world.owner()
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
