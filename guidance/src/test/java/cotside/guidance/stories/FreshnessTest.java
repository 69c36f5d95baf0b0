package cotside.guidance.stories;

import static cotside.guidance.testing.StoryFactor.protective;
import static cotside.guidance.testing.StoryFactor.worry;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How long a standing is good for, and what makes it lapse (guidance section 4). */
class FreshnessTest {
    private final Story story = Story.about(
                    "poppy",
                    StoryPack.of(
                            protective("calm")
                                    .goodForUnder(0, 40)
                                    .goodForUnder(28, 7)
                                    .goodForUnder(90, 14)
                                    .goodFor(60),
                            protective("cot")
                                    .of(SubjectKind.HOME)
                                    .lapsesAt(new Lapse.Birth(), new Lapse.Move(), new Lapse.NewAdult()),
                            protective("sleeps-safely")
                                    .of(SubjectKind.BABY)
                                    .lapsesAt(new Lapse.Discharge(), new Lapse.Move(), new Lapse.NewAdult()),
                            protective("steady").lapsesAt(new Lapse.TieBegun(), new Lapse.Move()),
                            protective("at-ease").lapsesAt(new Lapse.NewAdult()),
                            protective("well").lapsesAt(new Lapse.Happened("arrest")),
                            protective("kind")
                                    .of(SubjectKind.PAIR)
                                    .lapsesAt(new Lapse.Happened("row"), new Lapse.Move()),
                            protective("told-of").goodFor(30),
                            worry("arrest").event(),
                            worry("not-brought")
                                    .of(SubjectKind.BABY)
                                    .counted(Contact.Outcome.MISSED, 2, 90)
                                    .goodFor(30),
                            worry("row").of(SubjectKind.PAIR).event()))
            .homes("flat", "house");

    private void born(String day) {
        story.recorded(day).bornOn("poppy", day);
    }

    @Test
    void the_last_good_day_depends_on_the_age_on_the_day_that_it_was_true() {
        born("2026-01-01");
        story.seen("2026-01-28").that("kayla", "calm");
        assertThat(story.asAt("2026-02-04").reassurance("kayla", "calm"))
                .as("27 days old")
                .isEqualTo("shown: true");
        assertThat(story.asAt("2026-02-05").reassurance("kayla", "calm"))
                .isEqualTo("shown, not checked since 2026-01-28: unknown");

        story.seen("2026-01-29").that("liam", "calm");
        assertThat(story.asAt("2026-02-12").reassurance("liam", "calm"))
                .as("28 days old")
                .isEqualTo("shown: true");
        assertThat(story.asAt("2026-02-13").reassurance("liam", "calm"))
                .isEqualTo("shown, not checked since 2026-01-29: unknown");

        story.seen("2026-04-01").that("nan", "calm");
        assertThat(story.asAt("2026-05-31").reassurance("nan", "calm"))
                .as("90 days old")
                .isEqualTo("shown: true");
        assertThat(story.asAt("2026-06-01").reassurance("nan", "calm"))
                .isEqualTo("shown, not checked since 2026-04-01: unknown");
    }

