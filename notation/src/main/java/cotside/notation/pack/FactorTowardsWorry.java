package cotside.notation.pack;

import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Parameter;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of {@link TowardsWorry} about factors, ties and the parameters that they are reckoned from. */
final class FactorTowardsWorry {
    private final Pack before;
    private final Set<String> presenceBefore;
    private final Pack after;
    private final Reading reading;
    private final Problems problems;
    private final LockedReads locked;
    private final Map<String, Parameter> parametersBefore;
    private final Map<String, Parameter> parametersAfter;

    FactorTowardsWorry(Pack before, Set<String> presenceBefore, Pack after, Reading reading, LockedReads locked) {
        this.before = before;
        this.presenceBefore = presenceBefore;
        this.after = after;
        this.reading = reading;
        this.problems = reading.problems();
        this.locked = locked;
        this.parametersBefore = Pack.byId(before.parameters(), Parameter::id);
        this.parametersAfter = Pack.byId(after.parameters(), Parameter::id);
    }

    void check() {
        for (Factor old : before.factors()) {
            String rule = locked.rule(old.id());
            Factor now = after.findFactor(old.id());
            if (rule != null && now != null) {
                factor(old, now, rule);
            }
        }
    }

    private void factor(Factor old, Factor now, String rule) {
        String id = old.id();
        refuseUnless(old.label().equals(now.label()), id, rule, "label", "it as it was");
        refuseUnless(old.help().equals(now.help()), id, rule, "help", "it as it was");
        refuseUnless(old.about() == now.about(), id, rule, "about", "it as it was");
        refuseUnless(old.heading() == now.heading(), id, rule, "heading", "it as it was");
        refuseUnless(old.side() == now.side(), id, rule, "side", "it as it was");
        refuseUnless(old.kind() == now.kind(), id, rule, "kind", "it as it was");
        refuseUnless(old.directed() == now.directed(), id, rule, "directed", "it as it was");
        refuseUnless(Objects.equals(old.opposite(), now.opposite()), id, rule, "opposite", opposite(old));
        derived(old, now, rule);
        stated(old, now, rule);
        refuseUnless(now.askAgainDays() <= old.askAgainDays(), id, rule, "ask again", "as soon, or sooner");
        refuseUnless(now.sensitive() || !old.sensitive(), id, rule, "sensitive", "sensitive: yes");
        boolean presence = reading.presence().contains(id) || !presenceBefore.contains(id);
        refuseUnless(presence, id, rule, "presence", "presence: yes");
        refuseUnless(now.heldBy().containsAll(old.heldBy()), id, rule, "held by", "the agencies it had, or more");
        refuseUnless(now.because().containsAll(old.because()), id, rule, "because", "the sources it had, or more");
    }

    private static String opposite(Factor old) {
        return old.opposite() == null
                ? "no opposite, as it had none"
                : "its opposite as it was, '" + old.opposite() + "'";
    }

    private void stated(Factor old, Factor now, String rule) {
        String id = old.id();
        boolean onlyWorry = !locked.notMore(id);
        boolean onlyReassurance = !locked.notLess(id);
        boolean fixed = locked.isFixed(id);
        boolean shown = old.shownBy().equals(now.shownBy())
                || (!fixed && onlyWorry && harder(now.shownBy(), old.shownBy()))
                || (!fixed && onlyReassurance && harder(old.shownBy(), now.shownBy()));
        String expected = fixed || (!onlyWorry && !onlyReassurance)
                ? "it as it was"
                : onlyWorry ? "as much as before, or less" : "as much as before, or more";
        refuseUnless(shown, id, rule, "shown by", expected);
        boolean ruledOut =
                old.ruledOutBy().equals(now.ruledOutBy()) || (!fixed && harder(old.ruledOutBy(), now.ruledOutBy()));
        refuseUnless(ruledOut, id, rule, "ruled out by", fixed ? "it as it was" : "as much as before, or more");
        boolean goodFor = old.goodFor().equals(now.goodFor()) || (!fixed && noLonger(old.goodFor(), now.goodFor()));
        refuseUnless(goodFor, id, rule, "good for", fixed ? "it as it was" : "as long as before, or shorter");
        boolean lapses = Set.copyOf(old.lapses()).equals(Set.copyOf(now.lapses()))
                || (!fixed && now.lapses().containsAll(old.lapses()));
        refuseUnless(lapses, id, rule, "lapses at", fixed ? "it as it was" : "what it had, or more");
        boolean disproved = old.disprovedBy().equals(now.disprovedBy())
                || (!fixed && old.disprovedBy().containsAll(now.disprovedBy()));
        refuseUnless(disproved, id, rule, "disproved by", fixed ? "it as it was" : "what it had, or less");
    }

