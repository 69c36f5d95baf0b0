package cotside.notation.pack;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.pack.Pack;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The small pack of the test resources, as it is or with something changed in it. */
record TestPack(List<PackText> files) {
    static final List<String> NAMES =
            List.of("10-names.yaml", "20-ties.yaml", "30-factors.yaml", "40-combinations.yaml");

    static TestPack whole() {
        return new TestPack(NAMES.stream()
                .map(name -> new PackText(name, resource("test-pack/" + name)))
                .toList());
    }

    /** With the one place where {@code old} stands written anew. */
    TestPack with(String old, String now) {
        List<PackText> changed = new ArrayList<>();
        int places = 0;
        for (PackText file : files) {
            int at = file.text().indexOf(old);
            if (at >= 0) {
                places += file.text().indexOf(old, at + 1) < 0 ? 1 : 2;
            }
            changed.add(new PackText(file.name(), file.text().replace(old, now)));
        }
        if (places != 1) {
            throw new IllegalArgumentException("'" + old + "' does not stand in one place of the pack");
        }
        return new TestPack(changed);
    }

    /** With another file after the others. */
    TestPack and(String name, String text) {
        List<PackText> more = new ArrayList<>(files);
        more.add(new PackText(name, text));
        return new TestPack(more);
    }

    Pack load() {
        return PackFiles.load(files, List.of());
    }

    Pack loadWithLayer(String layer) {
        return PackFiles.load(files, List.of(layer(layer)));
    }

    static List<PackText> layer(String entries) {
        String head = "layer: { id: our-town, on: test-pack, version: 3, title: Our town }\n";
        return List.of(new PackText("layer.yaml", head + entries));
    }

    List<Problem> problems() {
        return problemsOf(this::load);
    }

    List<Problem> problemsWithLayer(String layer) {
        return problemsOf(() -> loadWithLayer(layer));
    }

    static List<Problem> problemsOf(Runnable loading) {
        try {
            loading.run();
            return List.of();
        } catch (NotationException e) {
            return e.problems();
        }
    }

    /** That one of the problems stands where {@code place} first does and begins so. */
    void assertProblem(String place, String problem) {
        assertThat(problems())
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).startsWith(placeOf(place) + ": " + problem));
    }

    /** The place of the first occurrence, as {@code file:line:column}. */
    String placeOf(String text) {
        for (PackText file : files) {
            int at = file.text().indexOf(text);
            if (at >= 0) {
                String before = file.text().substring(0, at);
                long line = before.chars().filter(c -> c == '\n').count() + 1;
                return file.name() + ":" + line + ":" + (at - before.lastIndexOf('\n'));
            }
        }
        throw new IllegalArgumentException("'" + text + "' does not stand in the pack");
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(TestPack.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
