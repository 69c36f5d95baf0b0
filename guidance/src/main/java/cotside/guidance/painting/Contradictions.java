package cotside.guidance.painting;

import cotside.guidance.evidence.Dates;
import cotside.guidance.evidence.Evidence;
import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Key;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.outcome.Atom;
import cotside.guidance.outcome.Result;
import cotside.guidance.outcome.Worlds;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Ties;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Contradiction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims that records disagree on, both sides in full, neither declared the liar. */
final class Contradictions {
    private final Worlds worlds;
    private final View today;
    private final Names names;
    private final List<Result> standsOut;
    private final List<Contradiction> all = new ArrayList<>();

    Contradictions(Worlds worlds, Names names, List<Result> standsOut) {
        this.worlds = worlds;
        this.today = worlds.today().view();
        this.names = names;
        this.standsOut = standsOut;
    }

    List<Contradiction> all() {
        for (Key key : today.ledger().keys()) {
            Factors.Ready factor = today.ledger().factors().get(key.factor());
            boolean toldByOpposite = factor.opposite() != null
                    && factor.factor().side() == Side.PROTECTIVE
                    && !today.ledger()
                            .filed(Key.of(factor.opposite().id(), key.subject(), factor.directed()))
                            .isEmpty();
            if (toldByOpposite) {
                continue;
            }
            if (factor.isEvent()) {
                for (View.Event event : today.events(factor, key.subject())) {
                    add(factor, key.subject(), event.handle());
                }
            } else {
                add(factor, key.subject(), null);
            }
        }
        for (Person person : today.ledger().known().people()) {
            addJoin(person);
        }
        addDates(Subject.of(today.ledger().baby()));
        addUndeclared();
        all.sort(Comparator.comparingInt((Contradiction one) ->
                        one.word() == null ? Word.values().length : one.word().ordinal())
                .thenComparing(one -> !one.betweenAgencies())
                .thenComparing(Contradiction::about));
        return all;
    }

    private void add(Factors.Ready factor, Subject subject, @Nullable String event) {
        Standing standing = today.standing(factor, subject, event, factor.ownUse());
        if (standing.stands() != Standing.Stands.CONTRADICTED) {
            return;
        }
        List<Result> decided = decidedBy(factor, subject);
        boolean betweenAgencies = differ(standing.holding(), standing.against());
        all.add(new Contradiction(
                Names.key(factor.id(), subject, event),
                names.claim(factor, subject),
                standing.holding(),
                standing.against(),
                betweenAgencies,
                betweenAgencies ? wordOf(decided) : null,
                decided.stream().map(Result::id).toList()));
    }

    /** Lines that would not stand out if this were not so. */
    private List<Result> decidedBy(Factors.Ready factor, Subject subject) {
        List<Result> decided = new ArrayList<>();
        for (Result result : standsOut) {
            boolean decides = !result.holds().holds(number -> {
                Atom atom = worlds.atoms().get(number);
                boolean isIt = atom.factor() != null
                        && atom.factor().id().equals(factor.id())
                        && subject.equals(atom.subject());
                return !isIt && atom.truth() == Truth.TRUE;
            });
            if (decides) {
                decided.add(result);
            }
        }
        return decided;
    }

    private static @Nullable Word wordOf(List<Result> lines) {
        Word most = null;
        for (Result line : lines) {
            Word word = line.word();
            if (word != null && (most == null || word.isAbove(most))) {
                most = word;
            }
        }
        return most != null && !Word.SPEAK_TO_LEAD.isAbove(most) ? most : null;
    }

    private boolean differ(List<String> holding, List<String> against) {
        Set<String> one = agencies(holding);
        Set<String> other = agencies(against);
        return !one.equals(other) || one.size() > 1;
    }

    private Set<String> agencies(List<String> statements) {
        Set<String> agencies = new LinkedHashSet<>();
        for (String id : statements) {
            Statement statement = today.ledger().known().findReadable(id);
            if (statement != null) {
                agencies.add(statement.agency());
            }
        }
        return agencies;
    }

