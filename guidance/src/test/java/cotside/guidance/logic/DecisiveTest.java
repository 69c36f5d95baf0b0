package cotside.guidance.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisiveTest {
    private static final int SHARED = 0;

    /** Whether the shared atom matters is the question of a product of 13 million sets, which is not laid out. */
    @Test
    void a_condition_too_large_to_lay_out_still_says_what_matters_to_it() {
        Formula large = Formula.and(List.of(adding(1, 61), adding(121, 181)));

        assertThat(Decisive.pivot(large)).contains(SHARED, 1, 61, 121, 181, 240);
    }

    @Test
    void of_more_sets_than_anybody_reads_those_named_are_the_smallest() {
        Formula pairs = Formula.and(List.of(anyOf(0, 20), anyOf(20, 20)));

        List<int[]> sets = Decisive.wouldShow(pairs);

        assertThat(sets).hasSizeBetween(1, 120).allSatisfy(set -> {
            assertThat(set).hasSize(2);
            assertThat(pairs.holds(atom -> atom == set[0] || atom == set[1])).isTrue();
        });
    }

    /** Any of the first sixty with any of the second; the shared atom adds nothing to it. */
    private static Formula adding(int first, int second) {
        Formula whole = Formula.and(List.of(anyOf(first, 60), anyOf(second, 60)));
        Formula part = Formula.and(List.of(new Formula.Leaf(SHARED), new Formula.Leaf(first), anyOf(second, 60)));
        return Formula.or(List.of(part, whole));
    }

    private static Formula anyOf(int first, int many) {
        List<Formula> leaves = new ArrayList<>();
        for (int atom = first; atom < first + many; atom++) {
            leaves.add(new Formula.Leaf(atom));
        }
        return Formula.or(leaves);
    }
}
