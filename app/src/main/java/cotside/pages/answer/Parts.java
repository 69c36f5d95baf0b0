package cotside.pages.answer;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Act;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.pack.Urgency;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Reading;
import cotside.notation.words.Names;
import cotside.notation.words.Prose;
import cotside.pages.Choice;
import cotside.pages.baby.Opened;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an answer to a question consists of. No question is without one. */
public final class Parts {
    private final Family family;
    private final Opened opened;
    private final Names names;
    private final Id baby;
    private final Asked asked;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private Parts(Opened opened, Asked asked) {
        this.opened = opened;
        this.family = opened.family();
        this.names = new Names(family);
        this.baby = opened.picture().from().baby();
        this.asked = asked;
    }

    /** What the picture wants to know. */
    public static List<Part> of(Opened opened, Asked asked) {
        Parts made = new Parts(opened, asked);
        if (asked.kind().equals("act")) {
            made.done();
        }
        asked.factors().forEach(made::factor);
        return List.copyOf(made.parts.values());
    }

    /** What belongs to the question besides. */
    public static List<Part> more(Opened opened, Asked asked) {
        Parts first = new Parts(opened, asked);
        asked.factors().forEach(first::factor);
        Parts made = new Parts(opened, asked);
        asked.more().forEach(made::factor);
        made.parts.keySet().removeAll(first.parts.keySet());
        return List.copyOf(made.parts.values());
    }

    private void factor(String id) {
        Factor factor = opened.pack().findFactor(id);
        if (factor == null) {
            return;
        }
        if (factor.derived() instanceof Derived.Dated dated) {
            dates(dated.measure());
            return;
        }
        switch (factor.about()) {
            case BABY -> point(factor, Subject.of(baby));
            case PERSON -> people().forEach(person -> point(factor, Subject.of(person)));
            case HOME -> homes().forEach(home -> point(factor, Subject.of(home)));
            case PAIR -> pair(factor);
        }
    }

    private void add(Part part) {
        parts.putIfAbsent(part.field(), part);
    }

    private void point(Factor factor, Subject subject) {
        String field = "is_" + factor.id() + "_" + subject.toString().replace('>', '_');
        add(new Part.Point(field, factor, subject, claim(names, factor, subject), factor.help(), answers(factor)));
    }

    /** How a claim reads as a sentence without its full stop. */
    public static String claim(Names names, Factor factor, Subject subject) {
        String one = names.of(subject.one());
        if (subject.other() == null) {
            return one + " " + factor.label();
        }
        String other = names.of(subject.other());
        return switch (factor.id()) {
            case Ties.LIVES_AT -> one + " lives at " + other;
            case Ties.PARTNER -> one + " is the partner of " + other + " now, living together or not";
            case Ties.SAME_PERSON -> one + " is the same person as " + other;
            default -> {
                if (factor.id().equals(Ties.SHARES_CARE) || Ties.OF_PERSON_AND_BABY.contains(factor.id())) {
                    yield one + " " + factor.label();
                }
                yield factor.directed()
                        ? one + ", towards " + other + ", " + factor.label()
                        : one + " and " + other + " " + factor.label();
            }
        };
    }

    /** The events that a yes settles, of the lines that ask for it. */
    private List<String> answers(Factor factor) {
        Set<String> answers = new LinkedHashSet<>();
        for (Line line : opened.picture().standsOut()) {
            Combination rule = rule(line);
            if (rule != null
                    && asked.lines().contains(line.id())
                    && rule.settledBy() != null
                    && mentions(rule.settledBy(), factor.id())) {
                answers.addAll(worries(line));
            }
        }
        return List.copyOf(answers);
    }

    private static boolean mentions(Expr expr, String factor) {
        return switch (expr) {
            case Expr.Is is -> is.factor().equals(factor);
            case Expr.IsNot not -> not.factor().equals(factor);
            case Expr.All all -> all.of().stream().anyMatch(one -> mentions(one, factor));
            case Expr.Any any -> any.of().stream().anyMatch(one -> mentions(one, factor));
            case Expr.AtLeast some -> some.of().stream().anyMatch(one -> mentions(one, factor));
            case Expr.Some some -> mentions(some.is(), factor);
            case Expr.Everyone everyone -> mentions(everyone.is(), factor);
            case Expr.Between between -> between.factor().equals(factor);
            case Expr.AtHome home -> mentions(home.is(), factor);
            case Expr.In in -> false;
        };
    }

