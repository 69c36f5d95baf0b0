package cotside.guidance.evidence;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.guidance.picture.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything recorded about a family that one viewer may see, as known at one moment, with what was corrected set aside
 * (guidance section 2).
 */
public final class Known {
    private static final Comparator<Statement> CANONICAL =
            Comparator.comparing(Statement::recorded).thenComparing(Statement::id);

    private final Family family;
    private final boolean hides;
    private final Map<String, Statement> readable = new HashMap<>();
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Set<String> enteredInError = new HashSet<>();
    private final Map<String, Evidence> weighed = new HashMap<>();
    private final Set<String> takenBack = new HashSet<>();
    private final List<Statement> standing = new ArrayList<>();
    private final List<Statement> answering = new ArrayList<>();
    private final List<Contact> standingContacts;
    private final List<PlanAction> actions;
    private final List<Person> people;
    private final List<Home> homes;
    private final Predicate<Statement> forgotten;

    private Known(Family family, Instant knownAt, Viewer viewer, Predicate<Statement> forgotten) {
        this.family = family;
        this.forgotten = forgotten;
        Map<String, Statement> recorded = new HashMap<>();
        for (Statement statement : family.statements()) {
            if (!statement.recorded().isAfter(knownAt)) {
                recorded.put(statement.id(), statement);
            }
        }
        boolean hidesSome = false;
        for (Statement statement : recorded.values()) {
            if (mayRead(statement, viewer, recorded, 0)) {
                readable.put(statement.id(), statement);
            } else {
                hidesSome = true;
            }
        }
        Map<String, Contact> made = new HashMap<>();
        for (Contact contact : family.contacts()) {
            if (!contact.recorded().isAfter(knownAt)) {
                made.put(contact.id(), contact);
            }
        }
        for (Contact contact : made.values()) {
            if (mayRead(contact, viewer, made, 0)) {
                contacts.put(contact.id(), contact);
            } else {
                hidesSome = true;
            }
        }
        contacts.values().forEach(this::correct);
        standingContacts = contacts.values().stream()
                .filter(contact -> !enteredInError.contains(contact.id()))
                .sorted(Comparator.comparing(Contact::recorded).thenComparing(Contact::id))
                .toList();
        actions = family.actions().stream()
                .filter(action -> !action.recorded().isAfter(knownAt))
                .sorted(Comparator.comparing(PlanAction::recorded).thenComparing(PlanAction::id))
                .toList();
        hides = hidesSome;
        Set<Id> hiddenPeople = hiddenPeople(recorded.values());
        people = family.people().stream()
                .filter(person -> !hiddenPeople.contains(person.id()))
                .sorted(Comparator.comparing(Person::label).thenComparing(Person::id))
                .toList();
        homes = family.homes().stream()
                .sorted(Comparator.comparing(Home::label).thenComparing(Home::id))
                .toList();
        findTakenBack();
        for (Statement statement : readable.values()) {
            if (!takenBack.contains(statement.id())) {
                standing.add(statement);
            }
        }
        standing.sort(CANONICAL);
        for (Statement statement : standing) {
            if (!statement.answers().isEmpty()) {
                answering.add(statement);
            }
        }
    }

    /** People of whom only what is hidden speaks: that they are there would tell of it. */
    private Set<Id> hiddenPeople(Collection<Statement> recorded) {
        Set<Id> hidden = new HashSet<>();
        if (!hides) {
            return hidden;
        }
        for (Statement statement : recorded) {
            if (!readable.containsKey(statement.id())) {
                hidden.addAll(spokenOf(statement));
            }
        }
        readable.values().forEach(statement -> hidden.removeAll(spokenOf(statement)));
        for (Contact contact : contacts.values()) {
            hidden.removeAll(contact.invited());
            contact.met().forEach(met -> hidden.remove(met.person()));
        }
        return hidden;
    }

    /** Everybody whom a statement names, its voice included. */
    public static Set<Id> spokenOf(Statement statement) {
        Set<Id> ids = new HashSet<>();
        if (statement.voice().isFamily()) {
            ids.add(Id.of(statement.voice().who()));
        }
        switch (statement.claim()) {
            case Claim.OfFactor of -> ids.addAll(of.subject().both());
            case Claim.SameEvent of -> ids.addAll(of.subject().both());
            case Claim.HowMany of -> ids.addAll(of.subject().both());
            case Claim.OfDate of -> ids.add(of.subject());
            case Claim.OfName of -> ids.add(of.person());
            case Claim.Complete of -> ids.addAll(of.people());
            default -> {}
        }
        return ids;
    }

