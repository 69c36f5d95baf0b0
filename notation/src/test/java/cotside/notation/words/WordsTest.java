package cotside.notation.words;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.facts.Voice;
import cotside.guidance.facts.When;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Standing.NotKnown;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Side;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Unknown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What A. Shah, a midwife, and others have to say about Kayla. */
class WordsTest {
    private static final Id KAYLA = Id.of("kayla");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    private static final LocalDate EARLIER = LocalDate.of(2025, 11, 3);

    private final Words words = Words.of(family(), TODAY, false);
    private final Words limited = Words.of(family(), TODAY, true);

    @Test
    void what_was_seen_names_who_saw_it_and_when() {
        assertThat(words.footing(worry(standing(Stands.SHOWN, "seen"))))
                .isEqualTo("seen by A. Shah (Midwives) on 12 January");
        assertThat(words.footing(worry(standing(Stands.SHOWN, "said", "record", "seen"))))
                .isEqualTo("seen by A. Shah (Midwives) on 12 January (three records in all)");
    }

    @Test
    void a_record_names_the_agency_and_a_judgement_whose_it_is() {
        assertThat(words.footing(worry(standing(Stands.SHOWN, "record"))))
                .isEqualTo("on record with Police, on 3 November 2025");
        assertThat(words.footing(worry(standing(Stands.SHOWN, "assessed"))))
                .isEqualTo("assessed by Dr Odell on 12 January");
    }

    @Test
    void one_voice_stays_one_however_many_records_there_are() {
        Standing standing = standing(Stands.SAID, "said", "said-again");

        assertThat(words.footing(reading(Side.VULNERABILITY, standing, null, 1, "Kayla Brook", 5)))
                .isEqualTo("only Kayla Brook’s word, five records, last on 12 January");
        assertThat(words.footing(worry(standing(Stands.SAID, "said"))))
                .isEqualTo("only Kayla Brook’s word, to A. Shah (Midwives) on 12 January");
        assertThat(words.footing(worry(standing(Stands.SAID, "said", "neighbour"))))
                .isEqualTo("said by Kayla Brook and a neighbour; nobody has seen it");
    }

    @Test
    void too_few_observations_are_counted_out() {
        Standing once = new Standing(
                Stands.SAID, null, true, false, TODAY, 1, 3, List.of(TODAY), List.of("seen"), List.of(), List.of());

        assertThat(words.footing(worry(once))).isEqualTo("seen once of the three that would show it, on 12 January");
    }

    @Test
    void nothing_that_is_not_ruled_out_reads_as_if_it_were() {
        assertThat(words.footing(worry(against(Stands.DENIED, true))))
                .isEqualTo("denied, not ruled out: Kayla Brook’s word, to A. Shah (Midwives) on 12 January");
        assertThat(words.footing(worry(against(Stands.REPORTED_OVER, true)))).startsWith("said to be over: ");
        assertThat(words.footing(worry(against(Stands.RULED_OUT, false))))
                .endsWith(" on 12 January, not checked since");
        assertThat(words.footing(worry(standing(Stands.ASSUMED, "assumed"))))
                .isEqualTo("assumed by A. Shah (Midwives) on 12 January; nobody has seen it or been told");
    }

    @Test
    void both_sides_of_a_contradiction_are_told() {
        Standing both = new Standing(
                Stands.CONTRADICTED,
                null,
                true,
                false,
                TODAY,
                1,
                1,
                List.of(),
                List.of("seen"),
                List.of("said"),
                List.of());

        assertThat(words.footing(worry(both)))
                .isEqualTo("contradicted: seen by A. Shah (Midwives) on 12 January; but not so, Kayla Brook’s word, to"
                        + " A. Shah (Midwives) on 12 January");
    }

    @Test
    void what_is_not_known_says_why() {
        assertThat(words.footing(worry(Standing.NEVER_ASKED))).isEqualTo("never asked");
        Standing asked = new Standing(
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
                List.of("unasked"));
        assertThat(words.footing(worry(asked)))
                .isEqualTo("could not be asked (her partner was in the room, A. Shah (Midwives), on 12 January)");
        assertThat(words.standing(worry(asked))).isEqualTo("could not be asked");
    }

    @Test
    void what_was_over_and_is_found_again_says_so() {
        Standing again = new Standing(
                Stands.SHOWN,
                null,
                true,
                true,
                TODAY,
                1,
                1,
                List.of(TODAY),
                List.of("seen"),
                List.of("said"),
                List.of());

        assertThat(words.footing(worry(again)))
                .isEqualTo("found again, though earlier denied or over: seen by A. Shah (Midwives) on 12 January");
    }

    @Test
    void stale_standings_say_since_when() {
        Standing stale = new Standing(
                Stands.SHOWN,
                null,
                false,
                false,
                EARLIER,
                1,
                1,
                List.of(EARLIER),
                List.of("record"),
                List.of(),
                List.of());

        assertThat(words.standing(worry(stale))).isEqualTo("shown, not checked since 3 November 2025");
    }

    @Test
    void where_more_is_held_whatever_reassures_is_limited_and_worries_are_not() {
        assertThat(limited.footing(worry(against(Stands.RULED_OUT, true)))).endsWith(" (in what you may see)");
        assertThat(limited.footing(reading(Side.PROTECTIVE, standing(Stands.SHOWN, "seen"), null, 1, null, 1)))
                .isEqualTo("seen by A. Shah (Midwives) on 12 January (in what you may see)");
        assertThat(limited.footing(worry(standing(Stands.SHOWN, "seen"))))
                .isEqualTo("seen by A. Shah (Midwives) on 12 January");
        assertThat(words.reassuring("settled")).isEqualTo("settled");
        assertThat(limited.reassuring("settled")).isEqualTo("settled (in what you may see)");
    }