    @Test
    void before_birth_it_is_good_for_as_long_as_before_birth() {
        story.recorded("2025-12-01").due("2026-03-01", DueDateMethod.EARLY_SCAN);
        story.seen("2026-01-01").that("kayla", "calm");
        assertThat(story.asAt("2026-02-10").reassurance("kayla", "calm")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-02-11").reassurance("kayla", "calm"))
                .isEqualTo("shown, not checked since 2026-01-01: unknown");
        born("2026-02-05");
        assertThat(story.asAt("2026-02-10").reassurance("kayla", "calm"))
                .as("it was true before the birth")
                .isEqualTo("shown: true");
    }

    @Test
    void while_the_age_is_not_known_the_shortest_applies() {
        story.seen("2026-01-01").that("kayla", "calm");
        assertThat(story.asAt("2026-01-08").reassurance("kayla", "calm")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-01-09").reassurance("kayla", "calm"))
                .isEqualTo("shown, not checked since 2026-01-01: unknown");
    }

    @Test
    void of_two_birth_dates_the_younger_baby_counts() {
        born("2026-01-01");
        story.recorded("2026-01-10").by("jones", "gp").bornOn("poppy", "2026-01-10");
        story.seen("2026-02-05").that("kayla", "calm");

        assertThat(story.asAt("2026-02-13").reassurance("kayla", "calm"))
                .isEqualTo("shown, not checked since 2026-02-05: unknown");
    }

    @Test
    void freshness_is_counted_from_the_last_day_spoken_for_and_never_from_typing() {
        story.seen("since 2019, 2026-01-10").typed("2026-02-01").that("kayla", "told-of");
        assertThat(story.asAt("2026-02-09").reassurance("kayla", "told-of")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-02-10").reassurance("kayla", "told-of"))
                .isEqualTo("shown, not checked since 2026-01-10: unknown");

        story.seen("2026-01-01 to 2026-01-20").that("liam", "told-of");
        assertThat(story.asAt("2026-02-19").reassurance("liam", "told-of")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-02-20").reassurance("liam", "told-of"))
                .isEqualTo("shown, not checked since 2026-01-20: unknown");
    }

    @Test
    void a_day_known_roughly_counts_at_its_earliest() {
        story.seen("2026-01").typed("2026-01-31").that("kayla", "told-of");
        assertThat(story.asAt("2026-01-31").reassurance("kayla", "told-of")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-02-01").asKnownAt("2026-02-28").reassurance("kayla", "told-of"))
                .isEqualTo("shown, not checked since 2026-01-01: unknown");
    }

    @Test
    void birth_and_discharge_lapse_what_was_seen_before() {
        story.seen("2026-01-05").that("flat", "cot");
        assertThat(story.asAt("2026-01-09").reassurance("flat", "cot")).isEqualTo("shown: true");
        born("2026-01-10");
        assertThat(story.asAt("2026-01-10").reassurance("flat", "cot"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
        story.seen("2026-01-10").that("flat", "cot");
        assertThat(story.asAt("2026-01-10").reassurance("flat", "cot")).isEqualTo("shown: true");

        story.seen("2026-01-11").that("poppy", "sleeps-safely");
        story.recorded("2026-01-12").expected().dated(DateKind.DISCHARGE, "poppy", "2026-01-12");
        assertThat(story.asAt("2026-01-12").reassurance("poppy", "sleeps-safely"))
                .as("expected is not yet")
                .isEqualTo("shown: true");
        story.recorded("2026-01-12").dated(DateKind.DISCHARGE, "poppy", "2026-01-12");
        assertThat(story.asAt("2026-01-11").asKnownAt("2026-01-12").reassurance("poppy", "sleeps-safely"))
                .isEqualTo("shown: true");
        assertThat(story.asAt("2026-01-12").reassurance("poppy", "sleeps-safely"))
                .isEqualTo("shown, not checked since 2026-01-11: unknown");
    }

    @Test
    void a_lapse_that_may_have_come_later_has() {
        story.seen("2026-01-05").that("flat", "cot");
        story.recorded("2026-01-20").bornOn("poppy", "about 2026-01-01");

        assertThat(story.asAt("2026-01-20").reassurance("flat", "cot"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
    }

    @Test
    void a_move_lapses_what_was_seen_of_the_person_the_baby_or_the_babys_home() {
        story.seen("2026-01-05").that("kayla", "steady");
        story.seen("2026-01-05").that("poppy", "sleeps-safely");
        story.seen("2026-01-05").that("flat", "cot");
        story.seen("2026-01-05").that("house", "cot");
        story.recorded("2026-01-08").that("kayla > house", Ties.LIVES_AT);
        assertThat(story.asAt("2026-01-08").reassurance("kayla", "steady"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
        assertThat(story.asAt("2026-01-08").reassurance("poppy", "sleeps-safely"))
                .isEqualTo("shown: true");
        assertThat(story.asAt("2026-01-08").reassurance("flat", "cot")).isEqualTo("shown: true");

        story.recorded("2026-01-09").that("poppy > house", Ties.LIVES_AT);
        assertThat(story.asAt("2026-01-09").reassurance("poppy", "sleeps-safely"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
        assertThat(story.asAt("2026-01-09").reassurance("house", "cot"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
        assertThat(story.asAt("2026-01-09").reassurance("flat", "cot")).isEqualTo("shown: true");
    }

    @Test
    void a_new_adult_in_the_home_lapses_what_was_seen_there_and_a_child_does_not() {
        story.children("tom");
        story.recorded("2026-01-01").that("kayla > flat", Ties.LIVES_AT);
        story.recorded("2026-01-01").that("poppy > flat", Ties.LIVES_AT);
        story.recorded("2026-01-01").that("nan > house", Ties.LIVES_AT);
        story.seen("2026-01-05").that("flat", "cot");
        story.seen("2026-01-05").that("poppy", "sleeps-safely");
        story.seen("2026-01-05").that("kayla", "at-ease");
        story.seen("2026-01-05").that("nan", "at-ease");
        story.recorded("2026-01-08").that("tom > flat", Ties.LIVES_AT);
        assertThat(story.asAt("2026-01-09").reassurance("flat", "cot")).isEqualTo("shown: true");

        story.told("2026-01-09", "kayla").that("liam > flat", Ties.LIVES_AT);
        assertThat(story.asAt("2026-01-09").reassurance("flat", "cot"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
        assertThat(story.asAt("2026-01-09").reassurance("poppy", "sleeps-safely"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
        assertThat(story.asAt("2026-01-09").reassurance("kayla", "at-ease"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
        assertThat(story.asAt("2026-01-09").reassurance("nan", "at-ease"))
                .as("in another home")
                .isEqualTo("shown: true");
    }

    @Test
    void nobody_is_a_new_adult_to_themselves() {
        story.recorded("2026-01-01").that("kayla > flat", Ties.LIVES_AT);
        story.seen("2026-01-05").that("kayla", "at-ease");
        story.recorded("2026-01-08").not("kayla > flat", Ties.LIVES_AT);
        story.recorded("2026-01-09").that("kayla > flat", Ties.LIVES_AT);

        assertThat(story.asAt("2026-01-09").reassurance("kayla", "at-ease")).isEqualTo("shown: true");
    }

    @Test
    void a_list_of_the_household_that_names_somebody_new_brings_a_new_adult() {
        story.recorded("2026-01-01").onlyAt("flat", "kayla");
        story.seen("2026-01-05").that("flat", "cot");
        story.recorded("2026-01-08").onlyAt("flat", "kayla");
        assertThat(story.asAt("2026-01-08").reassurance("flat", "cot")).isEqualTo("shown: true");

        story.recorded("2026-01-09").onlyAt("flat", "kayla", "liam");
        assertThat(story.asAt("2026-01-09").reassurance("flat", "cot"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
    }

    @Test
    void a_tie_begins_at_every_start_that_anyone_gives_it() {
        story.seen("2026-01-05").that("kayla", "steady");
        story.recorded("2026-01-20").that("nan > poppy", Ties.GRANDPARENT);
        assertThat(story.asAt("2026-01-20").reassurance("kayla", "steady")).isEqualTo("shown: true");

        story.recorded("since 2026-01-06, 2026-01-21").that("liam > kayla", Ties.PARTNER);
        assertThat(story.asAt("2026-01-21").reassurance("kayla", "steady"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
        story.seen("2026-01-22").that("kayla", "steady");
        assertThat(story.asAt("2026-01-22").reassurance("kayla", "steady")).isEqualTo("shown: true");
        story.told("since 2026-01-23, 2026-01-24", "nan").that("liam > kayla", Ties.PARTNER);
        assertThat(story.asAt("2026-01-24").reassurance("kayla", "steady"))
                .as("another start")
                .isEqualTo("shown, not checked since 2026-01-22: unknown");
    }

    @Test
    void a_start_that_anyone_gives_is_a_start_even_before_the_tie_was_mentioned() {
        story.recorded("2026-01-04").that("liam > kayla", Ties.PARTNER);
        story.seen("2026-01-05").that("kayla", "steady");
        story.told("2026-01-06 to 2026-01-08", "nan").that("liam > kayla", Ties.PARTNER);

        assertThat(story.asAt("2026-01-08").reassurance("kayla", "steady"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
    }

    @Test
    void a_tie_begins_at_each_mention_up_to_the_first_that_shows_it() {
        story.told("2026-01-01", "nan").that("liam > kayla", Ties.PARTNER);
        story.seen("2026-01-05").that("kayla", "steady");
        story.told("2026-01-06", "nan").that("kayla > liam", Ties.PARTNER);
        assertThat(story.asAt("2026-01-06").reassurance("kayla", "steady"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");

        story.seen("2026-01-07").that("liam > kayla", Ties.PARTNER);
        story.seen("2026-01-08").that("kayla", "steady");
        story.told("2026-01-09", "nan").that("liam > kayla", Ties.PARTNER);
        story.couldNotAsk("2026-01-10").that("liam > kayla", Ties.PARTNER);
        story.seen("2026-01-10").expected().that("liam > kayla", Ties.PARTNER);
        assertThat(story.asAt("2026-01-10").reassurance("kayla", "steady")).isEqualTo("shown: true");
    }

    @Test
    void a_letter_that_repeats_what_was_seen_shows_no_tie() {
        String look = story.seen("2026-01-01").that("liam > kayla", Ties.PARTNER);
        story.recorded("2026-01-02").not("liam > kayla", Ties.PARTNER);
        story.recorded("2026-01-04").repeating(look).that("liam > kayla", Ties.PARTNER);
        story.seen("2026-01-05").that("kayla", "steady");
        story.told("2026-01-06", "nan").that("liam > kayla", Ties.PARTNER);

        assertThat(story.asAt("2026-01-06").reassurance("kayla", "steady"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
    }

    @Test
    void a_tie_said_to_be_over_is_resumed_at_its_next_mention() {
        story.seen("2026-01-01").that("liam > kayla", Ties.PARTNER);
        story.told("2026-01-03", "kayla").not("liam > kayla", Ties.PARTNER);
        story.seen("2026-01-05").that("kayla", "steady");
        assertThat(story.asAt("2026-01-05").reassurance("kayla", "steady")).isEqualTo("shown: true");
        story.seen("2026-01-08").that("liam > kayla", Ties.PARTNER);
        assertThat(story.asAt("2026-01-08").reassurance("kayla", "steady"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
    }

    @Test
    void a_bar_is_no_tie_begun_and_a_home_is_a_move() {
        story.seen("2026-01-05").that("kayla", "steady");
        story.recorded("2026-01-08").that("kayla > poppy", Ties.BARRED);
        assertThat(story.asAt("2026-01-08").reassurance("kayla", "steady")).isEqualTo("shown: true");
        story.seen("2026-01-05").that("kayla", "at-ease");
        story.seen("2026-01-08").that("kayla > poppy", Ties.SHARES_CARE);
        assertThat(story.asAt("2026-01-08").reassurance("kayla", "at-ease")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-01-08").reassurance("kayla", "steady"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
    }

    @Test
    void an_event_that_the_factor_names_lapses_it_for_its_own_subject() {
        story.seen("2026-01-05").that("kayla", "well");
        story.assumed("2026-01-08").that("kayla", "arrest");
        story.recorded("2026-01-08").that("liam", "arrest");
        story.recorded("2026-01-08").not("kayla", "arrest");
        assertThat(story.asAt("2026-01-08").reassurance("kayla", "well")).isEqualTo("shown: true");
        story.told("2026-01-08", "nan").that("kayla", "arrest");
        assertThat(story.asAt("2026-01-08").reassurance("kayla", "well"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
    }

    @Test
    void what_happens_to_one_of_two_lapses_what_is_known_of_both() {
        story.seen("2026-01-05").that("kayla > liam", "kind");
        assertThat(story.asAt("2026-01-08").reassurance("liam > kayla", "kind")).isEqualTo("shown: true");
        story.seen("2026-01-08").that("nan > liam", "row");
        assertThat(story.asAt("2026-01-08").reassurance("kayla > liam", "kind"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
        story.seen("2026-01-09").that("kayla > liam", "kind");
        story.recorded("2026-01-10").that("liam > house", Ties.LIVES_AT);
        assertThat(story.asAt("2026-01-10").reassurance("kayla > liam", "kind"))
                .isEqualTo("shown, not checked since 2026-01-09: unknown");
    }

    @Test
    void what_was_corrected_lapses_nothing() {
        story.seen("2026-01-05").that("kayla", "steady");
        String slip = story.told("2026-01-06", "nan").that("liam > kayla", Ties.PARTNER);
        story.seen("2026-01-07").correcting(slip).withdrawn();

        assertThat(story.asAt("2026-01-07").reassurance("kayla", "steady")).isEqualTo("shown: true");
    }

    @Test
    void what_lapsed_is_shown_anew_by_what_is_seen_later_and_the_worry_that_lapsed_it_stands_beside_it() {
        story.seen("2026-01-05").that("kayla", "well");
        story.recorded("2026-01-08").that("kayla", "arrest");
        assertThat(story.asAt("2026-01-10").reassurance("kayla", "well"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
        story.seen("2026-01-10").that("kayla", "well");
        assertThat(story.asAt("2026-01-10").reassurance("kayla", "well")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-01-10").worry("kayla", "arrest")).isEqualTo("shown: true");
    }

    @Test
    void where_somebody_is_first_seen_to_live_is_a_move_however_long_it_was_said_before() {
        story.seen("2026-01-05").that("kayla", "steady");
        story.told("2026-01-04", "kayla").that("kayla > flat", Ties.LIVES_AT);
        assertThat(story.asAt("2026-01-08").reassurance("kayla", "steady")).isEqualTo("shown: true");
        story.seen("2026-01-08").that("kayla > flat", Ties.LIVES_AT);
        assertThat(story.asAt("2026-01-08").reassurance("kayla", "steady"))
                .isEqualTo("shown, not checked since 2026-01-05: unknown");
        story.seen("2026-01-09").that("kayla", "steady");
        story.seen("2026-01-12").that("kayla > flat", Ties.LIVES_AT);
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "steady")).isEqualTo("shown: true");
    }

    @Test
    void the_picture_names_the_day_on_which_a_count_goes_stale() {
        story.contact("one", Contact.Outcome.MISSED, "2026-01-05").invited("poppy");
        story.contact("two", Contact.Outcome.MISSED, "2026-01-15").invited("poppy");
        assertThat(story.asAt("2026-01-20").worry("poppy", "not-brought")).isEqualTo("shown: true");

        assertThat(story.asAt("2026-01-20").pictureAndNextChange().nextChange())
                .satisfies(next -> assertThat(Objects.requireNonNull(next).on()).isEqualTo("2026-02-15"));
    }
}
