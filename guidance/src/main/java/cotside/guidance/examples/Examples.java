package cotside.guidance.examples;

import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Example.Expect;
import cotside.guidance.pack.Pack;
import java.util.ArrayList;
import java.util.List;

/** Whether a pack's combinations do what their own examples say. */
public final class Examples {
    private Examples() {}

    /** Every example, and every near miss derived from one, of which something else became than it expects. */
    public static List<Failure> check(Pack pack) {
        Reading reading = Reading.of(pack);
        List<Failure> failures = new ArrayList<>();
        for (Combination combination : pack.combinations()) {
            for (Trial trial : Trial.of(combination)) {
                Expect came = trial.outcome(combination, reading);
                if (came != trial.expected()) {
                    String family =
                            Written.family(Family.of(combination.examples().get(trial.example())));
                    String left = trial.left() == null ? null : Written.given(trial.left());
                    failures.add(new Failure(combination.id(), trial.example(), family, left, trial.expected(), came));
                }
            }
        }
        return failures;
    }

    /** How many examples a pack has, derived near misses included. */
    public static int count(Pack pack) {
        return pack.combinations().stream()
                .mapToInt(combination -> Trial.of(combination).size())
                .sum();
    }
}
