package cotside.pages.write;

import cotside.testing.RecordTest;
import cotside.testing.World;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example family, typed into the pages by its authors: the people and homes, every contact, every line. */
@RecordTest
class FamiliesEnteredTest {
    static List<Path> examples() {
        return Entering.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_family_entered_through_the_pages_is_that_of_its_file(Path file, World world) {
        new Entering(world, practitioner -> new FormClient(world, practitioner)).enter(file);
    }
}
