package cotside.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    @Test
    void spelled_out_a_count_says_the_same_whatever_is_true_false_or_unknown() {
        for (int size = 1; size <= 7; size++) {
            List<Expr> atoms =
                    IntStream.range(0, size).<Expr>mapToObj(Expr.Atom::new).toList();
            for (int n = 1; n <= size; n++) {
                var counted = new Expr.AtLeast(n, atoms);
                Expr spelledOut = Threshold.spelledOut(counted);
                for (int code = 0; code < Math.pow(3, size); code++) {
                    CaseVector vector = ofDigits(code, size);
                    assertThat(TreeWalk.truth(spelledOut, vector))
                            .as("%s, case %d", counted, code)
                            .isEqualTo(TreeWalk.truth(counted, vector));
                }
            }
        }
    }

    @Test
    void counts_inside_counts_are_spelled_out_too() {
        Expr inner = new Expr.AtLeast(2, List.of(new Expr.Atom(0), new Expr.Atom(1), new Expr.Atom(2)));
        Expr outer = new Expr.AtLeast(2, List.of(inner, new Expr.Atom(3), new Expr.All(List.of(inner))));
        Expr spelledOut = Threshold.spelledOut(outer);

        assertThat(spelledOut.toString()).doesNotContain("AtLeast");
        for (int code = 0; code < 81; code++) {
            CaseVector vector = ofDigits(code, 4);
            assertThat(TreeWalk.truth(spelledOut, vector)).isEqualTo(TreeWalk.truth(outer, vector));
        }
    }

    private static CaseVector ofDigits(int code, int atoms) {
        long[] sure = Bits.of(atoms);
        long[] maybe = Bits.of(atoms);
        for (int atom = 0; atom < atoms; atom++, code /= 3) {
            if (code % 3 > 0) {
                Bits.set(maybe, atom);
            }
            if (code % 3 > 1) {
                Bits.set(sure, atom);
            }
        }
        return new CaseVector(sure, maybe);
    }
}
