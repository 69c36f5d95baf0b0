package cotside.notation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.examples.Examples;
import cotside.guidance.examples.Mutations;
import cotside.guidance.examples.Survivor;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Example;
import cotside.guidance.pack.Pack;
import cotside.notation.pack.PackFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the rules of the national pack mean what they show (guidance section 12, property 10). */
class NationalPackTest {
    private static final Pack PACK = PackFiles.loadWithExamples(Path.of("..", "packs", "babies-under-one"), List.of());

    @Test
    void every_rule_does_what_its_examples_say() {
        assertThat(Examples.check(PACK)).isEmpty();
    }

    @Test
    void every_rule_shows_a_family_in_which_it_stands_out_one_that_cannot_be_told_and_a_near_miss() {
        assertThat(PACK.combinations()).allSatisfy(rule -> {
            assertThat(rule.examples())
                    .as(rule.id())
                    .extracting(Example::expect)
                    .contains(Example.Expect.STANDS_OUT);
            assertThat(rule.examples())
                    .as(rule.id())
                    .extracting(Example::expect)
                    .contains(Example.Expect.CANNOT_TELL);
            assertThat(isNearMissed(rule)).as(rule.id()).isTrue();
        });
    }

    @Test
    void no_change_of_meaning_goes_unnoticed() {
        Mutations.Result result = Mutations.result(PACK);

        assertThat(result.survivors().stream().map(Survivor::toString))
                .as("Add to the rule's examples the family that each line ends with, or mend the rule.")
                .isEmpty();
        assertThat(result.tried()).isGreaterThan(1000);
    }

    private static boolean isNearMissed(Combination rule) {
        return rule.examples().stream()
                .anyMatch(example -> example.expect() == Example.Expect.NOT_PRESENT || example.needsEach());
    }
}