    public static Known at(Family family, Instant knownAt, Viewer viewer) {
        return new Known(family, knownAt, viewer, statement -> false);
    }

    /**
     * The same with some statements forgotten: they say nothing of their claim any more, while corrections, lapses and
     * citations made stand.
     */
    public static Known forgetting(Family family, Instant knownAt, Viewer viewer, Predicate<Statement> forgotten) {
        return new Known(family, knownAt, viewer, forgotten);
    }

    /** Everybody whom the viewer may know of, by label: ids carry no meaning, and so no order. */
    public List<Person> people() {
        return people;
    }

    /** By label. */
    public List<Home> homes() {
        return homes;
    }

    public Family family() {
        return family;
    }

    /** Whether anything recorded may not be seen by the viewer. */
    public boolean hides() {
        return hides;
    }

    /** Statements that count, in the order of their recording. */
    public List<Statement> standing() {
        return standing;
    }

    /** Those of them that answer something. */
    public List<Statement> answering() {
        return answering;
    }

    /** Contacts that count, in the order of their recording. */
    public List<Contact> contacts() {
        return standingContacts;
    }

    public List<PlanAction> actions() {
        return actions;
    }

    public @Nullable Contact findContact(String id) {
        return contacts.get(id);
    }

    /** A statement the viewer may read, whether or not it still counts. */
    public @Nullable Statement findReadable(String id) {
        return readable.get(id);
    }

    public boolean isTakenBack(String statement) {
        return takenBack.contains(statement);
    }

    boolean isForgotten(Statement statement) {
        return forgotten.test(statement);
    }

    /** What a statement weighs; its claim may be of any kind. */
    Evidence weigh(Statement statement) {
        Evidence known = weighed.get(statement.id());
        if (known == null) {
            known = weighFirst(statement);
            weighed.put(statement.id(), known);
        }
        return known;
    }

    private Evidence weighFirst(Statement statement) {
        When when = statement.when();
        int earliest = day(when.earliest());
        int latest = day(when.latest());
        int last = day(when.lastSpokenFor());
        Basis basis = ownBasis(statement);
        Evidence original = null;
        boolean repeat = statement.repeats() != null;
        if (repeat) {
            basis = basis.atMost(Basis.SAID);
            Statement first = readable.get(statement.repeats());
            original = first == null || CANONICAL.compare(first, statement) >= 0 ? null : weigh(first);
        }
        Object restsOn = null;
        if (basis == Basis.ASSESSED) {
            Cited newest = newestCited(statement);
            if (newest == null) {
                basis = Basis.ASSUMED;
            } else {
                restsOn = newest.observation();
                earliest = Math.min(earliest, newest.earliest());
                latest = Math.min(latest, newest.latest());
                last = Math.min(last, newest.last());
            }
        }
        String event = statement.claim() instanceof Claim.OfFactor of ? of.event() : null;
        return new Evidence(
                statement,
                statement.says() == Says.HOLDS,
                basis,
                earliest,
                latest,
                last,
                event,
                repeat,
                original,
                restsOn == null ? observation(statement, basis, last) : restsOn);
    }

    /** Told by one of the family or a neighbour, or seen by somebody else than the author, is said. */
    private static Basis ownBasis(Statement statement) {
        Voice voice = statement.voice();
        boolean told = voice.kind() == Voice.Kind.FAMILY || voice.kind() == Voice.Kind.OTHER;
        boolean own = voice.who().equals(voice.kind() == Voice.Kind.AGENCY ? statement.agency() : statement.author());
        boolean anothersEyes = statement.basis() == Basis.SEEN && !own;
        return told || anothersEyes ? statement.basis().atMost(Basis.SAID) : statement.basis();
    }

    /**
     * One voice's word is one, however often it is written down; one contact is one observation. A judgement is no look of
     * its own beside the newest that it rests on.
     */
    private static Object observation(Statement statement, Basis basis, int last) {
        if (basis == Basis.SAID) {
            return statement.voice();
        }
        String contact = statement.contact();
        return contact != null ? contact : List.of(last, statement.voice());
    }

