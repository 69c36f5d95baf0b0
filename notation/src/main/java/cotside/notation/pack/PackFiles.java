package cotside.notation.pack;

import cotside.guidance.pack.Pack;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Loads packs. A pack that comes back is complete and checked; one that is not never does.
 *
 * @see <a href="../../../../../../../docs/pack-language.md">the pack language</a>
 */
public final class PackFiles {
    private PackFiles() {}

    /**
     * Every {@code *.yaml} of a folder (not of folders in it), in the order of names.
     *
     * @throws NotationException with every problem there is
     */
    public static Pack load(Path folder) {
        return load(folder, List.of());
    }

    /**
     * A pack with layers upon it, each upon what those before it made.
     *
     * @throws NotationException with every problem there is
     */
    public static Pack load(Path folder, List<Path> layers) {
        return load(folder, layers, false);
    }

    /**
     * As {@link #load(Path, List)}, and every example of every combination comes out as it says. It takes longer, which a
     * picture need not wait for.
     *
     * @throws NotationException with every problem there is
     */
    public static Pack loadWithExamples(Path folder, List<Path> layers) {
        return load(folder, layers, true);
    }

    private static Pack load(Path folder, List<Path> layers, boolean withExamples) {
        Problems problems = new Problems();
        List<PackText> pack = texts(folder, problems);
        List<List<PackText>> layerTexts = new ArrayList<>();
        for (Path layer : layers) {
            layerTexts.add(texts(layer, problems));
        }
        problems.throwIfAny();
        return load(pack, layerTexts, withExamples);
    }

    /**
     * As {@link #load(Path, List)}, from texts in the order given.
     *
     * @throws NotationException with every problem there is
     */
    public static Pack load(List<PackText> pack, List<List<PackText>> layers) {
        return load(pack, layers, false);
    }

    /**
     * As {@link #loadWithExamples(Path, List)}, from texts in the order given.
     *
     * @throws NotationException with every problem there is
     */
    public static Pack loadWithExamples(List<PackText> pack, List<List<PackText>> layers) {
        return load(pack, layers, true);
    }

    private static Pack load(List<PackText> pack, List<List<PackText>> layers, boolean withExamples) {
        Problems problems = new Problems();
        Loaded loaded = Loaded.base(PackTree.read("the pack", pack, PackTree.Form.PACK, problems), problems);
        problems.throwIfAny();
        if (withExamples) {
            new ExampleChecks(loaded, problems).check(null);
        }
        Set<String> below = new LinkedHashSet<>(Set.of(loaded.pack().id()));
        for (List<PackText> layer : layers) {
            Pack under = loaded.pack();
            loaded = loaded.with(PackTree.read("the layer", layer, PackTree.Form.LAYER, problems), below, problems);
            problems.throwIfAny();
            if (withExamples) {
                new ExampleChecks(loaded, problems).check(under);
            }
        }
        problems.throwIfAny();
        return loaded.pack();
    }

    private static List<PackText> texts(Path folder, Problems problems) {
        List<Path> files = List.of();
        try (Stream<Path> inFolder = Files.list(folder)) {
            files = inFolder.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(Position.startOf(folder.toString()), "the folder cannot be read", "the folder of a pack");
        }
        List<PackText> texts = new ArrayList<>();
        for (Path file : files) {
            String text = YamlReader.readText(file, file.toString(), problems);
            if (text != null) {
                texts.add(new PackText(file.toString(), text));
            }
        }
        return texts;
    }
}