    private @Nullable Combination rule(Line line) {
        return opened.pack().combinations().stream()
                .filter(one -> one.id().equals(line.combination()))
                .findFirst()
                .orElse(null);
    }

    /** What carries a line: its event, or the statements that it rests on. */
    private static List<String> worries(Line line) {
        if (line.event() != null) {
            return List.of(line.event());
        }
        Set<String> worries = new LinkedHashSet<>();
        for (Reading reading : line.evidence()) {
            worries.addAll(reading.standing().holding());
        }
        return List.copyOf(worries);
    }

    private void done() {
        String id = asked.key().substring(asked.key().indexOf('/') + 1);
        for (Line line : opened.picture().standsOut()) {
            Combination rule = rule(line);
            Urgency.OnceAnswered once = rule == null ? null : rule.urgency().onceAnswered();
            if (line.id().equals(id) && once != null) {
                List<Choice> acts = opened.pack().acts().stream()
                        .filter((Act act) -> once.acts().contains(act.id()))
                        .map(act -> Choice.of(act.id(), Prose.sentence(act.label())))
                        .toList();
                add(new Part.Done("done", "What has been done about this very matter?", acts, worries(line), baby));
            }
        }
    }

    private boolean isPerson(Id id) {
        return family.people().stream().anyMatch(one -> one.id().equals(id));
    }

    private boolean isHome(Id id) {
        return family.homes().stream().anyMatch(one -> one.id().equals(id));
    }

    private List<Id> adults() {
        return family.people().stream()
                .filter(person -> !person.child())
                .map(Person::id)
                .toList();
    }

    /** Whom a question about a person is about; everybody grown up where it names nobody. */
    private List<Id> people() {
        Subject subject = asked.subject();
        List<Id> named = subject == null
                ? List.of()
                : Stream.of(subject.one(), subject.other() == null ? subject.one() : subject.other())
                        .distinct()
                        .filter(this::isPerson)
                        .toList();
        return named.isEmpty() ? adults() : named;
    }

    private List<Id> homes() {
        Subject subject = asked.subject();
        return subject != null && isHome(subject.one())
                ? List.of(subject.one())
                : family.homes().stream().map(Home::id).toList();
    }

    private void pair(Factor factor) {
        Subject subject = asked.subject();
        if (subject != null && subject.isPair()) {
            ofTwo(factor, subject);
            return;
        }
        switch (factor.id()) {
            case Ties.LIVES_AT -> residences(factor);
            case Ties.PARTNER -> partners(factor);
            case Ties.SAME_PERSON -> identities(factor);
            default -> {
                if (Ties.OF_PERSON_AND_BABY.contains(factor.id())) {
                    ties(factor);
                } else {
                    between(factor);
                }
            }
        }
    }

    private void ofTwo(Factor factor, Subject pair) {
        Id other = java.util.Objects.requireNonNull(pair.other());
        boolean toTheBaby = Ties.OF_PERSON_AND_BABY.contains(factor.id());
        if (factor.id().equals(Ties.LIVES_AT)) {
            if (isHome(other)) {
                point(factor, pair);
            }
        } else if (toTheBaby) {
            Stream.of(pair.one(), other)
                    .filter(this::isPerson)
                    .forEach(person -> point(factor, Subject.pair(person, baby)));
        } else if (isPerson(pair.one())) {
            point(factor, pair);
            if (factor.directed() && isPerson(other)) {
                point(factor, pair.swapped());
            }
        }
    }

