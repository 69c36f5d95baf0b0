package cotside.notation.pack;

import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        Problems problems = new Problems();
        List<PackText> pack = texts(folder, problems);
        List<List<PackText>> layerTexts = new ArrayList<>();
        for (Path layer : layers) {
            layerTexts.add(texts(layer, problems));
        }
        problems.throwIfAny();
        return load(pack, layerTexts);
    }

    /**
     * As {@link #load(Path, List)}, from texts in the order given.
     *
     * @throws NotationException with every problem there is
     */
    public static Pack load(List<PackText> pack, List<List<PackText>> layers) {
        Problems problems = new Problems();
        Loaded loaded = Loaded.base(PackTree.read("the pack", pack, PackTree.Form.PACK, problems), problems);
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

    /** A pack on the way: read, with everything that checks need to point at. */
    record Loaded(Pack pack, Reading reading) {
        static Loaded base(PackTree tree, Problems problems) {
            Reading reading = new Reading(tree, problems);
            String id = "";
            String version = "";
            String title = "";
            if (tree.head() != null) {
                Fields head = Fields.of(tree.head(), "'pack'", problems);
                id = head.needsText("id");
                version = head.needsText("version");
                title = head.needsText("title");
                head.refuseOthers();
            }
            Pack pack = new PackReader(reading).read(id, version, title);
            check(pack, reading);
            return new Loaded(pack, reading);
        }

        private static void check(Pack pack, Reading reading) {
            new FactorChecks(pack, reading).check();
            new ConditionChecks(pack, reading).check();
            new CombinationChecks(pack, reading).check();
        }
    }
}
