package cotside.guidance.stories;

import static cotside.guidance.testing.StoryFactor.protective;
import static cotside.guidance.testing.StoryFactor.worry;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Voice;
import cotside.guidance.logic.Use;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import org.junit.jupiter.api.Test;

/** Corrections, repeats, voices and expected things (guidance section 2). */
class StatementsTest {
    private final Story story = Story.about(
            "poppy",
            StoryPack.of(
                    worry("smokes"),
                    protective("sober").goodFor(30),
                    protective("has-a-cot").accepts(Basis.SEEN, Basis.SAID),
                    worry("sleeps-rough").goodFor(30).opposite("housed"),
                    protective("housed").goodFor(30)));

    @Test
    void what_nobody_has_asked_is_not_known() {
        assertThat(story.asAt("2026-02-01").worry("kayla", "smokes")).isEqualTo("not known, never asked: unknown");
    }

    @Test
    void the_author_corrects_her_own_statement() {
        String slip = story.seen("2026-01-12").by("shah", "midwifery").that("kayla", "smokes");
        story.seen("2026-01-12")
                .by("shah", "gp")
                .typed("2026-01-14")
                .correcting(slip)
                .not("kayla", "smokes");

        assertThat(story.asAt("2026-01-14").worry("kayla", "smokes")).isEqualTo("ruled out: false");
        assertThat(story.asAt("2026-01-14").asKnownAt("2026-01-13").worry("kayla", "smokes"))
                .isEqualTo("shown: true");
    }

    @Test
    void a_colleague_of_the_same_agency_corrects_but_another_agency_only_contradicts() {
        String slip = story.seen("2026-01-12").by("shah", "midwifery").that("kayla", "smokes");
        story.seen("2026-01-12")
                .by("osei", "police")
                .typed("2026-01-13")
                .correcting(slip)
                .not("kayla", "smokes");
        assertThat(story.asAt("2026-01-14").worry("kayla", "smokes")).isEqualTo("contradicted: true");

        story.seen("2026-01-12")
                .by("brown", "midwifery")
                .typed("2026-01-14")
                .correcting(slip)
                .not("kayla", "smokes");
        assertThat(story.asAt("2026-01-14").worry("kayla", "smokes")).isEqualTo("ruled out: false");
    }

    @Test
    void a_withdrawal_leaves_nothing() {
        String slip = story.seen("2026-01-12").that("kayla", "smokes");
        story.recorded("2026-01-14").correcting(slip).withdrawn();

        assertThat(story.asAt("2026-01-14").worry("kayla", "smokes")).isEqualTo("not known, never asked: unknown");
        assertThat(story.asAt("2026-01-14").view().ledger().known().findReadable(slip))
                .as("the old one stays readable")
                .isNotNull();
    }

    @Test
    void a_correction_recorded_before_what_it_names_corrects_nothing() {
        story.seen("2026-01-12").typed("2026-01-12").correcting("later").not("kayla", "smokes");
        story.seen("2026-01-12").typed("2026-01-13").as("later").that("kayla", "smokes");

        assertThat(story.asAt("2026-01-14").worry("kayla", "smokes")).isEqualTo("contradicted: true");
    }

    @Test
    void repeats_of_a_corrected_statement_fall_with_it_however_long_the_chain() {
        String slip = story.told("2026-01-12", "kayla").that("kayla", "smokes");
        String letter = story.told("2026-01-13", "kayla")
                .by("jones", "gp")
                .repeating(slip)
                .that("kayla", "smokes");
        story.told("2026-01-14", "kayla").by("osei", "police").repeating(letter).that("kayla", "smokes");
        assertThat(story.asAt("2026-01-15").worry("kayla", "smokes")).isEqualTo("said: true");

        story.recorded("2026-01-16").correcting(slip).withdrawn();
        assertThat(story.asAt("2026-01-16").worry("kayla", "smokes")).isEqualTo("not known, never asked: unknown");
    }

