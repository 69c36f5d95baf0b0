package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cotside.notation.pack.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that are kept in docs/guidance, once there are any. */
class GuidancePagesTest {
    private static final Path HOME = Path.of(System.getProperty("cotside.home"));
    private static final Path PAGES = HOME.resolve("docs/guidance");

    @Test
    void the_pages_are_those_of_the_pack() throws IOException {
        assumeThat(PAGES).isDirectory();
        SortedMap<String, String> kept = new TreeMap<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.toList()) {
                kept.put(file.getFileName().toString(), Files.readString(file));
            }
        }

        assertThat(kept)
                .as("run ./cotside guidance --write")
                .isEqualTo(GuidancePages.of(PackFiles.load(HOME.resolve("packs/babies-under-one")))
                        .pages());
    }
}
