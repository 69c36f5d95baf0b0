package cotside.guidance.examples;

import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every small change of one condition: a part dropped, all and any swapped, one more or fewer, a bound moved by one,
 * another role, another person, the other direction, a factor replaced by its absence.
 */
final class Changes {
    private final Reading reading;
    private final List<Change> changes = new ArrayList<>();

    /**
     * @param was the part that was changed, as the pack writes it
     * @param now what stands there instead
     * @param condition the whole condition with the change made
     */
    record Change(String was, String now, Expr condition, Reading reading) {}

    /**
     * Of whom a part is read.
     *
     * @param joined something else is asked of the same person as well
     */
    private record Person(Role role, boolean joined) {}

    private Changes(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param person the role of the person whom the rule is about, or null when it is about none
     */
    static List<Change> of(Expr condition, @Nullable Role person, Reading reading) {
        Changes changes = new Changes(reading);
        changes.visit(condition, person == null ? null : new Person(person, false), UnaryOperator.identity());
        return changes.changes;
    }

    static List<Role> otherRoles(Role role) {
        List<Role> others = new ArrayList<>(List.of(Role.values()));
        others.remove(role);
        others.remove(Role.SIBLINGS);
        return others;
    }

    private void add(Expr was, Expr now, UnaryOperator<Expr> around) {
        add(was, now, around, reading);
    }

    private void add(Expr was, Expr now, UnaryOperator<Expr> around, Reading with) {
        changes.add(new Change(Written.condition(was), Written.condition(now), around.apply(now), with));
    }

    private void visit(Expr expr, @Nullable Person person, UnaryOperator<Expr> around) {
        switch (expr) {
            case Expr.Is is -> {
                factor(is, is.factor(), Expr.Is::new, around);
                if (reading.factor(is.factor()).derived() instanceof Derived.Dated) {
                    add(is, new Expr.IsNot(is.factor()), around);
                } else {
                    absence(is, is.factor(), Expr.Is::new, around);
                }
            }
            case Expr.IsNot is -> {
                factor(is, is.factor(), Expr.IsNot::new, around);
                add(is, new Expr.Is(is.factor()), around);
            }
            case Expr.All all -> {
                parts(all, all.of(), Expr.All::new, person, around);
                add(all, new Expr.Any(all.of()), around);
                if (all.of().size() > 2) {
                    add(all, new Expr.AtLeast(all.of().size() - 1, all.of()), around);
                }
            }
            case Expr.Any any -> {
                parts(any, any.of(), Expr.Any::new, person, around);
                add(any, new Expr.All(any.of()), around);
                if (any.of().size() > 2) {
                    add(any, new Expr.AtLeast(2, any.of()), around);
                }
            }
            case Expr.AtLeast few -> {
                parts(few, few.of(), of -> new Expr.AtLeast(few.n(), of), person, around);
                add(few, new Expr.AtLeast(few.n() - 1, few.of()), around);
                add(few, new Expr.AtLeast(few.n() + 1, few.of()), around);
            }
            case Expr.Some some -> some(some, person, around);
            case Expr.Everyone everyone ->
                visit(
                        everyone.is(),
                        new Person(everyone.role(), false),
                        is -> around.apply(new Expr.Everyone(everyone.role(), is)));
            case Expr.In in -> {
                for (Role role : otherRoles(in.role())) {
                    add(in, new Expr.In(role), around);
                }
            }
            case Expr.Between between -> {
                between(between, around);
                absence(
                        between,
                        between.factor(),
                        id -> new Expr.Between(id, between.direction(), between.role()),
                        around);
            }
            case Expr.AtHome home -> visit(home.is(), person, is -> around.apply(new Expr.AtHome(is)));
        }
        if (person != null && person.joined() && isOfPerson(expr)) {
            add(expr, new Expr.Some(person.role(), 1, expr), around);
        }
    }

    private boolean isOfPerson(Expr atom) {
        return switch (atom) {
            case Expr.Is is -> isOfPerson(is.factor());
            case Expr.IsNot is -> isOfPerson(is.factor());
            case Expr.In _, Expr.Between _ -> true;
            default -> false;
        };
    }

    private boolean readsPerson(Expr expr) {
        return switch (expr) {
            case Expr.All all -> all.of().stream().anyMatch(this::readsPerson);
            case Expr.Any any -> any.of().stream().anyMatch(this::readsPerson);
            case Expr.AtLeast few -> few.of().stream().anyMatch(this::readsPerson);
            case Expr.AtHome home -> readsPerson(home.is());
            default -> isOfPerson(expr);
        };
    }

    /** For one of the parts of a whole: whether others of them are asked of the same person. */
    private @Nullable Person among(Expr whole, List<Expr> parts, int at, @Nullable Person person) {
        boolean several = whole instanceof Expr.All || (whole instanceof Expr.AtLeast few && few.n() > 1);
        if (person == null || person.joined() || !several) {
            return person;
        }
        List<Expr> others = new ArrayList<>(parts);
        others.remove(at);
        return new Person(person.role(), others.stream().anyMatch(this::readsPerson));
    }

    private boolean isOfPerson(String id) {
        SubjectKind about = reading.factor(id).about();
        return about == SubjectKind.PERSON || about == SubjectKind.PAIR;
    }

    private interface OfParts {
        Expr make(List<Expr> parts);
    }

    private void parts(
            Expr whole, List<Expr> parts, OfParts make, @Nullable Person person, UnaryOperator<Expr> around) {
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            if (parts.size() > 1) {
                List<Expr> rest = new ArrayList<>(parts);
                rest.remove(at);
                add(whole, rest.size() == 1 ? rest.getFirst() : make.make(rest), around);
            }
            visit(parts.get(at), among(whole, parts, at, person), part -> {
                List<Expr> changed = new ArrayList<>(parts);
                changed.set(at, part);
                return around.apply(make.make(changed));
            });
        }
        inOnePerson(whole, parts, make, around);
    }

