package cotside.guidance.outcome;

import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.About;
import cotside.guidance.pack.Expr;
import java.util.ArrayList;
import java.util.List;

/** Conditions read by themselves, without what settles, eases or presumes anything. */
public final class Conditions {
    private Conditions() {}

    /** What a condition about the baby comes to today, read as worry. */
    public static Truth truth(Expr condition, Worlds worlds) {
        return new Grounding(worlds.today(), Use.WORRY, worlds.compounds())
                .ground(condition, Scope.BABY)
                .truth(worlds.atoms()::truth);
    }

    /**
     * When a condition holds of anybody or anything that it is about, read as worry. An event is any such event.
     */
    public static Formula ofAny(About about, Expr condition, World world) {
        Grounding grounding = new Grounding(world, Use.WORRY, new Compounds(condition, world::factor));
        return switch (about) {
            case About.TheBaby _, About.EachEvent _ -> grounding.ground(condition, Scope.BABY);
            case About.EachPerson each -> any(Bindings.people(each.role(), world), condition, grounding);
            case About.EachHome _ -> any(Bindings.homes(world), condition, grounding);
        };
    }

    private static Formula any(List<Binding> bindings, Expr condition, Grounding grounding) {
        List<Formula> any = new ArrayList<>();
        for (Binding binding : bindings) {
            any.add(Formula.and(binding.member(), grounding.ground(condition, binding.scope())));
        }
        return Formula.or(any);
    }
}
