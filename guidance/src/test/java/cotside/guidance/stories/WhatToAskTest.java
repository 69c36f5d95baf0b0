package cotside.guidance.stories;

import static cotside.guidance.testing.StoryFactor.protective;
import static cotside.guidance.testing.StoryFactor.worry;
import static cotside.guidance.testing.StoryRule.all;
import static cotside.guidance.testing.StoryRule.any;
import static cotside.guidance.testing.StoryRule.in;
import static cotside.guidance.testing.StoryRule.is;
import static cotside.guidance.testing.StoryRule.rule;
import static cotside.guidance.testing.StoryRule.some;
import static cotside.guidance.testing.StoryRule.towards;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.pack.Act.Stage;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.pack.Word;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import org.junit.jupiter.api.Test;

/** Found by telling whole families: who can ease, what answers, and what is asked of whom (guidance sections 8 and 9). */
class WhatToAskTest {

    @Test
    void nobody_is_their_own_support() {
        Story story = Story.about(
                        "poppy",
                        StoryPack.of(worry("drinks"), protective("supportive"))
                                .rules(rule("drinking-parent")
                                        .aboutEach(Role.PARENTS)
                                        .holds(is("drinks"))
                                        .easedBy(some(Role.ADULTS, "supportive"))
                                        .eased(Word.SUPPORT_AND_WATCH)))
                .bornTo("una", "2026-03-01", "flat");
        story.seen("2026-03-02").that("una", "drinks");
        story.seen("2026-03-02").that("una", "supportive");
        assertThat(story.asAt("2026-03-03").line("drinking-parent/una")).isEqualTo("stands out, assess and plan");

        story.seen("2026-03-02").that("nan > poppy", Ties.GRANDPARENT);
        story.seen("2026-03-02").that("nan", "supportive");
        assertThat(story.asAt("2026-03-03").line("drinking-parent/una")).isEqualTo("stands out, support and watch");
    }

    @Test
    void a_tie_that_a_rule_names_is_a_worry_of_it() {
        Story story = Story.about(
                        "poppy",
                        StoryPack.of(worry("was-there"))
                                .act("referral", Stage.ACKNOWLEDGED)
                                .rules(rule("barred-there")
                                        .aboutEach(Role.ADULTS)
                                        .holds(all(is(Ties.BARRED), any(is("was-there"), in(Role.HOUSEHOLD))))
                                        .word(Word.REFER_NOW)
                                        .onceAnswered(Word.SPEAK_TO_LEAD, Word.ASSESS_AND_PLAN, "referral")))
                .bornTo("una", "2026-03-01", "flat");
        story.recorded("2026-03-01").that("rex > poppy", Ties.BARRED);
        assertThat(story.asAt("2026-03-02")
                        .getLine("barred-there/rex")
                        .outcome()
                        .word())
                .isEqualTo("cannot be told yet");
        assertThat(story.asAt("2026-03-02").findLine("barred-there/una")).isNull();
    }

    @Test
    void what_settled_one_event_does_not_answer_the_question_about_another() {
        Story story = Story.about(
                        "poppy",
                        StoryPack.of(
                                        worry("bruise").of(SubjectKind.BABY).event(),
                                        protective("explained")
                                                .of(SubjectKind.BABY)
                                                .askAgain(60))
                                .question("what-explains-it", "explained")
                                .rules(rule("bruised")
                                        .aboutEachEvent("bruise")
                                        .holds(is("bruise"))
                                        .settledBy(is("explained"))
                                        .ask("what-explains-it")))
                .bornTo("una", "2026-03-01", "flat");
        story.seen("2026-03-02").event("cheek").that("poppy", "bruise");
        story.seen("2026-03-03").event("shin").that("poppy", "bruise");
        story.recorded("2026-03-04").answering("shin").that("poppy", "explained");

        assertThat(story.asAt("2026-03-05").line("bruised/shin")).isEqualTo("settled");
        assertThat(story.asAt("2026-03-05").questions()).first().isEqualTo("what-explains-it/poppy");
    }

