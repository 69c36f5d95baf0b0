package cotside.notation.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.notation.casefile.CaseFiles;
import cotside.notation.pack.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExampleFamiliesTest {
    private static final Path PACK = Path.of("..", "packs", "babies-under-one");
    private static final Path EXAMPLES = PACK.resolve("examples");
    private static final String EXPECTED = ".expected.yaml";

    @TestFactory
    Stream<DynamicTest> a_picture_is_what_a_safeguarding_lead_expects() throws IOException {
        Pack pack = PackFiles.load(PACK);
        Guidance guidance = Guidance.of(pack);
        return families().stream()
                .map(file -> dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(differences(file, pack, guidance)).isEmpty()));
    }

    @Test
    void every_family_has_an_expected_picture_and_the_other_way_round() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : families()) {
            if (!Files.exists(expectedOf(file))) {
                missing.add("Nobody has written what is expected of " + file.getFileName() + ".");
            }
        }
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXPECTED))
                    .filter(name -> !Files.exists(EXAMPLES.resolve(name.replace(EXPECTED, ".yaml"))))
                    .forEach(name -> missing.add("There is no family beside " + name + "."));
        }
        assertThat(missing).isEmpty();
        assertThat(families()).hasSizeGreaterThanOrEqualTo(18);
    }

    /** Each as a sentence that begins with the family and the moment, and ends with why the expectation was written. */
    static List<String> differences(Path file, Pack pack, Guidance guidance) throws IOException {
        Family family = CaseFiles.load(file, pack);
        List<String> sentences = new ArrayList<>();
        for (ExpectedMoment moment : ExpectedMoment.read(expectedOf(file))) {
            var picture = guidance.picture(family, moment.viewpoint(family));
            for (String sentence : Differing.between(moment, picture)) {
                sentences.add(family.title() + ", " + moment.said() + ": " + sentence + " ("
                        + moment.text("because").strip() + ")");
            }
        }
        return sentences;
    }

    private static List<Path> families() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
        }
    }

    private static Path expectedOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".yaml", EXPECTED));
    }
}
