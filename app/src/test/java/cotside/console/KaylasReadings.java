package cotside.console;

import static cotside.console.KaylasFamily.BABY;
import static cotside.console.KaylasFamily.FLAT;
import static cotside.console.KaylasFamily.KAYLA;
import static cotside.console.KaylasFamily.LEE;
import static cotside.console.KaylasFamily.SANDRA;
import static cotside.console.KaylasFamily.TODAY;
import static cotside.console.KaylasFamily.january;

import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Standing.NotKnown;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.AgencyState;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.Contradiction;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Reliance;
import cotside.guidance.picture.Unknown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How things are read in {@link KaylasPicture}. */
final class KaylasReadings {
    private KaylasReadings() {}

    static Reading bruised() {
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

    static Reading smokes() {
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

    static Reading supportive() {
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

    static List<Reading> parents() {
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
                        "Lee Marsh, towards Kayla Brook,",
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

    static List<Unknown> never() {
        return List.of(
                unknown("whether Kayla Brook was abused or neglected as a child", "abused-as-child", KAYLA),
                unknown("whether Kayla Brook drinks in a way that affects daily life", "alcohol-use", KAYLA),
                unknown("whether Sandra Brook smokes", "smokes", SANDRA));
    }

    static Reliance grandmother() {
        return new Reliance(
                "supportive/sandra",
                "Sandra Brook gives practical support",
                supportive(),
                List.of(
                        "T. Green, health visitor",
                        "set beside: A parent’s difficulty, and no supportive adult is shown"),
                false,
                "said",
                List.of("Kayla Brook"),
                List.of(),
                List.of("help-1"));
    }

    static Reliance cot() {
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

    static Reliance cotUnseen() {
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

    static Contradiction whereLeeLives() {
        return new Contradiction(
                "lives-at/lee>flat",
                "Lee Marsh lives at Flat, Harrow Road",
                List.of("here-2"),
                List.of("here-1"),
                false,
                Word.SPEAK_TO_LEAD,
                List.of("difficulty-without-support/kayla"));
    }

    static Contradiction whoIsRight() {
        return new Contradiction(
                "alcohol-use/lee",
                "Lee Marsh drinks in a way that affects daily life",
                List.of("ld-1"),
                List.of("drink-1"),
                true,
                null,
                List.of("co-sleeping-with-smoke"));
    }

    static List<Asking> questions() {
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

    static Asking asking(
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

    static AgencyState agency(@Nullable String id, String label, AgencyState.State state, @Nullable LocalDate last) {
        return new AgencyState(id, id == null ? "health-visiting" : id, label, state, last, true);
    }

    static Standing shown(LocalDate on, List<String> by) {
        return new Standing(Stands.SHOWN, null, true, false, on, 1, 1, List.of(on), by, List.of(), List.of());
    }

    static Reading reading(
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

    static Unknown unknown(String text, @Nullable String factor, cotside.guidance.facts.@Nullable Id of) {
        return new Unknown(
                factor + "/" + of,
                of == null ? Unknown.Kind.OPEN_SET : Unknown.Kind.FACTOR,
                text,
                factor,
                of == null ? null : Subject.of(of),
                null);
    }
}
