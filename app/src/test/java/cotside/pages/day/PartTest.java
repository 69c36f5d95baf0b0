package cotside.pages.day;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.pack.Factor;
import cotside.notation.pack.PackFiles;
import cotside.testing.Server;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartTest {
    private static final Set<String> FACTORS =
            PackFiles.load(Server.home().resolve("packs/babies-under-one")).factors().stream()
                    .map(Factor::id)
                    .collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource(Part.class)
    void every_part_of_the_day_is_told_by_factors_of_the_national_pack(Part part) {
        assertThat(FACTORS).containsAll(part.factors());
    }
}
