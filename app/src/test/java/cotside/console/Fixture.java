package cotside.console;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.guidance.pack.About;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.NextStep;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Source;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Urgency;
import cotside.guidance.pack.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kayla Brook's family and a small pack, made by hand: every part of a picture has something to show. */
final class Fixture {
    static final Id BABY = Id.of("baby");
    static final Id KAYLA = Id.of("kayla");
    static final Id LEE = Id.of("lee");
    static final Id SANDRA = Id.of("sandra");
    static final Id FLAT = Id.of("flat");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

    private Fixture() {}

    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON)
                .atZone(cotside.notation.words.Dates.LONDON)
                .toInstant();
    }

    static LocalDate january(int day) {
        return LocalDate.of(2026, 1, day);
    }

    static Family family() {
        return new Family(
                "The father nobody had asked about",
                List.of(new Baby(BABY, "Baby of Kayla")),
                List.of(
                        new Person(KAYLA, "Kayla Brook", true, false),
                        new Person(LEE, "Lee Marsh", true, false),
                        new Person(SANDRA, "Sandra Brook", true, false)),
                List.of(new Home(FLAT, "Flat, Harrow Road")),
                List.of(
                        new Agency("midwifery", "midwifery", "Midwives"),
                        new Agency("health-visiting", "health-visiting", "Health visitors"),
                        new Agency("police", "police", "Police"),
                        new Agency("gp", "gp", "Queen’s View surgery")),
                statements(),
                List.of(visit()),
                List.of(new PlanAction(
                        "action-1",
                        BABY,
                        "child in need",
                        "Alcohol service to see Kayla",
                        Set.of("alcohol-use"),
                        "T. Green",
                        january(31),
                        january(5),
                        null,
                        noon(january(5)),
                        "T. Green",
                        "health-visiting")));
    }

    private static Contact visit() {
        return new Contact(
                "visit-1",
                "home visit",
                Contact.Outcome.KEPT,
                Day.on(TODAY),
                PartOfDay.DAY,
                Set.of(KAYLA),
                "letter",
                null,
                List.of(new Contact.Met(KAYLA, true)),
                FLAT,
                noon(TODAY),
                "A. Shah",
                "midwifery",
                Marking.allInvolved(),
                null,
                "");
    }

    private static List<Statement> statements() {
        Voice kayla = Voice.of(KAYLA);
        Voice shah = Voice.professional("A. Shah");
        Voice police = Voice.agency("police");
        Subject lee = Subject.of(LEE);
        Subject couple = Subject.pair(LEE, KAYLA);
        return List.of(
                of("bruise-1", "bruise", Subject.of(BABY), Says.HOLDS, Basis.SEEN, shah, TODAY)
                        .event("left-cheek")
                        .note("About 1 cm, yellow-brown. Kayla says he rolled onto a toy.")
                        .made(),
                of("rolls-1", "not-mobile", Subject.of(BABY), Says.HOLDS, Basis.SAID, kayla, TODAY)
                        .made(),
                of(
                                "ld-1",
                                "learning-difficulty",
                                Subject.of(KAYLA),
                                Says.HOLDS,
                                Basis.RECORDED,
                                Voice.agency("gp"),
                                january(3))
                        .author("Dr Odell", "gp")
                        .made(),
                of("smoke-1", "smokes", Subject.of(KAYLA), Says.HOLDS, Basis.SAID, kayla, january(2))
                        .made(),
                of("smoke-2", "smokes", Subject.of(KAYLA), Says.HOLDS, Basis.SAID, kayla, january(5))
                        .author("T. Green", "health-visiting")
                        .made(),
                of("smoke-3", "smokes", Subject.of(KAYLA), Says.HOLDS, Basis.SAID, kayla, TODAY)
                        .made(),
                of("help-1", "supportive", Subject.of(SANDRA), Says.HOLDS, Basis.SAID, kayla, january(5))
                        .made(),
                of("abuse-1", "controlling", couple, Says.HOLDS, Basis.RECORDED, police, LocalDate.of(2025, 3, 4))
                        .author("PC Ward", "police")
                        .notTo(LEE)
                        .note("Called to the flat at 02:10; no further action.")
                        .made(),
                of("here-1", "lives-at", Subject.pair(LEE, FLAT), Says.DOES_NOT_HOLD, Basis.SAID, kayla, january(5))
                        .made(),
                of("here-2", "lives-at", Subject.pair(LEE, FLAT), Says.HOLDS, Basis.SEEN, shah, january(5))
                        .note("Man’s work boots and razor in the bathroom.")
                        .made(),
                of("drink-0", "alcohol-use", lee, Says.HOLDS, Basis.SAID, kayla, january(2))
                        .made(),
                of("drink-1", "alcohol-use", lee, Says.DOES_NOT_HOLD, Basis.SAID, Voice.of(LEE), january(5))
                        .corrects("drink-0")
                        .note("Entered under the wrong person.")
                        .made(),
                of("cot-1", "cot-by-bed", Subject.of(FLAT), Says.HOLDS, Basis.SEEN, shah, TODAY)
                        .made(),
                of("ask-1", "abused-as-child", lee, Says.COULD_NOT_ASK, Basis.SAID, shah, TODAY)
                        .why("he was not at home")
                        .made());
    }

    private static Draft of(
            String id, String factor, Subject subject, Says says, Basis basis, Voice voice, LocalDate day) {
        return new Draft(id, factor, subject, says, basis, voice, day);
    }

    /** A statement being written. */
    private static final class Draft {
        private final String id;
        private final String factor;
        private final Subject subject;
        private final Says says;
        private final Basis basis;
        private final Voice voice;
        private final LocalDate day;
        private String author = "A. Shah";
        private String agency = "midwifery";
        private String note = "";
        private @Nullable String why;
        private @Nullable String event;
        private @Nullable String corrects;
        private Set<Id> notTo = Set.of();

        Draft(String id, String factor, Subject subject, Says says, Basis basis, Voice voice, LocalDate day) {
            this.id = id;
            this.factor = factor;
            this.subject = subject;
            this.says = says;
            this.basis = basis;
            this.voice = voice;
            this.day = day;
        }

        Draft author(String name, String of) {
            author = name;
            agency = of;
            return this;
        }

        Draft note(String text) {
            note = text;
            return this;
        }

        Draft why(String text) {
            why = text;
            return this;
        }

        Draft event(String handle) {
            event = handle;
            return this;
        }

        Draft corrects(String earlier) {
            corrects = earlier;
            return this;
        }

        Draft notTo(Id person) {
            notTo = Set.of(person);
            return this;
        }

        Statement made() {
            return new Statement(
                    id,
                    new Claim.OfFactor(factor, subject, event),
                    says,
                    why,
                    basis,
                    voice,
                    When.on(day),
                    PartOfDay.UNSAID,
                    false,
                    noon(day),
                    author,
                    agency,
                    Marking.allInvolved(),
                    notTo,
                    day.equals(TODAY) && author.equals("A. Shah") ? "visit-1" : null,
                    Set.of(),
                    corrects,
                    null,
                    Set.of(),
                    note);
        }
    }

    static Pack pack() {
        return new Pack(
                "babies-under-one",
                "2026.1",
                "Babies under one year",
                List.of(
                        new Source("§2.2", "Causes of avoidable harm", "Northamptonshire briefing"),
                        new Source("BED", "Bruising in babies who cannot move", "Bedfordshire procedures")),
                List.of(),
                List.of(
                        kind("health-visiting", "health visitor"),
                        kind("midwifery", "midwife"),
                        kind("gp", "GP"),
                        kind("police", "police"),
                        kind("childrens-services", "Children’s Services")),
                List.of(
                        factor(
                                "bruise",
                                "has a bruise or other mark",
                                SubjectKind.BABY,
                                Heading.CHILD,
                                Side.VULNERABILITY),
                        factor("not-mobile", "cannot yet move alone", SubjectKind.BABY, Heading.CHILD, Side.CONTEXT),
                        factor(
                                "bruise-opinion",
                                "bruise explained by a paediatrician",
                                SubjectKind.BABY,
                                Heading.CHILD,
                                Side.PROTECTIVE),
                        factor(
                                "learning-difficulty",
                                "has a learning difficulty",
                                SubjectKind.PERSON,
                                Heading.PARENTS_AND_FAMILY,
                                Side.VULNERABILITY),
                        factor("smokes", "smokes", SubjectKind.PERSON, Heading.PARENTS_AND_FAMILY, Side.VULNERABILITY),
                        factor(
                                "alcohol-use",
                                "drinks in a way that affects daily life",
                                SubjectKind.PERSON,
                                Heading.PARENTS_AND_FAMILY,
                                Side.VULNERABILITY),
                        factor(
                                "supportive",
                                "gives practical support",
                                SubjectKind.PERSON,
                                Heading.PARENTS_AND_FAMILY,
                                Side.PROTECTIVE)),
                List.of(),
                List.of(new Question(
                        "smoking",
                        "§5.4e",
                        "Does {who} smoke, indoors or out?",
                        List.of("smokes"),
                        List.of("midwifery"),
                        "Ask alone.",
                        "Smoke raises the risk of sudden death.",
                        List.of("§4.2"),
                        List.of("D5"))),
                List.of(),
                List.of(),
                List.of(bruise(), difficulty()),
                List.of());
    }

    private static AgencyKind kind(String id, String label) {
        return new AgencyKind(id, label, true, null, "", List.of());
    }

    private static Factor factor(String id, String label, SubjectKind about, Heading heading, Side side) {
        return new Factor(
                id,
                label,
                "What it means, in plain words.",
                about,
                heading,
                side,
                Kind.STATE,
                null,
                Needs.ORDINARY,
                Needs.ORDINARY,
                new Freshness(List.of(new Freshness.Step(42, 14)), 84),
                List.of(),
                Set.of(),
                28,
                null,
                false,
                false,
                Set.of("midwifery"),
                List.of("§2.2"),
                List.of("A12"));
    }

    private static Combination bruise() {
        return new Combination(
                "bruise-not-mobile",
                "Bruise or other mark on a baby who cannot yet move alone",
                "A baby who cannot move alone very rarely bruises by accident.",
                new About.EachEvent("bruise"),
                new Expr.Is("bruise"),
                new Expr.All(List.of(new Expr.Is("bruise"), new Expr.Is("not-mobile"))),
                new Expr.Is("bruise-opinion"),
                null,
                new Urgency(Word.REFER_NOW, null, null, null),
                Set.of("not-mobile"),
                List.of(),
                List.of(
                        new NextStep(
                                Set.of(),
                                "ring Children’s Services now, whatever the explanation; whoever saw it first rings"),
                        new NextStep(Set.of("health-visiting", "midwifery"), "ask for a paediatric opinion today")),
                List.of("§2.2", "BED"),
                List.of("A12"),
                true,
                List.of());
    }

    private static Combination difficulty() {
        return new Combination(
                "difficulty-without-support",
                "A parent’s difficulty, and no supportive adult is shown",
                "A supportive adult who lives in or shares care, and engages, is vital.",
                new About.EachPerson(Role.PARENTS),
                null,
                new Expr.Any(List.of(new Expr.Is("learning-difficulty"), new Expr.Is("alcohol-use"))),
                null,
                new Expr.Some(
                        Role.ADULTS,
                        1,
                        new Expr.All(List.of(
                                new Expr.Is("supportive"),
                                new Expr.Any(List.of(new Expr.In(Role.HOUSEHOLD), new Expr.In(Role.CARERS)))))),
                new Urgency(Word.ASSESS_AND_PLAN, Word.SUPPORT_AND_WATCH, Word.SPEAK_TO_LEAD, null),
                Set.of(),
                List.of(),
                List.of(new NextStep(
                        Set.of("health-visiting"), "meet Kayla and her mother together, and say what was seen")),
                List.of("§1.5", "§2.11"),
                List.of("A8"),
                false,
                List.of());
    }
}
