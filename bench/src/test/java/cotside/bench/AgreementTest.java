package cotside.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AgreementTest {
    static final List<Contestant> everyone = Contestant.ALL;

    @ParameterizedTest(name = "{0}")
    @FieldSource("everyone")
    void everyone_agrees_with_the_reference(Contestant contestant) {
        Workload workload = Workloads.random(3, 40, 90);
        Evaluator evaluator = contestant.compile(workload);
        Evaluator reference = Contestant.TREE_WALK.compile(workload);
        var outcomes = new Outcomes(40);
        var expected = new Outcomes(40);

        for (CaseVector vector : Workloads.cases(workload, 3, 150)) {
            evaluator.evaluate(vector, outcomes);
            reference.evaluate(vector, expected);
            assertThat(outcomes.sameAs(expected)).isTrue();
        }
    }

    /** Of an engine that keeps what it worked out, as CQL's does, this is what goes wrong. */
    @ParameterizedTest(name = "{0}")
    @FieldSource("everyone")
    void nobody_answers_from_the_case_before(Contestant contestant) {
        var workload = new Workload(List.of("sober"), List.of(new Rule("r0", new Expr.Atom(0))));
        Evaluator evaluator = contestant.compile(workload);
        var outcomes = new Outcomes(1);

        List<Truth> said = new ArrayList<>();
        for (long[] bits : new long[][] {{1, 1}, {0, 0}, {0, 1}, {1, 1}}) {
            evaluator.evaluate(new CaseVector(new long[] {bits[0]}, new long[] {bits[1]}), outcomes);
            said.add(outcomes.get(0));
        }

        assertThat(said).containsExactly(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN, Truth.TRUE);
    }

    @Test
    void a_contestant_that_is_wrong_is_caught_on_every_outcome_and_each_is_told() {
        var optimist = new Contestant("optimist", "takes unknown for false", 0, workload -> {
            var treeWalk = new TreeWalk(workload);
            return (atoms, into) -> treeWalk.evaluate(new CaseVector(atoms.sure(), atoms.sure()), into);
        });
        List<String> told = Collections.synchronizedList(new ArrayList<>());

        Agreement agreement = Agreement.check(Source.RANDOM, List.of(Contestant.COTSIDE, optimist), 5, 100, told::add);

        assertThat(agreement.cases()).isEqualTo(100);
        assertThat(agreement.disagreements())
                .isPositive()
                .isEqualTo(told.size())
                .isEqualTo(agreement.outcomes().unknown());
        assertThat(told.getFirst()).contains("tree_walk UNKNOWN, cotside UNKNOWN, optimist FALSE", "of seed 5");
    }
}