    @Test
    void a_question_that_two_lines_ask_stands_where_the_first_of_them_wants_it() {
        Story story = Story.about(
                        "poppy",
                        StoryPack.of(worry("drinks"), worry("tired"), worry("lonely"))
                                .question("about-drink", "drinks")
                                .question("about-sleep", "tired")
                                .question("about-friends", "lonely")
                                .rules(
                                        rule("at-home")
                                                .aboutEach(Role.PARENTS)
                                                .holds(is("drinks"))
                                                .word(Word.SPEAK_TO_LEAD)
                                                .ask("about-sleep", "about-friends", "about-drink"),
                                        rule("at-night")
                                                .aboutEach(Role.PARENTS)
                                                .holds(is("drinks"))
                                                .ask("about-drink")))
                .bornTo("una", "2026-03-01", "flat");
        story.told("2026-03-02", "una").that("una", "drinks");

        assertThat(story.asAt("2026-03-03").questions())
                .startsWith("about-sleep/una", "about-drink/una", "about-friends/una");
    }

    @Test
    void only_somebody_unidentified_may_turn_out_to_be_another() {
        Story story = Story.about(
                        "poppy",
                        StoryPack.of(worry("violent"))
                                .question("is-it-the-same", Ties.SAME_PERSON)
                                .rules(rule("violence")
                                        .aboutEach(Role.ADULTS)
                                        .holds(is("violent"))
                                        .ask("is-it-the-same")))
                .unidentified("man")
                .bornTo("una", "2026-03-01", "flat");
        story.recorded("2026-03-02").that("rex > poppy", Ties.FATHER);
        story.recorded("2026-03-02").that("rex", "violent");
        assertThat(story.asAt("2026-03-03").questions()).noneMatch(key -> key.startsWith("is-it-the-same"));

        story.seen("2026-03-03").that("man > flat", Ties.LIVES_AT);
        assertThat(story.asAt("2026-03-03").questions()).contains("is-it-the-same/man>rex");
    }

    @Test
    void a_review_that_begins_at_birth_is_not_due_before() {
        Story story = Story.about(
                "poppy",
                StoryPack.of(worry("sleeps-badly").of(SubjectKind.BABY))
                        .question("where-the-baby-sleeps", "sleeps-badly")
                        .review("nights", "where-the-baby-sleeps", null, 14, "sleeps-badly"));
        story.recorded("2026-02-01").that("una > poppy", Ties.BIRTH_MOTHER);
        story.recorded("2026-02-01").due("2026-03-01", DueDateMethod.EARLY_SCAN);
        assertThat(story.asAt("2026-02-02").questions()).doesNotContain("where-the-baby-sleeps/poppy");

        story.recorded("2026-03-01").bornOn("poppy", "2026-03-01");
        assertThat(story.asAt("2026-03-02").questions()).contains("where-the-baby-sleeps/poppy");
    }

    @Test
    void a_repeat_has_the_voice_of_whoever_spoke_first() {
        Story story = Story.about("poppy", StoryPack.of(worry("drinks"))).bornTo("una", "2026-03-01", "flat");
        story.recorded("2026-03-01").that("rex > poppy", Ties.FATHER);
        story.recorded("2026-03-01").that("rex", "drinks");
        String first = story.told("2026-03-02", "una").not("rex", "drinks");
        story.toldByNeighbour("2026-03-03", "a neighbour").repeating(first).not("rex", "drinks");

        assertThat(story.asAt("2026-03-04").picture().reliances())
                .filteredOn(one -> one.key().equals("drinks/rex"))
                .singleElement()
                .satisfies(one -> assertThat(one.voices()).hasSize(1));
    }

    @Test
    void whoever_writes_of_the_mother_and_of_an_unknown_father_means_two() {
        Story story = Story.about(
                        "poppy",
                        StoryPack.of(worry("lonely"))
                                .rules(rule("lonely-parent")
                                        .aboutEach(Role.PARENTS)
                                        .holds(is("lonely"))))
                .unidentified("lad")
                .bornTo("una", "2026-03-01", "flat");
        story.told("2026-03-02", "una").that("lad > poppy", Ties.FATHER);
        story.seen("2026-03-02").that("una", "lonely");

        assertThat(story.asAt("2026-03-03").findLine("lonely-parent/una")).isNotNull();
        assertThat(story.asAt("2026-03-03").findLine("lonely-parent/lad")).isNull();
    }