    /** Where agencies disagree on the name or birth date of a person, what joined a history to them is in doubt. */
    private void addJoin(Person person) {
        List<String> births = disagreeing(DateKind.BIRTH, person.id());
        List<String> called = differentNames(person.id());
        if (births.isEmpty() && called.isEmpty()) {
            return;
        }
        List<Result> resting = new ArrayList<>();
        for (Result result : standsOut) {
            for (int carrier : result.evidence()) {
                Subject subject = worlds.atoms().get(carrier).subject();
                if (subject != null && subject.involves(person.id()) && !resting.contains(result)) {
                    resting.add(result);
                }
            }
        }
        Word most = null;
        for (Result line : resting) {
            Word word = line.word();
            if (word != null && (most == null || word.isAbove(most))) {
                most = word;
            }
        }
        List<String> sides = births.isEmpty() ? called : births;
        all.add(new Contradiction(
                "join/" + person.id(),
                "whether all that is recorded about " + person.label()
                        + " is about one and the same person: agencies hold different "
                        + (births.isEmpty()
                                ? "names"
                                : called.isEmpty() ? "dates of birth" : "names and dates of birth"),
                sides.subList(0, 1),
                sides.subList(1, sides.size()),
                true,
                most,
                resting.stream().map(Result::id).toList()));
    }

    private List<String> disagreeing(DateKind kind, Id who) {
        List<Dates.Source> sources = today.ledger().dates().sources(kind, who, today.day());
        List<String> ids = new ArrayList<>();
        boolean disagree = false;
        for (Dates.Source one : sources) {
            ids.add(one.statement().id());
            for (Dates.Source other : sources) {
                boolean apart = one.latest() < other.earliest() || other.latest() < one.earliest();
                disagree |= apart
                        && !one.statement().agency().equals(other.statement().agency());
            }
        }
        return disagree ? ids : List.of();
    }

    private List<String> differentNames(Id who) {
        List<Statement> given = new ArrayList<>();
        for (Statement statement : today.ledger().dates().names()) {
            if (statement.claim() instanceof Claim.OfName name && name.person().equals(who)) {
                given.add(statement);
            }
        }
        Set<String> different = new LinkedHashSet<>();
        Set<String> agencies = new LinkedHashSet<>();
        for (Statement statement : given) {
            different.add(((Claim.OfName) statement.claim()).name().strip().toLowerCase(Locale.UK));
            agencies.add(statement.agency());
        }
        return different.size() > 1 && agencies.size() > 1
                ? given.stream().map(Statement::id).toList()
                : List.of();
    }

    private void addDates(Subject baby) {
        for (DateKind kind : List.of(DateKind.BIRTH, DateKind.DUE, DateKind.BOOKING)) {
            List<String> sides = disagreeing(kind, baby.one());
            if (!sides.isEmpty()) {
                all.add(new Contradiction(
                        kind.word() + "/" + baby,
                        "the " + kind.word() + " of " + names.label(baby.one()),
                        sides.subList(0, 1),
                        sides.subList(1, sides.size()),
                        true,
                        null,
                        List.of()));
            }
        }
    }

    /** A household said to be complete, and signs or mentions of somebody who was left out (B12). */
    private void addUndeclared() {
        Factors.Ready lives = today.ledger().factors().find(Ties.LIVES_AT);
        for (Ledger.SetKey set : today.ledger().confirmedSets()) {
            Id home = set.home();
            if (home == null || lives == null) {
                continue;
            }
            List<Evidence> saysComplete =
                    today.confirmations(set).stream().filter(Evidence::holds).toList();
            Set<String> others = new LinkedHashSet<>();
            for (Lapse lapse : lives.lapses()) {
                if (lapse instanceof Lapse.Happened happened) {
                    addSigns(happened.factor(), home, saysComplete, others);
                }
            }
            if (!saysComplete.isEmpty() && !others.isEmpty()) {
                List<String> confirming =
                        saysComplete.stream().map(Evidence::id).toList();
                List<String> signs = List.copyOf(others);
                all.add(new Contradiction(
                        "undeclared/" + home,
                        "whether anyone else lives at " + names.label(home),
                        signs,
                        confirming,
                        differ(signs, confirming),
                        null,
                        List.of()));
            }
        }
    }

    private void addSigns(String factor, Id home, List<Evidence> complete, Set<String> signs) {
        Factors.Ready sign = today.ledger().factors().find(factor);
        if (sign == null || complete.isEmpty()) {
            return;
        }
        for (Evidence evidence : today.existing(sign, Subject.of(home))) {
            if (evidence.answered() && evidence.holds() && !evidence.assumed()) {
                signs.add(evidence.id());
            }
        }
    }
}
