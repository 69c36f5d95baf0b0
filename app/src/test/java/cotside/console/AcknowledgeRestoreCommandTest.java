package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.access.Administration;
import cotside.access.Administration.Newcomer;
import cotside.access.Role;
import cotside.store.Database;
import cotside.store.StoreSettings;
import cotside.testing.RecordTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RecordTest
class AcknowledgeRestoreCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String answers, String... arguments) {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new AcknowledgeRestoreCommand(setting -> null, new BufferedReader(new StringReader(answers)))
                .run(List.of(arguments), new Console(print, print, Terminal.PLAIN, Clock.systemUTC(), Path.of("")));
    }

    @Test
    void it_takes_two_people() {
        for (String[] some : new String[][] {
            {}, {"--first", "a.lamb"}, {"--first", "a.lamb", "--second", "a.lamb"},
        }) {
            assertThatThrownBy(() -> run("", some))
                    .isInstanceOf(BadUsage.class)
                    .hasMessage("It takes two people: --first SIGN-IN --second SIGN-IN.");
        }
    }

    @Test
    void nobody_acknowledges_anything_while_a_server_writes(StoreSettings settings) {
        assertThatThrownBy(() -> run(
                        "",
                        "--first",
                        "a.lamb",
                        "--second",
                        "r.tolland",
                        "--data",
                        settings.data().toString()))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("Stop it first");
    }

    @Test
    void only_whoever_answers_for_the_record_with_the_right_password_signs(Database database) {
        Administration people = new Administration(database.asOwner());
        String auditor = "auditor-" + UUID.randomUUID();
        UUID id = people.add(
                new Newcomer(
                        "Saltmarsh " + auditor,
                        "the lead",
                        "midwifery",
                        "Midwives",
                        "A. Lamb",
                        auditor,
                        Set.of(Role.AUDITOR)),
                "right");
        Set<Role> auditors = Set.of(Role.AUDITOR);
        assertThat(people.find(auditor, "right", auditors)).contains(id);
        assertThat(people.find(auditor, "wrong", auditors)).isEmpty();
        assertThat(people.find(auditor, "right", Set.of(Role.RECORDS_OFFICER))).isEmpty();
        assertThat(people.find("nobody", "right", auditors)).isEmpty();
    }
}
