package cotside.guidance.outcome;

import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Role;
import java.util.ArrayList;
import java.util.List;

/** The people and homes that a combination is about in one world; who fills a role is read as worry. */
final class Bindings {
    private Bindings() {}

    static List<Binding> people(Role role, World world) {
        List<Binding> bindings = new ArrayList<>();
        for (Id person : world.people(role, Use.WORRY)) {
            Subject about = Subject.of(person);
            bindings.add(new Binding(
                    person.value(), Scope.BABY.of(about), about, null, null, world.member(role, person, Use.WORRY)));
        }
        for (Open open : world.open(role)) {
            bindings.add(new Binding(
                    open.key(),
                    Scope.BABY.ofOneMore(open),
                    Subject.of(world.baby()),
                    open,
                    null,
                    isSomebody(open) ? Formula.Constant.TRUE : world.open(open)));
        }
        return bindings;
    }

    /** Every baby has a mother and is looked after; of anybody else it is not known whether there is one. */
    private static boolean isSomebody(Open open) {
        return open.kind() == Open.Kind.MOTHER || open.kind() == Open.Kind.MAIN_CARER;
    }

    static List<Binding> homes(World world) {
        List<Binding> bindings = new ArrayList<>();
        for (Id home : world.homes(Use.WORRY)) {
            bindings.add(new Binding(
                    home.value(), Scope.BABY.at(home), Subject.of(home), null, null, world.babyAt(home, Use.WORRY)));
        }
        for (Open home : world.openHome()) {
            bindings.add(
                    new Binding(home.key(), Scope.BABY, Subject.of(world.baby()), home, null, Formula.Constant.TRUE));
        }
        return bindings;
    }
}
