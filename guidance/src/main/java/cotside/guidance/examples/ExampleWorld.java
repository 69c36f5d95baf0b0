package cotside.guidance.examples;

import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Measured;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Conditions;
import cotside.guidance.outcome.Open;
import cotside.guidance.outcome.World;
import cotside.guidance.pack.About;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Example;
import cotside.guidance.pack.Example.Given;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Ties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The world of one example: what it gives is true, what it marks with a question mark is unknown, everything else is
 * ruled out. People fill roles by their ties, as they do on record; an example can give more ties than the cast has.
 */
final class ExampleWorld implements World {
    private static final Id BABY = Id.of(Cast.BABY);
    private static final Id HOME = Id.of(Cast.HOME);
    private static final Measured RULED_OUT = new Measured(false, List.of());
    private static final Measured NOT_KNOWN = new Measured(true, List.of());

    private final Reading reading;
    private final Family family;
    private final Set<Fact> given = new HashSet<>();
    private final Set<Fact> unknown = new HashSet<>();
    private final Map<Fact, Integer> values = new HashMap<>();
    private final Map<Object, Formula.Leaf> leaves = new HashMap<>();
    private final Map<List<Object>, Formula> members = new HashMap<>();
    private final Set<String> openSets = new HashSet<>();
    private @Nullable String mainCarer;

    private record Fact(String what, Id who, @Nullable Id towards) {}

    ExampleWorld(Reading reading, Family family) {
        this.reading = reading;
        this.family = family;
        for (Given one : family.given()) {
            Fact fact = fact(one.what(), one.who(), one.towards());
            if (one.value() != null) {
                values.put(fact, one.value());
            } else {
                given.add(fact);
            }
            if (one.what().equals(Ties.MAIN_CARER)) {
                mainCarer = one.who();
            }
        }
        for (Given one : family.unknown()) {
            if (one.who().equals(Example.ANYONE_ELSE)) {
                openSets.add(one.what());
            } else {
                unknown.add(fact(one.what(), one.who(), one.towards()));
            }
        }
    }

    /** What a condition comes to of anybody that it is about. */
    Truth truth(About about, Expr condition) {
        return Conditions.ofAny(about, condition, this).truth(_ -> Truth.UNKNOWN);
    }

    private Fact fact(String what, String who, @Nullable String towards) {
        return fact(what, towards == null ? Subject.of(Id.of(who)) : Subject.pair(Id.of(who), Id.of(towards)));
    }

    private Fact fact(String what, Subject subject) {
        Id one = subject.one();
        Id other = subject.other();
        if (other != null && !reading.isDirected(what) && one.compareTo(other) > 0) {
            return new Fact(what, other, one);
        }
        return new Fact(what, one, other);
    }

    private Formula leaf(Object key) {
        return leaves.computeIfAbsent(key, _ -> new Formula.Leaf(leaves.size()));
    }

    @Override
    public Id baby() {
        return BABY;
    }

    @Override
    public Factors.Ready factor(String id) {
        return reading.ready(id);
    }

    @Override
    public int bound(Derived.Bound bound) {
        return reading.bound(bound);
    }

    @Override
    public Formula stated(Factors.Ready factor, Subject subject, @Nullable String event, Use use) {
        String absent = reading.absenceOf(factor.id());
        if (absent == null) {
            return stated(factor.id(), subject);
        }
        Formula there = stated(absent, subject);
        return there instanceof Formula.Constant constant ? Formula.of(!constant.value()) : there;
    }

    private Formula stated(String factor, Subject subject) {
        Fact fact = fact(factor, subject);
        if (unknown.contains(fact)) {
            return leaf(fact);
        }
        return Formula.of(given.contains(fact) || comesWith(factor, subject));
    }

    private boolean comesWith(String tie, Subject subject) {
        Id other = subject.other();
        boolean handedOver = tie.equals(Ties.MAIN_CARER)
                && mainCarer != null
                && !subject.one().value().equals(mainCarer);
        return other != null && !handedOver && Cast.comesWith(tie, subject.one(), other);
    }

    @Override
    public Formula dated(Factors.Ready factor, Subject subject, boolean negated) {
        Derived.Dated dated =
                (Derived.Dated) Objects.requireNonNull(factor.factor().derived());
        Truth truth = measured(dated.measure(), subject).truth(dated.comparison(), bound(dated.bound()), negated);
        return truth == Truth.UNKNOWN ? leaf(List.of(factor.id(), subject, negated)) : Formula.of(truth == Truth.TRUE);
    }

