package cotside.console;

import static cotside.console.Fixture.BABY;
import static cotside.console.Fixture.FLAT;
import static cotside.console.Fixture.KAYLA;
import static cotside.console.Fixture.LEE;
import static cotside.console.Fixture.SANDRA;
import static cotside.console.Fixture.TODAY;
import static cotside.console.Fixture.january;
import static cotside.console.Fixture.noon;

import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Standing.NotKnown;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.AgencyState;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.BabyNow;
import cotside.guidance.picture.Contradiction;
import cotside.guidance.picture.HeadingView;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Line.Easing;
import cotside.guidance.picture.Line.Outcome;
import cotside.guidance.picture.MoreHeld;
import cotside.guidance.picture.NextChange;
import cotside.guidance.picture.OpenEnd;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.PlanView;
import cotside.guidance.picture.ProposalView;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Reliance;
import cotside.guidance.picture.Unknown;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pictures of Kayla's baby, made by hand. */
final class RichPicture {
    static final Instant END_OF_TODAY = TODAY.plusDays(1)
            .atStartOfDay(cotside.notation.words.Dates.LONDON)
            .toInstant()
            .minusSeconds(1);
    private static final Map<String, Combination> RULES =
            Pack.byId(Fixture.pack().combinations(), Combination::id);

    private RichPicture() {}

    static Picture picture() {
        return seen(Viewer.EVERYTHING, null);
    }

    static Picture seen(Viewer viewer, @Nullable MoreHeld held) {
        return picture(
                TODAY,
                END_OF_TODAY,
                viewer,
                Word.REFER_NOW,
                List.of(bruise(), difficulty()),
                List.of(settled()),
                List.of(coSleeping()),
                held);
    }

    /** Nothing stands out, and hardly anything is known. */
    static Picture quiet() {
        return picture(TODAY, END_OF_TODAY, Viewer.EVERYTHING, null, List.of(), List.of(), List.of(coSleeping()), null);
    }

    /** Two days earlier, before the bruise was seen. */
    static Picture before() {
        return picture(
                january(10),
                noon(january(10)),
                Viewer.EVERYTHING,
                Word.ASSESS_AND_PLAN,
                List.of(settledBefore(), raisedSince()),
                List.of(),
                List.of(),
                null);
    }

    private static Picture picture(
            LocalDate asAt,
            Instant knownAt,
            Viewer viewer,
            @Nullable Word word,
            List<Line> standsOut,
            List<Line> settled,
            List<Line> undecided,
            @Nullable MoreHeld held) {
        boolean today = asAt.equals(TODAY);
        return new Picture(
                "babies-under-one",
                "2026.1",
                "1",
                new Viewpoint(BABY, asAt, knownAt, viewer),
                new BabyNow(
                        "Baby of Kayla",
                        23,
                        1,
                        null,
                        LocalDate.of(2025, 12, 20),
                        LocalDate.of(2026, 1, 11),
                        "early scan",
                        "23 days old, 1 day corrected; born 20 December 2025 at 36+6 weeks"),
                word,
                standsOut,
                settled,
                undecided,
                Map.of(Heading.PARENTS_AND_FAMILY, 11, Heading.ENVIRONMENT, 4),
                31,
                List.of(
                        new OpenEnd(
                                "household/flat",
                                "whether anyone else lives at Flat, Harrow Road",
                                "nobody has said",
                                6,
                                null),
                        new OpenEnd(
                                "other-parent",
                                "who the other parent is",
                                "Lee Marsh is said to be, by Kayla Brook",
                                3,
                                null)),
                questions(),
                2,
                today ? List.of(grandmother(), cot()) : List.of(cotUnseen()),
                today ? List.of(whereLeeLives(), whoIsRight()) : List.of(),
                List.of(
                        agency("midwifery", "Midwives", AgencyState.State.CONTRIBUTED, TODAY),
                        agency("police", "Police", AgencyState.State.CONTRIBUTED, LocalDate.of(2025, 3, 4)),
                        agency(
                                null,
                                "health visitor",
                                today ? AgencyState.State.WAITING : AgencyState.State.NEVER_ASKED,
                                january(9)),
                        agency("gp", "Queen’s View surgery", AgencyState.State.NEVER_ASKED, null)),
                List.of(
                        new HeadingView(Heading.PARENTS_AND_FAMILY, parents(), never()),
                        new HeadingView(Heading.CHILD, today ? List.of(bruised()) : List.of(), List.of()),
                        new HeadingView(
                                Heading.ENVIRONMENT,
                                List.of(),
                                List.of(unknown("whether the home is warm", "warm", FLAT)))),
                List.of(new ProposalView(
                        "close-1",
                        "close the case",
                        "T. Green (Health visitors)",
                        january(11),
                        List.of("help-1"),
                        List.of("bruise-not-mobile/left-cheek", "difficulty-without-support/kayla"),
                        List.of("supportive/sandra"))),
                new PlanView(
                        List.of("child in need"),
                        List.of("bruise-not-mobile/left-cheek"),
                        List.of("Alcohol service to see Kayla")),
                held,
                new NextChange(
                        january(19),
                        List.of("the cot was last seen more than a week ago", "a review of the household is due")));
    }

