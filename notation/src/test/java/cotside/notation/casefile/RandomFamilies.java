package cotside.notation.casefile;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Pack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Invented families that use everything a case file can say, for any pack. The same seed gives the same family; every
 * family is one that {@link CaseFiles} accepts.
 */
public final class RandomFamilies {
    private static final List<String> WORDS = List.of(
            "calm",
            "asleep: \"on the sofa\"",
            "it's late",
            "- 7 - o'clock",
            "# not sure",
            "näher zu Hause",
            "a\nb",
            "yes",
            "null",
            "{ [ x ] }",
            "50 %",
            "tom & jo",
            "\\",
            "🙂",
            "two  blanks",
            "ends:",
            "> more",
            "*",
            "'",
            "@");

    private final Random random;
    private final Pack pack;
    private final List<Baby> babies = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Home> homes = new ArrayList<>();
    private final List<Agency> agencies = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final RandomClaims claims;
    private final LocalDate due;

    private RandomFamilies(long seed, Pack pack) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.pack = pack;
        this.due = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        this.claims = new RandomClaims(random, pack, due);
    }

    public static Family family(long seed, Pack pack) {
        return new RandomFamilies(seed, pack).family();
    }

    private Family family() {
        for (int i = 0; i < (random.nextInt(5) == 0 ? 2 : 1); i++) {
            babies.add(new Baby(Id.of("baby-" + i), words("Baby")));
        }
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            people.add(new Person(Id.of("person-" + i), words("P" + i), random.nextInt(4) > 0, random.nextInt(5) == 0));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            homes.add(new Home(Id.of("home-" + i), words("Flat")));
        }
        for (AgencyKind kind : pack.agencies()) {
            boolean own = random.nextInt(4) == 0;
            agencies.add(new Agency(own ? "our-" + kind.id() : kind.id(), kind.id(), words(kind.label())));
        }
        claims.cast(babies, people, homes, agencies);
        for (int i = 0; i < random.nextInt(6); i++) {
            contacts.add(contact(i));
        }
        int many = random.nextInt(25);
        for (int i = 0; i < many; i++) {
            statements.add(statement(i));
        }
        return new Family(words("Family"), babies, people, homes, agencies, statements, contacts, actions());
    }

    private record Writing(String author, String agency, Instant recorded) {}

    private Writing writing() {
        LocalDate day = due.minusWeeks(26).plusDays(random.nextInt(400));
        Instant recorded =
                random.nextBoolean() ? Moments.noonOf(day) : Moments.noonOf(day).plusSeconds(random.nextInt(40_000));
        String author = oneOf(List.of("A. Shah", "PC Dunn", "Wells, Dr", "O'Hara (bank)", "person-0"));
        return new Writing(author, oneOf(agencies).id(), recorded);
    }

    private Contact contact(int number) {
        Writing by = writing();
        LocalDate recorded = Moments.dayOf(by.recorded());
        Contact.Outcome outcome = oneOf(List.of(Contact.Outcome.values()));
        List<Contact.Met> met = new ArrayList<>();
        Set<Id> invited = new HashSet<>();
        if (outcome == Contact.Outcome.KEPT) {
            people.stream()
                    .filter(_ -> random.nextInt(3) == 0)
                    .forEach(one -> met.add(new Contact.Met(one.id(), random.nextBoolean() ? null : false)));
            if (!met.isEmpty() && random.nextBoolean()) {
                met.set(0, new Contact.Met(met.getFirst().person(), true));
            }
        }
        people.stream().filter(_ -> random.nextInt(3) == 0).forEach(one -> invited.add(one.id()));
        if (random.nextBoolean()) {
            met.forEach(one -> invited.add(one.person()));
        }
        boolean ahead = outcome == Contact.Outcome.CANCELLED_BY_AGENCY && random.nextBoolean();
        return new Contact(
                random.nextBoolean() ? "visit-" + number : "entry-" + (number + 1),
                oneOf(List.of("home visit", "antenatal-appointment", "call: late")),
                outcome,
                ahead ? claims.day(recorded.plusDays(30)) : claims.dayBy(recorded),
                oneOf(List.of(PartOfDay.values())),
                invited,
                oneOf(List.of("", "letter", "unannounced")),
                oneOfOrNull(List.of(true, false)),
                met,
                homes.isEmpty() || random.nextBoolean() ? null : oneOf(homes).id(),
                by.recorded(),
                by.author(),
                by.agency(),
                marking(),
                correctedContact(by),
                random.nextBoolean() ? "" : words("note"));
    }

    private @Nullable String correctedContact(Writing by) {
        return contacts.stream()
                .filter(one ->
                        one.agency().equals(by.agency()) && !one.recorded().isAfter(by.recorded()))
                .map(Contact::id)
                .findFirst()
                .filter(_ -> random.nextBoolean())
                .orElse(null);
    }

    private Statement statement(int number) {
        Contact contact = contacts.isEmpty() || random.nextInt(3) == 0 ? null : oneOf(contacts);
        Writing by = writing();
        if (contact != null && random.nextInt(4) > 0) {
            by = new Writing(contact.author(), contact.agency(), contact.recorded());
        } else if (!statements.isEmpty() && random.nextBoolean()) {
            Statement last = statements.getLast();
            by = new Writing(last.author(), last.agency(), last.recorded());
        }
        if (contact != null && by.recorded().isBefore(contact.recorded())) {
            by = new Writing(by.author(), by.agency(), contact.recorded());
        }
        String id = random.nextInt(3) > 0
                ? "s-" + number
                : (contact == null ? "entry-" + number : contact.id()) + "." + (number + 1);
        return statement(id, by, contact);
    }

    private Statement statement(String id, Writing by, @Nullable Contact contact) {
        LocalDate recorded = Moments.dayOf(by.recorded());
        Statement repeated = statements.isEmpty() || random.nextInt(6) > 0 ? null : oneOf(statements);
        if (repeated != null && repeated.when().earliest().isAfter(recorded)) {
            repeated = null;
        }
        Statement corrected = statements.stream()
                .filter(one ->
                        one.agency().equals(by.agency()) && !one.recorded().isAfter(by.recorded()))
                .filter(_ -> random.nextInt(8) == 0)
                .findFirst()
                .orElse(null);
        RandomClaims.Said said = claims.said(id, recorded, statements, corrected != null);
        boolean unheard = said.says() == Says.COULD_NOT_ANSWER || said.says() == Says.COULD_NOT_ASK;
        Basis basis = oneOf(List.of(Basis.values()));
        Set<Id> hidden = new HashSet<>();
        if (random.nextInt(4) == 0) {
            hidden.add(oneOf(people).id());
        } else if (random.nextBoolean()) {
            Cast cast = new Cast(pack, new cotside.notation.yaml.Problems());
            people.forEach(cast::add);
            hidden.addAll(Resolver.Sensitive.keptFrom(said.claim(), pack, cast));
        }
        return new Statement(
                id,
                said.claim(),
                said.says(),
                unheard && random.nextBoolean() ? words("why") : null,
                basis,
                voice(basis, by),
                repeated != null && random.nextBoolean()
                        ? Resolver.notAfter(repeated.when(), recorded)
                        : random.nextBoolean() ? When.on(recorded) : claims.when(recorded),
                oneOf(List.of(PartOfDay.values())),
                said.expected(),
                by.recorded(),
                by.author(),
                by.agency(),
                random.nextInt(3) == 0 ? marking() : Marking.allInvolved(),
                hidden,
                contact == null ? null : contact.id(),
                some(statements.stream().map(Statement::id).toList()),
                corrected == null ? null : corrected.id(),
                repeated == null ? null : repeated.id(),
                some(claims.handles().stream()
                        .filter(handle -> !handle.equals(id))
                        .toList()),
                random.nextBoolean() ? "" : words("note"));
    }

    private Voice voice(Basis basis, Writing by) {
        return switch (random.nextInt(7)) {
            case 0 -> Voice.of(oneOf(people).id());
            case 1 -> Voice.agency(oneOf(agencies).id());
            case 2 -> Voice.agency(by.agency());
            case 3 -> Voice.professional(oneOf(List.of("Dr Odell", "A. Shah", "police", "home-0")));
            case 4 -> Voice.other(oneOf(List.of("a neighbour", "A. Shah", "person-0", "polise", "who: me")));
            default -> basis == Basis.RECORDED ? Voice.agency(by.agency()) : Voice.professional(by.author());
        };
    }

    private List<PlanAction> actions() {
        List<PlanAction> actions = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            Writing by = writing();
            if (!contacts.isEmpty() && random.nextBoolean()) {
                Contact contact = oneOf(contacts);
                by = new Writing(contact.author(), contact.agency(), contact.recorded());
            }
            LocalDate agreed = Moments.dayOf(by.recorded()).minusDays(random.nextInt(2));
            actions.add(new PlanAction(
                    "action-" + i,
                    oneOf(babies).id(),
                    "child in need",
                    words("see"),
                    some(pack.factors().stream().map(factor -> factor.id()).toList()),
                    words("owner"),
                    random.nextBoolean() ? null : agreed.plusDays(9),
                    agreed,
                    random.nextBoolean() ? null : agreed.plusDays(20),
                    by.recorded(),
                    by.author(),
                    by.agency()));
        }
        return actions;
    }

    private Marking marking() {
        return switch (random.nextInt(4)) {
            case 0 -> new Marking.OwnAgency();
            case 1 -> new Marking.NamedPeople(Set.of("A. Shah", "Wells, Dr"));
            default -> Marking.allInvolved();
        };
    }

    private String words(String start) {
        return random.nextBoolean() ? start : (random.nextBoolean() ? start + " " : "") + oneOf(WORDS);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> @Nullable T oneOfOrNull(List<T> all) {
        return random.nextBoolean() ? null : oneOf(all);
    }

    private Set<String> some(List<String> all) {
        Set<String> some = new LinkedHashSet<>();
        if (!all.isEmpty() && random.nextInt(4) == 0) {
            some.add(oneOf(all));
            some.add(oneOf(all));
        }
        return some;
    }
}
