package cotside.pages.write;

import cotside.access.Involvement;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.ProposalKind;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.About;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Picture;
import cotside.notation.words.Prose;
import cotside.pages.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be chosen for a record as its writer knows it, and what they have entered so far. */
public final class Choices {
    private static final int SHORT = 8;
    private static final int MOST_STATEMENTS = 300;
    private static final List<String> USUAL =
            List.of("home visit", "antenatal appointment", "clinic", "telephone call", "meeting of professionals");

    private final Family known;
    private final Pack pack;
    private final @Nullable Picture picture;
    private final Entered entered;
    private final Telling telling;
    private final List<Involvement> involved;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, String> homes = new LinkedHashMap<>();
    private final List<String> babies;

    Choices(
            Family known,
            Pack pack,
            @Nullable Picture picture,
            Entered entered,
            Telling telling,
            List<Involvement> involved) {
        this.known = known;
        this.pack = pack;
        this.picture = picture;
        this.entered = entered;
        this.telling = telling;
        this.involved = involved;
        this.babies = known.babies().stream().map(baby -> baby.id().value()).toList();
        people.addAll(known.people());
        known.homes().forEach(home -> homes.put(home.id().value(), home.label()));
        for (Line line : entered.lines()) {
            switch (line) {
                case Line.Newcomer it ->
                    people.add(new Person(Id.of(it.id()), it.label(), !it.unidentified(), it.child()));
                case Line.NewHome it -> homes.put(it.id(), it.label());
                default -> {}
            }
        }
    }

    private static Choice none(String text) {
        return Choice.of("", text);
    }

    private static List<Choice> optional(String text, List<Choice> choices) {
        return Stream.concat(Stream.of(none(text)), choices.stream()).toList();
    }

    private List<Choice> named(List<String> ids) {
        return ids.stream().map(id -> Choice.of(id, telling.name(id))).toList();
    }

    public List<Choice> babies() {
        return named(babies);
    }

    public boolean hasSeveralBabies() {
        return babies.size() > 1;
    }

    public List<Choice> people() {
        return people.stream()
                .map(person -> Choice.of(person.id().value(), person.label()))
                .toList();
    }

    public List<Choice> homes() {
        return homes.entrySet().stream()
                .map(home -> Choice.of(home.getKey(), home.getValue()))
                .toList();
    }

    public List<Choice> atHome() {
        return optional("Elsewhere", homes());
    }

    /** Babies and people. */
    public List<Choice> everybody() {
        return Stream.concat(babies().stream(), people().stream()).toList();
    }

    /** Whom a line can be about. */
    public List<Choice> subjects() {
        return Stream.of(
                        babies().stream().map(one -> one.under(babies.size() > 1 ? "Babies" : "Baby")),
                        people().stream().map(one -> one.under("People")),
                        homes().stream().map(one -> one.under("Homes")))
                .flatMap(all -> all)
                .toList();
    }

    public List<Choice> optionalSubjects() {
        return optional("Choose", subjects());
    }

    public List<Choice> optionalEverybody() {
        return optional("Choose", everybody());
    }

    public List<Choice> optionalAgencies() {
        return optional("Choose", agencies());
    }

    public List<Choice> complete() {
        return List.of(
                Choice.of("yes", "Yes, nobody else"), Choice.of("no", "No: there are others, or it is not known"));
    }

    public List<Choice> others() {
        return optional("Nobody else", subjects());
    }

    public List<Choice> contacts() {
        Map<String, Choice> kinds = new LinkedHashMap<>();
        Stream<String> ofPack = pack.factors().stream()
                .flatMap(factor -> factor.derived() instanceof Derived.CountedContacts counted
                        ? counted.kinds().stream().sorted()
                        : Stream.of());
        Stream<String> used = known.contacts().stream()
                .sorted(Comparator.comparing(Contact::recorded).reversed())
                .map(Contact::kind);
        Stream.of(used.limit(200), USUAL.stream(), ofPack)
                .flatMap(all -> all)
                .forEach(kind -> kinds.putIfAbsent(form(kind), Choice.of(kind, Prose.sentence(kind))));
        List<Choice> all = new ArrayList<>(List.of(none("Choose")));
        all.addAll(kinds.values());
        all.add(Choice.of(Occasion.ANOTHER, "Another kind of contact, named below"));
        all.add(Choice.of(Occasion.NOTE, "No contact: a note"));
        return all;
    }

    private static String form(String kind) {
        return kind.strip().replace('-', ' ').toLowerCase(java.util.Locale.UK);
    }

    public List<Choice> outcomes() {
        return List.of(
                Choice.of("kept", "It took place"),
                Choice.of("missed", "The family did not come or was not there"),
                Choice.of("refused", "It was refused"),
                Choice.of("cancelled", "My agency called it off"));
    }

