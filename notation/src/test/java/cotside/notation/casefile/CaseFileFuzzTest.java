package cotside.notation.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
import cotside.notation.yaml.NotationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a file, the loader answers with a family or with problems, soon and without filling the memory. */
class CaseFileFuzzTest {
    private static final int MUTANTS = 4000;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String HEAD = "babies: { baby: B }\npeople: { kayla: K, marlon: M }\nhomes: { flat: F }\n";
    private static final String ENTRY = "  - on: 2026-01-01\n    by: X, gp\n    our record says:\n";
    private static final List<String> BITS = List.of(
            "not ",
            "- ",
            ": ",
            " > ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "\n",
            "  ",
            "#",
            "&a ",
            "*a",
            "!!str ",
            "|",
            "?",
            "kayla",
            "visit-1.1",
            "repeats: visit-1.2",
            "corrects: booking.1",
            "when: since 2026-02-31",
            "2026-01-12",
            "about ",
            "between 2026-01-01 and 2025-01-01",
            "0000",
            "9999-12-31",
            "-1",
            "999999999999",
            "recorded: ",
            "complete: household of flat",
            "for: baby",
            "event: e",
            "times: 3",
            "~",
            "null",
            "yes",
            "\u0085",
            "ß");

    private static final Map<String, String> ATTACKS = attacks();

    private static void answers(String name, String text) {
        try {
            CaseFiles.load(name, text, SmallPack.PACK);
        } catch (NotationException e) {
            assertThat(e.problems()).as(name).isNotEmpty();
            e.problems().forEach(problem -> {
                assertThat(problem.line()).as("%s", problem).isPositive();
                assertThat(problem.column()).as("%s", problem).isPositive();
                assertThat(problem.toString()).hasSizeLessThan(3000);
            });
        }
    }

