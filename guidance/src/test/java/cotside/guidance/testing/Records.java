package cotside.guidance.testing;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.ProposalKind;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people wrote down about one family, as a loader would admit it. */
final class Records {
    private static final List<String> LABELS = List.of("Ada", "Bea", "Cyr", "Dot", "Eli", "Fay");

    private final Dice dice;
    private final Pack pack;
    private final Wanted wanted;
    private final LocalDate today;
    private final Subjects subjects;
    private final Family cast;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final Set<String> read = new LinkedHashSet<>();

    /**
     * What a record may contain.
     *
     * @param most as many statements at most
     * @param uncertainDates the baby's dates may be missing, rough or disagreed on
     * @param afterToday statements may speak of days after that of the picture
     * @param markings some statements are for some eyes only
     */
    record Wanted(int most, boolean uncertainDates, boolean afterToday, boolean markings) {}

    private Records(Dice dice, Pack pack, LocalDate today, Wanted wanted) {
        this.dice = dice;
        this.pack = pack;
        this.today = today;
        this.wanted = wanted;
        List<Baby> babies = new ArrayList<>(List.of(new Baby(Id.of("baby-1"), "Baby")));
        if (dice.chance(15)) {
            babies.add(new Baby(Id.of("baby-2"), "Twin"));
        }
        List<Person> people = new ArrayList<>();
        int many = dice.between(1, 6);
        for (int i = 0; i < many; i++) {
            people.add(new Person(
                    Id.of("person-" + (i + 1)), LABELS.get(i), i == 0 || dice.chance(75), i > 1 && dice.chance(20)));
        }
        List<Home> homes = new ArrayList<>();
        int places = dice.oneOf(0, 1, 1, 1, 2);
        for (int i = 0; i < places; i++) {
            homes.add(new Home(Id.of("home-" + (i + 1)), i == 0 ? "the flat" : "the house"));
        }
        List<Agency> agencies =
                Packs.AGENCIES.stream().map(id -> new Agency(id, id, id)).toList();
        cast = new Family("Made up", babies, people, homes, agencies, List.of(), List.of(), List.of());
        subjects = new Subjects(dice, cast);
        for (Combination combination : pack.combinations()) {
            read.addAll(cotside.guidance.outcome.Mentions.factors(combination.holds()));
            if (combination.easedBy() != null) {
                read.addAll(cotside.guidance.outcome.Mentions.factors(combination.easedBy()));
            }
            if (combination.settledBy() != null) {
                read.addAll(cotside.guidance.outcome.Mentions.factors(combination.settledBy()));
            }
        }
    }

    static Family make(Dice dice, Pack pack, LocalDate today, Wanted wanted) {
        return new Records(dice, pack, today, wanted).make();
    }

    private Family make() {
        int visits = dice.between(0, 6);
        for (int i = 0; i < visits; i++) {
            contacts.add(contact("contact-" + i));
        }
        dates();
        who();
        int many = dice.between(0, wanted.most());
        for (int i = 0; i < many; i++) {
            statements.add(statement());
        }
        List<PlanAction> actions = new ArrayList<>();
        int done = dice.oneOf(0, 0, 1, 2);
        for (int i = 0; i < done; i++) {
            actions.add(action("action-" + i));
        }
        return Families.tidy(Families.with(cast, statements, contacts, actions), pack);
    }

    private LocalDate past(int days) {
        int ahead = wanted.afterToday() ? -8 : 0;
        return today.minusDays(dice.chance(20) ? dice.between(0, 2) : dice.between(ahead, days));
    }

    /** Recorded on some day from the one it speaks of on; every statement at a moment of its own. */
    private Instant recorded(LocalDate on) {
        int later = dice.chance(60) ? 0 : dice.between(0, 30);
        LocalDate day = on.plusDays(later);
        LocalDate bounded = !wanted.afterToday() && day.isAfter(today) ? today : day;
        return bounded.atTime(9, 0).toInstant(ZoneOffset.UTC).plusSeconds(60L * statements.size());
    }

    private String nextId() {
        return "s-" + (statements.size() + 1);
    }

