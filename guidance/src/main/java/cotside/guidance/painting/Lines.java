package cotside.guidance.painting;

import cotside.guidance.evidence.Evidence;
import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Atom;
import cotside.guidance.outcome.Atoms;
import cotside.guidance.outcome.Result;
import cotside.guidance.outcome.Undecided;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Line.Easing;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Unknown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results as lines of the picture. */
final class Lines {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final View today;
    private final Atoms atoms;
    private final Names names;
    private final Readings readings;
    private final Plans plans;
    /** By atom of a {@code holds}: all of these have been asked for before the first line is drawn. */
    private final @Nullable Unknown[] unknowns;

    Lines(View today, Atoms atoms, Names names, Readings readings, Plans plans) {
        this.today = today;
        this.atoms = atoms;
        this.names = names;
        this.readings = readings;
        this.plans = plans;
        unknowns = new Unknown[atoms.size()];
    }

    Line line(Result result) {
        Combination combination = result.combination();
        Undecided undecided = result.undecided();
        return new Line(
                result.id(),
                combination.id(),
                combination.title(),
                about(result),
                result.subject(),
                result.event(),
                result.outcome(),
                result.word(),
                combination.urgency().word(),
                result.wordBecause(),
                unknowns(result.presumed()),
                evidence(result),
                easing(result),
                settledBy(result),
                reopened(result),
                undecided == null ? List.of() : sets(undecided.wouldShow()),
                undecided == null ? List.of() : sets(undecided.wouldClear()),
                undecided == null ? List.of() : unknowns(undecided.levers()),
                undecided == null ? List.of() : unknowns(undecided.pivot()),
                combination.next(),
                combination.because(),
                firstRecorded(result),
                plans.answers(result));
    }

    private String about(Result result) {
        if (result.oneMore() != null) {
            return names.oneMore(result.oneMore());
        }
        String event = result.event();
        if (event == null) {
            return names.label(result.subject().one());
        }
        return names.label(result.subject().one()) + ": " + event.replace('-', ' ') + eventDay(result);
    }

    private static String eventDay(Result result) {
        for (Evidence worry : result.worries()) {
            if (worry.event() != null) {
                return ", " + LocalDate.ofEpochDay(worry.last()).format(DAY);
            }
        }
        return "";
    }

    /** Worries first, then what surrounds them, then the ties that bring them to this baby. */
    private List<Reading> evidence(Result result) {
        List<Reading> evidence = new ArrayList<>();
        for (int carrier : result.evidence()) {
            Atom atom = atoms.get(carrier);
            if (atom.factor() != null) {
                evidence.add(readings.of(atom, result.read()));
            }
        }
        evidence.sort(java.util.Comparator.comparingInt(reading -> order(reading.side())));
        return evidence;
    }

    private static int order(Side side) {
        return switch (side) {
            case VULNERABILITY -> 0;
            case CONTEXT -> 1;
            case PROTECTIVE -> 2;
            case TIE -> 3;
        };
    }

    private @Nullable Easing easing(Result result) {
        Result.Eased eased = result.eased();
        if (eased == null || result.outcome() == Line.Outcome.NOT_PRESENT) {
            return null;
        }
        List<Reading> restsOn = new ArrayList<>();
        Set<String> people = new LinkedHashSet<>();
        for (int mentioned : eased.atoms()) {
            Atom atom = atoms.get(mentioned);
            Factors.Ready factor = atom.factor();
            if (factor == null || atom.standing() == null) {
                continue;
            }
            Reading reading = readings.of(atom, today);
            boolean spokenOf = !reading.standing().holding().isEmpty()
                    || !reading.standing().against().isEmpty();
            if (spokenOf) {
                restsOn.add(reading);
                boolean person = factor.factor().about() == SubjectKind.PERSON;
                if (person && atom.truth() != Truth.FALSE) {
                    people.add(names.label(reading.subject().one()));
                }
            }
        }
        return new Easing(eased.state(), restsOn, List.copyOf(people));
    }

