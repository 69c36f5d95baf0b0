package cotside.guidance.outcome;

import cotside.guidance.evidence.View;
import java.util.HashMap;
import java.util.Map;

/** One family's record on the days that a picture needs: its own, those of its events, and earlier ones. */
public final class Worlds {
    private final Atoms atoms = new Atoms();
    private final Map<Integer, RecordWorld> byDay = new HashMap<>();
    private final RecordWorld today;
    private final Compounds compounds;

    public Worlds(View view, Compounds compounds) {
        this.compounds = compounds;
        today = new RecordWorld(view, atoms);
        byDay.put(view.day(), today);
    }

    public Atoms atoms() {
        return atoms;
    }

    Compounds compounds() {
        return compounds;
    }

    public RecordWorld today() {
        return today;
    }

    public RecordWorld on(int day) {
        return byDay.computeIfAbsent(day, _ -> new RecordWorld(today.view().on(day), atoms));
    }
}