    /** Who is something to the baby. */
    private void ties(Factor factor) {
        Subject subject = asked.subject();
        if (subject != null && isPerson(subject.one())) {
            point(factor, Subject.pair(subject.one(), baby));
            return;
        }
        boolean sibling = factor.id().equals(Ties.SIBLING);
        Set<Id> mothers = saidToBe(Ties.BIRTH_MOTHER);
        for (Person person : family.people()) {
            boolean ownMother = mothers.contains(person.id())
                    && Set.of(Ties.FATHER, Ties.SECOND_PARENT, Ties.GRANDPARENT).contains(factor.id());
            if (person.child() == sibling && !ownMother) {
                point(factor, Subject.pair(person.id(), baby));
            }
        }
        add(new Part.Newcomer(
                "new_" + factor.id() + "_" + baby,
                "Somebody who is not in this record yet " + factor.label(),
                factor.id(),
                baby,
                sibling));
        if (factor.id().equals(Ties.SHARES_CARE)) {
            add(new Part.Whole(
                    "whole_carers_" + baby,
                    "Is that everybody who looks after " + names.of(baby) + "?",
                    OpenSet.CARERS,
                    baby,
                    baby));
        }
    }

    private Set<Id> saidToBe(String tie) {
        Set<Id> people = new LinkedHashSet<>();
        for (Statement statement : family.statements()) {
            if (statement.claim() instanceof Claim.OfFactor of
                    && of.factor().equals(tie)
                    && statement.says() == Says.HOLDS) {
                people.add(of.subject().one());
            }
        }
        return people;
    }

    private List<Id> parents() {
        Set<Id> parents = new LinkedHashSet<>();
        for (String tie : List.of(Ties.BIRTH_MOTHER, Ties.FATHER, Ties.SECOND_PARENT, Ties.MAIN_CARER)) {
            parents.addAll(saidToBe(tie));
        }
        parents.retainAll(new LinkedHashSet<>(adults()));
        return parents.isEmpty() ? adults() : List.copyOf(parents);
    }

    private void partners(Factor factor) {
        Subject subject = asked.subject();
        List<Id> whose = subject != null && isPerson(subject.one()) ? List.of(subject.one()) : parents();
        for (Id one : whose) {
            for (Id other : adults()) {
                boolean known = parts.containsKey("is_partner_" + other + "_" + one);
                if (!other.equals(one) && !known) {
                    point(factor, Subject.pair(one, other));
                }
            }
            add(new Part.Newcomer(
                    "new_partner_" + one,
                    "Somebody who is not in this record yet is the partner of " + names.of(one),
                    Ties.PARTNER,
                    one,
                    false));
            add(new Part.Alone("alone_" + one, "Has " + names.of(one) + " no partner at all now?", one));
        }
        if (whose.isEmpty()) {
            nobodyYet();
        }
    }

    /** Whoever is a partner is somebody's; first it has to be known whose baby it is. */
    private void nobodyYet() {
        add(new Part.Newcomer(
                "new_birth-mother_" + baby,
                "Nobody is in this record yet. The birth mother is",
                Ties.BIRTH_MOTHER,
                baby,
                false));
    }

    private void identities(Factor factor) {
        for (Person one : family.people()) {
            for (Id other : adults()) {
                boolean known = parts.containsKey("is_same-person_" + other + "_" + one.id());
                if (!one.identified() && !other.equals(one.id()) && !known) {
                    point(factor, Subject.pair(one.id(), other));
                }
            }
        }
    }

    private void between(Factor factor) {
        for (Id one : people()) {
            for (Id other : adults()) {
                if (!one.equals(other)) {
                    ofTwo(factor, Subject.pair(one, other));
                }
            }
            add(new Part.Newcomer(
                    "new_" + factor.id() + "_" + one,
                    "Somebody who is not in this record yet" + (factor.directed() ? ", towards " : " and ")
                            + names.of(one) + (factor.directed() ? ", " : " ") + factor.label(),
                    factor.id(),
                    one,
                    false));
        }
        if (adults().isEmpty()) {
            nobodyYet();
        }
    }

