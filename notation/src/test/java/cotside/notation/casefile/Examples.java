package cotside.notation.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The case files beside the tests, and the one in the documentation. */
final class Examples {
    static final Path HOME = Path.of(System.getProperty("cotside.home", ".."));

    private Examples() {}

    static Path file(String name) {
        return HOME.resolve("notation/src/test/resources/cotside/notation/casefile")
                .resolve(name + ".yaml");
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.list(file("x").getParent())) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example families of the pack. */
    static List<Path> families() {
        return CaseFiles.in(HOME.resolve("packs/babies-under-one/examples"));
    }

    /** The example at the top of docs/case-files.md. */
    static String documented() {
        return documented("## A whole file", "```yaml\n");
    }

    /** The piece in docs/case-files.md that is added to that example. */
    static String documentedPiece() {
        return documented("## Adding to a family", "```json\n");
    }

    private static String documented(String under, String fence) {
        try {
            String page = Files.readString(HOME.resolve("docs/case-files.md"));
            int start = page.indexOf(fence, page.indexOf(under)) + fence.length();
            return page.substring(start, page.indexOf("```", start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