    private static Line bruise() {
        return line(
                "bruise-not-mobile",
                "left-cheek",
                "bruise on the left cheek, seen 12 January",
                Subject.of(BABY),
                Outcome.STANDS_OUT,
                Word.REFER_NOW,
                List.of(),
                List.of(unknown("whether Baby of Kayla cannot yet move alone", "not-mobile", BABY)),
                List.of(bruised()),
                null,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static Line difficulty() {
        return line(
                "difficulty-without-support",
                "kayla",
                "Kayla Brook",
                Subject.of(KAYLA),
                Outcome.STANDS_OUT,
                Word.SPEAK_TO_LEAD,
                List.of("it was eased on 5 January and is so no longer: Sandra Brook’s support is contradicted"),
                List.of(),
                List.of(reading(
                        "learning-difficulty",
                        Subject.of(KAYLA),
                        "Kayla Brook",
                        "has a learning difficulty",
                        Side.VULNERABILITY,
                        Truth.TRUE,
                        shown(january(3), List.of("ld-1")),
                        1,
                        null,
                        1)),
                new Easing(Easing.State.UNTESTED, List.of(supportive()), List.of("Sandra Brook")),
                List.of(),
                List.of(),
                List.of(),
                true);
    }

    private static Line raisedSince() {
        Line now = difficulty();
        return new Line(
                now.id(),
                now.combination(),
                now.title(),
                now.about(),
                now.subject(),
                null,
                Outcome.STANDS_OUT,
                Word.ASSESS_AND_PLAN,
                now.ownWord(),
                List.of(),
                List.of(),
                now.evidence(),
                now.easing(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                now.next(),
                now.because(),
                now.firstRecorded(),
                true);
    }

    private static Line coSleeping() {
        Unknown smokes = unknown("whether Lee Marsh smokes", "smokes", LEE);
        Unknown shares = unknown("whether Kayla Brook shares a bed with the baby", "shares-bed", KAYLA);
        return new Line(
                "co-sleeping-with-smoke",
                "co-sleeping-with-smoke",
                "Sharing a bed where somebody smokes",
                "Baby of Kayla",
                Subject.of(BABY),
                null,
                Outcome.CANNOT_TELL,
                null,
                Word.SPEAK_TO_LEAD,
                List.of(),
                List.of(),
                List.of(smokes()),
                null,
                List.of(),
                List.of(),
                List.of(List.of(shares), List.of(smokes, unknown("whether anyone else lives at the flat", null, null))),
                List.of(List.of(shares)),
                List.of(shares),
                List.of(shares, smokes),
                List.of(),
                List.of("§4.2"),
                noon(january(2)),
                null);
    }

    private static Line settled() {
        return line(
                "bruise-not-mobile",
                "shin",
                "mark on the shin, seen 2 January",
                Subject.of(BABY),
                Outcome.SETTLED,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(reading(
                        "bruise-opinion",
                        Subject.of(BABY),
                        "Baby of Kayla",
                        "bruise explained by a paediatrician",
                        Side.PROTECTIVE,
                        Truth.TRUE,
                        shown(january(3), List.of("ld-1")),
                        1,
                        null,
                        1)),
                List.of(),
                List.of(),
                null);
    }

    private static Line settledBefore() {
        return line(
                "bruise-not-mobile",
                "shin",
                "mark on the shin, seen 2 January",
                Subject.of(BABY),
                Outcome.STANDS_OUT,
                Word.REFER_NOW,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static Line line(
            String rule,
            String of,
            String about,
            Subject subject,
            Outcome outcome,
            @Nullable Word word,
            List<String> wordBecause,
            List<Unknown> presumed,
            List<Reading> evidence,
            @Nullable Easing easing,
            List<Reading> settledBy,
            List<List<Unknown>> show,
            List<List<Unknown>> clear,
            @Nullable Boolean planned) {
        Combination combination = java.util.Objects.requireNonNull(RULES.get(rule));
        return new Line(
                rule + "/" + of,
                rule,
                combination.title(),
                about,
                subject,
                null,
                outcome,
                word,
                combination.urgency().word(),
                wordBecause,
                presumed,
                evidence,
                easing,
                settledBy,
                List.of(),
                show,
                clear,
                List.of(),
                List.of(),
                combination.next(),
                combination.because(),
                noon(january(3)),
                planned);
    }

    private static Reading bruised() {
        return new Reading(
                "bruise",
                Subject.of(BABY),
                "left-cheek",
                "Baby of Kayla",
                "has a bruise or other mark",
                Side.VULNERABILITY,
                Use.WORRY,
                Truth.TRUE,
                shown(TODAY, List.of("bruise-1")),
                null,
                1,
                null,
                1);
    }

    private static Reading smokes() {
        Standing said = new Standing(
                Stands.SAID,
                null,
                true,
                false,
                TODAY,
                0,
                1,
                List.of(),
                List.of("smoke-1", "smoke-2", "smoke-3"),
                List.of(),
                List.of());
        return reading(
                "smokes",
                Subject.of(KAYLA),
                "Kayla Brook",
                "smokes",
                Side.VULNERABILITY,
                Truth.TRUE,
                said,
                1,
                "Kayla Brook",
                3);
    }

    private static Reading supportive() {
        Standing said = new Standing(
                Stands.SAID, null, true, false, january(5), 0, 2, List.of(), List.of("help-1"), List.of(), List.of());
        return reading(
                "supportive",
                Subject.of(SANDRA),
                "Sandra Brook",
                "gives practical support",
                Side.PROTECTIVE,
                Truth.UNKNOWN,
                said,
                1,
                null,
                1);
    }

    private static List<Reading> parents() {
        Standing denied = new Standing(
                Stands.DENIED,
                null,
                true,
                false,
                january(5),
                0,
                1,
                List.of(),
                List.of(),
                List.of("drink-1"),
                List.of());
        Standing notAsked = new Standing(
                Stands.NOT_KNOWN,
                NotKnown.COULD_NOT_ASK,
                false,
                false,
                null,
                0,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of("ask-1"));
        Standing over = new Standing(
                Stands.RULED_OUT,
                null,
                false,
                false,
                LocalDate.of(2025, 9, 1),
                1,
                1,
                List.of(LocalDate.of(2025, 9, 1)),
                List.of(),
                List.of("ld-1"),
                List.of());
        Standing control = shown(LocalDate.of(2025, 3, 4), List.of("abuse-1"));
        return List.of(
                reading(
                        "learning-difficulty",
                        Subject.of(KAYLA),
                        "Kayla Brook",
                        "has a learning difficulty",
                        Side.VULNERABILITY,
                        Truth.TRUE,
                        shown(january(3), List.of("ld-1")),
                        1,
                        null,
                        1),
                smokes(),
                reading(
                        "drugs",
                        Subject.of(KAYLA),
                        "Kayla Brook",
                        "uses drugs",
                        Side.VULNERABILITY,
                        Truth.UNKNOWN,
                        over,
                        1,
                        null,
                        1),
                new Reading(
                        "young",
                        Subject.of(KAYLA),
                        null,
                        "Kayla Brook",
                        "was under 20 at the birth",
                        Side.CONTEXT,
                        Use.WORRY,
                        Truth.TRUE,
                        Standing.NEVER_ASKED,
                        "18 years",
                        1,
                        null,
                        1),
                reading(
                        "alcohol-use",
                        Subject.of(LEE),
                        "Lee Marsh",
                        "drinks in a way that affects daily life",
                        Side.VULNERABILITY,
                        Truth.UNKNOWN,
                        denied,
                        1,
                        null,
                        1),
                reading(
                        "abused-as-child",
                        Subject.of(LEE),
                        "Lee Marsh",
                        "was abused or neglected as a child",
                        Side.VULNERABILITY,
                        Truth.UNKNOWN,
                        notAsked,
                        0,
                        null,
                        0),
                new Reading(
                        "controlling",
                        Subject.pair(LEE, KAYLA),
                        null,
                        "Lee Marsh towards Kayla Brook",
                        "is controlling",
                        Side.VULNERABILITY,
                        Use.WORRY,
                        Truth.TRUE,
                        control,
                        null,
                        1,
                        null,
                        1),
                supportive());
    }

    private static List<Unknown> never() {
        return List.of(
                unknown("whether Kayla Brook was abused or neglected as a child", "abused-as-child", KAYLA),
                unknown("whether Kayla Brook drinks in a way that affects daily life", "alcohol-use", KAYLA),
                unknown("whether Sandra Brook smokes", "smokes", SANDRA));
    }

    private static Reliance grandmother() {
        return new Reliance(
                "supportive/sandra",
                "Sandra Brook gives practical support",
                supportive(),
                List.of("difficulty-without-support/kayla", "the proposal to close the case"),
                false,
                "said",
                List.of("Kayla Brook"),
                List.of(),
                List.of("help-1"));
    }

    private static Reliance cot() {
        Reading seen = reading(
                "cot-by-bed",
                Subject.of(FLAT),
                "Flat, Harrow Road",
                "has a cot by the bed",
                Side.PROTECTIVE,
                Truth.TRUE,
                shown(TODAY, List.of("cot-1")),
                1,
                null,
                1);
        return new Reliance(
                "cot-by-bed/flat",
                "Flat, Harrow Road has a cot by the bed",
                seen,
                List.of(),
                true,
                "shown",
                List.of("A. Shah"),
                List.of(TODAY),
                List.of("cot-1"));
    }

    private static Reliance cotUnseen() {
        return new Reliance(
                "cot-by-bed/flat",
                "Flat, Harrow Road has a cot by the bed",
                null,
                List.of(),
                false,
                "said",
                List.of("Kayla Brook"),
                List.of(),
                List.of());
    }

    private static Contradiction whereLeeLives() {
        return new Contradiction(
                "lives-at/lee>flat",
                "Lee Marsh lives at Flat, Harrow Road",
                List.of("here-2"),
                List.of("here-1"),
                false,
                Word.SPEAK_TO_LEAD,
                List.of("difficulty-without-support/kayla"));
    }

    private static Contradiction whoIsRight() {
        return new Contradiction(
                "alcohol-use/lee",
                "Lee Marsh drinks in a way that affects daily life",
                List.of("ld-1"),
                List.of("drink-1"),
                true,
                null,
                List.of("co-sleeping-with-smoke"));
    }

    private static List<Asking> questions() {
        return List.of(
                asking(
                        "smoking/lee",
                        "smoking",
                        "Does Lee Marsh smoke, indoors or out?",
                        Asking.Tier.STANDS_OUT,
                        Word.SPEAK_TO_LEAD,
                        null,
                        null),
                asking(
                        "household/flat",
                        null,
                        "Who lives at Flat, Harrow Road, and is that everyone?",
                        Asking.Tier.OPEN_SET,
                        null,
                        null,
                        null),
                asking(
                        "review/kayla",
                        "needs",
                        "What does Kayla Brook herself need?",
                        Asking.Tier.REVIEW,
                        Word.SUPPORT_AND_WATCH,
                        january(9),
                        "20 December 2025, by A. Shah (Midwives)"));
    }

    private static Asking asking(
            String key,
            @Nullable String question,
            String text,
            Asking.Tier tier,
            @Nullable Word word,
            @Nullable LocalDate due,
            @Nullable String last) {
        return new Asking(
                key,
                question,
                text,
                null,
                List.of("smokes"),
                tier,
                word,
                2,
                List.of("co-sleeping-with-smoke"),
                january(2),
                due,
                last,
                List.of("midwifery", "health-visiting"),
                "ask Kayla alone; not by letter, and not through Lee",
                "smoke raises the risk of sudden death",
                "“Sharing a bed where somebody smokes” would stand out: speak to your lead today",
                "it would still hang on whether Kayla shares a bed",
                List.of("§4.2"));
    }

    private static AgencyState agency(
            @Nullable String id, String label, AgencyState.State state, @Nullable LocalDate last) {
        return new AgencyState(id, id == null ? "health-visiting" : id, label, state, last, true);
    }

    private static Standing shown(LocalDate on, List<String> by) {
        return new Standing(Stands.SHOWN, null, true, false, on, 1, 1, List.of(on), by, List.of(), List.of());
    }

    private static Reading reading(
            String factor,
            Subject subject,
            String who,
            String label,
            Side side,
            Truth truth,
            Standing standing,
            int voices,
            @Nullable String byVoice,
            int records) {
        Use use = side == Side.PROTECTIVE ? Use.REASSURANCE : Use.WORRY;
        return new Reading(
                factor, subject, null, who, label, side, use, truth, standing, null, voices, byVoice, records);
    }

    private static Unknown unknown(String text, @Nullable String factor, cotside.guidance.facts.@Nullable Id of) {
        return new Unknown(
                factor + "/" + of,
                of == null ? Unknown.Kind.OPEN_SET : Unknown.Kind.FACTOR,
                text,
                factor,
                of == null ? null : Subject.of(of),
                null);
    }
}
