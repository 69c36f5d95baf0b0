package cotside.guidance.stories;

import static cotside.guidance.testing.StoryFactor.worry;
import static cotside.guidance.testing.StoryRule.all;
import static cotside.guidance.testing.StoryRule.atHome;
import static cotside.guidance.testing.StoryRule.in;
import static cotside.guidance.testing.StoryRule.is;
import static cotside.guidance.testing.StoryRule.rule;
import static cotside.guidance.testing.StoryRule.some;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.pack.Role;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import org.junit.jupiter.api.Test;

/** Who may fill a role that nobody is certain to fill (guidance section 7): to close one is to be reassured. */
class OpenRolesTest {
    private final Story story = Story.about(
                    "poppy",
                    StoryPack.of(
                                    worry("drinks"),
                                    worry("damp").of(SubjectKind.HOME),
                                    worry("bruised").of(SubjectKind.BABY))
                            .rules(
                                    rule("mother-drinks").holds(some(Role.MOTHER, "drinks")),
                                    rule("mother-each").aboutEach(Role.MOTHER).holds(is("drinks")),
                                    rule("partner-drinks").holds(some(Role.PARTNERS, "drinks")),
                                    rule("grandparent-drinks").holds(some(Role.GRANDPARENTS, "drinks")),
                                    rule("carer-drinks").holds(some(Role.CARERS, "drinks")),
                                    rule("bruised-by-partner")
                                            .aboutEach(Role.PARTNERS)
                                            .holds(is("bruised")),
                                    rule("damp-home").holds(atHome("damp")),
                                    rule("father-at-home")
                                            .aboutEach(Role.OTHER_PARENT)
                                            .holds(all(in(Role.HOUSEHOLD), is("drinks")))))
            .people("kayla", "jade", "marlon");

    @Test
    void who_is_only_assumed_to_be_the_mother_leaves_the_role_open() {
        story.seen("2026-03-01").not("kayla", "drinks");
        story.assumed("2026-03-01").that("kayla > poppy", Ties.BIRTH_MOTHER);

        assertThat(story.asAt("2026-03-01").line("mother-drinks")).isEqualTo("cannot be told yet");
    }

    @Test
    void the_partner_of_somebody_only_assumed_to_be_the_main_carer_leaves_room_for_another() {
        story.told("2026-03-01", "kayla").that("kayla > marlon", Ties.PARTNER);
        story.seen("2026-03-01").not("marlon", "drinks");
        story.assumed("2026-03-01").that("kayla > poppy", Ties.MAIN_CARER);
        assertThat(story.asAt("2026-03-01").line("partner-drinks")).isEqualTo("cannot be told yet");

        story.told("2026-03-02", "kayla").that("kayla > poppy", Ties.MAIN_CARER);
        assertThat(story.asAt("2026-03-02").line("partner-drinks")).isEqualTo("not present");
    }

    @Test
    void a_woman_seen_and_not_identified_may_be_whoever_is_only_assumed_to_be_the_mother() {
        story.unidentified("a woman");
        story.seen("2026-03-01").that("a woman", "drinks");
        story.seen("2026-03-01").not("kayla", "drinks");
        story.assumed("2026-03-01").that("kayla > poppy", Ties.BIRTH_MOTHER);
        assertThat(story.asAt("2026-03-01").lines("mother-each")).contains("mother-each/kayla: cannot be told yet");

        story.recorded("2026-03-01").that("kayla > poppy", Ties.BIRTH_MOTHER);
        assertThat(story.asAt("2026-03-01").lines("mother-each")).contains("mother-each/kayla: not present");
    }

    @Test
    void a_partner_said_to_be_gone_leaves_room_for_another() {
        story.bornTo("kayla", "2026-03-01", "flat");
        story.seen("2026-03-02").that("kayla > marlon", Ties.PARTNER);
        story.seen("2026-03-02").not("marlon", "drinks");
        assertThat(story.asAt("2026-03-02").line("partner-drinks")).isEqualTo("not present");

        story.told("2026-03-09", "kayla").not("kayla > marlon", Ties.PARTNER);
        assertThat(story.asAt("2026-03-09").line("partner-drinks")).isEqualTo("cannot be told yet");
    }

    @Test
    void a_partner_of_whom_nobody_has_heard_makes_no_line_of_what_is_known_of_the_baby() {
        story.seen("2026-03-01").that("poppy", "bruised");

        assertThat(story.asAt("2026-03-01").lines("bruised-by-partner"))
                .containsExactly("bruised-by-partner/partners: cannot be told yet");
    }

    @Test
    void grandparents_nobody_has_named_may_be_anybody() {
        story.bornTo("kayla", "2026-03-01", "flat");
        assertThat(story.asAt("2026-03-02").line("grandparent-drinks")).isEqualTo("cannot be told yet");

        story.recorded("2026-03-03").that("jade > poppy", Ties.GRANDPARENT);
        story.seen("2026-03-03").not("jade", "drinks");
        assertThat(story.asAt("2026-03-03").line("grandparent-drinks")).isEqualTo("not present");
    }

    @Test
    void a_home_that_is_only_perhaps_the_babys_leaves_open_where_the_baby_stays() {
        story.homes("flat");
        story.seen("2026-03-01").not("flat", "damp");
        story.assumed("2026-03-01").that("poppy > flat", Ties.LIVES_AT);
        assertThat(story.asAt("2026-03-01").line("damp-home")).isEqualTo("cannot be told yet");

        story.seen("2026-03-02").that("poppy > flat", Ties.LIVES_AT);
        assertThat(story.asAt("2026-03-02").line("damp-home")).isEqualTo("not present");
    }

    @Test
    void whom_a_confirmation_names_as_carer_is_one() {
        story.seen("2026-03-01").that("jade", "drinks");
        story.recorded("2026-03-01").onlyCarers("kayla", "jade");

        assertThat(story.asAt("2026-03-01").line("carer-drinks")).startsWith("stands out");
    }

    @Test
    void a_father_of_whom_nobody_said_where_he_lives_may_live_with_the_baby_until_the_household_is_complete() {
        story.bornTo("kayla", "2026-03-01", "flat");
        story.recorded("2026-03-01").that("marlon > poppy", Ties.FATHER);
        story.seen("2026-03-01").that("marlon", "drinks");
        assertThat(story.asAt("2026-03-01").line("father-at-home/marlon")).isEqualTo("cannot be told yet");

        story.seen("2026-03-02").onlyAt("flat", "kayla");
        assertThat(story.asAt("2026-03-02").line("father-at-home/marlon")).isEqualTo("not present");
    }
}
