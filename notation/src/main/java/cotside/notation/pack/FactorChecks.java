package cotside.notation.pack;

import cotside.guidance.pack.About;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Parameter;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That factors fit each other, and that somebody can be asked about each. */
final class FactorChecks {
    private final Pack pack;
    private final Reading reading;
    private final Problems problems;
    private final Map<String, Parameter> parameters;

    FactorChecks(Pack pack, Reading reading) {
        this.pack = pack;
        this.reading = reading;
        this.problems = reading.problems();
        this.parameters = Pack.byId(pack.parameters(), Parameter::id);
    }

    void check() {
        ties();
        for (Factor factor : pack.factors()) {
            if (reading.isDoubtful(factor.id())) {
                continue;
            }
            opposite(factor);
            presence(factor);
            needs(factor);
            lapses(factor);
            switch (factor.derived()) {
                case null -> {}
                case Derived.Dated dated -> dated(factor, dated);
                case Derived.CountedContacts counted -> {
                    unit(factor, counted.withinDays(), Unit.DAYS, "counted from", "within");
                    if (factor.about() == SubjectKind.HOME) {
                        problems.add(
                                at(factor, "counted from"), "contacts counted for a home", "about: baby or person");
                    }
                }
                case Derived.CountedEvents counted -> countedEvents(factor, counted);
            }
        }
        askable();
    }

    private void ties() {
        for (String tie : Ties.ALL) {
            Factor factor = pack.findFactor(tie);
            if (factor == null) {
                if (!reading.ids(Section.FACTORS).contains(tie)) {
                    problems.add(
                            reading.tree().at(), "the pack does not declare the tie '" + tie + "'", "it under factors");
                }
                continue;
            }
            boolean ofTheBaby = tie.equals(Ties.NO_OTHER_PARENT) || tie.equals(Ties.NOT_PURSUED);
            SubjectKind about = ofTheBaby ? SubjectKind.BABY : SubjectKind.PAIR;
            if (factor.side() != Side.TIE) {
                problems.add(at(factor, "side"), "'" + tie + "' is one of the ties that guidance reads", "side: tie");
            }
            if (factor.about() != about) {
                problems.add(
                        at(factor, "about"),
                        "the tie '" + tie + "' is about a " + factor.about().word(),
                        "about: " + about.word());
            }
        }
        for (Factor factor : pack.factors()) {
            if (factor.side() == Side.TIE && !Ties.ALL.contains(factor.id())) {
                String expected = Names.expected(factor.id(), Ties.ALL, "one of the ties that guidance reads");
                problems.add(at(factor, "side"), "there is no tie '" + factor.id() + "'", expected);
            }
        }
    }

    private void opposite(Factor factor) {
        Factor other = factor.opposite() == null ? null : pack.findFactor(factor.opposite());
        if (other == null) {
            return;
        }
        Position at = at(factor, "opposite");
        if (factor.id().equals(other.id())) {
            problems.add(at, "'" + factor.id() + "' is its own opposite", "another factor");
            return;
        }
        if (!factor.id().equals(other.opposite())) {
            String what =
                    "the opposite of '" + other.id() + "' is '" + other.opposite() + "', not '" + factor.id() + "'";
            problems.add(at, what, "opposites in pairs");
            return;
        }
        boolean saidHere = reading.says(factor.id(), "opposite");
        if (!saidHere || (reading.says(other.id(), "opposite") && factor.id().compareTo(other.id()) > 0)) {
            return; // said on the other one: reported there
        }
        int protective = (factor.side() == Side.PROTECTIVE ? 1 : 0) + (other.side() == Side.PROTECTIVE ? 1 : 0);
        if (protective != 1 || factor.side() == Side.TIE || other.side() == Side.TIE) {
            String what = "'" + factor.id() + "' (" + factor.side().word() + ") and its opposite '" + other.id() + "' ("
                    + other.side().word() + ")";
            problems.add(at, what, "one of the two protective, the other a vulnerability or context");
        }
        if (factor.about() != other.about() || factor.directed() != other.directed()) {
            problems.add(
                    at,
                    "'" + factor.id() + "' and its opposite are not about the same",
                    "the same 'about' and 'directed'");
        }
        if (factor.kind() != other.kind()) {
            problems.add(at, "'" + factor.id() + "' and its opposite are of different kinds", "the same 'kind'");
        }
        for (Factor one : new Factor[] {factor, other}) {
            if (reading.presence().contains(one.id())) {
                String what =
                        "'" + one.id() + "' says that a plan, a worker or an agency is there, and has an opposite";
                problems.add(at, what, "no opposite");
            }
        }
    }

    private void presence(Factor factor) {
        if (reading.presence().contains(factor.id()) && factor.side() == Side.PROTECTIVE) {
            String what = "a plan, a worker or an agency being there, as a protective factor";
            problems.add(at(factor, "presence"), what, "side: context");
        }
    }

