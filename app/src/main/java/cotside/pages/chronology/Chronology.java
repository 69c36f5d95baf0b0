package cotside.pages.chronology;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Voice;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Reading;
import cotside.notation.words.Dates;
import cotside.notation.words.Names;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import cotside.pages.baby.Opened;
import cotside.sheet.ClaimWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A family's story as one person may know it: one entry for each contact, and for each note of one author on one day. */
public final class Chronology {
    /** A silence as long as this is shown: by then somebody should have seen a baby. */
    private static final int GAP_DAYS = 28;

    private final Names names;
    private final Words words;
    private final ClaimWords claims;
    private final Dates dates = Dates.full();
    private final Map<String, Word> significance = new HashMap<>();
    private final Map<String, Heading> headings = new HashMap<>();
    private final Set<String> corrected = new HashSet<>();

    private Chronology(Opened opened) {
        Family family = opened.family();
        this.names = new Names(family);
        this.words = Words.of(family, opened.picture());
        this.claims = new ClaimWords(opened.pack(), names);
        for (Factor factor : opened.pack().factors()) {
            headings.put(factor.id(), factor.heading());
        }
        significance(opened.picture());
        family.statements().stream()
                .map(Statement::corrects)
                .filter(Objects::nonNull)
                .forEach(corrected::add);
    }

    /** What kind of entry it is. */
    public enum Kind {
        CONTACT("Contacts"),
        NOTE("Notes and records"),
        PLAN("Plans");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One thing said in an entry.
     *
     * @param footing who says so, on what footing, true when
     * @param word the most urgent line that stands out on it, or null
     * @param marks what must be known before it is passed on
     */
    public record Told(
            String text,
            String footing,
            String note,
            @Nullable Word word,
            List<String> marks,
            Set<Id> about,
            @Nullable Heading heading) {}

    /**
     * What one person wrote down on one occasion.
     *
     * @param silence the days without any entry before it, when they are many; otherwise 0
     */
    public record Entry(
            LocalDate day,
            String when,
            Kind kind,
            String title,
            String by,
            String agency,
            String note,
            List<Told> told,
            Set<Id> people,
            int silence) {}

    /** What to show; empty texts show all. */
    public record Filter(String person, String agency, String heading, String kind) {
        boolean shows(Entry entry) {
            return (agency.isEmpty() || agency.equals(entry.agency()))
                    && (kind.isEmpty() || kind.equals(entry.kind().name()))
                    && (person.isEmpty() || entry.people().contains(Id.of(person)))
                    && (heading.isEmpty()
                            || entry.told().stream()
                                    .anyMatch(told -> told.heading() != null
                                            && told.heading().name().equals(heading)));
        }
    }

    /** The entries, the earliest first. */
    public static List<Entry> of(Opened opened, Filter filter) {
        return new Chronology(opened).entries(opened, filter);
    }

    private List<Entry> entries(Opened opened, Filter filter) {
        Family family = opened.family();
        List<Entry> all = new ArrayList<>();
        Map<String, List<Statement>> byContact = new HashMap<>();
        Map<String, List<Statement>> notes = new LinkedHashMap<>();
        for (Statement statement : family.statements()) {
            if (statement.recorded().isAfter(opened.knownAt())) {
                continue;
            }
            if (statement.contact() != null) {
                byContact
                        .computeIfAbsent(statement.contact(), id -> new ArrayList<>())
                        .add(statement);
            } else {
                notes.computeIfAbsent(
                                statement.when().earliest() + "\n" + statement.author() + "\n" + statement.agency()
                                        + "\n" + Dates.dayOf(statement.recorded()),
                                key -> new ArrayList<>())
                        .add(statement);
            }
        }
        for (Contact contact : family.contacts()) {
            if (!contact.recorded().isAfter(opened.knownAt())) {
                all.add(contact(contact, byContact.getOrDefault(contact.id(), List.of())));
                byContact.remove(contact.id());
            }
        }
        byContact.values().forEach(orphans -> all.add(note(orphans)));
        notes.values().forEach(one -> all.add(note(one)));
        family.actions().stream()
                .filter(action -> !action.recorded().isAfter(opened.knownAt()))
                .forEach(action -> all.add(plan(action)));
        return withSilences(all.stream()
                .filter(filter::shows)
                .sorted(Comparator.comparing(Entry::day)
                        .thenComparing(Entry::by)
                        .thenComparing(Entry::title))
                .toList());
    }

    private static List<Entry> withSilences(List<Entry> entries) {
        List<Entry> all = new ArrayList<>();
        LocalDate before = null;
        for (Entry entry : entries) {
            long days = before == null ? 0 : ChronoUnit.DAYS.between(before, entry.day());
            all.add(
                    days < GAP_DAYS
                            ? entry
                            : new Entry(
                                    entry.day(),
                                    entry.when(),
                                    entry.kind(),
                                    entry.title(),
                                    entry.by(),
                                    entry.agency(),
                                    entry.note(),
                                    entry.told(),
                                    entry.people(),
                                    (int) days));
            before = entry.day();
        }
        return all;
    }