    /** The days of the newest statement or contact that a judgement rests on, or null when it rests on none. */
    private @Nullable Cited newestCited(Statement judgement) {
        Cited newest = null;
        for (String id : judgement.cites().stream().sorted().toList()) {
            Cited cited = cited(id);
            if (cited != null && (newest == null || cited.compareTo(newest) > 0)) {
                newest = cited;
            }
        }
        return newest;
    }

    private @Nullable Cited cited(String id) {
        Contact contact = contacts.get(id);
        if (contact != null) {
            int earliest = day(contact.day().earliest());
            return contact.outcome() == Contact.Outcome.KEPT && !enteredInError.contains(id)
                    ? new Cited(earliest, day(contact.day().latest()), earliest, id)
                    : null;
        }
        Statement statement = readable.get(id);
        if (statement == null || takenBack.contains(id) || statement.basis() == Basis.ASSESSED) {
            return null;
        }
        Evidence evidence = weigh(statement);
        return evidence.basis() == Basis.SEEN || evidence.basis() == Basis.RECORDED
                ? new Cited(evidence.earliest(), evidence.latest(), evidence.last(), evidence.observation())
                : null;
    }

    private record Cited(int earliest, int latest, int last, Object observation) implements Comparable<Cited> {
        @Override
        public int compareTo(Cited that) {
            int byLast = Integer.compare(last, that.last);
            if (byLast != 0) {
                return byLast;
            }
            int byLatest = Integer.compare(latest, that.latest);
            return byLatest != 0 ? byLatest : Integer.compare(earliest, that.earliest);
        }
    }

    /** What was corrected does not come back when its correction is corrected in turn, only when that is withdrawn. */
    private void findTakenBack() {
        List<Statement> latestFirst = new ArrayList<>(readable.values());
        latestFirst.sort(CANONICAL.reversed());
        Set<String> withdrawn = new HashSet<>();
        for (Statement statement : latestFirst) {
            String corrected = statement.corrects();
            if (corrected == null || withdrawn.contains(statement.id())) {
                continue;
            }
            Statement earlier = readable.get(corrected);
            if (earlier != null && mayCorrect(statement, earlier)) {
                takenBack.add(corrected);
                if (statement.claim() instanceof Claim.Withdrawn) {
                    withdrawn.add(corrected);
                }
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Statement statement : readable.values()) {
                String repeated = statement.repeats();
                if (repeated != null && takenBack.contains(repeated)) {
                    more |= takenBack.add(statement.id());
                }
            }
        }
    }

    /** A contact that was entered in error is none. */
    private void correct(Contact correction) {
        Contact earlier = correction.corrects() == null ? null : contacts.get(correction.corrects());
        if (earlier == null) {
            return;
        }
        boolean own = correction.author().equals(earlier.author())
                || correction.agency().equals(earlier.agency());
        if (own) {
            enteredInError.add(earlier.id());
        }
    }

    private static boolean mayCorrect(Statement correction, Statement earlier) {
        boolean after = CANONICAL.compare(correction, earlier) > 0;
        return after
                && (correction.author().equals(earlier.author())
                        || correction.agency().equals(earlier.agency()));
    }

    /** A correction is never hidden from someone who sees what it corrects. */
    private static boolean mayRead(Statement statement, Viewer viewer, Map<String, Statement> recorded, int depth) {
        if (maySee(statement.marking(), statement.agency(), statement.author(), viewer)) {
            return true;
        }
        Statement corrected = statement.corrects() == null ? null : recorded.get(statement.corrects());
        return corrected != null && depth < recorded.size() && mayRead(corrected, viewer, recorded, depth + 1);
    }

    private static boolean mayRead(Contact contact, Viewer viewer, Map<String, Contact> made, int depth) {
        if (maySee(contact.marking(), contact.agency(), contact.author(), viewer)) {
            return true;
        }
        Contact corrected = contact.corrects() == null ? null : made.get(contact.corrects());
        return corrected != null && depth < made.size() && mayRead(corrected, viewer, made, depth + 1);
    }

    private static boolean maySee(Marking marking, String agency, String author, Viewer viewer) {
        if (viewer.equals(Viewer.EVERYTHING)) {
            return true;
        }
        return switch (marking) {
            case Marking.AllInvolved _ -> true;
            case Marking.OwnAgency _ -> agency.equals(viewer.agency());
            case Marking.NamedPeople named ->
                viewer.name() != null
                        && (named.practitioners().contains(viewer.name()) || author.equals(viewer.name()));
        };
    }

    static int day(java.time.LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
