package cotside.notation.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.notation.pack.PackFiles;
import cotside.notation.yaml.NotationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of what is added to a record takes what the reader of pieces takes, and refuses what is misshapen. */
class PieceSchemaTest {
    static final Published SCHEMA = Published.of("case-file-piece");
    private static final Pack PACK = PackFiles.load(Examples.HOME.resolve("packs/babies-under-one"));
    private static final Writer SHAH = new Writer("A. Shah", "midwifery", Instant.parse("2026-01-20T15:30:00Z"));

    @ParameterizedTest
    @MethodSource("cotside.notation.casefile.Examples#families")
    void a_family_of_the_pack_told_entry_by_entry_is_taken(Path file) throws IOException {
        Pieces pieces = Pieces.of(Files.readString(file), PACK);
        for (Pieces.Piece piece : pieces.entries()) {
            SCHEMA.assertTakes(file.toString(), pieces.workers() + "record:\n" + piece.alone());
        }
        SCHEMA.assertTakes(file.toString(), pieces.head().replaceAll("(?m)^title: .*\\n", ""));
        SCHEMA.assertTakes(file.toString(), pieces.rest(0));
    }

    @Test
    void the_piece_of_the_documentation_is_taken() {
        SCHEMA.assertTakes("case-files.md", Examples.documentedPiece());
    }

    /** Of these a record is begun with the first, which says what it is called. */
    @Test
    void the_pieces_in_the_documentation_of_the_api_are_taken() throws IOException {
        String page = Files.readString(Examples.HOME.resolve("docs/api.md"));
        Matcher sent = Pattern.compile("'(\\{\"record\".*?}|record: .*?)'|<<'END'\\n(.*?)END\\n", Pattern.DOTALL)
                .matcher(page);
        int pieces = 0;
        while (sent.find()) {
            String piece = sent.group(1) == null ? sent.group(2) : sent.group(1);
            SCHEMA.assertTakes("api.md", piece.replaceAll("(?m)^title: .*\\n", ""));
            pieces++;
        }
        assertThat(pieces).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "title: Kayla's family",
                "{ record: [{ by: 'A. Shah, midwifery', seen: [{ kayla: smokes }] }] }",
                "{ record: [{ on: 2026-01-20, recorded: 2026-01-20, seen: [{ kayla: smokes }] }] }",
                "{ record: [{ on: 2026-01-20, seen: [{ kayla: smokes, recorded: 2026-01-20 }] }] }",
                "{ record: [{ on: 2026-01-20, sene: [{ kayla: smokes }] }] }",
                "{ record: [{ on: 2026-01-20, seen: [smokes] }] }",
                "{ record: { on: 2026-01-20 } }",
                "{ people: { Una Reid: Una } }"
            })
    void what_is_misshapen_is_refused_by_the_schema_and_by_the_reader(String text) {
        Family nothing = new Family("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(SCHEMA.problems("piece", text)).isNotEmpty();
        assertThatThrownBy(() -> CaseFiles.more(nothing, SHAH, "piece", text, SmallPack.PACK))
                .isInstanceOf(NotationException.class);
    }

    /** One language: where the one schema learns a word, so does the other. */
    @Test
    void a_piece_is_written_as_a_case_file_is_but_for_who_writes_and_when() {
        String piece = Published.of("case-file")
                .text()
                .replace("\"urn:cotside:case-file\"", "\"urn:cotside:case-file-piece\"")
                .replace("\"title\": \"Case file\"", "\"title\": \"Piece of a case file\"")
                .replaceFirst("\"description\": \"What people know .*\"", Matcher.quoteReplacement(description()))
                .replace("  \"required\": [\"babies\"],\n", "  \"minProperties\": 1,\n")
                .replace("    \"title\": { \"$ref\": \"#/$defs/text\" },\n    \"babies\"", "    \"babies\"")
                // What guidance does not read comes with whole families alone.
                .replaceFirst("(?s)\\n {4}\"nhs numbers\": .*?(?=\\n {4}\"record\": )", "")
                .replaceFirst("(?s) {4}\"moment\": \\{.*?\\n {4}},\\n", "")
                .replace("\"recorded\": { \"$ref\": \"#/$defs/moment\" }", "\"recorded\": false")
                .replace("\"required\": [\"on\", \"by\"]", "\"required\": [\"on\"]");

        assertThat(SCHEMA.text()).isEqualTo(piece);
    }

    private static String description() {
        return SCHEMA.text()
                .lines()
                .filter(line -> line.contains("\"description\""))
                .findFirst()
                .orElseThrow()
                .strip()
                .replaceFirst(",$", "");
    }
}