    private void dates() {
        boolean born = dice.chance(70);
        LocalDate birth = today.minusDays(dice.between(0, 330));
        LocalDate due = born ? birth.plusDays(dice.between(-10, 50)) : today.plusDays(dice.between(-15, 200));
        for (Baby baby : cast.babies()) {
            if (dice.chance(wanted.uncertainDates() ? 75 : 100) || !born) {
                statements.add(date(baby.id(), DateKind.DUE, Day.on(due)));
            }
            if (born && dice.chance(wanted.uncertainDates() ? 85 : 100)) {
                statements.add(date(baby.id(), DateKind.BIRTH, Day.on(birth)));
            }
        }
        if (wanted.uncertainDates() && dice.chance(30)) {
            Id baby = cast.babies().getFirst().id();
            LocalDate near = (born ? birth : due).plusDays(dice.between(-3, 3));
            Statement another = date(baby, born ? DateKind.BIRTH : DateKind.DUE, rough(near));
            statements.add(
                    dice.chance(50)
                            ? Edit.of(another)
                                    .basis(Basis.SAID)
                                    .voice(Voice.other("a neighbour"))
                                    .done()
                            : another);
        }
        if (born && dice.chance(20)) {
            statements.add(date(cast.babies().getFirst().id(), DateKind.DISCHARGE, Day.on(birth.plusDays(2))));
        }
        for (Person person : cast.people()) {
            if (dice.chance(30)) {
                LocalDate day = today.minusYears(person.child() ? 5 : dice.between(16, 40))
                        .minusDays(dice.between(0, 300));
                statements.add(date(person.id(), DateKind.BIRTH, rough(day)));
            }
        }
    }

    /** A date, cut off on the day of its recording where it cannot lie ahead. */
    private Statement date(Id who, DateKind kind, Day day) {
        LocalDate on = kind == DateKind.DUE
                ? today.minusDays(dice.between(0, 100))
                : day.earliest().isAfter(today) ? today : day.earliest();
        LocalDate said = kind == DateKind.DUE ? on : on.plusDays(dice.between(0, 5));
        LocalDate told = said.isAfter(today) ? today : said;
        Day given = kind == DateKind.DUE ? day : day.notAfter(told);
        return Edit.of(
                        nextId(),
                        new Claim.OfDate(
                                kind,
                                who,
                                given,
                                kind == DateKind.DUE
                                        ? dice.pick(List.of(DueDateMethod.values()))
                                        : DueDateMethod.UNSAID))
                .when(When.on(told))
                .recorded(recorded(told))
                .by("A. Shah", "midwifery")
                .voice(Voice.agency("midwifery"))
                .done();
    }

    private Day rough(LocalDate day) {
        return switch (dice.between(0, 5)) {
            case 0 -> Day.in(YearMonth.from(day));
            case 1 -> Day.about(day, 7);
            default -> Day.on(day);
        };
    }

    /** Most records begin with who is who. */
    private void who() {
        Id baby = cast.babies().getFirst().id();
        Id mother = cast.people().getFirst().id();
        if (dice.chance(80)) {
            statements.add(plain(Claim.OfFactor.of(Ties.BIRTH_MOTHER, Subject.pair(mother, baby))));
        }
        if (dice.chance(60)) {
            statements.add(plain(Claim.OfFactor.of(Ties.MAIN_CARER, Subject.pair(mother, baby))));
        }
        if (!cast.homes().isEmpty() && dice.chance(70)) {
            Id home = cast.homes().getFirst().id();
            statements.add(plain(Claim.OfFactor.of(Ties.LIVES_AT, Subject.pair(baby, home))));
            statements.add(plain(Claim.OfFactor.of(Ties.LIVES_AT, Subject.pair(mother, home))));
            if (dice.chance(40)) {
                statements.add(plain(complete(baby)));
            }
        }
        if (dice.chance(30)) {
            statements.add(plain(new Claim.Complete(OpenSet.CARERS, baby, null, someone())));
        }
        if (dice.chance(25)) {
            statements.add(Edit.of(plain(Claim.OfFactor.of(Ties.NO_OTHER_PARENT, Subject.of(baby))))
                    .done());
        }
    }

