package cotside.notation.casefile;

import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads case files: one family each, in the language of {@code docs/case-files.md}. */
public final class CaseFiles {
    /** The longest text, in UTF-16 characters, that {@link #more} reads. */
    public static final int LONGEST_PIECE = 200_000;

    private CaseFiles() {}

    /** The case files in a folder, by name; the pictures expected of them, which stand beside them, are none. */
    public static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().endsWith(".expected.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The family that a file tells of. Factors, acts and kinds of agency are those of the pack.
     *
     * @throws NotationException with every problem of the file
     */
    public static Family load(Path file, Pack pack) {
        Problems problems = new Problems();
        return read(YamlReader.read(file, file.toString(), problems), pack, problems)
                .family();
    }

    /**
     * As {@link #load(Path, Pack)}, from a text.
     *
     * @param name how the text is called in problems
     * @throws NotationException with every problem of the text
     */
    public static Family load(String name, String text, Pack pack) {
        return loadWhole(name, text, pack).family();
    }

    /**
     * As {@link #load(String, String, Pack)}, with what the text has besides the family.
     *
     * @throws NotationException with every problem of the text
     */
    public static CaseFile loadWhole(String name, String text, Pack pack) {
        Problems problems = new Problems();
        return read(YamlReader.parse(name, text, problems), pack, problems);
    }

    /**
     * What a text adds to a family that is already known. The text is a piece of a case file, in YAML or JSON: new
     * babies, people, homes and agencies, and entries of the record. It may name whatever is known as if that stood
     * further up in the same file, and what holds for a file holds for what is known and the text together; problems
     * are reported only where the text is at fault. Everything in it is by the writer and recorded at the writer's
     * moment.
     *
     * @param known the family so far; with nothing in it, the text begins one
     * @param name how the text is called in problems
     * @param text at most {@value #LONGEST_PIECE} characters
     * @throws NotationException with every problem of the text
     */
    public static Additions more(Family known, Writer by, String name, String text, Pack pack) {
        Problems problems = new Problems();
        if (text.length() > LONGEST_PIECE) {
            problems.add(
                    Position.startOf(name),
                    "the text is longer than " + LONGEST_PIECE + " characters",
                    "a few entries at a time");
        }
        Node root = problems.isEmpty() ? YamlReader.parse(name, text, problems) : null;
        return more(known, by, root, pack, problems);
    }

    /**
     * As {@link #more(Family, Writer, String, String, Pack)}, of what has been read already.
     *
     * @param root null when there was nothing to go on with
     * @param problems of reading it so far
     */
    public static Additions more(Family known, Writer by, @Nullable Node root, Pack pack, Problems problems) {
        Context context = Context.ofMore(pack, problems, OnRecord.of(known), by);
        return found(root == null ? null : new FamilyReader(context).more(root), problems);
    }

    private static CaseFile read(@Nullable Node root, Pack pack, Problems problems) {
        Context context = Context.ofFile(pack, problems);
        return found(root == null ? null : new FamilyReader(context).whole(root), problems);
    }

    private static <T> T found(@Nullable T read, Problems problems) {
        problems.throwIfAny();
        if (read == null) {
            throw new NotationException(List.of());
        }
        return read;
    }
}
