package cotside.guidance.stories;

import static cotside.guidance.testing.StoryFactor.protective;
import static cotside.guidance.testing.StoryFactor.worry;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Contact.Outcome;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Spread;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Bases, and how many looks it takes over how wide a spread (guidance section 3). */
class ObservationsTest {
    private final Story story = Story.about(
            "poppy",
            StoryPack.of(
                    worry("drinks").ruledOutNeeds(2, Spread.DAYS),
                    worry("smokes"),
                    protective("calm").goodFor(10),
                    protective("steady").needs(2, Spread.DAYS),
                    protective("seen-twice").needs(2, Spread.CONTACTS),
                    protective("well-known").needs(2, Spread.VOICES),
                    protective("cot").needs(1, Spread.DAY_AND_NIGHT),
                    protective("settled-nights").needs(3, Spread.DAY_AND_NIGHT),
                    protective("registered").accepts(Basis.RECORDED),
                    protective("on-her-word").accepts(Basis.SAID, Basis.SEEN)));

    @Test
    void a_sober_afternoon_does_not_rule_out_drinking() {
        story.told("2026-01-01", "nan").that("kayla", "drinks");
        story.seen("2026-01-12").not("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("reported over: true");
        assertThat(story.asAt("2026-01-12")
                        .standing("kayla", "drinks", Use.WORRY)
                        .observedOn())
                .containsExactly(LocalDate.of(2026, 1, 12));

        story.seen("2026-01-13").not("kayla", "drinks");
        assertThat(story.asAt("2026-01-13").worry("kayla", "drinks")).isEqualTo("ruled out: false");
    }

    @Test
    void fewer_looks_than_needed_count_as_denied() {
        story.seen("2026-01-12").not("kayla", "drinks");

        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("denied: unknown");
    }

    @Test
    void fewer_looks_than_needed_count_as_said_and_are_shown_with_their_days() {
        story.seen("2026-01-12").that("kayla", "steady");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "steady")).isEqualTo("said: unknown");