    @Test
    void where_nobody_knows_whose_baby_it_is_that_is_asked_first() {
        Story story = Story.about(
                        "poppy",
                        StoryPack.of(worry("violent"))
                                .question("violence", "violent")
                                .rules(rule("violent-adult")
                                        .aboutEach(Role.ADULTS)
                                        .holds(is("violent"))
                                        .word(Word.SPEAK_TO_LEAD)
                                        .ask("violence")))
                .unidentified("girlfriend");
        story.told("2026-03-02", "ken").that("girlfriend > poppy", Ties.BIRTH_MOTHER);
        story.told("2026-03-02", "ken").that("ken > poppy", Ties.FATHER);
        story.recorded("2026-03-02").that("ken", "violent");

        assertThat(story.asAt("2026-03-03").questions()).startsWith("mother", "violence/ken");
    }

    @Test
    void whether_somebody_is_barred_is_asked_of_them_and_the_baby() {
        Story story = Story.about(
                        "poppy",
                        StoryPack.of(worry("violent"))
                                .question("allowed-to-be-there", Ties.BARRED)
                                .rules(rule("violent-adult")
                                        .aboutEach(Role.ADULTS)
                                        .holds(is("violent"))
                                        .ask("allowed-to-be-there")))
                .bornTo("una", "2026-03-01", "flat");
        story.told("2026-03-02", "una").that("rex > una", Ties.PARTNER);
        story.recorded("2026-03-02").that("rex", "violent");

        assertThat(story.asAt("2026-03-03").questions()).contains("allowed-to-be-there/rex>poppy");
    }

    @Test
    void what_passes_between_two_is_asked_once_for_both_ways() {
        Story story = Story.about(
                        "poppy",
                        StoryPack.of(
                                        worry("controls").of(SubjectKind.PAIR).directed(),
                                        worry("fears").of(SubjectKind.PAIR).directed())
                                .question("safe", "controls", "fears")
                                .rules(
                                        rule("controlling")
                                                .aboutEach(Role.ADULTS)
                                                .holds(towards(Role.PARENTS, "controls"))
                                                .ask("safe"),
                                        rule("frightened")
                                                .aboutEach(Role.PARENTS)
                                                .holds(towards(Role.ADULTS, "fears"))
                                                .ask("safe")))
                .bornTo("una", "2026-03-01", "flat");
        story.told("2026-03-02", "una").that("rex > una", Ties.PARTNER);
        story.told("2026-03-02", "una").that("rex > una", "controls");
        story.told("2026-03-02", "una").that("una > rex", "fears");
        assertThat(story.asAt("2026-03-03").questions().stream().filter(key -> key.startsWith("safe/")))
                .hasSize(1);
    }

    @Test
    void an_agency_that_tells_today_of_years_ago_has_answered_today() {
        Story story = Story.about("poppy", StoryPack.of(worry("drinks")).expects("police"))
                .agency("police", "police")
                .bornTo("una", "2026-03-01", "flat");
        story.recorded("2026-03-02").asked("police");
        assertThat(police(story, "2026-03-03")).isEqualTo("WAITING 2026-03-02");

        story.recorded("2021-05-01").typed("2026-03-04").by("dunn", "police").that("una", "drinks");
        assertThat(police(story, "2026-03-05")).isEqualTo("CONTRIBUTED 2026-03-04");
    }

    private static String police(Story story, String day) {
        return story.asAt(day).picture().agencies().stream()
                .filter(state -> "police".equals(state.kind()))
                .map(state -> state.state() + " " + state.last())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_father_who_was_met_once_in_three_contacts_is_seen_to_have_been() {
        Story story = Story.about("poppy", StoryPack.of(worry("drinks"))).bornTo("una", "2026-03-01", "flat");
        story.seen("2026-03-01").that("rex > poppy", Ties.FATHER);
        assertThat(story.asAt("2026-03-02").picture().met()).isEmpty();

        story.contact("one", Contact.Outcome.KEPT, "2026-03-02").met("una").invited("una");
        story.contact("two", Contact.Outcome.KEPT, "2026-03-03")
                .met("una", "rex")
                .invited("una", "rex");
        story.contact("three", Contact.Outcome.KEPT, "2026-03-04").met("una").invited("una");
        story.contact("four", Contact.Outcome.MISSED, "2026-03-05").invited("rex");
        assertThat(story.asAt("2026-03-06").picture().met())
                .extracting(met -> met.label() + " " + met.met() + " of " + met.contacts() + ", " + met.last())
                .containsExactly("rex 1 of 3, 2026-03-03", "una 3 of 3, 2026-03-04");
    }
}
