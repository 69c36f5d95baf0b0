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
    void nor_is_a_count_too_large_to_lay_out() {
        Formula large = adding(1, 61);
        Formula tooLarge = adding(70, 70, 1, 101);
        Formula small = adding(8, 8, 300, 310);

        assertThat(Decisive.pivot(twoOf(tooLarge, small))).contains(SHARED, 1, 170, 300, 317, 400);
        assertThat(Decisive.pivot(twoOf(large, small))).contains(SHARED, 1, 120, 300, 317, 400);
        assertThat(Decisive.pivot(twoOf(large, adding(121, 181)))).contains(SHARED, 1, 120, 121, 240, 400);
    }

    private static Formula twoOf(Formula one, Formula other) {
        return Formula.atLeast(2, List.of(one, other, new Formula.Leaf(400)));
    }

    @Test
    void as_many_sets_as_are_laid_out_say_exactly_what_matters() {
        assertThat(Decisive.pivot(adding(40, 100, 1, 101)))
                .doesNotContain(SHARED)
                .hasSize(140);
        assertThat(Decisive.pivot(adding(41, 100, 1, 101))).contains(SHARED).hasSize(142);
        assertThat(Decisive.pivot(twoOf(adding(5, 5, 1, 101), adding(5, 5, 201, 301))))
                .doesNotContain(SHARED)
                .hasSize(21);
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

    /** The last of 121 pairs is beyond what is read; each of the others, with it, has it within. */
    @Test
    void where_sets_were_cut_off_none_is_named_that_has_a_smaller_one_within_it() {
        Formula last = new Formula.Leaf(298);
        Formula pairs = Formula.and(List.of(anyOf(0, 120), last));
        Formula lost = Formula.and(List.of(last, new Formula.Leaf(299)));

        assertThat(Decisive.wouldShow(Formula.and(List.of(Formula.or(List.of(pairs, lost)), lost))))
                .isEmpty();
    }

    private static Formula adding(int first, int second) {
        return adding(60, 60, first, second);
    }

    /** Any of the first with any of the second; the shared atom, mentioned most, adds nothing to it. */
    private static Formula adding(int firsts, int seconds, int first, int second) {
        List<Formula> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parts.add(Formula.and(new Formula.Leaf(SHARED), new Formula.Leaf(first + i), new Formula.Leaf(second + i)));
        }
        parts.add(Formula.and(anyOf(first, firsts), anyOf(second, seconds)));
        return Formula.or(parts);
    }

    private static Formula anyOf(int first, int many) {
        List<Formula> leaves = new ArrayList<>();
        for (int atom = first; atom < first + many; atom++) {
            leaves.add(new Formula.Leaf(atom));
        }
        return Formula.or(leaves);
    }
}
