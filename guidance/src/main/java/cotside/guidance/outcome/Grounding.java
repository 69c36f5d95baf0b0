package cotside.guidance.outcome;

import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Measured;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Parts;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.SubjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Turns a condition of the pack into a formula over the people, homes and facts of one world. Worry and reassurance
 * differ only in how ties and factors are read and in what an open set adds: to a worry one more member who may be
 * anything, to a reassurance nothing but doubt.
 */
final class Grounding {
    private final World world;
    private final Use use;

    /** Values that dated facts are held at while a condition is tried for each value that a date may have. */
    private final Map<Reckoned, Long> held = new HashMap<>();

    private record Reckoned(Measure measure, Subject subject) {}

    private final Compounds compounds;
    private final Subject baby;

    Grounding(World world, Use use, Compounds compounds) {
        this.world = world;
        this.use = use;
        this.compounds = compounds;
        baby = Subject.of(world.baby());
    }

    Formula ground(Expr expr, Scope scope) {
        return tryingDates(expr, scope, baby);
    }

    /**
     * Dated facts that rest on the same date are one compound atom: true or false only if so for every value that the
     * date may have.
     */
    private Formula tryingDates(Expr expr, Scope scope, Subject subject) {
        SubjectKind about = subject.equals(baby) ? SubjectKind.BABY : SubjectKind.PERSON;
        for (Compounds.Compound compound : compounds.of(expr, about)) {
            Reckoned reckoned = new Reckoned(compound.measure(), subject);
            boolean tried = held.containsKey(reckoned);
            if (!tried && !world.measured(reckoned.measure(), subject).isDetermined()) {
                return compound(expr, scope, subject, reckoned, compound.literals());
            }
        }
        return plain(expr, scope);
    }

    private Formula compound(
            Expr expr, Scope scope, Subject subject, Reckoned reckoned, Set<Compounds.Literal> literals) {
        TreeSet<Long> bounds = new TreeSet<>();
        for (Compounds.Literal literal : literals) {
            long bound = world.bound(dated(world.factor(literal.factor())).bound());
            bounds.add(bound - 1);
            bounds.add(bound);
        }
        Measured measured = world.measured(reckoned.measure(), subject);
        TreeSet<Long> possible = new TreeSet<>();
        List<Formula> bySource = new ArrayList<>();
        boolean allShown = !measured.ranges().isEmpty();
        for (Measured.Range range : measured.ranges()) {
            TreeSet<Long> values = new TreeSet<>(bounds.subSet(range.least(), true, range.most(), true));
            values.add(range.least());
            values.add(range.most());
            possible.addAll(values);
            allShown &= range.shown();
            bySource.add(Formula.and(atEach(expr, scope, subject, reckoned, values)));
        }
        if (!allShown) {
            possible.addAll(bounds);
        }
        Compounds.Literal first = literals.iterator().next();
        Formula whichDay = world.dated(world.factor(first.factor()), subject, first.negated());
        bySource.add(Formula.and(whichDay, Formula.or(atEach(expr, scope, subject, reckoned, possible))));
        return Formula.or(bySource);
    }

    private List<Formula> atEach(Expr expr, Scope scope, Subject subject, Reckoned reckoned, Set<Long> values) {
        List<Formula> formulas = new ArrayList<>();
        for (long value : values) {
            held.put(reckoned, value);
            formulas.add(tryingDates(expr, scope, subject));
            held.remove(reckoned);
        }
        return formulas;
    }

    private Formula plain(Expr expr, Scope scope) {
        return switch (expr) {
            case Expr.Is is -> is(world.factor(is.factor()), scope, false);
            case Expr.IsNot is -> is(world.factor(is.factor()), scope, true);
            case Expr.All all -> each(Parts.ofAll(), all.of(), scope);
            case Expr.Any any -> each(Parts.ofAny(), any.of(), scope);
            case Expr.AtLeast atLeast -> atLeast(atLeast, scope);
            case Expr.Some some -> some(some, scope);
            case Expr.Everyone everyone -> everyone(everyone, scope);
            case Expr.In in -> in(in.role(), scope);
            case Expr.Between between -> between(between, scope);
            case Expr.AtHome home -> atHome(home, scope);
        };
    }

    private Formula each(Parts into, List<Expr> parts, Scope scope) {
        for (Expr part : parts) {
            into.addOnce(plain(part, scope));
        }
        return into.formula();
    }

    private Formula atLeast(Expr.AtLeast atLeast, Scope scope) {
        List<Formula> parts = new ArrayList<>(atLeast.of().size());
        for (Expr part : atLeast.of()) {
            parts.add(plain(part, scope));
        }
        return Formula.atLeast(atLeast.n(), parts);
    }

