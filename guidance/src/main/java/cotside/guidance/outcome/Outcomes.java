package cotside.guidance.outcome;

import cotside.guidance.evidence.Evidence;
import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Survey;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.About;
import cotside.guidance.pack.Act;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Side;
import cotside.guidance.picture.Line.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What becomes of every combination of a pack for one baby (guidance section 8). */
public final class Outcomes {
    private final Pack pack;
    private final Worlds worlds;
    private final Atoms atoms;
    private final Easings easings;
    private final Map<String, Act> acts;
    private final Map<About, List<Binding>> bindings = new HashMap<>();

    public Outcomes(Pack pack, Compounds compounds, View view) {
        this.pack = pack;
        worlds = new Worlds(view, compounds);
        atoms = worlds.atoms();
        easings = new Easings(worlds);
        acts = Pack.byId(pack.acts(), Act::id);
    }

    public Worlds worlds() {
        return worlds;
    }

    public List<Result> all() {
        List<Result> results = new ArrayList<>();
        for (Combination combination : pack.combinations()) {
            for (Binding binding : bindings(combination.about())) {
                results.add(result(combination, binding));
            }
        }
        return results;
    }

    /** Found once for all the combinations that are about the same. */
    private List<Binding> bindings(About about) {
        List<Binding> known = bindings.get(about);
        if (known == null) {
            known = findBindings(about);
            bindings.put(about, known);
        }
        return known;
    }

    private List<Binding> findBindings(About about) {
        RecordWorld today = worlds.today();
        Subject baby = Subject.of(today.baby());
        return switch (about) {
            case About.TheBaby _ -> List.of(new Binding(null, Scope.BABY, baby, null, null, Formula.Constant.TRUE));
            case About.EachPerson each -> Bindings.people(each.role(), today);
            case About.EachHome _ -> Bindings.homes(today);
            case About.EachEvent each -> events(each.factor(), today, baby);
        };
    }

    /** With no event on record the combination is read once, of any such event. */
    private static List<Binding> events(String factor, RecordWorld today, Subject baby) {
        Factors.Ready happening = today.view().ledger().factors().get(factor);
        List<Binding> bindings = new ArrayList<>();
        for (View.Event event : today.view().events(happening, baby)) {
            bindings.add(new Binding(
                    event.handle(),
                    Scope.ofEvent(factor, event.handle()),
                    baby,
                    null,
                    event.handle(),
                    Formula.Constant.TRUE));
        }
        if (bindings.isEmpty()) {
            bindings.add(new Binding(null, Scope.BABY, baby, null, null, Formula.Constant.TRUE));
        }
        return bindings;
    }

    private Result result(Combination combination, Binding binding) {
        Read read = read(combination, binding);
        Undecided undecided =
                read.truth() == Truth.UNKNOWN ? new Undecided(read.formula(), atoms::truth, read.survey()) : null;
        return new Result(
                combination,
                binding,
                read.formula(),
                read.view(),
                read.truth(),
                undecided,
                new Explained(combination, binding, read));
    }

    /** Explains one result; what several answers need is worked out once. */
    private final class Explained implements Result.Explaining {
        private final Combination combination;
        private final Binding binding;
        private final Read read;
        private @Nullable Alarm alarm;

        Explained(Combination combination, Binding binding, Read read) {
            this.combination = combination;
            this.binding = binding;
            this.read = read;
        }

        @Override
        public boolean mayBeSettled() {
            return combination.settledBy() != null
                    && !worlds.today().view().ledger().known().answering().isEmpty();
        }

        @Override
        public boolean alarms() {
            return read.truth() == Truth.TRUE || alarm().holds() || alarm().triggered();
        }

        private Alarm alarm() {
            if (alarm == null) {
                alarm = Outcomes.this.alarm(combination, binding, read);
            }
            return alarm;
        }

        @Override
        public Result.Details details(String lineId) {
            return Outcomes.this.details(combination, binding, lineId, read, this::alarm);
        }
    }

