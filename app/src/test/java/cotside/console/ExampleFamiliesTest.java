package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import cotside.guidance.Guidance;
import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Picture;
import cotside.notation.casefile.CaseFiles;
import cotside.notation.pack.PackFiles;
import cotside.notation.picture.PictureJson;
import cotside.sheet.Columns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every example family can be shown in every form, from every side. */
class ExampleFamiliesTest {
    private static final Path HOME = Path.of(System.getProperty("cotside.home"));
    private static final Path FOLDER = HOME.resolve("packs/babies-under-one/examples");
    private static final int COLUMNS = 72;

    private static final Pack PACK = PackFiles.load(HOME.resolve("packs/babies-under-one"));

    private static final Map<Path, Family> FAMILIES = new HashMap<>();
    private static final Map<String, Picture> PICTURES = new HashMap<>();

    /** As for real, with everything read and drawn once. */
    private final Workshop workshop = new Workshop() {
        @Override
        public Pack pack(Path folder, List<Path> layers) {
            return PACK;
        }

        @Override
        public Pack checkedPack(Path folder, List<Path> layers) {
            return PACK;
        }

        @Override
        public Family family(Path file, Pack pack) {
            return FAMILIES.computeIfAbsent(file, one -> CaseFiles.load(one, pack));
        }

        @Override
        public Drawing drawing(Pack pack) {
            Guidance guidance = Guidance.of(pack);
            return (family, from) ->
                    PICTURES.computeIfAbsent(family.title() + from, one -> guidance.picture(family, from));
        }
    };

    @Test
    void every_family_fits_the_terminal() throws IOException {
        for (String file : files()) {
            assertThat(shown(file, "--full").lines())
                    .as(file)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(COLUMNS));
        }
    }

    @Test
    void every_family_is_json_as_the_schema_says() throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                PictureJson.class.getResourceAsStream("/cotside/notation/picture.schema.json"))) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            var checked = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
            for (String file : files()) {
                String json = shown(file, "--json");
                assertThat(checked.validate(json, InputFormat.JSON)).as(file).isEmpty();
                assertThat(shown(file, "--json")).as(file).isEqualTo(json);
            }
        }
    }

    @Test
    void every_family_is_a_page_that_asks_for_nothing() throws IOException {
        for (String file : files()) {
            assertThat(shown(file, "--html"))
                    .as(file)
                    .startsWith("<!doctype html>")
                    .endsWith("</html>\n")
                    .doesNotContain("<script", "src=", "url(");
        }
    }

    @Test
    void every_id_that_a_picture_shows_can_be_opened() throws IOException {
        for (String file : files()) {
            shown(file)
                    .lines()
                    .filter(line -> line.strip().startsWith("trace "))
                    .map(line ->
                            line.substring(line.indexOf("--why ") + 6).strip().replace("'", ""))
                    .limit(3)
                    .forEach(id -> assertThat(shown(file, "--why", id))
                            .as(file + " " + id)
                            .contains("Trace of"));
        }
    }

    private List<String> files() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.map(Path::toString)
                    .filter(name -> name.endsWith(".yaml") && !name.endsWith(".expected.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private String shown(String file, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Terminal(COLUMNS, false, false),
                Clock.systemUTC(),
                HOME);
        List<String> arguments =
                Stream.concat(Stream.of(file), Stream.of(options)).toList();
        assertThat(new PictureCommand(workshop).run(arguments, console))
                .as(file)
                .isEqualTo(Main.DONE);
        assertThat(err.toString(StandardCharsets.UTF_8)).as(file).isEmpty();
        return out.toString(StandardCharsets.UTF_8);
    }
}
