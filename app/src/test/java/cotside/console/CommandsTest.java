package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands from outside: what they print, where, and how they end. */
class CommandsTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Viewpoint> asked = new ArrayList<>();
    private @Nullable RuntimeException trouble;

    @BeforeEach
    void a_case_file_and_a_pack() throws IOException {
        Files.writeString(folder.resolve("kayla.yaml"), "");
        Files.createDirectories(folder.resolve("packs/babies-under-one"));
        Files.writeString(folder.resolve("packs/babies-under-one/mission.tsv"), """
                id\tparagraph\tkind\tthe briefing says\tthe software does
                A8\t§1.5\trule\tsays\tasks for a supportive adult
                A12\t§2.2\trule\tsays\tdoes
                B1\t§2.5\tfactor\tsays\tderives it
                C4\t§3.2\tworkflow\tsays\tplans the discharge
                """);
        Files.writeString(folder.resolve("packs/babies-under-one/answers.tsv"), """
                row\tby\theld by
                A8\tguidance\t
                C4\tthe discharge page\tapp/src/test/java/X.java#y
                """);
    }

    @Test
    void a_picture_is_printed_from_the_last_day_on_record() {
        assertThat(picture()).isEqualTo(Main.DONE);
        assertThat(out())
                .startsWith("Baby of Kayla\n")
                .contains("REFER NOW", "This is the last day on record.", "--why");
        assertThat(err()).isEmpty();
        assertThat(asked).extracting(viewpoint -> viewpoint.asAt().toString()).containsExactly("2026-01-12");
    }

    @Test
    void json_and_html_are_printed_alone() {
        assertThat(picture("--json")).isEqualTo(Main.DONE);
        assertThat(out()).startsWith("{\n  \"format\": \"cotside-pictures\"").endsWith("}\n");
        out.reset();
        assertThat(picture("--html")).isEqualTo(Main.DONE);
        assertThat(out()).startsWith("<!doctype html>").endsWith("</html>\n");
    }

    @Test
    void a_line_is_opened_and_one_that_is_not_there_brings_near_ones() {
        assertThat(picture("--why", "difficulty-without-support/kayla")).isEqualTo(Main.DONE);
        assertThat(out()).contains("── The rule");
        assertThat(picture("--why", "dificulty-without-support")).isEqualTo(Main.BAD_USAGE);
        assertThat(err())
                .startsWith("This picture has no line dificulty-without-support.")
                .contains("difficulty-without-support/kayla");
        err.reset();
        assertThat(picture("--why", "bruise-not-mobile")).isEqualTo(Main.BAD_USAGE);
        assertThat(err()).contains("./cotside guidance bruise-not-mobile explains it");
    }

    @Test
    void differences_compare_two_days() {
        assertThat(picture("--diff", "2026-01-10")).isEqualTo(Main.DONE);
        assertThat(out()).startsWith("What changed: Baby of Kayla");
        assertThat(asked)
                .extracting(viewpoint -> viewpoint.asAt().toString())
                .containsExactly("2026-01-12", "2026-01-10");
        out.reset();
        assertThat(picture("--diff", "2026-01-10", "--json")).isEqualTo(Main.DONE);
        assertThat(out()).contains("\"cotside-differences\"");
    }

    @Test
    void a_viewer_is_an_agency_of_the_file() {
        assertThat(picture("--agency", "midwifery", "--as", "A. Shah")).isEqualTo(Main.DONE);
        assertThat(asked.getFirst().viewer().agency()).isEqualTo("midwifery");
        assertThat(picture("--agency", "midwives")).isEqualTo(Main.BAD_USAGE);
        assertThat(err()).contains("The file has no agency midwives.", "midwifery");
    }

    @Test
    void what_cannot_be_carried_out_ends_with_two_and_one_line() {
        for (List<String> wrong : List.of(
                List.of("picture"),
                List.of("picture", "a", "b"),
                List.of("picture", "missing.yaml"),
                List.of("picture", file(), "--json", "--html"),
                List.of("picture", file(), "--why", "a", "--json"),
                List.of("picture", file(), "--as-at", "soon"),
                List.of("picture", file(), "--baby", "twin"),
                List.of("picture", file(), "--pack", "nowhere"),
                List.of("guidance", "no-such-rule"),
                List.of("score"))) {
            err.reset();
            assertThat(run(wrong)).isEqualTo(Main.BAD_USAGE);
            assertThat(err().lines()).hasSize(1);
        }
    }

    @Test
    void a_folder_is_called_one() {
        assertThat(run(List.of("picture", folder.toString()))).isEqualTo(Main.BAD_USAGE);
        assertThat(err()).isEqualTo(folder + " is a folder. Name one case file in it.\n");
    }

    @Test
    void every_problem_of_a_file_is_one_line_with_its_place() {
        trouble = new NotationException(List.of(
                new Problem("kayla.yaml", 3, 5, "there is no factor 'smoks'", "one of the pack's factors"),
                new Problem("kayla.yaml", 9, 1, "'on' is missing", "")));

        assertThat(picture()).isEqualTo(Main.BAD_USAGE);
        assertThat(err()).isEqualTo("""
                        kayla.yaml:3:5: there is no factor 'smoks'; expected one of the pack's factors
                        kayla.yaml:9:1: 'on' is missing
                        """);
        assertThat(out()).isEmpty();
    }

    @Test
    void a_fault_of_ours_is_one_clear_line_and_its_trace_is_for_the_asking() {
        trouble = new IllegalStateException("the story of a family");

        assertThat(picture()).isEqualTo(Main.FAILED);
        assertThat(err().lines()).hasSize(1);
        assertThat(err()).contains("fault in Cotside", "--debug").doesNotContain("the story of a family", "\tat ");
        err.reset();
        assertThat(picture("--debug")).isEqualTo(Main.FAILED);
        assertThat(err()).contains("\tat cotside.console");
    }

    @Test
    void guidance_is_listed_and_explained() {
        assertThat(run(List.of("guidance"))).isEqualTo(Main.DONE);
        assertThat(out()).contains("Rules, by how urgent they are", "[bruise-not-mobile]");
        out.reset();
        assertThat(run(List.of("guidance", "difficulty-without-support"))).isEqualTo(Main.DONE);
        Golden.assertSame("guidance-difficulty.txt", out());
        out.reset();
        assertThat(run(List.of("guidance", "smokes"))).isEqualTo(Main.DONE);
        assertThat(run(List.of("guidance", "smoking"))).isEqualTo(Main.DONE);
        assertThat(out()).contains("Does the person smoke, indoors or out?");
    }

    @Test
    void coverage_ends_with_how_many_rows_are_answered() {
        assertThat(run(List.of("guidance", "--coverage"))).isEqualTo(Main.DONE);
        assertThat(out())
                .contains("A8   difficulty-without-support", "B1   nothing yet: derives it", "C4   the discharge page");
        assertThat(out()).endsWith("\n3 of 4 answered\n");
    }

    @Test
    void a_page_for_each_rule_is_written_and_pages_of_rules_that_are_gone_are_taken_away() throws IOException {
        Path pages = folder.resolve("docs/guidance");
        Files.createDirectories(pages);
        Files.writeString(pages.resolve("a-rule-of-old.md"), "");

        assertThat(run(List.of("guidance", "--write"))).isEqualTo(Main.DONE);

        try (Stream<Path> written = Files.list(pages)) {
            assertThat(written.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrder("README.md", "bruise-not-mobile.md", "difficulty-without-support.md");
        }
        assertThat(Files.readString(folder.resolve("packs/babies-under-one/answers.tsv")))
                .startsWith("row\tby\theld by\nA8\tguidance\t\nA12\tguidance\t\n")
                .endsWith("C4\tthe discharge page\tapp/src/test/java/X.java#y\n");
        Golden.assertSame("rule.md", Files.readString(pages.resolve("difficulty-without-support.md")));
    }

    private int picture(String... options) {
        return run(
                Stream.concat(Stream.of("picture", file()), Stream.of(options)).toList());
    }

    private String file() {
        return folder.resolve("kayla.yaml").toString();
    }

    private int run(List<String> arguments) {
        Workshop workshop = new Handmade();
        Map<String, Command> commands =
                Map.of("picture", new PictureCommand(workshop), "guidance", new GuidanceCommand(workshop));
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Terminal.PLAIN,
                Clock.systemUTC(),
                folder);
        return Main.run(arguments, console, commands);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Kayla's family, whatever the file says. */
    private final class Handmade implements Workshop {
        @Override
        public Pack pack(Path from, List<Path> layers) {
            return SmallPack.pack();
        }

        @Override
        public Pack checkedPack(Path from, List<Path> layers) {
            return SmallPack.pack();
        }

        @Override
        public Family family(Path file, Pack pack) {
            if (trouble != null) {
                throw trouble;
            }
            return KaylasFamily.family();
        }

        @Override
        public Drawing drawing(Pack pack) {
            return (family, from) -> {
                asked.add(from);
                Picture picture =
                        from.asAt().equals(KaylasFamily.TODAY) ? KaylasPicture.picture() : KaylasPicture.before();
                return picture;
            };
        }
    }
}
