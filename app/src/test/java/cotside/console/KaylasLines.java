package cotside.console;

import static cotside.console.KaylasFamily.BABY;
import static cotside.console.KaylasFamily.KAYLA;
import static cotside.console.KaylasFamily.LEE;
import static cotside.console.KaylasFamily.january;
import static cotside.console.KaylasFamily.noon;
import static cotside.console.KaylasReadings.bruised;
import static cotside.console.KaylasReadings.reading;
import static cotside.console.KaylasReadings.shown;
import static cotside.console.KaylasReadings.smokes;
import static cotside.console.KaylasReadings.supportive;
import static cotside.console.KaylasReadings.unknown;

import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Truth;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Line.Easing;
import cotside.guidance.picture.Line.Outcome;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of {@link KaylasPicture}. */
final class KaylasLines {
    private static final Map<String, Combination> RULES =
            Pack.byId(SmallPack.pack().combinations(), Combination::id);

    private KaylasLines() {}

    static Line bruise() {
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

    static Line difficulty() {
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

    static Line raisedSince() {
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

    static Line coSleeping() {
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

    static Line settled() {
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

    static Line settledBefore() {
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

    static Line line(
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