    private Formula is(Factors.Ready factor, Scope scope, boolean negated) {
        return switch (factor.factor().about()) {
            case BABY -> {
                String event = factor.id().equals(scope.eventFactor()) ? scope.event() : null;
                yield value(factor, baby, event, negated);
            }
            case HOME -> {
                Id home = scope.home();
                yield home == null
                        ? world.open(Open.of(Open.Kind.HOME))
                        : value(factor, Subject.of(home), null, negated);
            }
            case PERSON -> ofPerson(factor, scope, negated);
            case PAIR -> withBaby(factor, scope, negated);
        };
    }

    private Formula ofPerson(Factors.Ready factor, Scope scope, boolean negated) {
        Open oneMore = scope.unknownMember();
        if (oneMore != null) {
            return world.open(oneMore);
        }
        Subject person = scope.person();
        if (person == null) {
            throw new IllegalArgumentException(
                    "the factor " + factor.id() + " is about a person, and none is in scope");
        }
        Formula own = value(factor, person, null, negated);
        return ofEachName(factor, person.one(), own, name -> value(factor, Subject.of(name), null, negated));
    }

    /** Of the person and of whoever may be the same. A date is one person's own: what is in doubt is whose it is. */
    private Formula ofEachName(Factors.Ready factor, Id person, Formula own, Function<Id, Formula> read) {
        List<World.Same> others =
                factor.factor().derived() instanceof Derived.Dated ? List.of() : world.same(person, use);
        if (others.isEmpty()) {
            return own;
        }
        Parts ways = Parts.ofAny();
        ways.add(own);
        for (World.Same same : others) {
            ways.add(Formula.and(same.when(), read.apply(same.person())));
        }
        return ways.formula();
    }

    /** A pair factor that stands alone is read from the person in scope towards the baby. */
    private Formula withBaby(Factors.Ready factor, Scope scope, boolean negated) {
        Open oneMore = scope.unknownMember();
        if (oneMore != null) {
            return world.open(oneMore);
        }
        Subject person = scope.person();
        if (person == null) {
            throw new IllegalArgumentException(
                    "the factor " + factor.id() + " is about two people, and none is in scope");
        }
        Function<Id, Formula> read = name -> value(factor, Subject.pair(name, world.baby()), null, negated);
        return ofEachName(factor, person.one(), read.apply(person.one()), read);
    }

    private Formula value(
            Factors.Ready factor, Subject subject, @org.jspecify.annotations.Nullable String event, boolean negated) {
        if (!(factor.factor().derived() instanceof Derived.Dated dated)) {
            return world.stated(factor, subject, event, use);
        }
        Long value = held.isEmpty() ? null : held.get(new Reckoned(dated.measure(), subject));
        if (value != null) {
            return Formula.of(dated.comparison().holds(value, world.bound(dated.bound())) != negated);
        }
        return world.dated(factor, subject, negated);
    }

    private static Derived.Dated dated(Factors.Ready factor) {
        if (factor.factor().derived() instanceof Derived.Dated dated) {
            return dated;
        }
        throw new IllegalArgumentException("the factor " + factor.id() + " is not reckoned from a date");
    }

    /**
     * Each of one and the same person; people shown to be one, and candidates for one parent, count once. Whom the rule is
     * about is never somebody who reassures: nobody is their own support.
     */
    private Formula some(Expr.Some some, Scope scope) {
        Parts ways = Parts.ofAny();
        if (some.n() == 1) {
            for (World.Member member : world.cast(some.role(), use)) {
                if (!isOwnSupport(member, scope)) {
                    ways.add(ofMember(member, some, scope));
                }
            }
        } else {
            ways.add(several(some, scope));
        }
        for (Open open : world.open(some.role())) {
            ways.add(Formula.and(world.open(open), plain(some.is(), scope.ofOneMore(open))));
        }
        return ways.formula();
    }

    private boolean isOwnSupport(World.Member member, Scope scope) {
        return use == Use.REASSURANCE && member.subject().equals(scope.person());
    }

    private Formula ofMember(World.Member member, Expr.Some some, Scope scope) {
        return Formula.and(member.fills(), tryingDates(some.is(), scope.of(member.subject()), member.subject()));
    }

    /**
     * Several candidates count as one parent, whichever of them it is: everybody else counts only as a parent anyway. So a
     * doubt about who the other parent is makes nobody count less.
     */
    private Formula several(Expr.Some some, Scope scope) {
        Role role = some.role();
        List<World.Member> cast = world.cast(role, use);
        List<Id> candidates =
                role == Role.PARENTS || role == Role.OTHER_PARENT ? world.people(Role.OTHER_PARENT, use) : List.of();
        if (candidates.isEmpty()) {
            return count(some, cast, scope);
        }
        Parts whichever = Parts.ofAny();
        for (Id candidate : candidates) {
            List<World.Member> parents = cast.stream()
                    .map(member -> member.person().equals(candidate) ? member : anyway(member, role))
                    .toList();
            whichever.add(count(some, parents, scope));
        }
        return whichever.formula();
    }