    @Override
    public Measured measured(Measure measure, Subject subject) {
        Fact fact = fact(measure.word(), subject);
        if (unknown.contains(fact)) {
            return NOT_KNOWN;
        }
        Integer value = values.get(fact);
        return value == null ? RULED_OUT : new Measured(true, List.of(new Measured.Range(value, value, true)));
    }

    @Override
    public List<Id> people(Role role, Use use) {
        List<Id> people = new ArrayList<>();
        for (Cast member : family.cast()) {
            if (!member(role, member.id(), use).equals(Formula.Constant.FALSE)) {
                people.add(member.id());
            }
        }
        return people;
    }

    @Override
    public Formula member(Role role, Id person, Use use) {
        List<Object> key = List.of(role, person);
        Formula known = members.get(key);
        if (known == null) {
            known = fills(role, person, use);
            members.put(key, known);
        }
        return known;
    }

    @Override
    public Formula parentAnyway(Id person, Use use) {
        return Formula.or(member(Role.MOTHER, person, use), toBaby(Ties.PARENTAL_RESPONSIBILITY, person));
    }

    private Formula fills(Role role, Id who, Use use) {
        return switch (role) {
            case MOTHER -> toBaby(Ties.BIRTH_MOTHER, who);
            case OTHER_PARENT -> Formula.or(toBaby(Ties.FATHER, who), toBaby(Ties.SECOND_PARENT, who));
            case PARENTS -> Formula.or(parentAnyway(who, use), member(Role.OTHER_PARENT, who, use));
            case MAIN_CARER -> toBaby(Ties.MAIN_CARER, who);
            case CARERS ->
                Formula.or(
                        member(Role.MAIN_CARER, who, use),
                        toBaby(Ties.SHARES_CARE, who),
                        Formula.and(member(Role.PARENTS, who, use), member(Role.HOUSEHOLD, who, use)));
            case HOUSEHOLD -> stated(Ties.LIVES_AT, Subject.pair(who, HOME));
            case PARTNERS -> partnerOfParent(who, use);
            case GRANDPARENTS -> toBaby(Ties.GRANDPARENT, who);
            case ADULTS -> Formula.Constant.TRUE;
            case SIBLINGS -> Formula.Constant.FALSE;
        };
    }

    private Formula toBaby(String tie, Id who) {
        return stated(tie, Subject.pair(who, BABY));
    }

    private Formula partnerOfParent(Id who, Use use) {
        List<Formula> ways = new ArrayList<>();
        for (Cast other : family.cast()) {
            if (!other.id().equals(who)) {
                ways.add(Formula.and(
                        stated(Ties.PARTNER, Subject.pair(who, other.id())),
                        Formula.or(member(Role.PARENTS, other.id(), use), member(Role.MAIN_CARER, other.id(), use))));
            }
        }
        return Formula.or(ways);
    }

    @Override
    public List<Id> homes(Use use) {
        return List.of(HOME);
    }

    @Override
    public List<Open> openHome() {
        return List.of();
    }

    @Override
    public Formula babyAt(Id home, Use use) {
        return Formula.Constant.TRUE;
    }

    @Override
    public List<Open> open(Role role) {
        List<Open> open = new ArrayList<>();
        if (openSets.contains("household") && (role == Role.HOUSEHOLD || role == Role.ADULTS)) {
            open.add(new Open(Open.Kind.HOUSEHOLD, HOME));
        }
        if (openSets.contains("carers") && (role == Role.CARERS || role == Role.ADULTS)) {
            open.add(new Open(Open.Kind.CARERS, null));
        }
        return open;
    }

    @Override
    public Formula open(Open open) {
        return leaf(open);
    }

    @Override
    public List<Same> same(Id person, Use use) {
        List<Same> same = new ArrayList<>();
        for (Cast other : family.cast()) {
            if (!other.id().equals(person)) {
                Formula one = stated(Ties.SAME_PERSON, Subject.pair(person, other.id()));
                if (!one.equals(Formula.Constant.FALSE)) {
                    same.add(new Same(other.id(), one));
                }
            }
        }
        return same;
    }

    @Override
    public boolean isShownSame(Id one, Id other) {
        return stated(Ties.SAME_PERSON, Subject.pair(one, other)).equals(Formula.Constant.TRUE);
    }
}
