package cotside.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.YamlReader;
import cotside.testing.RecordTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The OpenAPI description says what there is: no more, no less. */
@RecordTest
class DescriptionTest {
    private static final Set<String> OPEN = Set.of("GET /api/openapi.yaml", "GET /health");

    private static Mapping document() throws IOException {
        Problems problems = new Problems();
        try (InputStream in = Objects.requireNonNull(DescriptionTest.class.getResourceAsStream(Description.FILE))) {
            Node root = YamlReader.parse("openapi.yaml", in.readAllBytes(), problems);
            assertThat(problems.list()).isEmpty();
            return (Mapping) Objects.requireNonNull(root);
        }
    }

    private static Mapping in(Mapping mapping, String... path) {
        Mapping at = mapping;
        for (String step : path) {
            at = (Mapping) Objects.requireNonNull(at.find(step), step);
        }
        return at;
    }

    @Test
    void every_endpoint_is_described_and_nothing_else_is() throws IOException {
        Set<String> described = new TreeSet<>();
        for (Mapping.Entry path : in(document(), "paths").entries()) {
            for (Mapping.Entry verb : ((Mapping) path.value()).entries()) {
                if (!verb.name().equals("parameters")) {
                    described.add(verb.name().toUpperCase(Locale.ROOT) + " " + path.name());
                }
            }
        }
        Set<String> mapped = new TreeSet<>(Mappings.all());
        mapped.add("GET /health");
        assertThat(described).isEqualTo(mapped);
    }

    @Test
    void every_endpoint_names_its_errors() throws IOException {
        Mapping document = document();
        for (Mapping.Entry path : in(document, "paths").entries()) {
            for (Mapping.Entry verb : ((Mapping) path.value()).entries()) {
                String mapping = verb.name().toUpperCase(Locale.ROOT) + " " + path.name();
                if (verb.name().equals("parameters") || OPEN.contains(mapping)) {
                    continue;
                }
                Mapping operation = (Mapping) verb.value();
                Set<String> answers = new TreeSet<>();
                in(operation, "responses").entries().forEach(entry -> answers.add(entry.name()));
                assertThat(operation.find("summary")).as(mapping).isNotNull();
                assertThat(answers).as(mapping).contains("401", "406", "429", "500", "503");
                assertThat(answers).as(mapping).anyMatch(answer -> answer.startsWith("2"));
                if (path.name().contains("{id}")) {
                    assertThat(answers).as(mapping).contains("400", "404");
                }
                if (operation.find("requestBody") != null) {
                    assertThat(answers).as(mapping).contains("400", "409", "413", "415", "422");
                }
                if (verb.name().equals("post")) {
                    assertThat(operation.find("requestBody")).as(mapping).isNotNull();
                }
            }
        }
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        Mapping document = document();
        for (String reference : references(document)) {
            assertThat(reference).startsWith("#/");
            in(document, reference.substring(2).split("/"));
        }
    }

    private static List<String> references(Node node) {
        return switch (node) {
            case Mapping mapping ->
                mapping.entries().stream()
                        .flatMap(entry -> entry.name().equals("$ref")
                                ? java.util.stream.Stream.of(((cotside.notation.yaml.Scalar) entry.value()).text())
                                : references(entry.value()).stream())
                        .toList();
            case cotside.notation.yaml.Sequence list ->
                list.items().stream().flatMap(item -> references(item).stream()).toList();
            case cotside.notation.yaml.Scalar scalar -> List.of();
        };
    }
}