    public List<Choice> reached() {
        return List.of(none("Not known"), Choice.of("yes", "Yes"), Choice.of("no", "No"));
    }

    public List<Choice> parts() {
        return List.of(none("Not said"), Choice.of("day", "By day"), Choice.of("night", "By night"));
    }

    public List<Choice> yes(String text) {
        return List.of(Choice.of("yes", text));
    }

    public List<Choice> seenBy() {
        return List.of(
                none("Everybody involved with the family"),
                Choice.of("agency", "Only my own agency"),
                Choice.of("named", "Only the people ticked below"));
    }

    public List<Choice> lineSeenBy() {
        return List.of(
                none("As the rest of what I write here"),
                Choice.of("all", "Everybody involved with the family"),
                Choice.of("agency", "Only my own agency"),
                Choice.of("named", "Only the people ticked below"));
    }

    public List<Choice> practitioners() {
        return involved.stream()
                .filter(one -> one.practitionerName() != null)
                .map(one -> Choice.of(
                        Objects.requireNonNull(one.practitionerName()),
                        one.practitionerName() + ", " + one.agencyName()))
                .distinct()
                .toList();
    }

    public List<Choice> hiddenFrom() {
        return Stream.concat(people().stream(), Stream.of(Choice.of("nobody", "Nobody: it may be told to all of them")))
                .toList();
    }

    public List<Choice> earlierContacts() {
        return optional(
                "None",
                known.contacts().stream()
                        .sorted(Comparator.comparing(Contact::recorded).reversed())
                        .map(contact -> Choice.of(contact.id(), telling.contact(contact)))
                        .toList());
    }

    /** The kinds of line that are not about how somebody or something is. */
    public List<Choice> kinds() {
        return List.of(
                Choice.of(Line.Finding.WORD, "How somebody or something is, a tie, or where somebody lives"),
                Choice.of(Line.Dated.WORD, "A date, a weight, the sex, or the name my agency holds"),
                Choice.of(Line.Complete.WORD, "Who lives in a home or looks after the baby: all of them"),
                Choice.of(Line.Newcomer.WORD, "Somebody who is not in the record yet"),
                Choice.of(Line.NewHome.WORD, "A home that is not in the record yet"),
                Choice.of(Line.Asked.WORD, "An agency that was asked what it knows"),
                Choice.of(Line.NothingHeld.WORD, "An agency that answered that it holds nothing"),
                Choice.of(Line.Done.WORD, "Something done: a referral, an opinion, a meeting"),
                Choice.of(Line.Planned.WORD, "An action of the plan"),
                Choice.of(Line.Ended.WORD, "An action of the plan that is done or given up"),
                Choice.of(Line.Proposed.WORD, "A proposal to do less: close, step down, discharge"),
                Choice.of(Line.Same.WORD, "Two events are one, or are not"),
                Choice.of(Line.Repeated.WORD, "Pass on what is on record already"),
                Choice.of(Line.Withdrawn.WORD, "Take back something that I or my agency wrote"));
    }

    /** What can be said of one or two, the likeliest first, the rest under headings. */
    public List<Choice> what(String about, String other) {
        Map<String, Factor> fitting = fitting(about, other);
        Set<String> first = new LinkedHashSet<>();
        likely(about, other).stream().filter(fitting::containsKey).limit(SHORT).forEach(first::add);
        List<Choice> all = new ArrayList<>();
        all.add(none("Choose"));
        first.forEach(
                id -> all.add(choice(Objects.requireNonNull(fitting.get(id))).under("Used lately or asked next")));
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        fitting.forEach((id, factor) -> {
            if (!first.contains(id)) {
                groups.computeIfAbsent(heading(factor), _ -> new ArrayList<>()).add(choice(factor));
            }
        });
        groups.forEach((heading, choices) -> choices.stream()
                .sorted(Comparator.comparing(Choice::text))
                .forEach(one -> all.add(one.under(heading))));
        return all;
    }

    private static Choice choice(Factor factor) {
        return Choice.of(factor.id(), factor.label());
    }

    private static String heading(Factor factor) {
        if (factor.side() == Side.TIE) {
            return "Ties and homes";
        }
        return switch (factor.heading()) {
            case PARENTS_AND_FAMILY -> "Parents and family";
            case CHILD -> "Child";
            case ENVIRONMENT -> "Environment";
        };
    }

