package cotside.guidance.properties;

import cotside.guidance.logic.Truth;
import cotside.guidance.outcome.Atoms;
import cotside.guidance.outcome.Result;
import java.util.List;
import java.util.TreeSet;

/** The unknown atoms of a condition. */
final class Unknowns {
    private Unknowns() {}

    static List<Integer> of(Result result, Atoms atoms) {
        TreeSet<Integer> unknown = new TreeSet<>();
        result.holds().atoms(atom -> {
            if (atoms.truth(atom) == Truth.UNKNOWN) {
                unknown.add(atom);
            }
        });
        return List.copyOf(unknown);
    }
}