    @Test
    void aSpoiltFileIsAnsweredWithProblems() throws IOException {
        List<String> sound = new ArrayList<>();
        for (Path file : Examples.files()) {
            sound.add(Files.readString(file));
        }
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (long seed = 0; seed < MUTANTS; seed++) {
                Random random = new Random(seed);
                String text = sound.get(random.nextInt(sound.size()));
                for (int i = 0; i <= random.nextInt(6); i++) {
                    text = spoilt(text, random);
                }
                answers("seed " + seed, text);
            }
        });
    }

    @Test
    void aSpoiltPieceIsAnsweredWithProblems() throws IOException {
        List<Family> known = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        for (Path file : Examples.files()) {
            Pieces parts = Pieces.of(Files.readString(file), SmallPack.PACK);
            int half = parts.entries().size() / 2;
            known.add(CaseFiles.load("first", parts.first(half), SmallPack.PACK));
            pieces.add(parts.rest(half));
        }
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (long seed = 0; seed < MUTANTS; seed++) {
                Random random = new Random(seed);
                int which = random.nextInt(known.size());
                String text = pieces.get(which);
                for (int i = 0; i <= random.nextInt(6); i++) {
                    text = spoilt(text, random);
                }
                answersMore("seed " + seed, known.get(which), text);
            }
        });
    }

    private static void answersMore(String name, Family known, String text) {
        Writer writer = new Writer("A. Shah", "midwifery", Instant.parse("2027-01-01T12:00:00Z"));
        try {
            Additions more = CaseFiles.more(known, writer, name, text, SmallPack.PACK);
            assertThat(more.statements()).allMatch(one -> one.author().equals("A. Shah"));
            assertThat(more.addedTo(known).statements())
                    .extracting(Statement::id)
                    .as(name)
                    .doesNotHaveDuplicates();
        } catch (NotationException e) {
            assertThat(e.problems()).as(name).isNotEmpty().allMatch(problem -> problem.line() > 0);
        }
    }

    private static String spoilt(String text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(30));
        List<String> lines = new ArrayList<>(text.lines().toList());
        int line = random.nextInt(lines.size());
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + BITS.get(random.nextInt(BITS.size())) + text.substring(at);
            case 2 -> text.substring(0, at) + BITS.get(random.nextInt(BITS.size())) + text.substring(end);
            case 3 -> {
                lines.add(line, lines.get(random.nextInt(lines.size())));
                yield String.join("\n", lines);
            }
            case 4 -> {
                lines.remove(line);
                yield String.join("\n", lines) + "\n";
            }
            default -> {
                int colon = lines.get(line).indexOf(": ");
                String start = colon < 0 ? lines.get(line) : lines.get(line).substring(0, colon + 2);
                lines.set(line, start + BITS.get(random.nextInt(BITS.size())));
                yield String.join("\n", lines);
            }
        };
    }

    private static Map<String, String> attacks() {
        Map<String, String> attacks = new LinkedHashMap<>();
        attacks.put("nothing", "");
        attacks.put("deep lists", HEAD + "record: " + "[".repeat(100_000));
        attacks.put("deep keys", HEAD + "record: " + "{ a: ".repeat(100_000));
        attacks.put("aliases", "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nbabies: *c\n");
        attacks.put("a huge text", HEAD + "title: " + "x".repeat(1_900_000));
        attacks.put("a huge key", HEAD + "? " + "x".repeat(1_900_000) + "\n: y\n");
        attacks.put("a huge name", HEAD + "record:\n" + ENTRY + "      - kayla: " + "smoks-".repeat(300_000));
        attacks.put(
                "a huge number",
                HEAD + "record:\n" + ENTRY + "      - baby: { weight: " + "9".repeat(1_000_000) + " g }");
        attacks.put(
                "blanks",
                HEAD + "record:\n" + ENTRY + "      - kayla: smokes\n        when: 2019" + " ".repeat(1_000_000) + "x");
        attacks.put("a long period", line("- kayla: smokes\n        when: " + "2019 to ".repeat(200_000)));
        attacks.put("between between", line("- kayla: smokes\n        when: " + "between ".repeat(200_000)));
        attacks.put("since since", line("- kayla: smokes\n        when: since " + ", still on".repeat(150_000)));
        attacks.put("a long expectation", line("- kayla: smokes\n        expected: " + "between ".repeat(200_000)));
        attacks.put("many subjects", line("- " + "kayla,".repeat(100) + "kayla: smokes"));
        attacks.put("many factors", line("- kayla: [" + "smokes,".repeat(200_000) + "smokes]"));
        attacks.put(
                "many pairs", line("- \"" + "kayla,".repeat(100_000) + ">" + "marlon,".repeat(100_000) + "\": smokes"));
        attacks.put("many names", "babies:\n" + many(50_000, i -> "  b" + i + ": x\n"));
        attacks.put("many people", HEAD.replace("marlon: M", "marlon: M, " + many(50_000, i -> "p" + i + ": x,")));
        attacks.put("many unknown names", line(many(40_000, i -> "- kayla" + i + ": smokes\n      ")));
        attacks.put(
                "many voices",
                HEAD + "record:\n"
                        + many(
                                15_000,
                                i -> "  - on: 2026-01-01\n    by: X, gp\n    v" + i + " said: { kayla: smokes }\n"));
        attacks.put(
                "many statements",
                HEAD + "record:\n" + many(15_000, i -> ENTRY + "      - kayla: [smokes, engages]\n"));
        attacks.put("many lines", line(many(60_000, _ -> "- kayla: smokes\n      ")));
        attacks.put("a chain of repeats", line("- { kayla: smokes, id: s0 }\n      " + chain(400, 1)));
        attacks.put(
                "a chain backwards",
                HEAD + "record:\n"
                        + many(15_000, i -> ENTRY + "      - { repeats: s" + (i + 1) + ", id: s" + i + " }\n") + ENTRY
                        + "      - { kayla: smokes, id: s15000 }\n");
        attacks.put(
                "a great circle",
                HEAD + "record:\n"
                        + many(
                                15_000,
                                i -> ENTRY + "      - { repeats: s" + (i + 1) % 15_000 + ", id: s" + i + " }\n"));
        attacks.put(
                "many unknown references",
                HEAD + "record:\n" + many(12_000, i -> ENTRY + "      - { kayla: smokes, corrects: t" + i + " }\n"));
        attacks.put(
                "resting on everything",
                HEAD + "record:\n"
                        + many(
                                100,
                                i -> "  - on: 2026-01-01\n    by: X, gp\n    id: e" + i + "\n    seen:\n"
                                        + many(200, _ -> "      - { kayla: smokes, resting on: e" + i + " }\n")));
        attacks.put(
                "many contacts correcting",
                HEAD + "record:\n"
                        + many(
                                15_000,
                                i ->
                                        "  - on: 2026-01-01\n    by: X, gp\n    contact: c\n    met: nobody\n    corrects: entry-"
                                                + (i + 2) + "\n"));
        attacks.put(
                "many spoilt contacts",
                HEAD + "record:\n"
                        + many(
                                15_000,
                                i ->
                                        "  - on: 2026-01-01\n    by: X, gp\n    contact: c\n    met: nobody\n    corrects: entri-"
                                                + i + "\n"));
        attacks.put(
                "many ends of actions",
                HEAD + "record:\n  - on: 2026-01-01\n    by: X, gp\n    plan ended: ["
                        + many(100_000, i -> "p" + i + ",") + "]\n");
        attacks.put(
                "many births",
                HEAD + "record:\n"
                        + many(10_000, _ -> ENTRY + "      - baby: { born: 2025-12-01, due: 2026-01-01 }\n"));
        attacks.put(
                "many births that fit no due date",
                HEAD + "record:\n"
                        + many(
                                10_000,
                                i -> ENTRY + "      - baby: { " + (i % 2 == 0 ? "born: 2025-01-01" : "due: 2026-01-01")
                                        + " }\n"));
        return attacks;
    }

    private static String line(String line) {
        return HEAD + "record:\n" + ENTRY + "      " + line + "\n";
    }

    private static String many(int times, java.util.function.IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    private static String chain(int length, int from) {
        return many(length, i -> "- { repeats: s" + (from + i - 1) + ", id: s" + (from + i) + " }\n      ");
    }

    static List<String> attackNames() {
        return List.copyOf(ATTACKS.keySet());
    }

    @ParameterizedTest
    @MethodSource("attackNames")
    void anAttackIsAnsweredSoon(String name) {
        String text = ATTACKS.getOrDefault(name, "");
        assertTimeoutPreemptively(SOON, () -> answers(name, text));
        Family known = CaseFiles.load(Examples.file("kayla"), SmallPack.PACK);
        String piece = text.substring(0, Math.min(text.length(), CaseFiles.LONGEST_PIECE));
        assertTimeoutPreemptively(SOON, () -> answersMore(name, known, piece));
    }

    @Test
    void bytesThatAreNoTextAreAProblem(@TempDir Path folder) throws IOException {
        List<byte[]> files = new ArrayList<>(List.of(
                HEAD.getBytes(StandardCharsets.UTF_16),
                HEAD.getBytes(StandardCharsets.UTF_16LE),
                (HEAD + "title: \u00e9\n").getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {0, 0, 0, 0}));
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[random.nextInt(5000)];
            random.nextBytes(noise);
            files.add(noise);
        }
        for (int i = 0; i < files.size(); i++) {
            Path file = Files.write(folder.resolve("case-" + i + ".yaml"), files.get(i));
            assertTimeoutPreemptively(SOON, () -> {
                try {
                    CaseFiles.load(file, SmallPack.PACK);
                } catch (NotationException e) {
                    assertThat(e.problems()).isNotEmpty();
                    return;
                }
                throw new AssertionError("taken: " + file);
            });
        }
    }
}