    private Result.Details details(
            Combination combination, Binding binding, String lineId, Read read, Supplier<Alarm> whileUndecided) {
        List<Integer> evidence = Easings.carriers(read.formula(), atoms::truth);
        List<Evidence> worries = worries(combination, evidence, read.view());
        Settling settling = new Settling(
                combination,
                lineId,
                worlds.today().view(),
                worlds.today(),
                worlds.compounds(),
                binding.event() == null ? null : binding.subject(),
                handles(combination, binding),
                worries);
        List<String> reopened = new ArrayList<>();
        List<Statement> settledBy = settling.settledBy(binding.scope(), reopened);
        Expr easedBy = combination.easedBy();
        Result.Eased eased = easedBy == null ? null : easings.eased(easedBy, binding.scope());
        Wording wording = new Wording(combination, eased, settling, easings, binding.scope(), acts);
        List<Integer> presumed = List.of();
        Outcome outcome;
        if (!settledBy.isEmpty()) {
            outcome = Outcome.SETTLED;
        } else if (read.truth() == Truth.TRUE) {
            outcome = Outcome.STANDS_OUT;
            wording.own();
        } else {
            outcome = Outcome.CANNOT_TELL;
            Alarm alarm = whileUndecided.get();
            if (alarm.holds()) {
                presumed = presumed(combination, alarm, read);
                wording.presumed();
            } else if (alarm.triggered()) {
                wording.triggered();
            }
        }
        return new Result.Details(
                outcome, wording.word(), wording.because(), evidence, worries, presumed, eased, settledBy, reopened);
    }

    private record Read(Formula formula, RecordWorld world, Survey survey) {
        Truth truth() {
            return survey.truth();
        }

        View view() {
            return world.view();
        }
    }

    /**
     * About an event, {@code holds} and who filled its roles are read as on the event's earliest day and as on the day of
     * its first recording, and the more worrying counts.
     */
    private Read read(Combination combination, Binding binding) {
        if (!(combination.about() instanceof About.EachEvent each) || binding.event() == null) {
            return read(combination, binding, worlds.today());
        }
        View today = worlds.today().view();
        Factors.Ready happening = today.ledger().factors().get(each.factor());
        View.Event event = today.events(happening, binding.subject()).stream()
                .filter(one -> one.handle().equals(binding.event()))
                .findFirst()
                .orElseThrow();
        Read then = read(combination, binding, worlds.on(Math.min(event.earliest(), today.day())));
        Read recorded = read(combination, binding, worlds.on(Math.min(event.firstRecorded(), today.day())));
        return recorded.truth().compareTo(then.truth()) > 0 ? recorded : then;
    }

    private Read read(Combination combination, Binding binding, RecordWorld world) {
        World reading = binding.event() == null || world == worlds.today()
                ? world
                : new EventWorld(world, worlds.today(), binding.event());
        Formula holds =
                new Grounding(reading, Use.WORRY, worlds.compounds()).ground(combination.holds(), binding.scope());
        Formula formula = Formula.and(binding.member(), holds);
        return new Read(formula, world, Survey.of(formula, atoms::truth));
    }

    private Set<String> handles(Combination combination, Binding binding) {
        String event = binding.event();
        if (event == null || !(combination.about() instanceof About.EachEvent each)) {
            return Set.of();
        }
        View today = worlds.today().view();
        return today.handlesOf(today.ledger().factors().get(each.factor()), binding.subject(), event);
    }

    /**
     * Whether a factor is one of the worries of a combination. A tie through which a role is filled is none, nor is context;
     * a tie that the combination itself names is one.
     *
     * @param named the factors that the combination's {@code holds} names
     */
    public static boolean isWorry(Factors.Ready factor, Set<String> named) {
        return factor.factor().side() == Side.VULNERABILITY || (factor.isTie() && named.contains(factor.id()));
    }