    private World.Member anyway(World.Member member, Role role) {
        Formula fills = role == Role.PARENTS ? world.parentAnyway(member.person(), use) : Formula.Constant.FALSE;
        return new World.Member(member.person(), member.subject(), fills);
    }

    private Formula count(Expr.Some some, List<World.Member> members, Scope scope) {
        List<Counted> counted = new ArrayList<>();
        for (World.Member member : members) {
            Formula one = isOwnSupport(member, scope) ? Formula.Constant.FALSE : ofMember(member, some, scope);
            Counted now = new Counted(new ArrayList<>(List.of(member.person())), new ArrayList<>(List.of(one)));
            counted.removeIf(other -> isOneOf(other.people(), member.person()) && now.addAll(other));
            counted.add(now);
        }
        return Formula.atLeast(
                some.n(), counted.stream().map(one -> Formula.or(one.holds())).toList());
    }

    /** People who count once, and how each of them makes it so. */
    private record Counted(List<Id> people, List<Formula> holds) {
        boolean addAll(Counted same) {
            people.addAll(same.people());
            return holds.addAll(same.holds());
        }
    }

    private boolean isOneOf(List<Id> counted, Id person) {
        return counted.stream().anyMatch(other -> world.isShownSame(person, other));
    }

    /** Needs a confirmed set, includes everyone whose tie is not ruled out, and is unknown over nobody. */
    private Formula everyone(Expr.Everyone everyone, Scope scope) {
        List<Formula> each = new ArrayList<>();
        boolean nobody = true;
        for (Id person : world.people(everyone.role(), Use.WORRY)) {
            nobody = false;
            Subject one = Subject.of(person);
            each.add(tryingDates(everyone.is(), scope.of(one), one));
        }
        List<Open> open = world.open(everyone.role());
        if (open.isEmpty() && nobody) {
            each.add(world.open(Open.of(Open.Kind.CARERS)));
        }
        for (Open one : open) {
            each.add(world.open(one));
        }
        return Formula.and(each);
    }

    private Formula in(Role role, Scope scope) {
        Open oneMore = scope.unknownMember();
        if (oneMore != null) {
            return world.open(oneMore);
        }
        Subject person = scope.person();
        if (person == null) {
            return Formula.Constant.FALSE;
        }
        Formula member = world.member(role, person.one(), use);
        return use == Use.WORRY ? Formula.or(member, oneMoreOf(role)) : member;
    }

    /** While a role is open, whoever is not said to fill it may be the one who does. */
    private Formula oneMoreOf(Role role) {
        Parts any = Parts.ofAny();
        for (Open open : world.open(role)) {
            any.add(world.open(open));
        }
        return any.formula();
    }

    private Formula between(Expr.Between between, Scope scope) {
        Open oneMore = scope.unknownMember();
        if (oneMore != null) {
            return world.open(oneMore);
        }
        if (scope.person() == null) {
            return Formula.Constant.FALSE;
        }
        Id person = scope.person().one();
        Factors.Ready factor = world.factor(between.factor());
        Parts ways = Parts.ofAny();
        for (World.Member member : world.cast(between.role(), use)) {
            Id other = member.person();
            if (other.equals(person)) {
                continue;
            }
            Formula pairs = between.direction() == Expr.Direction.TOWARDS
                    ? pairs(factor, person, other)
                    : pairs(factor, other, person);
            ways.add(Formula.and(member.fills(), pairs));
        }
        for (Open open : world.open(between.role())) {
            ways.add(world.open(open));
        }
        return ways.formula();
    }

    private Formula pairs(Factors.Ready factor, Id from, Id to) {
        Function<Id, Formula> ofOne = one -> {
            Function<Id, Formula> ofBoth = other ->
                    one.equals(other) ? Formula.Constant.FALSE : value(factor, Subject.pair(one, other), null, false);
            return ofEachName(factor, to, ofBoth.apply(to), ofBoth);
        };
        return ofEachName(factor, from, ofOne.apply(from), ofOne);
    }

    private Formula atHome(Expr.AtHome home, Scope scope) {
        List<Formula> ways = new ArrayList<>();
        for (Id place : world.homes(use)) {
            ways.add(Formula.and(world.babyAt(place, use), plain(home.is(), scope.at(place))));
        }
        for (Open open : world.openHome()) {
            ways.add(world.open(open));
        }
        return Formula.or(ways);
    }
}
