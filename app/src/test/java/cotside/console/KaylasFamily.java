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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is on record about Kayla Brook's baby, made by hand. */
final class KaylasFamily {
    static final Id BABY = Id.of("baby");
    static final Id KAYLA = Id.of("kayla");
    static final Id LEE = Id.of("lee");
    static final Id SANDRA = Id.of("sandra");
    static final Id FLAT = Id.of("flat");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

    private KaylasFamily() {}

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
}
