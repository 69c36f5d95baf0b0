package cotside.guidance.stories;

import static cotside.guidance.testing.StoryFactor.protective;
import static cotside.guidance.testing.StoryFactor.tie;
import static cotside.guidance.testing.StoryFactor.worry;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Basis;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Ties;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import org.junit.jupiter.api.Test;

/** Every row of the table of standings, and how each is read (guidance sections 4 to 6). */
class StandingsTest {
    private final Story story = Story.about(
            "poppy",
            StoryPack.of(
                    worry("drinks").goodFor(30),
                    worry("was-in-care").trait(),
                    protective("calm").goodFor(30),
                    worry("no-network").goodFor(30).opposite("network"),
                    protective("network").goodFor(60),
                    worry("no-bed").needs(1).ruledOutNeeds(1),
                    protective("bed").opposite("no-bed").needs(2),
                    tie(Ties.FATHER).trait().disprovedBy(Basis.RECORDED)));

    // --- neither

    @Test
    void asked_and_not_answered_is_not_known_and_says_why() {
        story.couldNotAsk("2026-01-10").that("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks"))
                .isEqualTo("not known, could not be asked: unknown");
        story.couldNotAnswer("2026-01-12").that("kayla", "drinks");
        story.couldNotAsk("2026-01-11").that("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks"))
                .as("the newest")
                .isEqualTo("not known, asked and could not be answered: unknown");
        assertThat(story.asAt("2026-01-12")
                        .standing("kayla", "drinks", Use.WORRY)
                        .unanswered())
                .containsExactly("s1", "s3", "s2");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "drinks"))
                .isEqualTo("not known, asked and could not be answered: unknown");
    }

    @Test
    void an_answer_counts_beside_a_question_that_was_not_answered() {
        story.couldNotAsk("2026-01-10").that("kayla", "drinks");
        story.told("2026-01-09", "nan").that("kayla", "drinks");

        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("said: true");
    }

    // --- P only

    @Test
    void the_best_of_what_is_fresh_gives_the_word() {
        story.seen("2026-01-01").that("kayla", "drinks");
        story.told("2026-01-20", "nan").that("kayla", "drinks");
        assertThat(story.asAt("2026-01-31").worry("kayla", "drinks")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-02-01").worry("kayla", "drinks")).isEqualTo("said: true");
        assertThat(story.asAt("2026-02-20").worry("kayla", "drinks"))
                .as("none fresh: the same word")
                .isEqualTo("shown, not checked since 2026-01-20: true");
    }

    @Test
    void what_was_shown_and_not_checked_since_worries_and_no_longer_reassures() {
        story.seen("2026-01-01").that("kayla", "drinks");
        story.seen("2026-01-01").that("kayla", "calm");
        assertThat(story.asAt("2026-01-31").reassurance("kayla", "calm")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-02-01").worry("kayla", "drinks"))
                .isEqualTo("shown, not checked since 2026-01-01: true");
        assertThat(story.asAt("2026-02-01").reassurance("kayla", "calm"))
                .isEqualTo("shown, not checked since 2026-01-01: unknown");
    }

    @Test
    void what_is_said_worries_and_does_not_reassure() {
        story.told("2026-01-01", "nan").that("kayla", "drinks");
        story.told("2026-01-01", "nan").that("kayla", "calm");
        assertThat(story.asAt("2026-01-02").worry("kayla", "drinks")).isEqualTo("said: true");
        assertThat(story.asAt("2026-01-02").reassurance("kayla", "calm")).isEqualTo("said: unknown");
        assertThat(story.asAt("2026-03-02").worry("kayla", "drinks"))
                .isEqualTo("said, not checked since 2026-01-01: true");
    }

    @Test
    void what_is_assumed_neither_worries_nor_reassures_except_for_a_tie() {
        story.assumed("2026-01-01").that("kayla", "drinks");
        story.assumed("2026-01-01").that("kayla", "calm");
        story.assumed("2026-01-01").that("liam > kayla", Ties.PARTNER);
        assertThat(story.asAt("2026-01-02").worry("kayla", "drinks")).isEqualTo("assumed: unknown");
        assertThat(story.asAt("2026-02-02").worry("kayla", "drinks"))
                .isEqualTo("assumed, not checked since 2026-01-01: unknown");
        assertThat(story.asAt("2026-01-02").reassurance("kayla", "calm")).isEqualTo("assumed: unknown");
        assertThat(story.asAt("2026-01-02").worry("kayla > liam", Ties.PARTNER)).isEqualTo("assumed: true");
        assertThat(story.asAt("2026-01-02").reassurance("liam > kayla", Ties.PARTNER))
                .isEqualTo("assumed: unknown");
    }

    // --- N only

    @Test
    void what_is_ruled_out_stays_so_only_while_that_is_fresh() {
        story.seen("2026-01-01").not("kayla", "drinks");
        assertThat(story.asAt("2026-01-31").worry("kayla", "drinks")).isEqualTo("ruled out: false");
        assertThat(story.asAt("2026-02-01").worry("kayla", "drinks"))
                .isEqualTo("ruled out, not checked since 2026-01-01: unknown");
        story.seen("2026-01-01").not("kayla", "calm");
        assertThat(story.asAt("2026-02-01").reassurance("kayla", "calm"))
                .isEqualTo("ruled out, not checked since 2026-01-01: false");
    }

    @Test
    void a_fresh_word_keeps_an_old_ruling_out_no_fresher() {
        story.seen("2026-01-01").not("kayla", "drinks");
        story.told("2026-01-20", "kayla").not("kayla", "drinks");

        assertThat(story.asAt("2026-02-01").worry("kayla", "drinks"))
                .isEqualTo("ruled out, not checked since 2026-01-20: unknown");
    }

    @Test
    void a_denial_clears_nobody() {
        story.told("2026-01-01", "kayla").not("kayla", "drinks");
        story.told("2026-01-01", "kayla").not("kayla", "calm");
        assertThat(story.asAt("2026-01-02").worry("kayla", "drinks")).isEqualTo("denied: unknown");
        assertThat(story.asAt("2026-01-02").reassurance("kayla", "calm")).isEqualTo("denied: false");
    }

    // --- both, of a state

    @Test
    void a_state_ruled_out_later_is_ruled_out_and_from_when_is_exact() {
        story.told("2026-01-10", "nan").that("kayla", "drinks");
        story.seen("2026-01-10").not("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks"))
                .as("on one day")
                .isEqualTo("contradicted: true");
        story.seen("2026-01-11").not("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("ruled out: false");
        assertThat(story.asAt("2026-02-11").worry("kayla", "drinks"))
                .isEqualTo("ruled out, not checked since 2026-01-11: unknown");
    }

    @Test
    void a_state_said_to_be_over_still_worries_and_no_longer_reassures() {
        story.seen("2026-01-10").that("kayla", "drinks");
        story.told("2026-01-11", "kayla").not("kayla", "drinks");
        story.seen("2026-01-10").that("kayla", "calm");
        story.told("2026-01-11", "nan").not("kayla", "calm");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("reported over: true");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "calm")).isEqualTo("reported over: false");
        assertThat(story.asAt("2026-02-12").worry("kayla", "drinks"))
                .isEqualTo("reported over, not checked since 2026-01-11: true");
    }

    @Test
    void found_since_as_worry_is_what_all_of_it_gives() {
        story.seen("2026-01-01").that("kayla", "drinks");
        story.seen("2026-01-10").not("kayla", "drinks");
        story.told("2026-01-12", "nan").that("kayla", "drinks");

        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("shown, found since: true");
    }

    @Test
    void found_since_as_reassurance_is_only_what_came_later() {
        story.seen("2026-01-01").that("kayla", "calm");
        story.seen("2026-01-10").not("kayla", "calm");
        story.told("2026-01-12", "nan").that("kayla", "calm");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "calm")).isEqualTo("said, found since: unknown");

        story.seen("2026-01-13").that("kayla", "calm");
        assertThat(story.asAt("2026-01-13").reassurance("kayla", "calm")).isEqualTo("shown, found since: true");
    }

    @Test
    void one_that_is_later_than_some_but_not_all_is_contradicted() {
        story.seen("2026-01-01").that("kayla", "drinks");
        story.seen("2026-01-10").not("kayla", "drinks");
        story.seen("2026-01-10").that("kayla", "drinks");

        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("contradicted: true");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "drinks")).isEqualTo("contradicted: unknown");
        assertThat(story.asAt("2026-02-12").worry("kayla", "drinks"))
                .isEqualTo("contradicted, not checked since 2026-01-10: true");
    }

    @Test
    void days_that_may_overlap_are_about_the_same_time() {
        story.seen("about 2026-01-24").typed("2026-02-01").that("kayla", "drinks");
        story.seen("2026-01-31").not("kayla", "drinks");
        assertThat(story.asAt("2026-02-01").worry("kayla", "drinks")).isEqualTo("contradicted: true");
        story.seen("2026-02-01").not("kayla", "drinks");
        assertThat(story.asAt("2026-02-02").worry("kayla", "drinks")).isEqualTo("ruled out: false");
    }

    @Test
    void a_period_still_open_is_not_over_before_it_was_told() {
        story.told("since 2025, 2026-01-10", "nan").that("kayla", "drinks");
        story.seen("2026-01-09").not("kayla", "drinks");

        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("contradicted: true");
    }

    // --- both, of a trait

    @Test
    void a_trait_never_ends_it_is_only_contradicted() {
        story.told("2026-01-01", "nan").that("kayla", "was-in-care");
        story.recorded("2026-01-10").not("kayla", "was-in-care");
        assertThat(story.asAt("2026-01-12").worry("kayla", "was-in-care")).isEqualTo("contradicted: true");
        story.told("2026-01-11", "nan").that("kayla", "was-in-care");
        assertThat(story.asAt("2026-01-12").worry("kayla", "was-in-care")).isEqualTo("contradicted: true");
        story.recorded("2026-01-10").not("liam", "was-in-care");
        assertThat(story.asAt("2030-01-12").worry("liam", "was-in-care")).isEqualTo("ruled out: false");
    }

    // --- assumptions

    @Test
    void denying_an_opinion_gives_it_no_weight() {
        story.assumed("2026-01-01").that("kayla", "drinks");
        story.told("2026-01-10", "kayla").not("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("denied: unknown");
        story.seen("2026-01-10").not("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("ruled out: false");
    }

    @Test
    void an_opinion_later_than_all_knowledge_to_the_contrary_is_listed() {
        story.seen("2026-01-10").not("kayla", "drinks");
        story.assumed("2026-01-10").that("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("ruled out: false");
        story.assumed("2026-01-11").that("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("assumed: unknown");
        story.assumed("2026-01-12").not("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks"))
                .as("an opinion to the contrary is no knowledge")
                .isEqualTo("assumed: unknown");
    }

    @Test
    void an_opinion_adds_nothing_to_what_is_known() {
        story.told("2026-01-10", "nan").that("kayla", "drinks");
        story.told("2026-01-11", "kayla").not("kayla", "drinks");
        story.assumed("2026-01-12").that("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("reported over: true");
        assertThat(story.asAt("2026-01-12")
                        .standing("kayla", "drinks", Use.WORRY)
                        .holding())
                .containsExactly("s1", "s3");
    }

    @Test
    void an_opinion_that_it_is_not_so_denies_and_rules_nothing_out() {
        story.assumed("2026-01-10").not("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("denied: unknown");
        story.seen("2026-01-09").that("kayla", "drinks");
        assertThat(story.asAt("2026-01-12").worry("kayla", "drinks")).isEqualTo("reported over: true");
    }

    // --- disproved

    @Test
    void a_paternity_test_rules_out_for_good_what_is_only_said() {
        story.told("2026-01-10", "kayla").that("liam > poppy", Ties.FATHER);
        story.recorded("2026-01-12").by("lab", "laboratory").not("liam > poppy", Ties.FATHER);
        assertThat(story.asAt("2026-01-12").worry("liam > poppy", Ties.FATHER)).isEqualTo("ruled out: false");
        assertThat(story.asAt("2036-01-12").worry("liam > poppy", Ties.FATHER)).isEqualTo("ruled out: false");
        story.told("2026-02-10", "kayla").that("liam > poppy", Ties.FATHER);
        assertThat(story.asAt("2026-02-12").worry("liam > poppy", Ties.FATHER)).isEqualTo("ruled out: false");
    }

    @Test
    void a_paternity_test_rules_out_what_is_assumed_before_and_after() {
        story.assumed("2026-01-10").that("liam > poppy", Ties.FATHER);
        story.recorded("2026-01-12").by("lab", "laboratory").not("liam > poppy", Ties.FATHER);
        story.assumed("2026-01-14").that("liam > poppy", Ties.FATHER);

        assertThat(story.asAt("2026-01-14").worry("liam > poppy", Ties.FATHER)).isEqualTo("ruled out: false");
    }

    @Test
    void a_birth_certificate_and_a_paternity_test_contradict_each_other() {
        story.recorded("2026-01-10").by("registrar", "registry").that("liam > poppy", Ties.FATHER);
        story.recorded("2026-01-12").by("lab", "laboratory").not("liam > poppy", Ties.FATHER);

        assertThat(story.asAt("2026-01-12").worry("liam > poppy", Ties.FATHER)).isEqualTo("contradicted: true");
    }

    @Test
    void only_the_named_basis_disproves_and_no_letter_that_quotes_it() {
        story.told("2026-01-10", "kayla").that("liam > poppy", Ties.FATHER);
        story.seen("2026-01-12").not("liam > poppy", Ties.FATHER);
        assertThat(story.asAt("2026-01-12").worry("liam > poppy", Ties.FATHER)).isEqualTo("contradicted: true");
        story.recorded("2026-01-12").repeating("a result nobody has").not("liam > poppy", Ties.FATHER);
        assertThat(story.asAt("2026-01-12").worry("liam > poppy", Ties.FATHER)).isEqualTo("contradicted: true");
        story.recorded("2026-01-13").not("noah > poppy", Ties.FATHER);
        assertThat(story.asAt("2026-01-13").worry("noah > poppy", Ties.FATHER)).isEqualTo("ruled out: false");
    }

    // --- opposites

    @Test
    void an_opposite_is_a_contrary_statement_on_the_same_footing_both_ways() {
        story.seen("2026-01-10").that("kayla", "network");
        assertThat(story.asAt("2026-01-12").worry("kayla", "no-network")).isEqualTo("ruled out: false");
        story.told("2026-01-12", "nan").that("kayla", "no-network");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "network")).isEqualTo("reported over: false");
        assertThat(story.asAt("2026-01-12").worry("kayla", "no-network")).isEqualTo("said, found since: true");
        story.seen("2026-01-13").that("kayla", "no-network");
        assertThat(story.asAt("2026-01-13").worry("kayla", "no-network")).isEqualTo("shown, found since: true");
        assertThat(story.asAt("2026-01-13").reassurance("kayla", "network")).isEqualTo("ruled out: false");
    }

    @Test
    void to_deny_the_opposite_says_nothing_of_the_claim_itself() {
        story.recorded("2026-01-10").not("kayla", "network");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "network")).isEqualTo("ruled out: false");
        assertThat(story.asAt("2026-01-12").worry("kayla", "no-network")).isEqualTo("not known, never asked: unknown");
        story.recorded("2026-01-10").not("nan", "no-network");
        assertThat(story.asAt("2026-01-12").reassurance("nan", "network")).isEqualTo("not known, never asked: unknown");
    }

    @Test
    void of_two_opposites_the_shorter_freshness_holds_for_both() {
        story.seen("2026-01-01").that("kayla", "network");
        assertThat(story.asAt("2026-01-31").reassurance("kayla", "network")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-02-01").reassurance("kayla", "network"))
                .isEqualTo("shown, not checked since 2026-01-01: unknown");
        assertThat(story.asAt("2026-02-01").worry("kayla", "no-network"))
                .isEqualTo("ruled out, not checked since 2026-01-01: unknown");
    }

    @Test
    void a_question_on_the_opposite_that_was_not_answered_stays_one() {
        story.couldNotAsk("2026-01-10").that("kayla", "network");

        assertThat(story.asAt("2026-01-12").worry("kayla", "no-network"))
                .isEqualTo("not known, could not be asked: unknown");
    }

    @Test
    void the_stricter_needs_of_two_opposites_hold_for_what_reassures() {
        story.seen("2026-01-10").that("kayla", "bed");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "bed")).isEqualTo("said: unknown");
        assertThat(story.asAt("2026-01-12").worry("kayla", "no-bed")).isEqualTo("denied: unknown");
        story.seen("2026-01-11").that("kayla", "bed");
        assertThat(story.asAt("2026-01-12").reassurance("kayla", "bed")).isEqualTo("shown: true");
        assertThat(story.asAt("2026-01-12").worry("kayla", "no-bed")).isEqualTo("ruled out: false");
        story.seen("2026-01-12").that("liam", "no-bed");
        assertThat(story.asAt("2026-01-12").worry("liam", "no-bed"))
                .as("one look is enough to worry")
                .isEqualTo("shown: true");
    }

    @Test
    void a_tie_reads_the_same_in_either_order_where_it_has_none() {
        story.recorded("2026-01-10").that("liam > kayla", Ties.PARTNER);
        story.recorded("2026-01-11").not("kayla > liam", Ties.PARTNER);
        assertThat(story.asAt("2026-01-12").worry("kayla > liam", Ties.PARTNER)).isEqualTo("ruled out: false");
        assertThat(story.asAt("2026-01-12").worry("liam > kayla", Ties.PARTNER)).isEqualTo("ruled out: false");
        story.recorded("2026-01-10").that("nan > poppy", Ties.GRANDPARENT);
        assertThat(story.asAt("2026-01-12").worry("poppy > nan", Ties.GRANDPARENT))
                .isEqualTo("not known, never asked: unknown");
    }
}
