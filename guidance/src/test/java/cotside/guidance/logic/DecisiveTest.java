package cotside.guidance.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisiveTest {
    private static final int SHARED = 0;

    /** Laid out in full, one difference that it asks for would be a product of 13 million sets. */
    @Test
    void a_condition_too_large_to_lay_out_still_says_what_matters_to_it() {
        Formula large = Formula.and(List.of(
                orShared(Formula.and(List.of(anyOf(1), anyOf(61)))),
                orShared(Formula.and(List.of(anyOf(121), anyOf(181))))));

        assertThat(Decisive.pivot(large))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 240).boxed().toList());
    }

    private static Formula orShared(Formula part) {
        return Formula.or(List.of(new Formula.Leaf(SHARED), part));
    }

    private static Formula anyOf(int first) {
        List<Formula> leaves = new ArrayList<>();
        for (int atom = first; atom < first + 60; atom++) {
            leaves.add(new Formula.Leaf(atom));
        }
        return Formula.or(leaves);
    }
}