    private Claim complete(Id baby) {
        return new Claim.Complete(
                OpenSet.HOUSEHOLD, baby, dice.pick(cast.homes()).id(), someone());
    }

    private Set<Id> someone() {
        Set<Id> people = new LinkedHashSet<>();
        cast.people().forEach(person -> {
            if (dice.chance(60)) {
                people.add(person.id());
            }
        });
        return people;
    }

    private Statement plain(Claim claim) {
        LocalDate on = today.minusDays(dice.between(0, 60));
        return Edit.of(nextId(), claim)
                .when(When.on(on))
                .recorded(recorded(on))
                .by("B. Cole", "health-visiting")
                .voice(Voice.agency("health-visiting"))
                .done();
    }

    private Statement statement() {
        String id = nextId();
        if (!statements.isEmpty() && dice.chance(9)) {
            return repeat(id, dice.pick(statements));
        }
        Claim claim = claim(id);
        LocalDate on = past(dice.oneOf(10, 60, 200));
        Instant recorded = recorded(on);
        Edit edit = Edit.of(id, claim).recorded(recorded);
        footing(edit);
        boolean ofEvent = claim instanceof Claim.OfFactor of
                && pack.getFactor(of.factor()).kind() == Kind.EVENT;
        edit.when(when(on, recorded, ofEvent));
        boolean stated = claim instanceof Claim.OfFactor || claim instanceof Claim.Complete;
        if (stated) {
            boolean opens = claim instanceof Claim.OfFactor of && id.equals(of.event());
            edit.says(opens || dice.chance(65) ? Says.HOLDS : Says.DOES_NOT_HOLD);
            if (!opens && claim instanceof Claim.OfFactor && dice.chance(5)) {
                edit.says(dice.oneOf(Says.COULD_NOT_ASK, Says.COULD_NOT_ANSWER)).basis(Basis.SEEN);
            }
            edit.expected(dice.chance(7));
            edit.part(dice.oneOf(PartOfDay.UNSAID, PartOfDay.DAY, PartOfDay.NIGHT));
        }
        if (claim instanceof Claim.SameEvent) {
            edit.says(dice.chance(75) ? Says.HOLDS : Says.DOES_NOT_HOLD);
        }
        if (!contacts.isEmpty() && dice.chance(30)) {
            edit.contact(dice.pick(contacts).id());
        }
        if (!statements.isEmpty() && (claim instanceof Claim.OfAct || dice.chance(25))) {
            edit.answers(answered());
        }
        if (wanted.markings() && dice.chance(20)) {
            edit.marking(dice.chance(60) ? new Marking.OwnAgency() : new Marking.NamedPeople(Set.of("A. Shah")));
        }
        if (claim instanceof Claim.Withdrawn || (!statements.isEmpty() && dice.chance(6))) {
            correct(edit, recorded);
        }
        return edit.done();
    }

    private void correct(Edit edit, Instant recorded) {
        Statement earlier = dice.pick(statements);
        boolean later = recorded.isAfter(earlier.recorded());
        edit.corrects(earlier.id())
                .by(earlier.author(), earlier.agency())
                .recorded(later ? recorded : earlier.recorded().plusSeconds(59));
    }

    private Set<String> answered() {
        Set<String> answers = new HashSet<>();
        for (Statement statement : dice.some(statements, dice.between(1, 3))) {
            boolean event = statement.claim() instanceof Claim.OfFactor of && of.event() != null;
            answers.add(
                    event && dice.chance(60)
                            ? java.util.Objects.requireNonNull(((Claim.OfFactor) statement.claim()).event())
                            : statement.id());
        }
        return answers;
    }

    private Statement repeat(String id, Statement original) {
        LocalDate on = original.when().latest().plusDays(dice.between(0, 10));
        LocalDate day = on.isAfter(today) && !wanted.afterToday() ? today : on;
        Instant at = recorded(day);
        return Edit.of(original)
                .id(id)
                .repeats(original.id())
                .corrects(null)
                .basis(dice.oneOf(Basis.SAID, Basis.SAID, Basis.RECORDED))
                .by("Dr Odell", "gp")
                .when(dice.chance(60) ? original.when() : When.on(day))
                .recorded(
                        at.isAfter(original.recorded())
                                ? at
                                : original.recorded().plusSeconds(61))
                .marking(Marking.allInvolved())
                .done();
    }

