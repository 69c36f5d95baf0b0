package cotside.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeWalkTest {

    /** The other way to read a monotone formula: once with each unknown false, once with each unknown true. */
    @Test
    void a_walk_says_what_two_passes_with_two_values_say() {
        Workload workload = Workloads.random(11);
        for (CaseVector vector : Workloads.cases(workload, 11, 200)) {
            for (Rule rule : workload.rules()) {
                assertThat(TreeWalk.truth(rule.holds(), vector))
                        .isEqualTo(Truth.of(isTrue(rule.holds(), vector.sure()), isTrue(rule.holds(), vector.maybe())));
            }
        }
    }

    @Test
    void a_formula_grows_no_less_true_when_an_atom_does() {
        Workload workload = Workloads.random(12);
        var random = new Random(12);
        for (CaseVector vector : Workloads.cases(workload, 12, 200)) {
            int atom = random.nextInt(Workloads.ATOMS);
            long[] sure = vector.sure().clone();
            long[] maybe = vector.maybe().clone();
            Bits.set(sure, atom);
            Bits.set(maybe, atom);
            for (Rule rule : workload.rules()) {
                assertThat(TreeWalk.truth(rule.holds(), new CaseVector(sure, maybe)))
                        .isGreaterThanOrEqualTo(TreeWalk.truth(rule.holds(), vector));
            }
        }
    }

    private static boolean isTrue(Expr expr, long[] atoms) {
        return switch (expr) {
            case Expr.Atom(int index) -> Bits.get(atoms, index);
            case Expr.All(var of) -> of.stream().allMatch(part -> isTrue(part, atoms));
            case Expr.Any(var of) -> of.stream().anyMatch(part -> isTrue(part, atoms));
            case Expr.AtLeast(int n, List<Expr> of) ->
                of.stream().filter(part -> isTrue(part, atoms)).count() >= n;
        };
    }
}
