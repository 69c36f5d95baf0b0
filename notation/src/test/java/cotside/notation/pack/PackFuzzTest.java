package cotside.notation.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cotside.notation.yaml.NotationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a file, the loader answers with a pack or with problems, and soon. */
class PackFuzzTest {
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "-",
            "?",
            "&a",
            "*a",
            "!!str",
            "|",
            ">",
            "'",
            "\"",
            "#",
            "%",
            "---",
            "\t",
            "\n",
            "not: ",
            "all: ",
            "any: ",
            "at least 2 of: ",
            "someone in carers: ",
            "everyone in",
            "at home: ",
            "in: ",
            "0",
            "-1",
            "99999999999999999999",
            "yes",
            "~",
            "\u0000",
            "\uFFFF",
            "é",
            "\uD83D\uDC76",
            "drinks",
            "bruise",
            "counted from: ",
            "opposite: drinks",
            "opposite: supported",
            "events: often-at-emergency",
            "under -5 days");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void changed_bytes_give_problems_and_nothing_else(long seed, @TempDir Path folder) throws IOException {
        Random random = new Random(seed);
        List<PackText> files = TestPack.whole().files();
        for (int round = 0; round < 60; round++) {
            int chosen = random.nextInt(files.size());
            for (int i = 0; i < files.size(); i++) {
                byte[] bytes = files.get(i).text().getBytes(StandardCharsets.UTF_8);
                if (i == chosen) {
                    for (int change = 1 + random.nextInt(6); change > 0; change--) {
                        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    }
                }
                Files.write(folder.resolve(files.get(i).name()), bytes);
            }
            loads(() -> PackFiles.load(folder));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void misplaced_pieces_give_problems_and_nothing_else(long seed) {
        Random random = new Random(seed);
        List<PackText> files = TestPack.whole().files();
        for (int round = 0; round < 120; round++) {
            List<PackText> changed = files.stream()
                    .map(file -> new PackText(file.name(), mangled(file.text(), random)))
                    .toList();
            loads(() -> PackFiles.load(changed, List.of()));
            loads(() -> PackFiles.load(
                    files, List.of(TestPack.layer(mangled(files.getLast().text(), random)))));
        }
    }

    @ParameterizedTest
    @MethodSource
    void what_is_huge_is_refused_soon(String text) {
        List<PackText> files = TestPack.whole().and("90.yaml", text).files();

        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertThat(TestPack.problemsOf(() -> PackFiles.load(files, List.of())))
                        .isNotEmpty());
    }

    static Stream<String> what_is_huge_is_refused_soon() {
        int large = 2_000_000;
        return Stream.of(
                "[".repeat(large),
                "{a: ".repeat(large / 4),
                "- ".repeat(large / 2),
                "? ".repeat(large / 2),
                "a: &a [" + "*a,".repeat(large / 3) + "]",
                "help: " + "x".repeat(large),
                "help: \"" + "\\n".repeat(large / 2),
                "help: {" + "x".repeat(large / 2) + ": " + "y".repeat(large / 3) + "}",
                "help:\n" + numbered("  x%d: { text: %1$d }\n", 50_000),
                "questions:\n" + numbered("  x%d: { factors: [y%1$d] }\n", 30_000),
                "combinations: { huge: { title: t, says: s, urgency: refer now, next: [{do: it}], because: [NG75], holds: { any: ["
                        + "drinks,".repeat(200_000) + "] } } }",
                "combinations: { deep: { title: t, says: s, urgency: refer now, next: [{do: it}], because: [NG75], holds: "
                        + "{ any: [ { all: [".repeat(11) + "bruise" + "] } ] }".repeat(11) + " } }");
    }

    private static String numbered(String line, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(line.formatted(i));
        }
        return all.toString();
    }

    private static String mangled(String text, Random random) {
        StringBuilder mangled = new StringBuilder(text);
        for (int change = 1 + random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(mangled.length());
            switch (random.nextInt(3)) {
                case 0 -> mangled.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
                case 1 -> mangled.delete(at, Math.min(mangled.length(), at + random.nextInt(40)));
                default -> {
                    int from = random.nextInt(text.length());
                    mangled.insert(at, text, from, Math.min(text.length(), from + random.nextInt(60)));
                }
            }
        }
        return mangled.toString();
    }

    /** Anything but a pack or a {@link NotationException} fails the test. */
    private static void loads(Runnable loading) {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            TestPack.problemsOf(loading);
        });
    }
}
