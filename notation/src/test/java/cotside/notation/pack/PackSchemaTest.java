package cotside.notation.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use says what the loader says, as far as a schema can. */
class PackSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TestPack.resource("/cotside/notation/pack.schema.json"));

    @Test
    void the_schema_is_itself_in_order() {
        Schema ofSchemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(ofSchemas.validate(TestPack.resource("/cotside/notation/pack.schema.json"), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void files_of_packs_fit(PackText file) {
        assertThat(errors(file.text())).as(file.name()).isEmpty();
    }

    static Stream<PackText> files_of_packs_fit() throws IOException {
        Path packs = Path.of(System.getProperty("cotside.home", ".."), "packs");
        List<PackText> files = new ArrayList<>(TestPack.whole().files());
        if (Files.isDirectory(packs)) {
            try (Stream<Path> found = Files.walk(packs, 2)) {
                for (Path file : found.filter(path -> path.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    files.add(new PackText(packs.relativize(file).toString(), Files.readString(file)));
                }
            }
        }
        return files.stream();
    }

    @Test
    void a_layer_names_only_the_keys_that_change() {
        String layer = TestPack.layer("combinations: { bruise-before-moving: { settled by: null, rows: [A9] } }\n")
                .getFirst()
                .text();

        assertThat(errors(layer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "factor: {}",
                "pack: { id: A, version: 1, title: t }",
                "factors: { x: { label: x } }",
                "factors: { x: { label: x, about: cat, side: context, kind: trait, because: [a] } }",
                "factors: { x: { label: x, about: baby, side: context, kind: trait, because: [] } }",
                "factors: { x: { label: x, about: baby, side: context, kind: trait, because: [a], good for: { under 6 weeks: 1 week } } }",
                "factors: { x: { label: x, about: baby, side: context, kind: trait, because: [a], shown by: { accepts: [assumed] } } }",
                "factors: { x: { label: x, about: baby, side: context, kind: dated, because: [a], from: { age: below 1 week } } }",
                "factors: { x: { label: x, about: baby, side: context, kind: trait, because: [a], rows: [Z9] } }",
                "prompts: { x: { ask: y, when: { someone in kitchen: z }, because: [a] } }",
                "prompts: { x: { ask: y, when: { not: [z] }, because: [a] } }",
                "prompts: { x: { ask: y, when: { in: household, any: [z] }, because: [a] } }",
                "parameters: { x: { label: l, unit: stones, values: [ { from: 2020-01-01, is: 1, because: [a] } ] } }",
            })
    void what_the_loader_refuses_by_its_form_does_not_fit(String text) {
        assertThat(errors(text)).isNotEmpty();
        assertThat(TestPack.problemsOf(() -> PackFiles.load(List.of(new PackText("x.yaml", text)), List.of())))
                .isNotEmpty();
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }
}