    private void needs(Factor factor) {
        Needs shown = factor.shownBy();
        Needs ruledOut = factor.ruledOutBy();
        if (shown.accepts().isEmpty() && factor.kind() != Kind.DATED) {
            problems.add(at(factor, "shown by"), "nothing shows '" + factor.id() + "'", "at least one basis");
        }
        boolean asMuch = shown.accepts().containsAll(ruledOut.accepts())
                && ruledOut.observations() >= shown.observations()
                && ruledOut.spread().containsAll(shown.spread());
        if (!asMuch) {
            String what = "'ruled out by' asks for less than 'shown by'";
            problems.add(at(factor, "ruled out by"), what, "as much or more");
        }
    }

    private void lapses(Factor factor) {
        for (Lapse lapse : factor.lapses()) {
            if (!(lapse instanceof Lapse.Happened happened)) {
                continue;
            }
            Factor event = pack.findFactor(happened.factor());
            if (event != null && event.kind() != Kind.EVENT && event.kind() != Kind.STATE) {
                String what =
                        "'" + event.id() + "' is a " + event.kind().word() + ", which does not come about on a day";
                problems.add(
                        at(factor, "lapses at"),
                        what,
                        "birth, discharge, move, new adult, tie begun, or an event or state");
            }
        }
    }

    private void dated(Factor factor, Derived.Dated dated) {
        Position at = at(factor, "from");
        if (factor.about() != dated.measure().about()) {
            String what = "'" + dated.measure().word() + "' is of a "
                    + dated.measure().about().word() + ", but the factor is about a "
                    + factor.about().word();
            problems.add(at, what, "about: " + dated.measure().about().word());
        }
        unit(
                factor,
                dated.bound(),
                Unit.of(dated.measure()),
                "from",
                dated.measure().word());
        Expr alone = new Expr.Is(factor.id());
        About about = factor.about() == SubjectKind.PERSON ? new About.EachPerson(Role.ADULTS) : new About.TheBaby();
        Decidable decidable = new Decidable(pack, about);
        if (!decidable.canBeTrue(alone)) {
            problems.add(at, "'" + factor.id() + "' can never be true", "a bound that the measure can pass");
        } else if (!decidable.canBeFalse(alone)) {
            problems.add(at, "'" + factor.id() + "' is always true", "a bound that the measure can fall short of");
        }
    }

    private void unit(Factor factor, Derived.Bound bound, Unit unit, String... keys) {
        Parameter parameter = bound.parameter() == null ? null : parameters.get(bound.parameter());
        Unit given = parameter == null ? unit : Unit.ofParameter(parameter.unit());
        if (parameter != null && given != null && given != unit) {
            String what = "the parameter '" + parameter.id() + "' counts " + given.word();
            problems.add(reading.at(factor.id(), keys), what, "a parameter in " + unit.word());
        }
    }

    private void countedEvents(Factor factor, Derived.CountedEvents counted) {
        unit(factor, counted.withinDays(), Unit.DAYS, "counted from", "within");
        Position at = reading.at(factor.id(), "counted from", "events");
        Factor event = pack.findFactor(counted.factor());
        if (event == null) {
            return;
        }
        if (event.kind() != Kind.EVENT) {
            problems.add(at, "'" + event.id() + "' is a " + event.kind().word() + ", not an event", "an event");
        }
        if (event.about() != factor.about()) {
            String what = "'" + event.id() + "' is about a " + event.about().word()
                    + ", the factor that counts it about a " + factor.about().word();
            problems.add(at, what, "the same 'about'");
        }
        Set<String> passed = new HashSet<>(Set.of(factor.id()));
        Factor next = event;
        while (next != null && next.derived() instanceof Derived.CountedEvents further) {
            if (!passed.add(next.id())) {
                break;
            }
            next = pack.findFactor(further.factor());
        }
        if (next != null && next.id().equals(factor.id())) {
            problems.add(at, "'" + factor.id() + "' is counted from itself, round about", "events that are stated");
        }
    }

    /** A lever that nobody can be asked about would stay open for ever. */
    private void askable() {
        Set<String> asked = new LinkedHashSet<>();
        for (Question question : pack.questions()) {
            asked.addAll(question.factors());
        }
        Map<String, String> read = new HashMap<>();
        for (Combination combination : pack.combinations()) {
            Conditions.factors(combination).forEach(id -> read.putIfAbsent(id, combination.id()));
        }
        for (Factor factor : pack.factors()) {
            boolean stated = factor.derived() == null && factor.kind() != Kind.DATED && factor.side() != Side.TIE;
            boolean matters = factor.side() != Side.CONTEXT || read.containsKey(factor.id());
            boolean covered = asked.contains(factor.id()) || covers(asked, factor.opposite());
            if (stated && matters && !covered && !reading.presence().contains(factor.id())) {
                problems.add(
                        reading.at(factor.id()),
                        "no question covers '" + factor.id() + "'",
                        "it under 'factors' of a question");
            }
        }
    }

    private static boolean covers(Set<String> asked, @Nullable String opposite) {
        return opposite != null && asked.contains(opposite);
    }

    private Position at(Factor factor, String key) {
        return reading.at(factor.id(), key);
    }
}