    private void residences(Factor factor) {
        Subject subject = asked.subject();
        boolean whereTheBabyStays = asked.kind().equals("home");
        Id whose = subject == null || !isPerson(subject.one()) ? baby : subject.one();
        Id household = asked.home();
        List<Id> homes = household != null ? List.of(household) : whereTheBabyStays ? homes() : homesOf(whose);
        for (Id home : homes) {
            point(factor, Subject.pair(baby, home));
            if (whereTheBabyStays) {
                continue;
            }
            family.people().forEach(person -> point(factor, Subject.pair(person.id(), home)));
            add(new Part.Newcomer(
                    "new_lives-at_" + home,
                    "Somebody who is not in this record yet lives or stays at " + names.of(home),
                    Ties.LIVES_AT,
                    home,
                    false));
            add(new Part.Whole(
                    "whole_household_" + home,
                    "Is that everybody who lives or stays at " + names.of(home) + "?",
                    OpenSet.HOUSEHOLD,
                    home,
                    baby));
        }
        if (whereTheBabyStays || homes.isEmpty()) {
            add(new Part.NewHome(
                    "home_" + whose,
                    "Another place, not in this record yet, where " + names.of(whose) + " lives",
                    whose));
        }
    }

    /** The homes of the baby and of somebody, as anybody ever said; all of them where nobody did. */
    private List<Id> homesOf(Id who) {
        Set<Id> homes = new LinkedHashSet<>();
        for (Statement statement : family.statements()) {
            if (statement.claim() instanceof Claim.OfFactor of
                    && of.factor().equals(Ties.LIVES_AT)
                    && (of.subject().one().equals(who) || of.subject().one().equals(baby))
                    && of.subject().other() != null) {
                homes.add(of.subject().other());
            }
        }
        homes.retainAll(new LinkedHashSet<>(homes()));
        return homes.isEmpty() ? homes() : List.copyOf(homes);
    }

    private void dates(Measure measure) {
        if (measure.about() == SubjectKind.BABY) {
            Id of = asked.subject() == null || isPerson(asked.subject().one())
                    ? baby
                    : asked.subject().one();
            switch (measure) {
                case BIRTH_WEIGHT, EARLY_WEIGHT_LOSS, BELOW_BIRTH_WEIGHT, FALTERING -> {
                    born(of);
                    weight(of);
                }
                case GESTATION, GESTATION_AT_BIRTH, CORRECTED_AGE -> {
                    due(of);
                    born(of);
                }
                case GESTATION_AT_BOOKING -> {
                    due(of);
                    day(of, "booked", "Day of the antenatal booking");
                }
                case DAYS_TO_DISCHARGE -> day(of, "discharged", "Day of going home from hospital, or the day expected");
                default -> {
                    born(of);
                    due(of);
                }
            }
            return;
        }
        for (Id person : people()) {
            day(person, "born", "Date of birth of " + names.of(person));
            add(new Part.Fact(
                    "age_" + person,
                    person,
                    "age",
                    "Or the age of " + names.of(person),
                    "In years, such as 30, or about 30",
                    List.of()));
        }
    }

    private void born(Id of) {
        day(of, "born", "Date of birth of " + names.of(of));
    }

    private void day(Id of, String key, String label) {
        add(new Part.Fact(key + "_" + of, of, key, label, "For example 27/3/2026", List.of()));
    }

    private void weight(Id of) {
        add(new Part.Fact(
                "weight_" + of,
                of,
                "weight",
                "Weight of " + names.of(of),
                "Such as 3250 g or 3.25 kg. Give the day of weighing below, under when this was so.",
                List.of()));
    }

    private void due(Id of) {
        List<Choice> methods = List.of(
                Choice.of("", "Not said how it was found"),
                Choice.of(word(DueDateMethod.EARLY_SCAN), "By an early scan"),
                Choice.of(word(DueDateMethod.LATER_SCAN), "By a later scan"),
                Choice.of(word(DueDateMethod.LAST_PERIOD), "From the last period"),
                Choice.of(word(DueDateMethod.EXAMINATION), "By examination"));
        add(new Part.Fact(
                "due_" + of,
                of,
                "due",
                "Date on which " + names.of(of) + " is due, or was",
                "For example 27/3/2026",
                methods));
    }

    private static String word(DueDateMethod method) {
        return method.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