    /** What several people of a role may share is asked of one and the same person. */
    private void inOnePerson(Expr whole, List<Expr> parts, OfParts make, UnaryOperator<Expr> around) {
        for (Role role : Role.values()) {
            List<Expr> inner = new ArrayList<>();
            List<Expr> others = new ArrayList<>();
            for (Expr part : parts) {
                if (part instanceof Expr.Some some && some.n() == 1 && some.role() == role) {
                    inner.add(some.is());
                } else {
                    others.add(part);
                }
            }
            if (inner.size() > 1) {
                inner.addAll(others);
                add(whole, new Expr.Some(role, 1, make.make(inner)), around);
            }
        }
    }

    private void some(Expr.Some some, @Nullable Person person, UnaryOperator<Expr> around) {
        for (Role role : otherRoles(some.role())) {
            add(some, new Expr.Some(role, some.n(), some.is()), around);
        }
        add(some, new Expr.Some(some.role(), some.n() + 1, some.is()), around);
        if (some.n() > 1) {
            add(some, new Expr.Some(some.role(), some.n() - 1, some.is()), around);
        }
        if (some.n() == 1 && person != null) {
            add(some, some.is(), around);
        }
        visit(some.is(), new Person(some.role(), false), is -> around.apply(new Expr.Some(some.role(), some.n(), is)));
    }

    private void between(Expr.Between between, UnaryOperator<Expr> around) {
        for (Role role : otherRoles(between.role())) {
            add(between, new Expr.Between(between.factor(), between.direction(), role), around);
        }
        Expr.Direction back =
                between.direction() == Expr.Direction.TOWARDS ? Expr.Direction.FROM : Expr.Direction.TOWARDS;
        add(between, new Expr.Between(between.factor(), back, between.role()), around);
        factor(between, between.factor(), id -> new Expr.Between(id, between.direction(), between.role()), around);
    }

    private interface OfFactor {
        Expr make(String id);
    }

    private void absence(Expr was, String id, OfFactor make, UnaryOperator<Expr> around) {
        String absent = "absence of " + id;
        Factor factor = reading.factor(id);
        Reading with = factor.derived() instanceof Derived.Dated dated
                ? reading.withDated(absent, factor, opposite(dated))
                : reading.withAbsence(absent, id);
        add(was, make.make(absent), around, with);
    }

    private static Derived.Dated opposite(Derived.Dated dated) {
        Derived.Comparison opposite =
                dated.comparison() == Derived.Comparison.UNDER ? Derived.Comparison.AT_LEAST : Derived.Comparison.UNDER;
        return new Derived.Dated(dated.measure(), opposite, dated.bound());
    }

    private void factor(Expr was, String id, OfFactor make, UnaryOperator<Expr> around) {
        Factor factor = reading.factor(id);
        if (factor.derived() instanceof Derived.Dated dated) {
            int bound = reading.bound(dated.bound());
            for (int moved : new int[] {bound - 1, bound + 1}) {
                String value = Written.value(dated.measure().word(), moved);
                String other = id + " (" + dated.comparison().word() + " " + value + ")";
                Derived.Dated anew = new Derived.Dated(dated.measure(), dated.comparison(), Derived.Bound.of(moved));
                add(was, make.make(other), around, reading.withDated(other, factor, anew));
            }
        }
    }
}