    private void footing(Edit edit) {
        String[] who = dice.oneOf(
                new String[] {"A. Shah", "midwifery"},
                new String[] {"B. Cole", "health-visiting"},
                new String[] {"PC Dunn", "police"},
                new String[] {"Dr Odell", "gp"});
        Basis basis = dice.oneOf(
                Basis.SEEN,
                Basis.SEEN,
                Basis.RECORDED,
                Basis.RECORDED,
                Basis.ASSESSED,
                Basis.SAID,
                Basis.SAID,
                Basis.SAID,
                Basis.ASSUMED);
        edit.by(who[0], who[1]).basis(basis);
        switch (basis) {
            case RECORDED -> edit.voice(Voice.agency(dice.chance(80) ? who[1] : "gp"));
            case SAID ->
                edit.voice(
                        dice.chance(70)
                                ? Voice.of(dice.pick(cast.people()).id())
                                : dice.oneOf(Voice.other("a neighbour"), Voice.professional("E. Frost")));
            case ASSESSED -> {
                edit.voice(Voice.professional(who[0]));
                Set<String> cites = new HashSet<>();
                dice.some(statements, dice.between(0, 2)).forEach(cited -> cites.add(cited.id()));
                if (!contacts.isEmpty() && dice.chance(40)) {
                    cites.add(dice.pick(contacts).id());
                }
                edit.cites(cites);
            }
            default -> edit.voice(Voice.professional(who[0]));
        }
    }

    private When when(LocalDate on, Instant recorded, boolean ofEvent) {
        LocalDate bound = recorded.atZone(ZoneOffset.UTC).toLocalDate();
        When when = switch (dice.between(0, 9)) {
            case 0 -> When.at(rough(on));
            case 1 -> ofEvent ? When.on(on) : When.since(rough(on.minusDays(dice.between(0, 400))), on);
            case 2 -> ofEvent ? When.on(on) : When.over(rough(on.minusDays(dice.between(10, 60))), Day.on(on));
            default -> When.on(on);
        };
        When cut = when.latest().isAfter(bound)
                ? new When(when.from().notAfter(bound), when.to().notAfter(bound), when.open())
                : when;
        return wanted.afterToday() || !cut.latest().isAfter(today)
                ? cut
                : new When(cut.from().notAfter(today), cut.to().notAfter(today), cut.open());
    }

    private Claim claim(String id) {
        Id baby = dice.pick(cast.babies()).id();
        return switch (dice.between(0, 24)) {
            case 0 -> cast.homes().isEmpty() ? factor(id) : complete(baby);
            case 1 -> new Claim.Complete(OpenSet.CARERS, baby, null, someone());
            case 2 -> new Claim.OfAct(dice.pick(pack.acts()).id(), baby);
            case 3 -> new Claim.Proposal(dice.pick(List.of(ProposalKind.values())), baby, "to do less");
            case 4 ->
                dice.chance(50)
                        ? new Claim.Asked(dice.pick(Packs.AGENCIES), Set.of())
                        : new Claim.NothingHeld(dice.pick(Packs.AGENCIES));
            case 5 -> new Claim.OfName(dice.pick(cast.people()).id(), dice.oneOf("A. One", "A. Two"));
            case 6 -> statements.isEmpty() ? factor(id) : new Claim.Withdrawn();
            case 7 -> sameEvent(id);
            case 8 -> howMany(id);
            case 9, 10, 11, 12 -> tie(id);
            default -> factor(id);
        };
    }

    private Claim tie(String id) {
        Claim claim = claimOf(pack.getFactor(dice.pick(Ties.ALL)), id);
        return claim == null ? factor(id) : claim;
    }

