package cotside.notation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Family;
import cotside.notation.yaml.NotationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written reads back as the same. */
class RoundTripTest {
    private static final int FAMILIES = 3000;

    @Test
    void anyFamilyIsReadBackAsItWasWritten() {
        for (long seed = 0; seed < FAMILIES; seed++) {
            Family family = RandomFamilies.family(seed, SmallPack.PACK);
            String text = CaseFileWriter.write(family, SmallPack.PACK);
            assertThat(read(seed, text)).as("seed %d%n%s", seed, text).isEqualTo(family);
        }
    }

    private static Family read(long seed, String text) {
        try {
            return CaseFiles.load("seed-" + seed, text, SmallPack.PACK);
        } catch (NotationException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + text, e);
        }
    }

    @Test
    void theSameFamilyIsAlwaysWrittenTheSame() {
        for (long seed = 0; seed < 50; seed++) {
            String once = CaseFileWriter.write(RandomFamilies.family(seed, SmallPack.PACK), SmallPack.PACK);
            String again = CaseFileWriter.write(RandomFamilies.family(seed, SmallPack.PACK), SmallPack.PACK);
            assertThat(again).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("cotside.notation.casefile.Examples#files")
    void anExampleIsReadBackAsItWasWrittenAndWrittenTheSameAgain(Path file) {
        Family family = CaseFiles.load(file, SmallPack.PACK);
        String text = CaseFileWriter.write(family, SmallPack.PACK);
        Family again = CaseFiles.load("again", text, SmallPack.PACK);
        assertThat(again).isEqualTo(family);
        assertThat(CaseFileWriter.write(again, SmallPack.PACK)).isEqualTo(text);
    }
}
