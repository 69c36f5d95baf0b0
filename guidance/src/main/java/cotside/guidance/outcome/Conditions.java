package cotside.guidance.outcome;

import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Expr;

/** Conditions that stand outside a combination: when a prompt is due, when an agency is expected. */
public final class Conditions {
    private Conditions() {}

    /** What a condition about the baby comes to today, read as worry. */
    public static Truth truth(Expr condition, Worlds worlds) {
        return new Grounding(worlds.today(), Use.WORRY, worlds.compounds())
                .ground(condition, Scope.BABY)
                .truth(worlds.atoms()::truth);
    }
}