    private void derived(Factor old, Factor now, String rule) {
        boolean mayRise = !locked.notMore(old.id());
        boolean mayFall = !locked.notLess(old.id());
        switch (old.derived()) {
            case Derived.Dated dated -> {
                boolean same = now.derived() instanceof Derived.Dated changed
                        && changed.measure() == dated.measure()
                        && changed.comparison() == dated.comparison()
                        && moves(dated.bound(), changed.bound(), dated.comparison(), mayRise, mayFall);
                if (!same) {
                    refuse(at(now, dated), old.id(), rule, "from", boundExpected(dated.comparison(), mayRise, mayFall));
                }
            }
            case Derived.CountedContacts counted -> {
                boolean fine = now.derived() instanceof Derived.CountedContacts changed
                        && (counted.equals(changed)
                                || (mayRise
                                        && changed.outcomes().containsAll(counted.outcomes())
                                        && anyKindOf(counted.kinds(), changed.kinds())
                                        && changed.atLeast() <= counted.atLeast()))
                        && within(counted.withinDays(), changed.withinDays(), mayRise);
                refuseUnless(fine, old.id(), rule, "counted from", "as many or fewer, within as long or longer");
            }
            case Derived.CountedEvents counted -> {
                boolean fine = now.derived() instanceof Derived.CountedEvents changed
                        && changed.factor().equals(counted.factor())
                        && (counted.atLeast() == changed.atLeast()
                                || (mayRise && changed.atLeast() < counted.atLeast()))
                        && within(counted.withinDays(), changed.withinDays(), mayRise);
                refuseUnless(fine, old.id(), rule, "counted from", "as many or fewer, within as long or longer");
            }
            case null -> {
                boolean fine = now.derived() == null || (mayRise && !(now.derived() instanceof Derived.Dated));
                refuseUnless(fine, old.id(), rule, "counted from", "it stated, as it was");
            }
        }
    }

    /** The parameter, when it is that which changed. */
    private Position at(Factor now, Derived.Dated old) {
        String parameter = now.derived() instanceof Derived.Dated dated && dated.equals(old)
                ? dated.bound().parameter()
                : null;
        return parameter == null ? reading.at(now.id(), "from") : reading.at(parameter, "values");
    }

    private static String boundExpected(Derived.Comparison comparison, boolean mayRise, boolean mayFall) {
        if (mayRise == mayFall) {
            return "it as it was";
        }
        boolean up = mayRise == (comparison == Derived.Comparison.UNDER);
        return up ? "the bound as it was, or higher" : "the bound as it was, or lower";
    }

    private static boolean anyKindOf(Set<String> old, Set<String> now) {
        return now.isEmpty() || (!old.isEmpty() && now.containsAll(old));
    }

    private boolean within(Derived.Bound old, Derived.Bound now, boolean mayRise) {
        return moves(old, now, Derived.Comparison.UNDER, mayRise, false);
    }

    /** On every day the bound is where it was, or where it makes the fact truer (or less true), as allowed. */
    private boolean moves(
            Derived.Bound old, Derived.Bound now, Derived.Comparison comparison, boolean mayRise, boolean mayFall) {
        Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
        Parameter parameterBefore = find(parametersBefore, old);
        Parameter parameterAfter = find(parametersAfter, now);
        Stream.of(parameterBefore, parameterAfter)
                .filter(Objects::nonNull)
                .forEach(parameter -> parameter.values().forEach(value -> days.add(value.from())));
        return days.stream().allMatch(day -> {
            long was = parameterBefore == null ? old.number() : parameterBefore.on(day);
            long is = parameterAfter == null ? now.number() : parameterAfter.on(day);
            boolean truer = comparison == Derived.Comparison.UNDER ? is > was : is < was;
            return is == was || (truer ? mayRise : mayFall);
        });
    }

    private static @Nullable Parameter find(Map<String, Parameter> parameters, Derived.Bound bound) {
        return bound.parameter() == null ? null : parameters.get(bound.parameter());
    }

    /** Whether the second asks for as much as the first, or more. */
    private static boolean harder(Needs first, Needs second) {
        return first.accepts().containsAll(second.accepts())
                && second.observations() >= first.observations()
                && second.spread().containsAll(first.spread());
    }

    private static boolean noLonger(Freshness old, Freshness now) {
        Set<Integer> ages = new TreeSet<>(Set.of(-1));
        Stream.of(old, now).flatMap(freshness -> freshness.steps().stream()).forEach(step -> {
            ages.add(step.underAgeDays() - 1);
            ages.add(step.underAgeDays());
        });
        ages.add(0);
        return now.shortest() <= old.shortest() && ages.stream().allMatch(age -> now.goodFor(age) <= old.goodFor(age));
    }

    private void refuseUnless(boolean fine, String id, String rule, String key, String expected) {
        if (!fine) {
            refuse(reading.at(id, key), id, rule, key, expected);
        }
    }

    private void refuse(Position at, String id, String rule, String key, String expected) {
        String what = "'" + key + "' of '" + id + "', which the locked '" + rule
                + "' reads, is not shown to go towards worry";
        problems.add(at, what, expected);
    }
}