    private List<String> likely(String about, String other) {
        List<String> likely = new ArrayList<>();
        Subject subject = other.isEmpty() || other.equals(about)
                ? Subject.of(Id.of(about))
                : Subject.pair(Id.of(about), Id.of(other));
        if (picture != null) {
            picture.questions().stream()
                    .filter(asking -> subject.equals(asking.subject())
                            || subject.swapped().equals(asking.subject()))
                    .limit(SHORT)
                    .forEach(asking -> likely.addAll(asking.factors()));
        }
        Stream.of(true, false)
                .forEach(own -> known.statements().stream()
                        .sorted(Comparator.comparing(Statement::recorded).reversed())
                        .limit(MOST_STATEMENTS)
                        .map(Statement::claim)
                        .filter(Claim.OfFactor.class::isInstance)
                        .map(Claim.OfFactor.class::cast)
                        .filter(of -> of.subject().equals(subject) == own)
                        .forEach(of -> likely.add(of.factor())));
        return likely;
    }

    /** The factors that can be stated of one or two. */
    Map<String, Factor> fitting(String about, String other) {
        Map<String, Factor> fitting = new TreeMap<>();
        for (Factor factor : pack.factors()) {
            boolean reckoned = factor.kind() == Kind.DATED || factor.derived() instanceof Derived.Dated;
            if (!reckoned && fits(factor, about, other)) {
                fitting.put(factor.id(), factor);
            }
        }
        return fitting;
    }

    private boolean fits(Factor factor, String about, String other) {
        boolean baby = babies.contains(about);
        boolean home = homes.containsKey(about);
        boolean person = !baby && !home;
        if (other.isEmpty()) {
            return switch (factor.about()) {
                case BABY -> baby;
                case PERSON -> person;
                case HOME -> home;
                case PAIR -> false;
            };
        }
        boolean otherBaby = babies.contains(other);
        boolean otherHome = homes.containsKey(other);
        boolean otherPerson = !otherBaby && !otherHome;
        if (factor.about() != SubjectKind.PAIR) {
            return false;
        }
        if (factor.id().equals(Ties.LIVES_AT)) {
            return !home && otherHome;
        }
        if (home || otherHome) {
            return false;
        }
        if (Ties.OF_PERSON_AND_BABY.contains(factor.id())) {
            return person && otherBaby;
        }
        if (factor.id().equals(Ties.PARTNER) || factor.id().equals(Ties.SAME_PERSON)) {
            return person && otherPerson;
        }
        return (person || otherPerson) && (person || !factor.directed());
    }

    boolean isEvent(String factor) {
        Factor found = pack.findFactor(factor);
        return found != null && found.kind() == Kind.EVENT;
    }

    public List<Choice> holds() {
        return List.of(Choice.of("yes", "It is so"), Choice.of("no", "It is not so"));
    }

    public List<Choice> footings() {
        return Stream.of(Footing.How.values())
                .map(how -> Choice.of(how.word(), how.text()))
                .toList();
    }

    public List<Choice> whose() {
        return Stream.of(
                        Stream.of(none("Choose")),
                        people.stream()
                                .map(person -> Choice.of("person:" + person.id(), person.label())
                                        .under("The family")),
                        Stream.of(
                                Choice.of("professional", "A professional, named below")
                                        .under("Somebody else"),
                                Choice.of("other", "Somebody else, named below").under("Somebody else")),
                        agencies().stream()
                                .map(agency -> Choice.of("agency:" + agency.value(), agency.text())
                                        .under("Agencies")))
                .flatMap(all -> all)
                .toList();
    }

    /** Those of the record, and one of each other kind. */
    public List<Choice> agencies() {
        Map<String, Choice> all = new LinkedHashMap<>();
        known.agencies()
                .forEach(agency -> all.put(agency.id(), Choice.of(agency.id(), Prose.sentence(agency.label()))));
        Set<String> kinds = new HashSet<>();
        known.agencies().forEach(agency -> kinds.add(agency.kind()));
        for (AgencyKind kind : pack.agencies()) {
            if (!kinds.contains(kind.id())) {
                all.putIfAbsent(kind.id(), Choice.of(kind.id(), Prose.sentence(kind.label())));
            }
        }
        return List.copyOf(all.values());
    }

    public List<Choice> dates() {
        return List.of(
                Choice.of("born", "Born"),
                Choice.of("age", "Age in years, such as 30 or about 30"),
                Choice.of("due", "Due"),
                Choice.of("booked", "Booked for antenatal care"),
                Choice.of("discharged", "Left hospital"),
                Choice.of("died", "Died"),
                Choice.of("weight", "Weight, such as 3250 or 3.25 kg"),
                Choice.of("sex", "Sex, female or male"),
                Choice.of("name", "The name that my agency holds"));
    }

    public List<Choice> methods() {
        return List.of(
                none("Not said"),
                Choice.of("early scan", "Early scan"),
                Choice.of("later scan", "Later scan"),
                Choice.of("last period", "Last period"),
                Choice.of("examination", "Examination"));
    }

