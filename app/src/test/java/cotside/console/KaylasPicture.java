package cotside.console;

import static cotside.console.KaylasFamily.BABY;
import static cotside.console.KaylasFamily.FLAT;
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
import static cotside.console.KaylasReadings.unknown;
import static cotside.console.KaylasReadings.whereLeeLives;
import static cotside.console.KaylasReadings.whoIsRight;

import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.AgencyState;
import cotside.guidance.picture.BabyNow;
import cotside.guidance.picture.Contradiction;
import cotside.guidance.picture.HeadingView;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.MoreHeld;
import cotside.guidance.picture.NextChange;
import cotside.guidance.picture.OpenEnd;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.PlanView;
import cotside.guidance.picture.ProposalView;
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
                List.of(KaylasLines.bruise(), KaylasLines.difficulty()),
                List.of(KaylasLines.settled()),
                List.of(KaylasLines.coSleeping()),
                held);
    }

    /** Nothing stands out, and hardly anything is known. */
    static Picture quiet() {
        return picture(
                TODAY,
                END_OF_TODAY,
                Viewer.EVERYTHING,
                null,
                List.of(),
                List.of(),
                List.of(KaylasLines.coSleeping()),
                null);
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
                of.met(),
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
                List.of(KaylasLines.settledBefore(), KaylasLines.raisedSince()),
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
                List.of(),
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
}