    @Test
    void a_dated_fact_shows_what_it_was_reckoned_from() {
        assertThat(words.footing(reading(Side.CONTEXT, Standing.NEVER_ASKED, "23 days", 1, null, 0)))
                .isEqualTo("23 days");
        Reading not = new Reading(
                "young",
                Subject.of(KAYLA),
                null,
                "Kayla Brook",
                "is a young parent",
                Side.CONTEXT,
                Use.WORRY,
                Truth.FALSE,
                Standing.NEVER_ASKED,
                "31 years",
                1,
                null,
                0);
        assertThat(words.footing(not)).isEqualTo("not so: 31 years");
        assertThat(limited.footing(not)).isEqualTo("not so: 31 years (in what you may see)");
    }

    @Test
    void an_unknown_is_told_as_the_fact_to_be_learned_or_ruled_out() {
        Unknown smokes =
                new Unknown("a", Unknown.Kind.FACTOR, "whether Kayla smokes", "smokes", Subject.of(KAYLA), null);
        Unknown parent = new Unknown("b", Unknown.Kind.ROLE, "who the other parent is", null, null, null);

        assertThat(Words.fact(smokes)).isEqualTo("that Kayla smokes");
        assertThat(Words.fact(parent)).isEqualTo("who the other parent is");
    }

    @Test
    void a_count_that_nobody_stated_names_the_days_it_was_counted_from() {
        assertThat(words.footing(worry(standing(Stands.SHOWN, "contact missed-1", "contact missed-2"))))
                .isEqualTo("counted from contacts on 3 November 2025 and 12 January");
        assertThat(words.footing(worry(standing(Stands.SHOWN, "something else"))))
                .isEqualTo("on record");
    }

    @Test
    void a_claim_reads_as_a_sentence() {
        assertThat(words.claim(worry(Standing.NEVER_ASKED))).isEqualTo("Kayla Brook smokes");
        Reading pair = new Reading(
                "controlling",
                Subject.pair(Id.of("lee"), KAYLA),
                null,
                "Lee, towards Kayla,",
                "is controlling",
                Side.VULNERABILITY,
                Use.WORRY,
                Truth.TRUE,
                Standing.NEVER_ASKED,
                null,
                1,
                null,
                1);
        assertThat(words.claim(pair)).isEqualTo("Lee, towards Kayla, is controlling");
        assertThat(Words.subject(pair)).isEqualTo("Lee, towards Kayla");
    }

    private static Reading worry(Standing standing) {
        return reading(
                Side.VULNERABILITY, standing, null, 1, null, standing.holding().size());
    }

    private static Reading reading(
            Side side, Standing standing, @Nullable String figure, int voices, @Nullable String byVoice, int records) {
        Use use = side == Side.PROTECTIVE ? Use.REASSURANCE : Use.WORRY;
        return new Reading(
                "smokes",
                Subject.of(KAYLA),
                null,
                "Kayla Brook",
                "smokes",
                side,
                use,
                Truth.TRUE,
                standing,
                figure,
                voices,
                byVoice,
                records);
    }

    private static Standing standing(Stands stands, String... holding) {
        return new Standing(stands, null, true, false, TODAY, 0, 1, List.of(), List.of(holding), List.of(), List.of());
    }

    private static Standing against(Stands stands, boolean fresh) {
        return new Standing(stands, null, fresh, false, TODAY, 0, 1, List.of(), List.of(), List.of("said"), List.of());
    }

    private static Family family() {
        return new Family(
                "Kayla",
                List.of(),
                List.of(new Person(KAYLA, "Kayla Brook", true, false)),
                List.of(),
                List.of(new Agency("midwifery", "midwifery", "Midwives"), new Agency("police", "police", "Police")),
                List.of(
                        statement("seen", Basis.SEEN, Voice.professional("A. Shah"), TODAY, null),
                        statement("said", Basis.SAID, Voice.of(KAYLA), TODAY, null),
                        statement("said-again", Basis.SAID, Voice.of(KAYLA), TODAY, null),
                        statement("neighbour", Basis.SAID, Voice.other("a neighbour"), TODAY, null),
                        statement("record", Basis.RECORDED, Voice.agency("police"), EARLIER, null),
                        statement("assessed", Basis.ASSESSED, Voice.professional("Dr Odell"), TODAY, null),
                        statement("assumed", Basis.ASSUMED, Voice.professional("A. Shah"), TODAY, null),
                        statement(
                                "unasked",
                                Basis.SAID,
                                Voice.professional("A. Shah"),
                                TODAY,
                                "her partner was in the room")),
                List.of(missed("missed-1", EARLIER), missed("missed-2", TODAY)),
                List.of());
    }

    private static Contact missed(String id, LocalDate day) {
        return new Contact(
                id,
                "antenatal appointment",
                Contact.Outcome.MISSED,
                Day.on(day),
                PartOfDay.UNSAID,
                Set.of(KAYLA),
                "",
                null,
                List.of(),
                null,
                Instant.parse("2026-01-12T12:00:00Z"),
                "A. Shah",
                "midwifery",
                Marking.allInvolved(),
                null,
                "");
    }

    private static Statement statement(String id, Basis basis, Voice voice, LocalDate day, @Nullable String why) {
        return new Statement(
                id,
                Claim.OfFactor.of("smokes", Subject.of(KAYLA)),
                why == null ? Says.HOLDS : Says.COULD_NOT_ASK,
                why,
                basis,
                voice,
                When.at(Day.on(day)),
                PartOfDay.UNSAID,
                false,
                Instant.parse("2026-01-12T12:00:00Z"),
                "A. Shah",
                "midwifery",
                Marking.allInvolved(),
                Set.of(),
                null,
                Set.of(),
                null,
                null,
                Set.of(),
                "");
    }
}