    public List<Choice> sets() {
        return Stream.concat(
                        homes().stream().map(home -> Choice.of(home.value(), "Everybody who lives at " + home.text())),
                        Stream.of(Choice.of("carers", "Everybody who looks after the baby")))
                .toList();
    }

    public List<Choice> acts() {
        return pack.acts().stream()
                .map(act -> Choice.of(act.id(), Prose.sentence(act.label())))
                .toList();
    }

    public List<Choice> proposals() {
        return Stream.of(ProposalKind.values())
                .map(kind -> Choice.of(kind.word(), Prose.sentence(kind.word())))
                .toList();
    }

    public List<Choice> factors() {
        return pack.factors().stream()
                .map(factor -> Choice.of(factor.id(), factor.label(), "").under(heading(factor)))
                .sorted(Comparator.comparing(Choice::group, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Choice::text))
                .toList();
    }

    /** What an action can be meant to answer: what stands in the picture first. */
    public List<Choice> answerable() {
        Map<String, Choice> all = new LinkedHashMap<>();
        pack.combinations().forEach(rule -> all.put(rule.id(), Choice.of(rule.id(), rule.title())));
        factors().forEach(factor -> all.putIfAbsent(factor.value(), factor));
        return all.values().stream()
                .map(choice -> Choice.of(choice.value(), choice.text()))
                .toList();
    }

    public List<Choice> openActions() {
        return known.actions().stream()
                .filter(action -> action.ended() == null)
                .map(action -> Choice.of(action.id(), telling.action(action.id())))
                .toList();
    }

    /** Statements on record, the newest first, and those of this form. */
    public List<Choice> statements() {
        List<Choice> all = new ArrayList<>(ofThisForm());
        known.statements().stream()
                .filter(statement -> !(statement.claim() instanceof Claim.Withdrawn))
                .sorted(Comparator.comparing(Statement::recorded).reversed().thenComparing(Statement::id))
                .limit(MOST_STATEMENTS)
                .forEach(statement -> all.add(Choice.of(statement.id(), telling.statement(statement))));
        return all;
    }

    public List<Choice> oneStatement(String otherwise) {
        return optional(otherwise, statements());
    }

    private List<Choice> ofThisForm() {
        List<Choice> all = new ArrayList<>();
        for (int i = 0; i < entered.lines().size(); i++) {
            if (entered.lines().get(i).statements() > 0) {
                all.add(Choice.of(
                        References.to(i + 1), telling.line(entered.lines().get(i)) + " (just entered)"));
            }
        }
        return all;
    }

    /** Events on record and in this form, each once: of one kind and subject, or all. */
    public List<Choice> events(@Nullable String about, @Nullable String other, @Nullable String what) {
        Map<String, Choice> all = new LinkedHashMap<>();
        for (int i = 0; i < entered.lines().size(); i++) {
            if (entered.lines().get(i) instanceof Line.Finding of
                    && isEvent(of.what())
                    && of.event().isEmpty()
                    && (what == null || of.what().equals(what))
                    && (about == null || (of.about().equals(about) && of.other().equals(other)))) {
                all.put(References.to(i + 1), Choice.of(References.to(i + 1), telling.line(of) + " (just entered)"));
            }
        }
        known.statements().stream()
                .sorted(Comparator.comparing(Statement::recorded).reversed())
                .filter(one -> one.claim() instanceof Claim.OfFactor of
                        && isEvent(of.factor())
                        && (what == null || of.factor().equals(what))
                        && (about == null || isOf(of.subject(), about, other)))
                .forEach(one -> all.put(Piece.eventOf(one), Choice.of(Piece.eventOf(one), telling.statement(one))));
        return List.copyOf(all.values());
    }

    private static boolean isOf(Subject subject, @Nullable String about, @Nullable String other) {
        Id second = subject.other();
        return subject.one().value().equals(about) && (second == null ? "" : second.value()).equals(other);
    }

    public List<Choice> eventsOf(String about, String other, String what) {
        return optional("A new one", events(about, other, what.isEmpty() ? null : what));
    }

    public List<Choice> sameAs(String about, String other, String what) {
        return optional("None", events(about, other, what.isEmpty() ? null : what));
    }

    public List<Choice> allEvents() {
        return optional("Choose", events(null, null, null));
    }

    /** What something can settle: events, statements, and rules about the baby. */
    public List<Choice> settled() {
        Map<String, Choice> all = new LinkedHashMap<>();
        events(null, null, null).forEach(event -> all.put(event.value(), event));
        for (Combination rule : pack.combinations()) {
            if (rule.about() instanceof About.TheBaby) {
                all.putIfAbsent(rule.id(), Choice.of(rule.id(), rule.title()));
            }
        }
        statements().forEach(statement -> all.putIfAbsent(statement.value(), statement));
        return List.copyOf(all.values());
    }
}
