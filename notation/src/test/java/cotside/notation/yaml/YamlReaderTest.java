package cotside.notation.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlReaderTest {
    private final Problems problems = new Problems();

    @Test
    void every_node_knows_where_it_stands() {
        Mapping mapping = mapping("a: [one, two]\nb:\n  c: three\n");

        assertThat(problems.isEmpty()).isTrue();
        assertThat(value(mapping, "a").at()).hasToString("test.yaml:1:4");
        assertThat(((Sequence) value(mapping, "a")).items().get(1).at()).hasToString("test.yaml:1:10");
        assertThat(((Mapping) value(mapping, "b")).entries().getFirst().key().at())
                .hasToString("test.yaml:3:3");
    }

    @Test
    void values_stay_as_they_were_written() {
        Mapping root = mapping("a: 2026.10\nb: yes\nc: '~'\nd: ~\ne: 007\n");

        assertThat(root.entries())
                .extracting(entry -> ((Scalar) entry.value()).text())
                .containsExactly("2026.10", "yes", "~", "~", "007");
        assertThat(((Scalar) value(root, "c")).isEmpty()).isFalse();
        assertThat(((Scalar) value(root, "d")).isEmpty()).isTrue();
    }

    @Test
    void a_byte_order_mark_of_utf_8_is_passed_over() {
        byte[] bytes = "\uFEFFa: b".getBytes(StandardCharsets.UTF_8);

        assertThat(YamlReader.parse("test.yaml", bytes, problems)).isNotNull();
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void is_refused(String text, String problem) {
        read(text);

        assertThat(problems.list()).extracting(Problem::toString).anyMatch(found -> found.startsWith(problem));
    }

    static Stream<Arguments> is_refused() {
        return Stream.of(
                arguments(
                        "a: 1\nb: 2\na: 3\n",
                        "test.yaml:3:1: 'a' stands here twice, first on line 1; expected each key once"),
                arguments("a: &x 1\n", "test.yaml:1:4: an anchor (&)"),
                arguments("a: 1\nb: *a\n", "test.yaml:2:4: an alias (*)"),
                arguments("a: !!str 1\n", "test.yaml:1:4: a tag (tag:yaml.org,2002:str)"),
                arguments("a:\n\t- b\n", "test.yaml:2:1: a tab at the start of a line; expected spaces"),
                arguments("a: \u0007\n", "test.yaml:1:4: a character that cannot be shown (U+0007)"),
                arguments("a: 1\n---\nb: 2\n", "test.yaml:2:1: a second document in one file"),
                arguments("", "test.yaml:1:1: the file is empty"),
                arguments("# nothing\n", "test.yaml:1:1: the file is empty"),
                arguments("a: [1, 2\nb: 3\n", "test.yaml:2:"),
                arguments("a: \"1\nb: 3\n", "test.yaml:"),
                arguments("? [a, b]\n: c\n", "test.yaml:1:3: a list as a key; expected a name"),
                arguments("[".repeat(51) + "]".repeat(51), "test.yaml:1:51: more than 50 levels"),
                arguments("a: " + "x".repeat(2 * 1024 * 1024), "test.yaml:1:1: the file is larger than 2 MB"),
                arguments("%YAML 3.0\n---\na: b\n", "test.yaml:1:1: this is not YAML"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void another_encoding_is_refused(byte[] bytes, String problem) {
        YamlReader.parse("test.yaml", bytes, problems);

        assertThat(problems.list()).extracting(Problem::toString).containsExactly(problem);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments(
                        "a: b".getBytes(StandardCharsets.UTF_16),
                        "test.yaml:1:1: the file is written in UTF-16 or UTF-32; expected UTF-8"),
                arguments(
                        "a: b".getBytes(StandardCharsets.UTF_16LE),
                        "test.yaml:1:2: a character that cannot be shown (U+0000); expected plain text in UTF-8"),
                arguments(
                        "a: b\né: c".getBytes(StandardCharsets.ISO_8859_1),
                        "test.yaml:2:1: a character that is not UTF-8; expected the file saved as UTF-8"));
    }

    @Test
    void a_file_that_is_not_there_is_a_problem(@TempDir Path folder) {
        assertThat(YamlReader.read(folder.resolve("none.yaml"), "none.yaml", problems))
                .isNull();
        assertThat(problems.list()).extracting(Problem::what).containsExactly("there is no such file");
    }

    @Test
    void only_so_many_problems_are_kept() {
        Scalar anywhere = new Scalar(Position.startOf("test.yaml"), "x", true);
        for (int i = 0; i < 1000; i++) {
            problems.add(anywhere, "wrong " + i, "right");
        }

        assertThat(problems.list()).hasSize(501);
        assertThat(problems.list().getLast().what()).isEqualTo("and 500 more problems, not listed");
    }

    private Mapping mapping(String text) {
        return (Mapping) Objects.requireNonNull(read(text));
    }

    private static Node value(Mapping mapping, String key) {
        return Objects.requireNonNull(mapping.find(key), key);
    }

    private @Nullable Node read(String text) {
        return YamlReader.parse("test.yaml", text, problems);
    }
}
