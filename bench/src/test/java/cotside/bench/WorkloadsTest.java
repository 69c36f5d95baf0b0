package cotside.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorkloadsTest {

    @Test
    void a_seed_gives_the_same_rules_and_cases_each_time() {
        Workload first = Workloads.random(42);
        Workload again = Workloads.random(42);

        assertThat(again).isEqualTo(first);
        assertThat(bits(Workloads.cases(again, 42, 50))).isEqualTo(bits(Workloads.cases(first, 42, 50)));
        assertThat(Workloads.random(43)).isNotEqualTo(first);
        assertThat(bits(Workloads.cases(first, 43, 50))).isNotEqualTo(bits(Workloads.cases(first, 42, 50)));
    }

    /** If this changes on purpose, figures of before and after are no longer of the same rules: say so where they stand. */
    @Test
    void seed_1_gives_the_rules_it_always_gave() {
        Workload workload = Workloads.random(1);

        assertThat(workload.toString().hashCode()).isEqualTo(-1809058978);
        assertThat(bits(Workloads.cases(workload, 1, 1000)).hashCode()).isEqualTo(1133198408);
    }

    @Test
    void each_of_the_three_outcomes_is_a_fair_share() {
        Workload workload = Workloads.random(7);
        var evaluator = new TreeWalk(workload);
        var outcomes = new Outcomes(workload.rules().size());
        Map<Truth, Integer> shares = new EnumMap<>(Truth.class);
        for (CaseVector vector : Workloads.cases(workload, 7, 500)) {
            evaluator.evaluate(vector, outcomes);
            for (int rule = 0; rule < outcomes.rules(); rule++) {
                shares.merge(outcomes.get(rule), 1, Integer::sum);
            }
        }

        assertThat(shares).hasSize(3);
        assertThat(shares.values()).allMatch(share -> share > 0.08 * 500 * Workloads.RULES);
    }

    @Test
    void what_is_true_is_also_not_false() {
        for (CaseVector vector : Workloads.cases(Workloads.random(7), 7, 100)) {
            for (int word = 0; word < vector.sure().length; word++) {
                assertThat(vector.sure()[word] & ~vector.maybe()[word]).isZero();
            }
        }
    }

    private static List<List<Long>> bits(List<CaseVector> cases) {
        return cases.stream()
                .map(vector -> LongStream.concat(Arrays.stream(vector.sure()), Arrays.stream(vector.maybe()))
                        .boxed()
                        .toList())
                .toList();
    }
}
