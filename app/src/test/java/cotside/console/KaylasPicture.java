package cotside.console;

import static cotside.console.KaylasFamily.BABY;
import static cotside.console.KaylasFamily.FLAT;
import static cotside.console.KaylasFamily.KAYLA;
import static cotside.console.KaylasFamily.LEE;
import static cotside.console.KaylasFamily.TODAY;
import static cotside.console.KaylasFamily.january;
import static cotside.console.KaylasFamily.noon;
import static cotside.console.KaylasReadings.agency;
import static cotside.console.KaylasReadings.bruised;
import static cotside.console.KaylasReadings.cot;
import static cotside.console.KaylasReadings.cotUnseen;
import static cotside.console.KaylasReadings.grandmother;
import static cotside.console.KaylasReadings.never;
import static cotside.console.KaylasReadings.parents;
import static cotside.console.KaylasReadings.questions;
import static cotside.console.KaylasReadings.reading;
import static cotside.console.KaylasReadings.shown;
import static cotside.console.KaylasReadings.smokes;
import static cotside.console.KaylasReadings.supportive;
import static cotside.console.KaylasReadings.unknown;
import static cotside.console.KaylasReadings.whereLeeLives;
import static cotside.console.KaylasReadings.whoIsRight;

import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Truth;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.AgencyState;
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
import cotside.guidance.picture.Unknown;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pictures of Kayla's baby, made by hand. */
final class KaylasPicture {
    static final Instant END_OF_TODAY = TODAY.plusDays(1)
            .atStartOfDay(cotside.notation.words.Dates.LONDON)
            .toInstant()
            .minusSeconds(1);
    private static final Map<String, Combination> RULES =
            Pack.byId(SmallPack.pack().combinations(), Combination::id);

    private KaylasPicture() {}

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

    /** The same, of which the viewer may not see everything. */
    static Picture held(Picture of, MoreHeld more) {
        return new Picture(
                of.pack(),
                of.packVersion(),
                of.engine(),
                of.from(),
                of.baby(),
                of.word(),
                of.standsOut(),
                of.settled(),
                of.undecided(),
                of.notYetKnown(),
                of.notPresent(),
                of.openEnds(),
                of.questions(),
                of.opening(),
                of.reliances(),
                of.contradictions(),
                of.agencies(),
                of.headings(),
                of.proposals(),
                of.plan(),
                more,
                of.nextChange());
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
                contradictions(today, standsOut),
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

    private static List<Contradiction> contradictions(boolean today, List<Line> standsOut) {
        if (!today) {
            return List.of();
        }
        return standsOut.isEmpty() ? List.of(whoIsRight()) : List.of(whereLeeLives(), whoIsRight());
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
}
