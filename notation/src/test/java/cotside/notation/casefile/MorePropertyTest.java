package cotside.notation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.notation.pack.PackFiles;
import cotside.notation.yaml.NotationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that grows entry by entry is the record that was written at once, wherever it is cut. */
class MorePropertyTest {
    private static final Pack PACK = PackFiles.load(Examples.HOME.resolve("packs/babies-under-one"));

    @ParameterizedTest
    @MethodSource("cotside.notation.casefile.Examples#families")
    void anExampleFamilyMayBeToldEntryByEntry(Path file) throws IOException {
        growsToTheSame(file, PACK);
    }

    @ParameterizedTest
    @MethodSource("cotside.notation.casefile.Examples#files")
    void aCaseFileMayBeToldEntryByEntry(Path file) throws IOException {
        growsToTheSame(file, SmallPack.PACK);
    }

    private static void growsToTheSame(Path file, Pack pack) throws IOException {
        Pieces pieces = Pieces.of(Files.readString(file), pack);
        Family whole = CaseFiles.load(file, pack);
        int count = pieces.entries().size();
        assertThat(CaseFiles.load("whole", pieces.first(count), pack)).isEqualTo(whole);
        for (int cut = 0; cut < count; cut++) {
            Family family = CaseFiles.load("first", pieces.first(cut), pack);
            for (Pieces.Piece piece : pieces.entries().subList(cut, count)) {
                family = more(family, piece, pieces.workers(), pack).addedTo(family);
            }
            assertThat(family).as("%s, cut at %d", file, cut).isEqualTo(whole);
        }
    }

    private static Additions more(Family known, Pieces.Piece piece, String workers, Pack pack) {
        String text = workers + "record:\n" + piece.alone();
        try {
            return CaseFiles.more(known, piece.writer(), "piece", text, pack);
        } catch (NotationException e) {
            throw new AssertionError(e.getMessage() + "\n" + text, e);
        }
    }

    /** The head is worth a word too: it may come with the first entry. */
    @ParameterizedTest
    @MethodSource("cotside.notation.casefile.Examples#families")
    void aFamilyMayBeginWithNothing(Path file) throws IOException {
        Pieces pieces = Pieces.of(Files.readString(file), PACK);
        Family nothing = new Family("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        String head = pieces.head().replaceAll("(?m)^title: .*\\n", "");
        Pieces.Piece first = pieces.entries().getFirst();
        Additions begun = CaseFiles.more(nothing, first.writer(), "piece", head + "record:\n" + first.alone(), PACK);
        Family known = CaseFiles.load("first", pieces.first(1), PACK);
        assertThat(begun.babies()).isEqualTo(known.babies());
        assertThat(begun.agencies()).isEqualTo(known.agencies());
        assertThat(begun.statements()).isEqualTo(known.statements());
        assertThat(begun.contacts()).isEqualTo(known.contacts());
    }
}