        var standing = story.asAt("2026-01-14").standing("kayla", "steady", Use.REASSURANCE);
        assertThat(standing.observations()).isEqualTo(1);
        assertThat(standing.needed()).isEqualTo(2);
        assertThat(standing.observedOn()).containsExactly(LocalDate.of(2026, 1, 12));
    }

    @Test
    void two_looks_of_two_people_on_one_day_are_not_two_days() {
        story.seen("2026-01-12").by("shah", "midwifery").that("kayla", "steady");
        story.seen("2026-01-12").by("jones", "gp").that("kayla", "steady");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "steady")).isEqualTo("said: unknown");

        story.seen("2026-01-13").by("jones", "gp").that("kayla", "steady");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "steady")).isEqualTo("shown: true");
    }

    @Test
    void days_known_only_roughly_may_be_one_and_the_same() {
        story.seen("about 2026-01-12").by("shah", "midwifery").that("kayla", "steady");
        story.seen("2026-01-19").by("jones", "gp").that("kayla", "steady");
        assertThat(story.asAt("2026-01-30").reassurance("kayla", "steady")).isEqualTo("said: unknown");

        story.seen("2026-01-20").by("jones", "gp").that("kayla", "steady");
        assertThat(story.asAt("2026-01-30").reassurance("kayla", "steady")).isEqualTo("shown: true");
    }

    @Test
    void one_contact_is_one_look_however_much_is_written_down() {
        story.contact("visit", Outcome.KEPT, "2026-01-12").met("kayla").invited("kayla");
        story.seen("2026-01-12").at("visit").by("shah", "midwifery").that("kayla", "seen-twice");
        story.seen("2026-01-12").at("visit").by("jones", "gp").that("kayla", "seen-twice");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "seen-twice")).isEqualTo("said: unknown");

        story.seen("2026-01-13").at("second").by("jones", "gp").that("kayla", "seen-twice");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "seen-twice")).isEqualTo("shown: true");
    }

    @Test
    void looks_outside_any_contact_are_contacts_of_their_own() {
        story.seen("2026-01-12").that("kayla", "seen-twice");
        story.seen("2026-01-12").that("kayla", "seen-twice");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "seen-twice"))
                .as("one worker on one day has looked once")
                .isEqualTo("said: unknown");

        story.seen("2026-01-13").that("kayla", "seen-twice");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "seen-twice")).isEqualTo("shown: true");
    }

    @Test
    void one_worker_on_two_days_is_one_voice() {
        story.seen("2026-01-12").by("shah", "midwifery").that("kayla", "well-known");
        story.seen("2026-01-13").by("shah", "midwifery").that("kayla", "well-known");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "well-known")).isEqualTo("said: unknown");

        story.seen("2026-01-13").by("jones", "gp").that("kayla", "well-known");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "well-known")).isEqualTo("shown: true");
    }

    @Test
    void a_cot_seen_by_day_does_not_settle_the_nights() {
        story.seen("2026-01-12").byDay().that("kayla", "cot");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "cot")).isEqualTo("said: unknown");
        story.seen("2026-01-13").that("kayla", "cot");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "cot")).isEqualTo("said: unknown");
        story.seen("2026-01-14").byNight().that("kayla", "cot");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "cot")).isEqualTo("shown: true");

        story.seen("2026-01-14").byNight().that("liam", "cot");
        assertThat(story.asAt("2026-01-14").reassurance("liam", "cot")).isEqualTo("said: unknown");
    }

    @Test
    void day_and_night_do_not_do_for_three_looks() {
        story.seen("2026-01-12").byDay().that("kayla", "settled-nights");
        story.seen("2026-01-13").byNight().that("kayla", "settled-nights");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "settled-nights"))
                .isEqualTo("said: unknown");

        story.seen("2026-01-14").byNight().that("kayla", "settled-nights");
        assertThat(story.asAt("2026-01-14").reassurance("kayla", "settled-nights"))
                .isEqualTo("shown: true");
    }

    @Test
    void a_factor_may_ask_for_more_than_a_look_or_be_content_with_a_word() {
        story.seen("2026-01-12").that("kayla", "registered");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "registered")).isEqualTo("said: unknown");
        story.recorded("2026-01-12").that("kayla", "registered");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "registered")).isEqualTo("shown: true");

        story.told("2026-01-12", "kayla").that("kayla", "on-her-word");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "on-her-word")).isEqualTo("shown: true");
        story.assumed("2026-01-12").that("liam", "on-her-word");
        assertThat(story.asAt("2026-01-12").reassurance("liam", "on-her-word")).isEqualTo("assumed: unknown");
    }

    @Test
    void a_judgement_that_cites_nothing_is_assumed() {
        story.assessed("2026-01-12").that("kayla", "smokes");
        assertThat(story.asAt("2026-01-12").worry("kayla", "smokes")).isEqualTo("assumed: unknown");

        story.assessed("2026-01-12").citing("nothing that is on record").not("liam", "smokes");
        assertThat(story.asAt("2026-01-12").worry("liam", "smokes")).isEqualTo("denied: unknown");
    }

    @Test
    void a_judgement_rests_on_what_was_seen_or_recorded_not_on_words_or_other_judgements() {
        String word = story.told("2026-01-10", "kayla").not("kayla", "smokes");
        story.assessed("2026-01-12").citing(word).not("kayla", "smokes");
        assertThat(story.asAt("2026-01-12").worry("kayla", "smokes")).isEqualTo("denied: unknown");

        String look = story.seen("2026-01-10").not("kayla", "drinks");
        String judgement = story.assessed("2026-01-12").citing(look, word).not("kayla", "smokes");
        assertThat(story.asAt("2026-01-12").worry("kayla", "smokes")).isEqualTo("ruled out: false");
        story.assessed("2026-01-12").citing(judgement).not("liam", "smokes");
        assertThat(story.asAt("2026-01-12").worry("liam", "smokes")).isEqualTo("denied: unknown");
    }

    @Test
    void a_judgement_falls_with_what_it_cites() {
        String look = story.seen("2026-01-10").that("kayla", "drinks");
        story.assessed("2026-01-12").citing(look).not("kayla", "smokes");
        assertThat(story.asAt("2026-01-12").worry("kayla", "smokes")).isEqualTo("ruled out: false");

        story.seen("2026-01-13").correcting(look).withdrawn();
        assertThat(story.asAt("2026-01-13").worry("kayla", "smokes")).isEqualTo("denied: unknown");
    }

    @Test
    void a_judgement_is_never_fresher_nor_later_than_the_newest_that_it_cites() {
        String old = story.seen("2026-01-01").that("kayla", "smokes");
        String newer = story.recorded("2026-01-05").that("kayla", "smokes");
        story.assessed("2026-01-12").citing(old, newer).that("kayla", "calm");
        assertThat(story.asAt("2026-01-15").reassurance("kayla", "calm")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-01-16").reassurance("kayla", "calm"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");

        story.assessed("2026-01-12").citing(old).not("kayla", "smokes");
        assertThat(story.asAt("2026-01-12").worry("kayla", "smokes"))
                .as("the judgement is of 1 January, the record of 5 January is later")
                .isEqualTo("shown, found since: true");
    }

    @Test
    void a_judgement_made_long_ago_gains_nothing_from_a_newer_citation() {
        String later = story.seen("2026-01-20").that("kayla", "smokes");
        story.assessed("2026-01-12").citing(later).that("kayla", "calm");

        assertThat(story.asAt("2026-01-23").reassurance("kayla", "calm"))
                .isEqualTo("shown, not checked since 2026-01-12: unknown");
    }

    @Test
    void a_judgement_may_rest_on_a_contact_that_was_kept() {
        story.contact("visit", Outcome.KEPT, "2026-01-05").met("kayla").invited("kayla");
        story.contact("missed", Outcome.MISSED, "2026-01-11").invited("kayla");
        story.assessed("2026-01-12").citing("visit").that("kayla", "calm");
        assertThat(story.asAt("2026-01-16").reassurance("kayla", "calm"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");

        story.assessed("2026-01-12").citing("missed").that("liam", "calm");
        assertThat(story.asAt("2026-01-12").reassurance("liam", "calm")).isEqualTo("assumed: unknown");
    }

    @Test
    void a_judgement_falls_with_a_contact_entered_in_error() {
        story.contact("visit", Outcome.KEPT, "2026-01-05").met("kayla").invited("kayla");
        story.assessed("2026-01-06").citing("visit").that("kayla", "calm");
        story.contact("visit again", Outcome.MISSED, "2026-01-05")
                .typed("2026-01-08")
                .correcting("visit")
                .invited("kayla");

        assertThat(story.asAt("2026-01-07").reassurance("kayla", "calm")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-01-08").reassurance("kayla", "calm")).isEqualTo("assumed: unknown");
    }

    @Test
    void a_judgement_is_no_second_look_at_what_it_rests_on() {
        String look = story.seen("2026-01-05").by("shah", "midwifery").that("kayla", "seen-twice");
        story.assessed("2026-01-12").by("jones", "gp").citing(look).that("kayla", "seen-twice");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "seen-twice")).isEqualTo("said: unknown");

        String second = story.seen("2026-01-08").by("osei", "police").that("kayla", "calm");
        story.assessed("2026-01-12").by("jones", "gp").citing(second).that("kayla", "seen-twice");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "seen-twice")).isEqualTo("shown: true");
    }

    @Test
    void one_look_in_one_voice_is_enough_for_most_things() {
        story.seen("2026-01-12").that("kayla", "calm");

        assertThat(story.asAt("2026-01-12").reassurance("kayla", "calm")).isEqualTo("shown: true");
    }
}
