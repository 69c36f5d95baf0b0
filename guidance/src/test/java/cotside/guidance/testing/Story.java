package cotside.guidance.testing;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Ties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A family's record as it grows, told in the words of the people who make it:
 *
 * <pre>
 * story.told("2026-01-12", "kayla").not("kayla", "smokes");
 * story.seen("2026-02-01").by("shah", "midwifery").that("kayla", "smokes");
 * assertThat(story.asAt("2026-02-02").worry("kayla", "smokes")).isEqualTo("shown, found since: true");
 * </pre>
 *
 * <p>Whoever is mentioned and is no baby or home is an identified adult; a pair is written {@code "liam > kayla"}. Days
 * are written {@code 2026-01-12}, {@code 2026-01}, {@code 2026}, {@code about 2026-01-12} (a week either way),
 * {@code 2025-03 to 2026-01-12}, and {@code since 2019, 2026-01-12} for what still held on that day.
 */
public final class Story {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String WORKER = "field";
    private static final String AGENCY = "health-visiting";

    private final Pack pack;
    private final String baby;
    private final List<Baby> babies = new ArrayList<>();
    private final Map<Id, Person> people = new LinkedHashMap<>();
    private final List<Home> homes = new ArrayList<>();
    private final List<Agency> agencies = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<PlanAction> actions = new ArrayList<>();

    private Story(String baby, StoryPack pack) {
        this.pack = pack.made();
        this.baby = baby;
        babies.add(new Baby(Id.of(baby), baby));
    }

    public static Story about(String baby, StoryPack pack) {
        return new Story(baby, pack);
    }

    public Story homes(String... places) {
        for (String home : places) {
            homes.add(new Home(Id.of(home), home));
        }
        return this;
    }

    public Story people(String... ids) {
        for (String id : ids) {
            people.put(Id.of(id), new Person(Id.of(id), id, true, false));
        }
        return this;
    }

    /** Somebody whose label is not the id. */
    public Story named(String id, String label) {
        people.put(Id.of(id), new Person(Id.of(id), label, true, false));
        return this;
    }

    public Story unidentified(String... ids) {
        for (String id : ids) {
            people.put(Id.of(id), new Person(Id.of(id), id, false, false));
        }
        return this;
    }

    public Story children(String... ids) {
        for (String id : ids) {
            people.put(Id.of(id), new Person(Id.of(id), id, true, true));
        }
        return this;
    }

    public Story agency(String id, String kind) {
        agencies.add(new Agency(id, kind, id));
        return this;
    }

    /** A birth mother on record, with whom the baby lives at the home. */
    public Story bornTo(String mother, String birth, String home) {
        recorded(birth).bornOn(baby, birth);
        recorded(birth).that(mother + " > " + baby, Ties.BIRTH_MOTHER);
        recorded(birth).that(mother + " > " + baby, Ties.MAIN_CARER);
        homes(home);
        recorded(birth).that(baby + " > " + home, Ties.LIVES_AT);
        recorded(birth).that(mother + " > " + home, Ties.LIVES_AT);
        return this;
    }

    /** The author witnessed it. */
    public Telling seen(String when) {
        return new Telling(this, Basis.SEEN, when);
    }

    /** The agency's own record. */
    public Telling recorded(String when) {
        return new Telling(this, Basis.RECORDED, when);
    }

    public Telling assessed(String when) {
        return new Telling(this, Basis.ASSESSED, when);
    }

    /** Somebody of the family told the author. */
    public Telling told(String when, String who) {
        return new Telling(this, Basis.SAID, when).voice(Voice.of(Id.of(who)));
    }

    /** Somebody outside the family told the author. */
    public Telling toldByNeighbour(String when, String who) {
        return new Telling(this, Basis.SAID, when).voice(Voice.other(who));
    }

    public Telling assumed(String when) {
        return new Telling(this, Basis.ASSUMED, when);
    }

    public Telling couldNotAsk(String when) {
        return new Telling(this, Basis.SEEN, when).says(Says.COULD_NOT_ASK);
    }

    public Telling couldNotAnswer(String when) {
        return new Telling(this, Basis.SEEN, when).says(Says.COULD_NOT_ANSWER);
    }

    public ContactTelling contact(String id, Contact.Outcome outcome, String day) {
        return new ContactTelling(this, id, outcome, day);
    }

    public Story plan(String plan, String what, String agreed, @Nullable String ended, String... answers) {
        actions.add(new PlanAction(
                "action " + actions.size(),
                Id.of(baby),
                plan,
                what,
                Set.of(answers),
                WORKER,
                null,
                LocalDate.parse(agreed),
                ended == null ? null : LocalDate.parse(ended),
                noon(LocalDate.parse(agreed)),
                WORKER,
                AGENCY));
        return this;
    }

    /** The record as at a day, as known at its end. */
    public StoryView asAt(String day) {
        LocalDate date = LocalDate.parse(day);
        return new StoryView(this, date, date.plusDays(1).atStartOfDay(LONDON).toInstant());
    }

    String baby() {
        return baby;
    }

    Pack pack() {
        return pack;
    }

    public Family family() {
        return new Family(
                "A story", babies, List.copyOf(people.values()), homes, agencies, statements, contacts, actions);
    }

    int size() {
        return statements.size();
    }

    void add(Statement statement) {
        statements.add(statement);
    }

    void add(Contact contact) {
        contacts.add(contact);
    }

    Id id(String name) {
        Id id = Id.of(name.strip());
        boolean known = people.containsKey(id)
                || babies.stream().anyMatch(one -> one.id().equals(id))
                || homes.stream().anyMatch(home -> home.id().equals(id));
        if (!known) {
            people(id.value());
        }
        return id;
    }

    Subject subject(String text) {
        String[] ends = text.split(">", -1);
        return ends.length == 1 ? Subject.of(id(text)) : Subject.pair(id(ends[0]), id(ends[1]));
    }

    Set<Id> ids(String... names) {
        return Set.copyOf(Arrays.stream(names).map(this::id).toList());
    }

    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(LONDON).toInstant();
    }

    static When when(String text) {
        if (text.startsWith("since ")) {
            String[] parts = text.substring("since ".length()).split(", ", -1);
            return When.since(day(parts[0]), LocalDate.parse(parts[1]));
        }
        String[] ends = text.split(" to ", -1);
        return ends.length == 1 ? When.at(day(text)) : When.over(day(ends[0]), day(ends[1]));
    }

    static Day day(String text) {
        if (text.startsWith("about ")) {
            return Day.about(LocalDate.parse(text.substring("about ".length())), 7);
        }
        return switch (text.length()) {
            case 4 -> Day.in(Year.parse(text));
            case 7 -> Day.in(YearMonth.parse(text));
            default -> Day.on(LocalDate.parse(text));
        };
    }

    static String worker() {
        return WORKER;
    }

    static String ownAgency() {
        return AGENCY;
    }
}
