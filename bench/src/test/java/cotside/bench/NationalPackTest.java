package cotside.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NationalPackTest {
    @BeforeAll
    static void findThePack() {
        System.setProperty("cotside.home", "..");
    }

    @Test
    void the_engines_agree_on_the_combinations_of_the_pack() {
        Agreement agreement = Agreement.check(
                Source.PACK, List.of(Contestant.COTSIDE, Contestant.CQL, Contestant.DMN), 1, 20, System.err::println);

        assertThat(agreement.disagreements()).isZero();
        assertThat(agreement.outcomes().isTrue()).isPositive();
        assertThat(agreement.outcomes().unknown()).isPositive();
        assertThat(agreement.outcomes().isFalse()).isPositive();
    }

    @Test
    void a_seed_stands_for_one_family_on_one_day() {
        assertThat(PackWorkload.of(3)).isEqualTo(PackWorkload.of(3));
        // Two seeds may stand for the same family on the same day; ten do not.
        assertThat(LongStream.range(0, 10).mapToObj(PackWorkload::of).distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void what_families_cost_comes_as_figures() {
        assertThat(run("standings", "--warm-up", "0", "--json"))
                .contains("\"microseconds_median\"", "\"microseconds_p95\"", "\"kilobytes_median\"");
    }

    @Test
    void what_loading_costs_comes_as_figures() {
        assertThat(run("load", "--warm-up", "0", "--json")).contains("\"cold_milliseconds\"", "\"warm_milliseconds\"");
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        assertThat(Main.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8), System.err))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
