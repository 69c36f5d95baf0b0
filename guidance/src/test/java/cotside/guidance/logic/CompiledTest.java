package cotside.guidance.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is laid out flat says what the tree says. */
class CompiledTest {
    private static final int ATOMS = 150;

    @Test
    void formulasLaidOutFlatSayWhatTheTreeSaysForEveryVector() {
        for (int number = 1; number <= 150; number++) {
            Random random = new Random(number);
            List<Formula> formulas = formulas(random, number, 3);
            Compiled compiled = Compiled.of(formulas);
            assertThat(compiled.size()).isEqualTo(number);
            for (int i = 0; i < 20; i++) {
                assertAgreement(random, formulas, compiled, number + " formulas");
            }
        }
    }

    @Test
    void aFormulaTooLargeForOneMethodIsWalkedInstead() {
        Random random = new Random(7);
        List<Formula> large = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            large.add(Formula.and(leaf(random), leaf(random), leaf(random)));
        }
        List<Formula> formulas = new ArrayList<>(formulas(random, 20, 2));
        formulas.add(Formula.or(large));
        Compiled compiled = Compiled.of(formulas);
        for (int i = 0; i < 20; i++) {
            assertAgreement(random, formulas, compiled, "large");
        }
    }

    @Test
    void whatIsMentionedTwiceCountsTwice() {
        Formula twice = new Formula.Leaf(3);
        Formula counted = Formula.atLeast(2, List.of(twice, new Formula.Leaf(4), twice, new Formula.Leaf(5)));
        Compiled compiled = Compiled.of(List.of(counted));
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            assertAgreement(random, List.of(counted), compiled, "twice");
        }
    }

    @Test
    void noFormulasGiveNoOutcomes() {
        Compiled none = Compiled.of(List.of());
        none.evaluate(new long[1], new long[1], new long[0], new long[0]);
        assertThat(none.size()).isZero();
    }

    private static void assertAgreement(Random random, List<Formula> formulas, Compiled compiled, String where) {
        long[] sure = new long[(ATOMS + 63) / 64];
        long[] maybe = new long[sure.length];
        for (int word = 0; word < sure.length; word++) {
            sure[word] = sparse(random);
            maybe[word] = sure[word] | sparse(random);
        }
        long[] sureOut = new long[(formulas.size() + 63) / 64];
        long[] maybeOut = new long[sureOut.length];
        compiled.evaluate(sure, maybe, sureOut, maybeOut);
        for (int i = 0; i < formulas.size(); i++) {
            Truth flat = bit(sureOut, i) ? Truth.TRUE : bit(maybeOut, i) ? Truth.UNKNOWN : Truth.FALSE;
            Truth tree = formulas.get(i)
                    .truth(atom -> bit(sure, atom) ? Truth.TRUE : bit(maybe, atom) ? Truth.UNKNOWN : Truth.FALSE);
            assertThat(flat).as("%s, formula %s", where, formulas.get(i)).isEqualTo(tree);
        }
    }

    private static long sparse(Random random) {
        long mask = random.nextLong();
        return random.nextLong() & mask;
    }

    private static boolean bit(long[] words, int bit) {
        return (words[bit >> 6] >>> bit & 1) != 0;
    }

    private static List<Formula> formulas(Random random, int number, int depth) {
        List<Formula> formulas = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            formulas.add(formula(random, depth));
        }
        return formulas;
    }

    private static Formula leaf(Random random) {
        return new Formula.Leaf(random.nextInt(ATOMS));
    }

    private static Formula formula(Random random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return random.nextInt(25) == 0 ? Formula.of(random.nextBoolean()) : leaf(random);
        }
        List<Formula> parts = formulas(random, 2 + random.nextInt(4), depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> Formula.and(parts);
            case 1 -> Formula.or(parts);
            default -> Formula.atLeast(1 + random.nextInt(parts.size()), parts);
        };
    }
}
