package cotside.notation.casefile;

import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads case files: one family each, in the language of {@code docs/case-files.md}. */
public final class CaseFiles {
    private CaseFiles() {}

    /**
     * The family that a file tells of. Factors, acts and kinds of agency are those of the pack.
     *
     * @throws NotationException with every problem of the file
     */
    public static Family load(Path file, Pack pack) {
        Problems problems = new Problems();
        return read(YamlReader.read(file, file.toString(), problems), pack, problems);
    }

    /**
     * As {@link #load(Path, Pack)}, from a text.
     *
     * @param name how the text is called in problems
     * @throws NotationException with every problem of the text
     */
    public static Family load(String name, String text, Pack pack) {
        Problems problems = new Problems();
        return read(YamlReader.parse(name, text, problems), pack, problems);
    }

    private static Family read(@Nullable Node root, Pack pack, Problems problems) {
        Family family = root == null ? null : new FamilyReader(pack, problems).read(root);
        problems.throwIfAny();
        if (family == null) {
            throw new NotationException(List.of());
        }
        return family;
    }
}