    private Claim factor(String id) {
        List<Factor> stated = pack.factors().stream()
                .filter(factor -> factor.kind() != Kind.DATED
                        && (read.contains(factor.id()) || factor.opposite() != null || dice.chance(10)))
                .toList();
        Claim claim = stated.isEmpty() ? null : claimOf(dice.pick(stated), id);
        return claim == null
                ? Claim.OfFactor.of(
                        personal().id(), Subject.of(cast.people().getFirst().id()))
                : claim;
    }

    private Factor personal() {
        return pack.factors().stream()
                .filter(factor -> factor.about() == SubjectKind.PERSON
                        && factor.side() == Side.VULNERABILITY
                        && factor.kind() == Kind.STATE
                        && factor.derived() == null)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Claim claimOf(Factor factor, String id) {
        Subject subject = subjects.of(factor);
        if (subject == null) {
            return null;
        }
        if (factor.kind() != Kind.EVENT) {
            return Claim.OfFactor.of(factor.id(), subject);
        }
        List<String> handles = handles(factor.id(), subject);
        boolean opens = handles.isEmpty() || dice.chance(50);
        return new Claim.OfFactor(factor.id(), subject, opens ? id : dice.pick(handles));
    }

    private List<String> handles(String factor, Subject subject) {
        List<String> handles = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.claim() instanceof Claim.OfFactor of
                    && statement.says() == Says.HOLDS
                    && of.event() != null
                    && of.factor().equals(factor)
                    && of.subject().equals(subject)
                    && !handles.contains(of.event())) {
                handles.add(of.event());
            }
        }
        return handles;
    }

    private Claim sameEvent(String id) {
        for (Statement statement : dice.shuffled(statements)) {
            if (statement.claim() instanceof Claim.OfFactor of && of.event() != null) {
                List<String> handles = handles(of.factor(), of.subject());
                if (handles.size() > 1) {
                    List<String> two = dice.some(handles, 2);
                    return new Claim.SameEvent(of.factor(), of.subject(), two.get(0), two.get(1));
                }
            }
        }
        return factor(id);
    }

    private Claim howMany(String id) {
        for (Factor factor : pack.factors()) {
            Subject subject = subjects.of(factor);
            if (factor.derived() != null && factor.kind() != Kind.DATED && subject != null) {
                return new Claim.HowMany(factor.id(), subject, dice.between(0, 3));
            }
        }
        return factor(id);
    }

    private Contact contact(String id) {
        LocalDate on = past(90);
        Contact.Outcome outcome =
                dice.oneOf(Contact.Outcome.KEPT, Contact.Outcome.KEPT, Contact.Outcome.MISSED, Contact.Outcome.REFUSED);
        Set<Id> invited = new LinkedHashSet<>(Set.of(dice.pick(cast.people()).id()));
        if (dice.chance(50)) {
            invited.add(cast.babies().getFirst().id());
        }
        List<Contact.Met> met = outcome == Contact.Outcome.KEPT
                ? invited.stream().map(one -> new Contact.Met(one, null)).toList()
                : List.of();
        return new Contact(
                id,
                "home visit",
                outcome,
                dice.chance(85) ? Day.on(on) : Day.about(on, 3).notAfter(on),
                PartOfDay.UNSAID,
                invited,
                "letter",
                dice.chance(50) ? null : Boolean.valueOf(dice.chance(50)),
                met,
                cast.homes().isEmpty() ? null : cast.homes().getFirst().id(),
                on.atTime(8, 0).toInstant(ZoneOffset.UTC).plusSeconds(contacts.size()),
                "A. Shah",
                "midwifery",
                Marking.allInvolved(),
                null,
                "");
    }

    private PlanAction action(String id) {
        LocalDate agreed = today.minusDays(dice.between(0, 40));
        return new PlanAction(
                id,
                cast.babies().getFirst().id(),
                "child in need",
                "to see to " + id,
                read.isEmpty() ? Set.of() : Set.of(dice.pick(List.copyOf(read))),
                "A. Shah",
                null,
                agreed,
                dice.chance(20) ? agreed.plusDays(50) : null,
                agreed.atTime(8, 0).toInstant(ZoneOffset.UTC),
                "A. Shah",
                "midwifery");
    }
}
