package cotside.guidance.examples;

import cotside.guidance.logic.Truth;
import cotside.guidance.outcome.Mentions;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Example;
import cotside.guidance.pack.Example.Given;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Ties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Small families in which a change of a combination's meaning would show: with one or two things of what it reads, and
 * its own examples with one thing more, less or other, or told of somebody else.
 */
final class Families {
    private final Combination combination;
    private final Reading reading;
    private final List<Given> things;
    private @Nullable List<Family> families;
    private final Map<Family, Boolean> holds = new LinkedHashMap<>();

    Families(Combination combination, Reading reading) {
        this.combination = combination;
        this.reading = reading;
        this.things = things();
    }

    /** A family in which the mutant holds and the combination does not, or the other way round; null when there is none. */
    @Nullable
    Family apart(Mutant mutant) {
        return find(family -> holds(family) != (Mutations.truth(mutant, family) == Truth.TRUE));
    }

    /** The first family of which it is so; null for none. */
    @Nullable
    Family find(Predicate<Family> isSo) {
        for (Family family : families()) {
            if (isSo.test(family)) {
                return family;
            }
        }
        return null;
    }

    Truth truth(Family family) {
        return new ExampleWorld(reading, family).truth(combination.about(), combination.holds());
    }

    private boolean holds(Family family) {
        return holds.computeIfAbsent(family, one -> truth(one) == Truth.TRUE);
    }

    private List<Family> families() {
        List<Family> known = families;
        if (known == null) {
            known = gather();
            families = known;
        }
        return known;
    }

    private List<Family> gather() {
        Set<List<Given>> found = new LinkedHashSet<>();
        for (int i = 0; i < things.size(); i++) {
            found.add(List.of(things.get(i)));
        }
        for (Example example : combination.examples()) {
            around(example.given(), found);
        }
        for (int i = 0; i < things.size(); i++) {
            for (int j = i + 1; j < things.size(); j++) {
                List<Given> both = with(List.of(things.get(i)), things.get(j));
                if (both.size() == 2) {
                    found.add(both);
                }
            }
        }
        List<Family> all = new ArrayList<>();
        for (List<Given> given : found) {
            all.add(Family.of(given, List.of()));
        }
        return all;
    }

    private void around(List<Given> given, Set<List<Given>> found) {
        found.add(given);
        for (Given more : things) {
            found.add(with(given, more));
        }
        for (Given left : given) {
            List<Given> rest = new ArrayList<>(given);
            rest.remove(left);
            found.add(rest);
            for (Given other : things) {
                found.add(with(rest, other));
            }
        }
        for (Cast member : Cast.values()) {
            for (Cast other : Cast.values()) {
                List<Given> retold = retold(given, member.word(), other.word());
                if (retold != null && found.add(retold)) {
                    for (Given left : retold) {
                        List<Given> rest = new ArrayList<>(retold);
                        rest.remove(left);
                        found.add(rest);
                    }
                }
            }
        }
    }

    private static @Nullable List<Given> retold(List<Given> given, String member, String other) {
        List<Given> retold = new ArrayList<>();
        for (Given one : given) {
            String who = one.who().equals(member) ? other : one.who();
            String towards = member.equals(one.towards()) ? other : one.towards();
            if (who.equals(towards)) {
                return null;
            }
            Given now = new Given(who, one.what(), towards, one.value());
            retold = with(retold, now);
        }
        return retold;
    }

    /** A thing more; another value of the same measure, or another main carer, gives way. */
    private static List<Given> with(List<Given> given, Given more) {
        List<Given> all = new ArrayList<>(given);
        all.removeIf(one -> one.what().equals(more.what())
                && (one.equals(more)
                        || one.what().equals(Ties.MAIN_CARER)
                        || (one.value() != null
                                && one.who().equals(more.who())
                                && Objects.equals(one.towards(), more.towards()))));
        all.add(more);
        return all;
    }

    private List<Given> things() {
        Set<String> factors = new LinkedHashSet<>(Mentions.factors(combination.holds()));
        if (combination.trigger() != null) {
            factors.addAll(Mentions.factors(combination.trigger()));
        }
        List<Given> all = new ArrayList<>();
        Map<Measure, TreeSet<Integer>> values = new LinkedHashMap<>();
        for (String id : factors) {
            Factor factor = reading.factor(id);
            if (factor.derived() instanceof Derived.Dated dated) {
                TreeSet<Integer> told = values.computeIfAbsent(dated.measure(), _ -> new TreeSet<>());
                int bound = reading.bound(dated.bound());
                told.add(bound);
                if (bound > 0) {
                    told.add(bound - 1);
                }
            } else {
                stated(factor, all);
            }
        }
        values.forEach((measure, told) -> told.forEach(value -> measured(measure, value, all)));
        for (Cast member : Cast.values()) {
            if (member != Cast.MOTHER) {
                all.add(new Given(member.word(), Ties.MAIN_CARER, Cast.BABY, null));
            }
        }
        if (reading.knows(Ties.PARTNER)) {
            for (Cast member : List.of(Cast.EX, Cast.LODGER, Cast.FRIEND)) {
                all.add(new Given(member.word(), Ties.PARTNER, Cast.MOTHER.word(), null));
            }
        }
        return all;
    }

    private void stated(Factor factor, List<Given> all) {
        switch (factor.about()) {
            case BABY -> all.add(new Given(Cast.BABY, factor.id(), null, null));
            case HOME -> all.add(new Given(Cast.HOME, factor.id(), null, null));
            case PERSON -> {
                for (Cast member : Cast.values()) {
                    all.add(new Given(member.word(), factor.id(), null, null));
                }
            }
            case PAIR -> {
                if (factor.id().equals(Ties.MAIN_CARER)) {
                    return;
                }
                if (Ties.OF_PERSON_AND_BABY.contains(factor.id())) {
                    for (Cast member : Cast.values()) {
                        all.add(new Given(member.word(), factor.id(), Cast.BABY, null));
                    }
                } else {
                    pairs(factor.id(), null, reading.isDirected(factor.id()), all);
                }
            }
        }
    }

    private static void measured(Measure measure, int value, List<Given> all) {
        switch (measure.about()) {
            case BABY -> all.add(new Given(Cast.BABY, measure.word(), null, value));
            case HOME -> {}
            case PERSON -> {
                for (Cast member : Cast.values()) {
                    all.add(new Given(member.word(), measure.word(), null, value));
                }
            }
            case PAIR -> pairs(measure.word(), value, false, all);
        }
    }

    private static void pairs(String what, @Nullable Integer value, boolean directed, List<Given> all) {
        for (Cast one : Cast.values()) {
            for (Cast other : Cast.values()) {
                if (directed ? one != other : one.compareTo(other) > 0) {
                    all.add(new Given(one.word(), what, other.word(), value));
                }
            }
        }
    }
}
