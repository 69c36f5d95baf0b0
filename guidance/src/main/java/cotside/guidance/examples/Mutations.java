package cotside.guidance.examples;

import cotside.guidance.examples.Changes.Change;
import cotside.guidance.logic.Truth;
import cotside.guidance.pack.About;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Example.Expect;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the examples of each combination pin down what it means: every change of meaning must make some example come
 * out otherwise. A change that no small family tells from the combination itself is none of meaning.
 */
public final class Mutations {
    private final Reading reading;
    private int tried;
    private final List<Survivor> survivors = new ArrayList<>();

    private Mutations(Pack pack) {
        reading = Reading.of(pack);
    }

    /** What was tried, and what no example noticed. */
    public record Result(int tried, List<Survivor> survivors) {
        public Result {
            survivors = List.copyOf(survivors);
        }
    }

    public static List<Survivor> survivors(Pack pack) {
        return result(pack).survivors();
    }

    public static Result result(Pack pack) {
        Mutations mutations = new Mutations(pack);
        for (Combination combination : pack.combinations()) {
            mutations.of(combination);
        }
        return new Result(mutations.tried, mutations.survivors);
    }

    private void of(Combination combination) {
        List<Trial> right = new ArrayList<>();
        for (Trial trial : Trial.of(combination)) {
            if (trial.outcome(combination, reading) == trial.expected()) {
                right.add(trial);
            }
        }
        Families families = new Families(combination, reading);
        List<Mutant> mutants = new ArrayList<>();
        if (combination.about() instanceof About.EachPerson each) {
            for (Role role : Changes.otherRoles(each.role())) {
                mutants.add(new Mutant(
                        "about",
                        "each " + Written.role(each.role()),
                        "each " + Written.role(role),
                        new About.EachPerson(role),
                        combination.holds(),
                        reading));
            }
        }
        mutants.addAll(mutants("holds", combination.holds(), combination.about()));
        for (Mutant mutant : mutants) {
            boolean caught =
                    right.stream().anyMatch(trial -> Trial.outcome(truth(mutant, trial.family())) != trial.expected());
            Family apart = caught ? null : families.apart(mutant);
            if (caught || apart != null) {
                tried++;
            }
            if (apart != null) {
                Expect now = Trial.outcome(families.truth(apart));
                survivors.add(survivor(combination, mutant, apart, now, Trial.outcome(truth(mutant, apart))));
            }
        }
        trigger(combination, right, families);
    }

    /**
     * A trigger decides how urgent something is while it cannot be told, and no example says so. What they can notice is a
     * trigger that is no longer there where the combination stands out.
     */
    private void trigger(Combination combination, List<Trial> right, Families families) {
        Expr trigger = combination.trigger();
        if (trigger == null) {
            return;
        }
        Mutant itself = standingOut(combination, new Mutant("trigger", "", "", combination.about(), trigger, reading));
        List<Trial> alarming = right.stream()
                .filter(trial -> truth(itself, trial.family()) == Truth.TRUE)
                .toList();
        for (Mutant mutant : mutants("trigger", trigger, combination.about())) {
            Mutant changed = standingOut(combination, mutant);
            boolean caught = alarming.stream().anyMatch(trial -> truth(changed, trial.family()) != Truth.TRUE);
            Family lost = caught
                    ? null
                    : families.find(
                            family -> truth(itself, family) == Truth.TRUE && truth(changed, family) != Truth.TRUE);
            if (caught || lost != null) {
                tried++;
            }
            if (lost != null) {
                survivors.add(survivor(combination, mutant, lost, Expect.STANDS_OUT, Expect.STANDS_OUT));
            }
        }
    }

    /** The trigger of one whom the combination stands out for. */
    private static Mutant standingOut(Combination combination, Mutant trigger) {
        Expr both = new Expr.All(List.of(trigger.condition(), combination.holds()));
        return new Mutant(trigger.part(), trigger.was(), trigger.now(), trigger.about(), both, trigger.reading());
    }

    private static Survivor survivor(
            Combination combination, Mutant mutant, Family family, Expect expect, Expect instead) {
        return new Survivor(
                combination.id(), mutant.part(), mutant.was(), mutant.now(), Written.family(family), expect, instead);
    }

    private List<Mutant> mutants(String part, Expr condition, About about) {
        Role person = about instanceof About.EachPerson each ? each.role() : null;
        List<Mutant> mutants = new ArrayList<>();
        for (Change change : Changes.of(condition, person, reading)) {
            mutants.add(new Mutant(part, change.was(), change.now(), about, change.condition(), change.reading()));
        }
        return mutants;
    }

    static Truth truth(Mutant mutant, Family family) {
        return new ExampleWorld(mutant.reading(), family).truth(mutant.about(), mutant.condition());
    }
}
