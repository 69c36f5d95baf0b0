package cotside.notation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use takes what the loader takes, and refuses what is misshapen. */
class CaseFileSchemaTest {
    private static final Published SCHEMA = Published.of("case-file");

    private static void assertTaken(String name, String text) {
        SCHEMA.assertTakes(name, text);
    }

    @ParameterizedTest
    @MethodSource("cotside.notation.casefile.Examples#files")
    void anExampleIsTaken(Path file) throws IOException {
        assertTaken(file.toString(), Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("cotside.notation.casefile.Examples#families")
    void aFamilyOfThePackIsTaken(Path file) throws IOException {
        assertTaken(file.toString(), Files.readString(file));
    }

    @Test
    void theExampleOfTheDocumentationIsTaken() {
        assertTaken("case-files.md", Examples.documented());
    }

    @Test
    void whatAFileHasBesidesTheFamilyIsTaken() {
        assertTaken("particulars", ParticularsTest.HEAD + ParticularsTest.BESIDES);
    }

    @Test
    void whateverIsWrittenIsTaken() {
        for (long seed = 0; seed < 300; seed++) {
            assertTaken(
                    "seed " + seed, CaseFileWriter.write(RandomFamilies.family(seed, SmallPack.PACK), SmallPack.PACK));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people: { kayla: Kayla }",
                "babies: { baby: { due: 2026-05-01 } }",
                "{ babies: { baby: B }, recrod: [] }",
                "{ babies: { Baby One: B } }",
                "{ babies: { baby: B }, record: [{ on: 2026-01-01 }] }",
                "{ babies: { baby: B }, record: [{ on: yesterday, by: 'X, gp' }] }",
                "{ babies: { baby: B }, record: [{ on: 2026-01-01, by: 'X, gp', sene: [] }] }",
                "{ babies: { baby: B }, record: [{ on: 2026-01-01, by: 'X, gp', seen: [smokes] }] }",
                "{ babies: { baby: B }, record: [{ on: 2026-01-01, by: 'X, gp', seen: [{ baby: { weight: 3 } }] }] }",
                "{ babies: { baby: B }, record: [{ on: 2026-01-01, by: 'X, gp', plan: [{ plan: p, what: w }] }] }"
            })
    void whatIsMisshapenIsRefused(String text) {
        assertThat(SCHEMA.problems("case", text)).isNotEmpty();
    }
}
