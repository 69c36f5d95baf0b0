package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.pack.Pack;
import cotside.notation.pack.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the briefing asks, and that whatever was answered once stays answered. */
class MissionTest {
    private static final Path HOME = Path.of(System.getProperty("cotside.home"));
    private static final Path FOLDER = HOME.resolve("packs/babies-under-one");

    private final Mission mission = Mission.read(FOLDER);
    private final Pack pack = PackFiles.load(FOLDER);
    private final Map<String, List<String>> entries = Mission.entries(pack);

    @Test
    void the_briefing_asks_seventy_nine_things() {
        assertThat(mission.rows()).hasSize(79).extracting(Mission.Row::id).doesNotHaveDuplicates();
    }

    @Test
    void the_pack_answers_only_what_is_asked() {
        Set<String> rows = mission.rows().stream().map(Mission.Row::id).collect(Collectors.toSet());

        assertThat(rows).containsAll(entries.keySet());
        assertThat(mission.answers()).extracting(Mission.Answer::row).isSubsetOf(rows);
    }

    @Test
    void a_row_marked_as_answered_by_guidance_has_an_entry_of_the_pack() {
        for (Mission.Answer answer : mission.answers()) {
            if (answer.isGuidance()) {
                assertThat(entries)
                        .as("answers.tsv says that guidance answers it")
                        .containsKey(answer.row());
                assertThat(answer.heldBy()).as(answer.row()).isEmpty();
            }
        }
    }

    @Test
    void a_row_marked_as_answered_by_software_has_the_test_that_holds_it() throws IOException {
        for (Mission.Answer answer : mission.answers()) {
            if (answer.isSoftware()) {
                String[] test = answer.heldBy().split("#", -1);
                assertThat(test).as(answer.row() + ": file#test").hasSize(2);
                Path file = HOME.resolve(test[0]);
                assertThat(file).as(answer.row()).isRegularFile();
                assertThat(Files.readString(file)).as(answer.row()).contains("void " + test[1] + "(");
            }
        }
    }

    @Test
    void a_row_answered_in_part_says_what_is_still_to_come_and_does_not_count() {
        Map<Mission.Row, List<String>> answered = mission.answered(pack);
        for (Mission.Row row : mission.rows()) {
            boolean part =
                    mission.answers().stream().anyMatch(answer -> answer.row().equals(row.id()) && answer.isPart());
            if (part) {
                assertThat(mission.missing(row)).as(row.id()).isNotBlank();
                assertThat(answered.get(row)).as(row.id()).isEmpty();
            }
        }
    }

    @Test
    void every_row_that_the_pack_answers_is_marked_so_that_it_cannot_lose_its_answer_unnoticed() {
        Set<String> marked = mission.answers().stream()
                .filter(answer -> !answer.isSoftware())
                .map(Mission.Answer::row)
                .collect(Collectors.toSet());

        assertThat(marked).as("add these to packs/babies-under-one/answers.tsv").containsAll(entries.keySet());
    }
}
