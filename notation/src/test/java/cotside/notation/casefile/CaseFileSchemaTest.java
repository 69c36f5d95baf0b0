package cotside.notation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Sequence;
import cotside.notation.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use takes what the loader takes, and refuses what is misshapen. */
class CaseFileSchemaTest {
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream in = CaseFiles.class.getResourceAsStream("/cotside/notation/case-file.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertTaken(String name, String text) {
        assertThat(SCHEMA.validate(json(name, text), InputFormat.JSON))
                .as("%s%n%s", name, text)
                .isEmpty();
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
        assertThat(SCHEMA.validate(json("case", text), InputFormat.JSON)).isNotEmpty();
    }

    private static String json(String name, String text) {
        Problems problems = new Problems();
        Node root = YamlReader.parse(name, text, problems);
        problems.throwIfAny();
        return json(Objects.requireNonNull(root));
    }

    /** As an editor takes it: plain words may be numbers, truth values or nothing. */
    private static String json(Node node) {
        return switch (node) {
            case Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> quoted(entry.name()) + ":" + json(entry.value()))
                        .collect(Collectors.joining(",", "{", "}"));
            case Sequence list ->
                list.items().stream().map(CaseFileSchemaTest::json).collect(Collectors.joining(",", "[", "]"));
            case Scalar scalar when scalar.isEmpty() -> "null";
            case Scalar scalar
            when scalar.plain() && scalar.text().matches("-?(0|[1-9][0-9]*)|true|false") -> scalar.text();
            case Scalar scalar -> quoted(scalar.text());
        };
    }

    private static String quoted(String text) {
        String escaped = text.chars()
                .mapToObj(c -> c == '"' || c == '\\' || c < ' ' ? "\\u%04x".formatted(c) : String.valueOf((char) c))
                .collect(Collectors.joining());
        return '"' + escaped + '"';
    }
}
