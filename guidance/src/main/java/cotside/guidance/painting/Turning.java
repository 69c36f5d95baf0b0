package cotside.guidance.painting;

import cotside.guidance.evidence.Dates;
import cotside.guidance.evidence.Evidence;
import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Key;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.Measures;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Parameter;
import cotside.guidance.pack.Review;
import cotside.guidance.picture.Differences;
import cotside.guidance.picture.NextChange;
import cotside.guidance.picture.Picture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * When a picture next changes with no new statement. Every day on which anything that is reckoned could turn is tried in
 * order, so the first that differs is the first there is.
 */
public final class Turning {
    /** Two years ahead: a record closes at the first birthday. */
    private static final int HORIZON = 730;

    private final Pack pack;
    private final View today;
    private final TreeSet<Integer> days = new TreeSet<>();

    public Turning(Pack pack, View today) {
        this.pack = pack;
        this.today = today;
    }

    /** The first later day on which the picture differs, or null when none does within two years. */
    public @Nullable NextChange next(Picture now, IntFunction<Picture> paint) {
        collect();
        for (int day : days) {
            Differences differences = Differences.between(now, paint.apply(day));
            if (!differences.isEmpty()) {
                List<String> what = new ArrayList<>();
                for (Differences.Change change : differences.changes()) {
                    what.add(change.kind().word() + ": " + change.title()
                            + (change.about().isEmpty() ? "" : " (" + change.about() + ")"));
                }
                return new NextChange(LocalDate.ofEpochDay(day), what);
            }
        }
        return null;
    }

    private void add(long day) {
        if (day > today.day() && day <= today.day() + HORIZON) {
            days.add((int) day);
        }
    }

    private void collect() {
        Ledger ledger = today.ledger();
        Set<Integer> spells = new HashSet<>();
        for (Review review : pack.reviews()) {
            addSpells(review.every(), spells);
        }
        for (Statement statement : ledger.known().standing()) {
            add(statement.when().earliest().toEpochDay());
            add(statement.when().latest().toEpochDay());
            add(statement.when().lastSpokenFor().toEpochDay());
        }
        for (Key key : ledger.keys()) {
            Factors.Ready factor = ledger.factors().get(key.factor());
            Set<Integer> own = new HashSet<>(spells);
            addSpells(factor, own);
            for (Evidence evidence : ledger.filed(key)) {
                addAfter(evidence, own);
            }
        }
        for (Ledger.SetKey set : ledger.confirmedSets()) {
            Set<Integer> own = new HashSet<>(spells);
            for (Factor tie : pack.factors()) {
                addSpells(tie.goodFor(), own);
            }
            ledger.allConfirmations(set).forEach(evidence -> addAfter(evidence, own));
        }
        collectDates();
        collectCounts();
        for (Parameter parameter : pack.parameters()) {
            parameter.values().forEach(value -> add(value.from().toEpochDay()));
        }
        for (PlanAction action : ledger.known().actions()) {
            add(action.agreed().toEpochDay());
            if (action.ended() != null) {
                add(action.ended().toEpochDay());
            }
        }
    }

    private void addAfter(Evidence evidence, Set<Integer> spells) {
        addAfter(evidence.last(), spells);
        addAfter(evidence.earliest(), spells);
        addAfter(evidence.latest(), spells);
        Evidence original = evidence.original();
        if (original != null) {
            addAfter(original.last(), spells);
        }
    }

    private void addAfter(long day, Set<Integer> spells) {
        for (int spell : spells) {
            add(day + spell);
            add(day + spell + 1);
        }
    }

    private static void addSpells(Factors.Ready factor, Set<Integer> spells) {
        addSpells(factor.factor().goodFor(), spells);
        spells.add(factor.factor().askAgainDays());
        Factor opposite = factor.opposite();
        if (opposite != null) {
            addSpells(opposite.goodFor(), spells);
            spells.add(opposite.askAgainDays());
        }
    }

    private static void addSpells(Freshness freshness, Set<Integer> spells) {
        freshness.steps().forEach(step -> spells.add(step.goodForDays()));
        if (freshness.otherwise() != Freshness.ALWAYS) {
            spells.add(freshness.otherwise());
        }
    }

    /** Days on which an age or a gestation passes a bound, and those on which a due date stops being believable. */
    private void collectDates() {
        Dates dates = today.ledger().dates();
        Id baby = today.ledger().baby();
        Set<Integer> bounds = new HashSet<>();
        for (Factor factor : pack.factors()) {
            if (factor.derived() instanceof Derived.Dated dated) {
                addBounds(dated.bound(), bounds);
            }
        }
        for (DateKind kind : DateKind.values()) {
            for (Dates.Source source : dates.sources(kind, baby, Integer.MAX_VALUE)) {
                addAround(source.earliest(), bounds);
                addAround(source.latest(), bounds);
                add((long) source.latest() + Dates.LATEST_BIRTH_AFTER_DUE + 1);
                add(source.givenOn());
            }
        }
        for (Dates.Weight weight : dates.weights(baby, Integer.MAX_VALUE)) {
            add((long) weight.day());
            add((long) weight.day() + Dates.WEIGHT_GOOD_FOR + 1);
        }
        for (Person person : today.ledger().known().people()) {
            for (Dates.Source source : dates.sources(DateKind.BIRTH, person.id(), Integer.MAX_VALUE)) {
                add(source.earliest());
            }
        }
    }

    private void addAround(int day, Set<Integer> bounds) {
        add(day);
        add((long) day + 1);
        for (int bound : bounds) {
            for (int early : new int[] {bound, -bound, bound - Measures.TERM}) {
                add((long) day + early);
                add((long) day + early + 1);
            }
        }
    }

    private void addBounds(Derived.Bound bound, Set<Integer> bounds) {
        bounds.add(bound.number());
        for (Parameter parameter : pack.parameters()) {
            if (parameter.id().equals(bound.parameter())) {
                parameter.values().forEach(value -> bounds.add(value.number()));
            }
        }
    }

    /** A count changes when something falls out of its span, and goes stale after the last that it counts. */
    private void collectCounts() {
        Set<Integer> windows = new HashSet<>();
        Set<Integer> spells = new HashSet<>();
        for (Factor factor : pack.factors()) {
            switch (factor.derived()) {
                case Derived.CountedContacts counted -> {
                    addBounds(counted.withinDays(), windows);
                    addSpells(today.ledger().factors().get(factor.id()), spells);
                }
                case Derived.CountedEvents counted -> {
                    addBounds(counted.withinDays(), windows);
                    addSpells(today.ledger().factors().get(factor.id()), spells);
                }
                case Derived.Dated _ -> {}
                case null -> {}
            }
        }
        for (Contact contact : today.ledger().known().contacts()) {
            long earliest = contact.day().earliest().toEpochDay();
            add(earliest);
            add(contact.day().latest().toEpochDay());
            windows.forEach(window -> add(earliest + window));
            addAfter(contact.day().latest().toEpochDay(), spells);
        }
        for (Key key : today.ledger().keys()) {
            if (today.ledger().factors().get(key.factor()).isEvent()) {
                for (Evidence evidence : today.ledger().filed(key)) {
                    windows.forEach(window -> add((long) evidence.earliest() + window));
                    addAfter(evidence, spells);
                }
            }
        }
    }
}
