package cotside.pages.day;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.pack.Factor;
import cotside.notation.pack.PackFiles;
import cotside.testing.Server;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final Set<String> FACTORS =
            PackFiles.load(Server.home().resolve("packs/babies-under-one")).factors().stream()
                    .map(Factor::id)
                    .collect(Collectors.toSet());

    @Test
    void every_part_of_the_day_is_told_by_factors_of_the_national_pack() {
        for (Part part : Part.ALL) {
            assertThat(FACTORS).as(part.title()).containsAll(part.factors());
        }
    }
}
