package cotside.notation.casefile;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.ProposalKind;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.When;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.SubjectKind;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Things that somebody might say of a family, none of which the loader refuses. */
final class RandomClaims {
    private final Random random;
    private final Pack pack;
    private final LocalDate due;
    private final LocalDate born;
    private final List<Id> babies = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Id> homes = new ArrayList<>();
    private final List<String> agencies = new ArrayList<>();
    private final Set<String> handles = new HashSet<>();
    private final List<Claim.OfFactor> events = new ArrayList<>();
    private Cast cast;

    /** A claim, what is said of it, and whether it lies ahead. */
    record Said(Claim claim, Says says, boolean expected) {}

    RandomClaims(Random random, Pack pack, LocalDate due) {
        this.random = random;
        this.pack = pack;
        this.due = due;
        this.born = due.minusWeeks(10).plusDays(random.nextInt(80));
        this.cast = new Cast(pack, new Problems());
    }

    void cast(List<Baby> babies, List<Person> people, List<Home> homes, List<Agency> agencies) {
        cast = new Cast(pack, new Problems());
        babies.forEach(cast::add);
        people.forEach(cast::add);
        homes.forEach(cast::add);
        babies.forEach(baby -> this.babies.add(baby.id()));
        this.people.addAll(people);
        homes.forEach(home -> this.homes.add(home.id()));
        agencies.forEach(agency -> this.agencies.add(agency.id()));
    }

    List<String> handles() {
        return handles.stream().sorted().toList();
    }

    Said said(String id, LocalDate recorded, List<Statement> before, boolean corrects) {
        Id baby = oneOf(babies);
        Person person = oneOf(people);
        Says yes = Says.HOLDS;
        Says either = random.nextInt(4) == 0 ? Says.DOES_NOT_HOLD : Says.HOLDS;
        return switch (random.nextInt(22)) {
            case 0 -> new Said(date(DateKind.DUE, baby, Day.on(due.plusDays(random.nextInt(9)))), yes, false);
            case 1 ->
                recorded.isBefore(born) ? factor(id) : new Said(date(DateKind.BIRTH, baby, Day.on(born)), yes, false);
            case 2 -> new Said(date(DateKind.BIRTH, person.id(), dayBy(LocalDate.of(2008, 1, 1))), either, false);
            case 3 -> new Said(date(DateKind.DISCHARGE, baby, Day.on(due.plusWeeks(20))), yes, true);
            case 4 -> new Said(new Claim.OfWeight(baby, 300 + random.nextInt(9000)), Says.DOES_NOT_HOLD, false);
            case 5 -> new Said(new Claim.OfSex(baby, random.nextBoolean()), either, false);
            case 6 -> new Said(new Claim.OfName(person.id(), "Jo, " + random.nextInt(9)), Says.DOES_NOT_HOLD, false);
            case 7 -> complete(baby, either);
            case 8 -> act(baby);
            case 9 ->
                new Said(
                        new Claim.Proposal(
                                oneOf(List.of(ProposalKind.values())), baby, random.nextBoolean() ? "" : "it, all"),
                        yes,
                        random.nextBoolean());
            case 10 -> new Said(new Claim.Asked(oneOf(agencies), asked()), yes, false);
            case 11 -> new Said(new Claim.NothingHeld(oneOf(agencies)), yes, false);
            case 12 -> corrects ? new Said(new Claim.Withdrawn(), yes, false) : factor(id);
            case 13 -> same(id, either);
            default -> factor(id);
        };
    }

    private static Claim date(DateKind kind, Id of, Day day) {
        return new Claim.OfDate(kind, of, day, kind == DateKind.DUE ? DueDateMethod.LATER_SCAN : DueDateMethod.UNSAID);
    }

    private Set<String> asked() {
        return random.nextBoolean() ? Set.of() : Set.of(oneOf(pack.factors()).id());
    }

    private Said act(Id baby) {
        String act = pack.acts().isEmpty() ? "" : oneOf(pack.acts()).id();
        return act.isEmpty()
                ? new Said(new Claim.NothingHeld(oneOf(agencies)), Says.HOLDS, false)
                : new Said(new Claim.OfAct(act, baby), Says.HOLDS, false);
    }