    private Entry contact(Contact contact, List<Statement> statements) {
        List<String> met = contact.met().stream()
                .map(one ->
                        names.of(one.person()) + (one.alone() == null ? "" : one.alone() ? " (alone)" : " (not alone)"))
                .sorted()
                .toList();
        String who = contact.outcome() == Contact.Outcome.KEPT
                ? met.isEmpty() ? "" : "; met " + Prose.and(met)
                : contact.invited().isEmpty()
                        ? ""
                        : "; invited "
                                + Prose.and(names.of(
                                        contact.invited().stream().sorted().toList()));
        Id home = contact.home();
        Set<Id> people = new HashSet<>(contact.invited());
        contact.met().forEach(one -> people.add(one.person()));
        List<Told> told = told(statements);
        told.forEach(one -> people.addAll(one.about()));
        return new Entry(
                contact.day().earliest(),
                dates.day(contact.day()),
                Kind.CONTACT,
                Prose.sentence(contact.kind()) + ", " + contact.outcome().word()
                        + (home == null ? "" : ", at " + names.of(home)) + who,
                names.author(contact),
                contact.agency(),
                contact.note(),
                told,
                people,
                0);
    }

    private Entry note(List<Statement> statements) {
        Statement first = statements.getFirst();
        List<Told> told = told(statements);
        Set<Id> people = new HashSet<>();
        told.forEach(one -> people.addAll(one.about()));
        return new Entry(
                first.when().earliest(),
                dates.when(first.when()),
                Kind.NOTE,
                "Recorded " + dates.moment(first.recorded()),
                names.author(first),
                first.agency(),
                "",
                told,
                people,
                0);
    }

    private Entry plan(PlanAction action) {
        LocalDate ended = action.ended();
        String due = action.due() == null ? "" : ", due " + dates.day(action.due());
        String end = ended == null ? "" : ", ended " + dates.day(ended);
        return new Entry(
                action.agreed(),
                dates.day(action.agreed()),
                Kind.PLAN,
                Prose.sentence(action.plan()) + " plan: " + action.what() + " (" + action.owner() + due + end + ")",
                names.author(action.author(), action.agency()),
                action.agency(),
                "",
                List.of(),
                Set.of(action.baby()),
                0);
    }

    private List<Told> told(List<Statement> statements) {
        return statements.stream().map(this::told).toList();
    }

    private Told told(Statement statement) {
        List<String> marks = new ArrayList<>();
        if (corrected.contains(statement.id())) {
            marks.add("corrected later");
        }
        switch (statement.marking()) {
            case Marking.AllInvolved _ -> {}
            case Marking.OwnAgency _ -> marks.add("for " + names.agency(statement.agency()) + " only");
            case Marking.NamedPeople named ->
                marks.add("for "
                        + Prose.and(named.practitioners().stream().sorted().toList()) + " only");
        }
        if (!statement.notToBeDisclosedTo().isEmpty()) {
            marks.add("must not reach "
                    + Prose.or(names.of(
                            statement.notToBeDisclosedTo().stream().sorted().toList())));
        }
        return new Told(
                claims.of(statement),
                words.source(statement),
                statement.note(),
                significance.get(statement.id()),
                marks,
                about(statement),
                heading(statement.claim()));
    }

    private static Set<Id> about(Statement statement) {
        Set<Id> about = new HashSet<>();
        switch (statement.claim()) {
            case Claim.OfFactor of -> about.addAll(of.subject().both());
            case Claim.SameEvent of -> about.addAll(of.subject().both());
            case Claim.HowMany of -> about.addAll(of.subject().both());
            case Claim.OfDate of -> about.add(of.subject());
            case Claim.OfName of -> about.add(of.person());
            case Claim.OfSex of -> about.add(of.baby());
            case Claim.OfWeight of -> about.add(of.baby());
            case Claim.Complete of -> about.addAll(of.people());
            case Claim.OfAct of -> about.add(of.baby());
            case Claim.Proposal of -> about.add(of.baby());
            case Claim.Asked _, Claim.NothingHeld _, Claim.Withdrawn _ -> {}
        }
        if (statement.voice().kind() == Voice.Kind.FAMILY) {
            about.add(Id.of(statement.voice().who()));
        }
        return about;
    }

    private @Nullable Heading heading(Claim claim) {
        return switch (claim) {
            case Claim.OfFactor of -> headings.get(of.factor());
            case Claim.SameEvent of -> headings.get(of.factor());
            case Claim.HowMany of -> headings.get(of.factor());
            case Claim.OfWeight _, Claim.OfSex _, Claim.OfDate _ -> Heading.CHILD;
            default -> null;
        };
    }

    /** A statement matters as much as the most urgent line that it holds up. */
    private void significance(Picture picture) {
        for (Line line : picture.standsOut()) {
            Word word = line.word();
            if (word != null) {
                line.evidence().stream()
                        .map(Reading::standing)
                        .map(standing -> standing.holding())
                        .flatMap(Collection::stream)
                        .forEach(id ->
                                significance.merge(id, word, (one, other) -> one.compareTo(other) <= 0 ? one : other));
            }
        }
    }
}
