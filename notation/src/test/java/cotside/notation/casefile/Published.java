package cotside.notation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A schema as it is published, and what it makes of a text that an editor has open. */
record Published(String text, Schema schema) {
    static Published of(String name) {
        try (InputStream in = CaseFiles.class.getResourceAsStream("/cotside/notation/" + name + ".schema.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
            return new Published(text, schema);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void assertTakes(String name, String text) {
        assertThat(problems(name, text)).as("%s%n%s", name, text).isEmpty();
    }

    List<Error> problems(String name, String text) {
        return schema.validate(json(name, text), InputFormat.JSON);
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
            case Sequence list -> list.items().stream().map(Published::json).collect(Collectors.joining(",", "[", "]"));
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