    private Said complete(Id baby, Says says) {
        Set<Id> in = new HashSet<>();
        people.stream().filter(_ -> random.nextBoolean()).forEach(one -> in.add(one.id()));
        return homes.isEmpty() || random.nextBoolean()
                ? new Said(new Claim.Complete(OpenSet.CARERS, baby, null, in), says, false)
                : new Said(new Claim.Complete(OpenSet.HOUSEHOLD, baby, oneOf(homes), in), says, false);
    }

    private Said same(String id, Says says) {
        for (Claim.OfFactor one : events) {
            for (Claim.OfFactor other : events) {
                if (one.factor().equals(other.factor())
                        && one.subject().equals(other.subject())
                        && one.event() != null
                        && other.event() != null
                        && !one.event().equals(other.event())) {
                    return new Said(
                            new Claim.SameEvent(one.factor(), one.subject(), one.event(), other.event()), says, false);
                }
            }
        }
        return factor(id);
    }

    private Said factor(String id) {
        while (true) {
            Factor factor = oneOf(pack.factors());
            Subject subject = subject(factor);
            Problems problems = new Problems();
            Scalar at = new Scalar(Position.startOf(""), "", true);
            boolean fits = factor.kind() != Kind.DATED
                    && subject != null
                    && new SubjectChecks(new Context(pack, cast, problems)).fits(factor, subject, at);
            if (fits && subject != null) {
                return said(factor, subject, id);
            }
        }
    }

    private Said said(Factor factor, Subject subject, String id) {
        if ((factor.kind() == Kind.EVENT || factor.derived() != null) && random.nextInt(4) == 0) {
            return new Said(new Claim.HowMany(factor.id(), subject, random.nextInt(9)), Says.HOLDS, false);
        }
        Says says =
                oneOf(List.of(Says.HOLDS, Says.HOLDS, Says.DOES_NOT_HOLD, Says.COULD_NOT_ANSWER, Says.COULD_NOT_ASK));
        String event = null;
        if (factor.kind() == Kind.EVENT) {
            boolean known = !handles.isEmpty() && random.nextBoolean();
            event = known ? oneOf(handles()) : says != Says.HOLDS ? null : random.nextBoolean() ? id : "event-of-" + id;
        }
        Claim.OfFactor claim = new Claim.OfFactor(factor.id(), subject, event);
        if (says == Says.HOLDS && event != null) {
            handles.add(event);
            events.add(claim);
        }
        return new Said(claim, says, random.nextInt(8) == 0);
    }

    private @Nullable Subject subject(Factor factor) {
        if (factor.about() != SubjectKind.PAIR) {
            List<Id> all = new ArrayList<>(babies);
            people.forEach(one -> all.add(one.id()));
            all.addAll(homes);
            return Subject.of(oneOf(all));
        }
        List<Id> all = new ArrayList<>(babies);
        people.forEach(one -> all.add(one.id()));
        all.addAll(homes);
        Id one = oneOf(all);
        Id other = oneOf(all);
        return one.equals(other) ? null : Subject.pair(one, other);
    }

    /** A day, exact or not, that may reach up to {@code latest}. */
    Day dayBy(LocalDate latest) {
        return day(latest.minusDays(random.nextInt(40))).notAfter(latest);
    }

    Day day(LocalDate near) {
        return switch (random.nextInt(6)) {
            case 0 -> Day.in(YearMonth.from(near));
            case 1 -> Day.in(Year.from(near));
            case 2 -> Day.about(near, 7);
            case 3 -> new Day(near.minusDays(random.nextInt(50)), near);
            default -> Day.on(near);
        };
    }

    When when(LocalDate recorded) {
        Day one = dayBy(recorded);
        Day other = dayBy(recorded);
        if (random.nextBoolean()) {
            return When.at(one);
        }
        if (other.latest().isBefore(one.earliest())) {
            return new When(other, one, random.nextBoolean());
        }
        return new When(one, other, random.nextBoolean());
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