    /**
     * The statements behind the worries among the evidence. A combination that rests on context alone is answered by what
     * answers that.
     */
    private List<Evidence> worries(Combination combination, List<Integer> evidence, View view) {
        Set<String> named = Mentions.factors(combination.holds());
        List<Evidence> worries = statements(evidence, view, factor -> isWorry(factor, named));
        return worries.isEmpty()
                ? statements(evidence, view, factor -> !factor.isTie() && named.contains(factor.id()))
                : worries;
    }

    private List<Evidence> statements(List<Integer> evidence, View view, Predicate<Factors.Ready> wanted) {
        Map<String, Evidence> worries = new LinkedHashMap<>();
        for (int carrier : evidence) {
            Atom atom = atoms.get(carrier);
            Factors.Ready factor = atom.factor();
            Subject subject = atom.subject();
            if (factor == null || subject == null || atom.standing() == null) {
                continue;
            }
            if (wanted.test(factor)) {
                View read = atom.event() == null ? view : worlds.today().view();
                for (Evidence holding : read.holding(factor, subject, atom.event())) {
                    worries.put(holding.id(), holding);
                }
            }
        }
        return List.copyOf(worries.values());
    }

    /**
     * What an undecided combination raises.
     *
     * @param assumed triggers that are only assumed
     * @param holds it holds with what is presumed, and assumed triggers, taken as true
     * @param triggered else: the worry that alone alarms is there
     */
    private record Alarm(Set<Integer> assumed, boolean holds, boolean triggered) {
        static final Alarm NONE = new Alarm(Set.of(), false, false);
    }

    private Alarm alarm(Combination combination, Binding binding, Read read) {
        if (combination.trigger() == null && combination.presume().isEmpty()) {
            return Alarm.NONE;
        }
        Formula trigger = trigger(combination, binding, read.world());
        Set<Integer> assumed = trigger == null ? Set.of() : assumed(trigger);
        boolean holds = read.formula().holds(atom -> isPresumed(combination, atom) || assumed.contains(atom));
        return new Alarm(assumed, holds, !holds && trigger != null && isTriggered(binding, trigger));
    }

    private boolean isTriggered(Binding binding, Formula trigger) {
        return Formula.and(binding.member(), trigger).holds(atom -> {
            Atom of = atoms.get(atom);
            return of.truth() == Truth.TRUE || of.isAssumed();
        });
    }

    private @Nullable Formula trigger(Combination combination, Binding binding, RecordWorld world) {
        Expr trigger = combination.trigger();
        if (trigger == null) {
            return null;
        }
        World reading = binding.event() == null ? world : new EventWorld(world, worlds.today(), binding.event());
        return new Grounding(reading, Use.WORRY, worlds.compounds()).ground(trigger, binding.scope());
    }

    private Set<Integer> assumed(Formula trigger) {
        Set<Integer> assumed = new LinkedHashSet<>();
        trigger.atoms(atom -> {
            if (atoms.get(atom).isAssumed()) {
                assumed.add(atom);
            }
        });
        return assumed;
    }

    private boolean isPresumed(Combination combination, int atom) {
        Atom of = atoms.get(atom);
        if (of.truth() == Truth.TRUE) {
            return true;
        }
        Factors.Ready factor = of.factor();
        return of.truth() == Truth.UNKNOWN
                && factor != null
                && combination.presume().contains(factor.id());
    }

    private List<Integer> presumed(Combination combination, Alarm alarm, Read read) {
        Set<Integer> presumed = new LinkedHashSet<>();
        read.formula().atoms(atom -> {
            boolean unknown = atoms.truth(atom) == Truth.UNKNOWN;
            if (unknown && (isPresumed(combination, atom) || alarm.assumed().contains(atom))) {
                presumed.add(atom);
            }
        });
        return List.copyOf(presumed);
    }

    /** Whether a standing was true once, was ruled out, and that has gone stale. */
    public static boolean isStaleAfterWorry(Standing standing) {
        return standing.stands() == Standing.Stands.RULED_OUT
                && !standing.fresh()
                && !standing.holding().isEmpty();
    }
}