    @Test
    void a_statement_corrected_twice_does_not_come_back() {
        String first = story.told("2026-01-12", "kayla").that("kayla", "smokes");
        String second = story.told("2026-01-12", "kayla")
                .typed("2026-01-13")
                .correcting(first)
                .not("kayla", "smokes");
        story.told("2026-01-11", "kayla").typed("2026-01-14").correcting(second).not("kayla", "smokes");

        assertThat(story.asAt("2026-01-14").worry("kayla", "smokes")).isEqualTo("denied: unknown");
    }

    @Test
    void a_correction_that_is_withdrawn_corrects_nothing() {
        String first = story.told("2026-01-12", "kayla").that("kayla", "smokes");
        String slip = story.told("2026-01-12", "kayla")
                .typed("2026-01-13")
                .correcting(first)
                .not("kayla", "smokes");
        story.recorded("2026-01-14").correcting(slip).withdrawn();

        assertThat(story.asAt("2026-01-13").worry("kayla", "smokes")).isEqualTo("denied: unknown");
        assertThat(story.asAt("2026-01-14").worry("kayla", "smokes")).isEqualTo("said: true");
    }

    @Test
    void a_repeat_is_at_most_said() {
        String seen = story.seen("2026-01-12").by("shah", "midwifery").that("kayla", "sober");
        story.seen("2026-01-20").repeating(seen).that("kayla", "sober");
        assertThat(story.asAt("2026-02-11").reassurance("kayla", "sober")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-02-12").reassurance("kayla", "sober"))
                .as("the repeat of the 20th keeps nothing fresh")
                .isEqualTo("shown, not checked since 2026-01-12: unknown");
    }

    @Test
    void a_repeat_is_no_observation_of_its_own_even_where_a_word_is_enough() {
        String word = story.told("2026-01-12", "kayla").that("kayla", "has-a-cot");
        story.told("2026-01-13", "kayla").repeating(word).that("kayla", "has-a-cot");

        assertThat(story.asAt("2026-01-14")
                        .standing("kayla", "has-a-cot", Use.REASSURANCE)
                        .observations())
                .isEqualTo(1);
    }

    @Test
    void a_repeat_of_an_unknown_original_is_no_stronger_for_it() {
        story.recorded("2026-01-12").repeating("a letter nobody has").that("kayla", "has-a-cot");

        assertThat(story.asAt("2026-01-14").reassurance("kayla", "has-a-cot")).isEqualTo("said: unknown");
    }

    @Test
    void a_repeat_of_a_repeat_reassures_no_later_than_the_first_word() {
        String word = story.told("2026-01-10", "kayla").not("kayla", "sleeps-rough");
        String letter = story.told("2026-01-14", "kayla").repeating(word).not("kayla", "sleeps-rough");
        story.seen("2026-01-12").that("kayla", "sleeps-rough");
        story.told("2026-01-20", "kayla").repeating(letter).not("kayla", "sleeps-rough");

        assertThat(story.asAt("2026-01-21").worry("kayla", "sleeps-rough")).isEqualTo("shown, found since: true");
    }

    @Test
    void a_repeat_worries_on_the_day_that_it_is_told() {
        String word = story.told("2026-01-10", "nan").that("kayla", "sleeps-rough");
        story.seen("2026-01-12").not("kayla", "sleeps-rough");
        story.told("2026-01-20", "nan").repeating(word).that("kayla", "sleeps-rough");

        assertThat(story.asAt("2026-01-21").worry("kayla", "sleeps-rough")).isEqualTo("said, found since: true");
    }

    @Test
    void what_a_worker_heard_from_the_family_or_a_neighbour_is_said_whatever_the_form_says() {
        story.seen("2026-01-12")
                .voice(Voice.of(
                        story.people("kayla").family().people().getFirst().id()))
                .not("kayla", "smokes");
        assertThat(story.asAt("2026-01-12").worry("kayla", "smokes")).isEqualTo("denied: unknown");

        story.recorded("2026-01-12").voice(Voice.other("a neighbour")).not("liam", "smokes");
        assertThat(story.asAt("2026-01-12").worry("liam", "smokes")).isEqualTo("denied: unknown");
    }

    @Test
    void nobody_sees_with_anothers_eyes() {
        story.seen("2026-01-12")
                .by("shah", "midwifery")
                .voice(Voice.professional("jones"))
                .not("kayla", "smokes");
        assertThat(story.asAt("2026-01-12").worry("kayla", "smokes")).isEqualTo("denied: unknown");

        story.seen("2026-01-12")
                .by("shah", "midwifery")
                .voice(Voice.agency("police"))
                .not("liam", "smokes");
        assertThat(story.asAt("2026-01-12").worry("liam", "smokes")).isEqualTo("denied: unknown");
    }

    @Test
    void another_agencys_original_that_the_author_has_read_is_recorded_in_its_voice() {
        story.recorded("2026-01-12")
                .by("shah", "midwifery")
                .voice(Voice.agency("hospital"))
                .not("kayla", "smokes");

        assertThat(story.asAt("2026-01-12").worry("kayla", "smokes")).isEqualTo("ruled out: false");
    }

    @Test
    void five_records_of_one_voice_are_one() {
        Story counted = Story.about(
                "poppy", StoryPack.of(protective("sober").accepts(Basis.SAID).needs(2)));
        for (int day = 1; day <= 5; day++) {
            counted.told("2026-01-0" + day, "kayla")
                    .by("worker " + day, "agency " + day)
                    .that("kayla", "sober");
        }
        assertThat(counted.asAt("2026-01-06").reassurance("kayla", "sober")).isEqualTo("said: unknown");

        counted.told("2026-01-06", "nan").that("kayla", "sober");
        assertThat(counted.asAt("2026-01-06").reassurance("kayla", "sober")).isEqualTo("shown: true");
    }

    @Test
    void what_is_expected_worries_at_once_and_reassures_only_once_it_is_seen() {
        story.recorded("2026-01-12").by("osei", "prison").expected().that("liam", "smokes");
        assertThat(story.asAt("2026-01-12").worry("liam", "smokes")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-01-11").worry("liam", "smokes")).isEqualTo("not known, never asked: unknown");

        story.seen("2026-01-12").expected().that("kayla", "has-a-cot");
        assertThat(story.asAt("2026-01-13").reassurance("kayla", "has-a-cot"))
                .isEqualTo("not known, never asked: unknown");
        story.seen("2026-01-20").that("kayla", "has-a-cot");
        assertThat(story.asAt("2026-01-20").reassurance("kayla", "has-a-cot")).isEqualTo("shown: true");
    }

    @Test
    void an_expected_end_of_a_worry_does_not_end_it() {
        story.seen("2026-01-12").that("kayla", "smokes");
        story.seen("2026-01-13").expected().not("kayla", "smokes");

        assertThat(story.asAt("2026-01-14").worry("kayla", "smokes")).isEqualTo("shown: true");
    }

    @Test
    void nothing_later_than_the_day_of_the_picture_exists() {
        story.seen("2026-01-12").that("kayla", "smokes");

        assertThat(story.asAt("2026-01-11").asKnownAt("2026-01-20").worry("kayla", "smokes"))
                .isEqualTo("not known, never asked: unknown");
        assertThat(story.asAt("2026-01-12").worry("kayla", "smokes")).isEqualTo("shown: true");
    }

    @Test
    void a_period_still_running_speaks_for_no_day_after_the_picture() {
        story.told("2026-01-01 to 2026-01-31", "kayla").not("kayla", "sleeps-rough");
        story.seen("2026-01-20").that("kayla", "sleeps-rough");

        assertThat(story.asAt("2026-01-19").asKnownAt("2026-02-10").worry("kayla", "sleeps-rough"))
                .isEqualTo("denied: unknown");
        assertThat(story.asAt("2026-01-25").asKnownAt("2026-02-10").worry("kayla", "sleeps-rough"))
                .isEqualTo("contradicted: true");
    }
}
