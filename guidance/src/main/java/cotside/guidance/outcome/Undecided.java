package cotside.guidance.outcome;

import cotside.guidance.logic.Decisive;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Survey;
import cotside.guidance.logic.Truth;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What would decide an undecided line (guidance section 9). Worked out when first asked for: most are never listed. */
public final class Undecided {
    private final Formula holds;
    private final IntFunction<Truth> atoms;
    private final Survey survey;
    private @Nullable Formula open;
    private @Nullable Formula dual;
    private @Nullable List<int[]> wouldShow;
    private @Nullable List<int[]> wouldClear;
    private @Nullable List<Integer> levers;
    private @Nullable List<Integer> pivot;

    Undecided(Formula holds, IntFunction<Truth> atoms, Survey survey) {
        this.holds = holds;
        this.atoms = atoms;
        this.survey = survey;
    }

    /** The condition over what is not known. */
    public Formula open() {
        if (open == null) {
            open = holds.open(atoms);
        }
        return open;
    }

    private Formula dual() {
        if (dual == null) {
            dual = open().dual();
        }
        return dual;
    }

    /** Calls {@code visit} with every atom of the condition over what is not known, as often as it is mentioned. */
    public void atoms(IntConsumer visit) {
        survey.openAtoms(visit);
    }

    public List<int[]> wouldShow() {
        if (wouldShow == null) {
            wouldShow = Decisive.wouldShow(open());
        }
        return wouldShow;
    }

    public List<int[]> wouldClear() {
        if (wouldClear == null) {
            wouldClear = Decisive.wouldShow(dual());
        }
        return wouldClear;
    }

    public List<Integer> levers() {
        if (levers == null) {
            levers = Decisive.levers(open(), dual());
        }
        return levers;
    }

    public List<Integer> pivot() {
        if (pivot == null) {
            pivot = Decisive.pivot(open());
        }
        return pivot;
    }
}