    private List<Reading> settledBy(Result result) {
        List<Reading> settled = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (Statement statement : result.settledBy()) {
            if (statement.claim() instanceof cotside.guidance.facts.Claim.OfFactor of && done.add(of.factor())) {
                settled.add(
                        readings.today(today.ledger().factors().get(of.factor()), of.subject(), null, Use.REASSURANCE));
            }
        }
        return settled;
    }

    private List<String> reopened(Result result) {
        List<String> reasons = new ArrayList<>();
        for (String id : result.reopened()) {
            Statement statement = today.ledger().known().findReadable(id);
            if (statement != null) {
                reasons.add("a worry of " + statement.when().latest().format(DAY) + " that the answer does not name ("
                        + id + ")");
            }
        }
        return reasons;
    }

    private List<List<Unknown>> sets(List<int[]> sets) {
        List<List<Unknown>> named = new ArrayList<>(sets.size());
        for (int[] set : sets) {
            if (set.length == 1) {
                named.add(List.of(unknown(set[0])));
            } else {
                named.add(unknowns(Arrays.stream(set).boxed().toList()));
            }
        }
        return named;
    }

    private List<Unknown> unknowns(List<Integer> numbers) {
        List<Unknown> unknowns = new ArrayList<>(numbers.size());
        Set<String> keys = new LinkedHashSet<>();
        for (int number : numbers) {
            Unknown unknown = unknown(number);
            if (keys.add(unknown.key())) {
                unknowns.add(unknown);
            }
        }
        return unknowns;
    }

    /** Lines share what is not known, and each says it several times. */
    private Unknown unknown(int number) {
        Unknown known = unknowns[number];
        if (known == null) {
            known = names.unknown(atoms.get(number));
            unknowns[number] = known;
        }
        return known;
    }

    private @Nullable Instant firstRecorded(Result result) {
        Instant first = null;
        for (int carrier : result.evidence()) {
            Atom atom = atoms.get(carrier);
            Factors.Ready factor = atom.factor();
            if (factor == null || atom.standing() == null || factor.isTie()) {
                continue;
            }
            Subject subject = Objects.requireNonNull(atom.subject());
            for (Evidence evidence : today.existing(factor, subject)) {
                Instant recorded = evidence.statement().recorded();
                if (evidence.holds() && (first == null || recorded.isBefore(first))) {
                    first = recorded;
                }
            }
        }
        return first;
    }

    /** What plans in force undertake. */
    static final class Plans {
        private final List<PlanAction> open = new ArrayList<>();
        private final Atoms atoms;

        Plans(View today, Atoms atoms) {
            this.atoms = atoms;
            LocalDate day = LocalDate.ofEpochDay(today.day());
            Id baby = today.ledger().baby();
            for (PlanAction action : today.ledger().known().actions()) {
                LocalDate ended = action.ended();
                boolean inForce = !action.agreed().isAfter(day) && (ended == null || ended.isAfter(day));
                if (inForce && action.baby().equals(baby)) {
                    open.add(action);
                }
            }
        }

        List<PlanAction> open() {
            return open;
        }

        /** Whether some open action answers a line; null where there is no plan. */
        @Nullable
        Boolean answers(Result result) {
            if (open.isEmpty()) {
                return null;
            }
            for (PlanAction action : open) {
                if (answers(action, result)) {
                    return true;
                }
            }
            return false;
        }

        boolean answers(PlanAction action, Result result) {
            if (action.answers().contains(result.combination().id())
                    || action.answers().contains(result.id())) {
                return true;
            }
            for (int carrier : result.evidence()) {
                Factors.Ready factor = atoms.get(carrier).factor();
                if (factor != null && !factor.isTie() && action.answers().contains(factor.id())) {
                    return true;
                }
            }
            return false;
        }
    }
}
