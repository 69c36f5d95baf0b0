package cotside.guidance.stories;

import static cotside.guidance.testing.StoryFactor.protective;
import static cotside.guidance.testing.StoryFactor.tie;
import static cotside.guidance.testing.StoryFactor.worry;
import static cotside.guidance.testing.StoryRule.all;
import static cotside.guidance.testing.StoryRule.atHome;
import static cotside.guidance.testing.StoryRule.everyone;
import static cotside.guidance.testing.StoryRule.in;
import static cotside.guidance.testing.StoryRule.is;
import static cotside.guidance.testing.StoryRule.rule;
import static cotside.guidance.testing.StoryRule.some;
import static cotside.guidance.testing.StoryRule.sufferedFrom;
import static cotside.guidance.testing.StoryRule.towards;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.OpenEnd;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is meant: roles, open sets, the other parent, and people not identified (guidance sections 2 and 7). */
class RolesTest {
    private static StoryPack pack() {
        return StoryPack.of(
                        worry("history"),
                        worry("damp").of(SubjectKind.HOME),
                        worry("violent").of(SubjectKind.PAIR).directed(),
                        protective("sober"),
                        protective("helps").of(SubjectKind.PERSON),
                        worry("stranger-seen").of(SubjectKind.HOME).event(),
                        tie(Ties.LIVES_AT).goodFor(30).lapsesAt(new Lapse.Happened("stranger-seen")),
                        tie(Ties.PARTNER).goodFor(60).ruledOutNeeds(1))
                .rules(
                        rule("mother").holds(some(Role.MOTHER, "history")),
                        rule("other-parent").holds(some(Role.OTHER_PARENT, "history")),
                        rule("parents").holds(some(Role.PARENTS, "history")),
                        rule("two-parents").holds(some(2, Role.PARENTS, "history")),
                        rule("main-carer").holds(some(Role.MAIN_CARER, "history")),
                        rule("carers").holds(some(Role.CARERS, "history")),
                        rule("two-carers").holds(some(2, Role.CARERS, "history")),
                        rule("household").holds(some(Role.HOUSEHOLD, "history")),
                        rule("two-at-home").holds(some(2, Role.HOUSEHOLD, "history")),
                        rule("partners").holds(some(Role.PARTNERS, "history")),
                        rule("grandparents").holds(some(Role.GRANDPARENTS, "history")),
                        rule("children").holds(some(Role.SIBLINGS, "history")),
                        rule("adults").holds(some(Role.ADULTS, "history")),
                        rule("damp").holds(atHome("damp")),
                        rule("each-adult").aboutEach(Role.ADULTS).holds(is("history")),
                        rule("each-partner").aboutEach(Role.PARTNERS).holds(is("history")),
                        rule("each-home").aboutEachHome().holds(is("damp")),
                        rule("carer-at-home").holds(some(Role.CARERS, all(is("history"), in(Role.HOUSEHOLD)))),
                        rule("violent-partner").holds(some(Role.PARTNERS, towards(Role.MOTHER, "violent"))),
                        rule("hurt-mother").holds(some(Role.MOTHER, sufferedFrom(Role.PARTNERS, "violent"))),
                        rule("violent-to-baby").holds(some(Role.PARTNERS, is("violent"))),
                        rule("eased").holds(some(Role.MOTHER, "history")).easedBy(everyone(Role.CARERS, "sober")),
                        rule("eased-by-home")
                                .holds(some(Role.MOTHER, "history"))
                                .easedBy(everyone(Role.HOUSEHOLD, "sober")),
                        rule("eased-by-somebody")
                                .holds(some(Role.MOTHER, "history"))
                                .easedBy(some(Role.HOUSEHOLD, "helps")));
    }

    private final Story story = Story.about("poppy", pack()).bornTo("kayla", "2026-01-01", "flat");

    private String line(String rule) {
        return story.asAt("2026-01-20").line(rule);
    }

    private List<String> openEnds(String day) {
        return story.asAt(day).picture().openEnds().stream().map(OpenEnd::key).toList();
    }

    private void clear(String... people) {
        for (String person : people) {
            story.recorded("2026-01-10").not(person, "history");
        }
    }

    // --- the household

    @Test
    void anyone_elses_history_is_open_until_the_household_is_confirmed() {
        clear("kayla");
        assertThat(line("household")).isEqualTo("cannot be told yet");
        story.told("2026-01-10", "kayla").onlyAt("flat", "kayla");
        assertThat(line("household")).as("said alone confirms nothing").isEqualTo("cannot be told yet");
        story.assessed("2026-01-10").onlyAt("flat", "kayla");
        assertThat(line("household")).as("an opinion confirms nothing").isEqualTo("cannot be told yet");
        story.seen("2026-01-10").onlyAt("flat", "kayla");
        assertThat(line("household")).isEqualTo("not present");
        assertThat(story.asAt("2026-02-09").line("household")).isEqualTo("not present");
        assertThat(story.asAt("2026-02-10").line("household"))
                .as("it has gone stale")
                .isEqualTo("cannot be told yet");
    }

    @Test
    void one_more_member_who_stands_for_any_number_keeps_a_count_open() {
        clear("kayla");
        assertThat(line("two-at-home")).isEqualTo("cannot be told yet");
        story.seen("2026-01-10").onlyAt("flat", "kayla");
        assertThat(line("two-at-home")).isEqualTo("not present");
    }

    @Test
    void a_confirmation_that_is_disputed_confirms_nothing() {
        clear("kayla");
        story.seen("2026-01-10").onlyAt("flat", "kayla");
        story.told("2026-01-12", "nan").notOnlyAt("flat", "kayla");

        assertThat(line("household")).isEqualTo("cannot be told yet");
    }

    @Test
    void a_confirmation_is_a_contrary_statement_about_anyone_it_leaves_out() {
        clear("kayla");
        story.told("2026-01-08", "nan").that("liam > flat", Ties.LIVES_AT);
        story.recorded("2026-01-10").that("liam", "history");
        assertThat(line("household")).isEqualTo("stands out, assess and plan");
        story.seen("2026-01-12").onlyAt("flat", "kayla");
        assertThat(line("household")).isEqualTo("not present");
        assertThat(story.asAt("2026-01-20").worry("liam > flat", Ties.LIVES_AT)).isEqualTo("ruled out: false");

        story.told("2026-01-13", "kayla").onlyAt("flat", "kayla", "noah");
        assertThat(story.asAt("2026-01-20").worry("noah > flat", Ties.LIVES_AT))
                .as("on its own basis, for whom it names")
                .isEqualTo("said, found since: true");
    }

    @Test
    void a_confirmation_lapses_at_a_later_move_into_the_home() {
        clear("kayla", "liam");
        story.seen("2026-01-10").onlyAt("flat", "kayla");
        story.seen("2026-01-14").that("liam > flat", Ties.LIVES_AT);
        assertThat(story.asAt("2026-01-13").line("household")).isEqualTo("not present");
        assertThat(story.asAt("2026-01-14").line("household")).isEqualTo("cannot be told yet");
        story.seen("2026-01-14").onlyAt("flat", "kayla", "liam");
        assertThat(story.asAt("2026-01-14").line("household")).isEqualTo("not present");
    }

    @Test
    void a_confirmation_lapses_at_a_sign_of_another_adult() {
        clear("kayla");
        story.seen("2026-01-10").onlyAt("flat", "kayla");
        story.homes("house").told("2026-01-12", "nan").that("house", "stranger-seen");
        assertThat(line("household")).isEqualTo("not present");
        story.toldByNeighbour("2026-01-12", "a neighbour").that("flat", "stranger-seen");
        assertThat(line("household")).isEqualTo("cannot be told yet");
        assertThat(story.asAt("2026-01-20").picture().contradictions())
                .extracting(one -> one.key())
                .containsExactly("undeclared/flat");
    }

    @Test
    void a_confirmation_lapses_when_somebody_it_names_has_a_new_tie_to_somebody_it_does_not() {
        clear("kayla", "liam");
        story.seen("2026-01-10").onlyAt("flat", "kayla");
        story.told("2026-01-12", "nan").that("noah > rosa", Ties.PARTNER);
        assertThat(line("household")).as("two others").isEqualTo("not present");
        story.told("2026-01-12", "nan").that("liam > kayla", Ties.PARTNER);
        assertThat(line("household")).isEqualTo("cannot be told yet");

        story.seen("2026-01-13").onlyAt("flat", "kayla", "liam");
        story.told("2026-01-14", "nan").that("liam > kayla", Ties.PARTNER);
        assertThat(line("household")).as("both are named").isEqualTo("not present");
    }

    @Test
    void every_home_where_the_baby_stays_or_is_expected_has_a_household_of_its_own() {
        clear("kayla");
        story.homes("nans");
        story.seen("2026-01-10").onlyAt("flat", "kayla");
        story.told("2026-01-11", "kayla").expected().that("poppy > nans", Ties.LIVES_AT);
        assertThat(line("household")).isEqualTo("cannot be told yet");
        assertThat(openEnds("2026-01-20")).contains("household/nans").doesNotContain("household/flat");

        story.recorded("2026-01-11").that("rosa > nans", Ties.LIVES_AT);
        story.told("2026-01-11", "kayla").that("rosa", "history");
        assertThat(line("household")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void one_of_the_household_who_lives_in_another_home_is_no_member() {
        story.homes("elsewhere");
        story.recorded("2026-01-10").that("liam > elsewhere", Ties.LIVES_AT);
        story.recorded("2026-01-10").that("liam", "history");
        clear("kayla");
        story.seen("2026-01-10").onlyAt("flat", "kayla");

        assertThat(line("household")).isEqualTo("not present");
    }

    @Test
    void a_tie_that_has_ended_still_lets_history_through_until_more_than_the_parties_say_so() {
        clear("kayla");
        story.told("2026-01-05", "kayla").that("liam > flat", Ties.LIVES_AT);
        story.told("2026-01-10", "kayla").not("liam > flat", Ties.LIVES_AT);
        story.recorded("2026-01-05").that("liam", "history");
        assertThat(line("household")).isEqualTo("stands out, assess and plan");
        story.seen("2026-01-11").not("liam > flat", Ties.LIVES_AT);
        assertThat(line("household")).isEqualTo("cannot be told yet");
    }

    @Test
    void an_unborn_baby_is_where_its_mother_is() {
        Story unborn = Story.about("poppy", pack()).homes("flat");
        unborn.recorded("2026-01-01").due("2026-05-01", DueDateMethod.EARLY_SCAN);
        unborn.recorded("2026-01-01").that("kayla > poppy", Ties.BIRTH_MOTHER);
        unborn.recorded("2026-01-01").that("kayla > flat", Ties.LIVES_AT);
        unborn.recorded("2026-01-01").that("liam > flat", Ties.LIVES_AT);
        unborn.recorded("2026-01-01").that("liam", "history");
        unborn.seen("2026-01-01").that("flat", "damp");
        assertThat(unborn.asAt("2026-01-10").line("household")).isEqualTo("stands out, assess and plan");
        assertThat(unborn.asAt("2026-01-10").line("damp")).isEqualTo("stands out, assess and plan");
        assertThat(unborn.asAt("2026-01-10").lines("each-home"))
                .containsExactly("each-home/flat: stands out, assess and plan");
        assertThat(unborn.asAt("2026-01-10").picture().openEnds())
                .extracting(OpenEnd::key)
                .as("nobody mainly looks after an unborn baby")
                .doesNotContain("main-carer", "home")
                .contains("household/flat");
    }

    @Test
    void a_born_baby_of_whom_nobody_has_said_where_it_stays_is_where_its_mother_or_main_carer_is() {
        Story nowhere = Story.about("poppy", pack()).homes("flat", "nans");
        nowhere.recorded("2026-01-01").bornOn("poppy", "2026-01-01");
        nowhere.recorded("2026-01-01").that("kayla > poppy", Ties.BIRTH_MOTHER);
        assertThat(nowhere.asAt("2026-01-10").line("damp")).isEqualTo("cannot be told yet");
        assertThat(nowhere.asAt("2026-01-10").lines("each-home")).containsExactly("each-home/home: cannot be told yet");
        assertThat(nowhere.asAt("2026-01-10").picture().openEnds())
                .extracting(OpenEnd::key)
                .contains("home");
        nowhere.recorded("2026-01-05").that("kayla", "history");
        assertThat(nowhere.asAt("2026-01-10").line("household")).isEqualTo("stands out, assess and plan");

        nowhere.recorded("2026-01-05").that("rosa > poppy", Ties.MAIN_CARER);
        nowhere.recorded("2026-01-05").that("rosa > nans", Ties.LIVES_AT);
        nowhere.seen("2026-01-05").that("nans", "damp");
        assertThat(nowhere.asAt("2026-01-10").line("damp")).isEqualTo("stands out, assess and plan");
        nowhere.recorded("2026-01-08").that("poppy > flat", Ties.LIVES_AT);
        assertThat(nowhere.asAt("2026-01-10").line("damp")).isEqualTo("cannot be told yet");
        assertThat(nowhere.asAt("2026-01-10").lines("each-home")).containsExactly("each-home/flat: cannot be told yet");
        nowhere.seen("2026-01-09").not("flat", "damp");
        assertThat(nowhere.asAt("2026-01-10").line("damp")).isEqualTo("not present");
    }

    // --- carers

    @Test
    void carers_are_the_main_carer_whoever_shares_care_and_parents_in_the_home() {
        clear("kayla");
        assertThat(line("carers")).isEqualTo("cannot be told yet");
        story.seen("2026-01-10").onlyCarers("kayla");
        assertThat(line("carers")).isEqualTo("not present");

        story.recorded("2026-01-10").that("liam", "history");
        story.recorded("2026-01-08").that("liam > poppy", Ties.FATHER);
        assertThat(line("carers")).as("elsewhere").isEqualTo("not present");
        story.told("2026-01-08", "kayla").that("liam > flat", Ties.LIVES_AT);
        assertThat(line("carers")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void whoever_a_list_of_carers_names_is_one() {
        clear("kayla");
        story.recorded("2026-01-10").that("rosa", "history");
        story.seen("2026-01-11").onlyCarers("kayla", "rosa");

        assertThat(line("carers")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void a_list_of_carers_that_leaves_somebody_out_says_so() {
        clear("kayla");
        story.recorded("2026-01-08").that("rosa > poppy", Ties.SHARES_CARE);
        story.recorded("2026-01-08").that("nan > poppy", Ties.MAIN_CARER);
        story.recorded("2026-01-08").that("rosa", "history");
        story.recorded("2026-01-08").that("nan", "history");
        assertThat(line("two-carers")).isEqualTo("stands out, assess and plan");
        story.seen("2026-01-11").onlyCarers("kayla");
        assertThat(line("carers")).isEqualTo("not present");
    }

    @Test
    void a_list_of_carers_lapses_when_somebody_else_begins_to_care_or_the_baby_moves() {
        clear("kayla", "rosa");
        story.seen("2026-01-11").onlyCarers("kayla");
        story.told("2026-01-12", "nan").that("rosa > poppy", Ties.SHARES_CARE);
        assertThat(story.asAt("2026-01-11").line("carers")).isEqualTo("not present");
        assertThat(story.asAt("2026-01-12").line("carers")).isEqualTo("cannot be told yet");

        story.seen("2026-01-13").onlyCarers("kayla", "rosa");
        assertThat(story.asAt("2026-01-13").line("carers")).isEqualTo("not present");
        story.homes("house");
        story.seen("2026-01-14").that("poppy > house", Ties.LIVES_AT);
        assertThat(story.asAt("2026-01-14").line("carers")).isEqualTo("cannot be told yet");

        story.seen("2026-01-15").onlyCarers("kayla", "rosa");
        story.told("2026-01-16", "nan").that("liam > kayla", Ties.PARTNER);
        assertThat(story.asAt("2026-01-15").line("carers")).isEqualTo("not present");
        assertThat(story.asAt("2026-01-16").line("carers")).isEqualTo("cannot be told yet");
    }

    @Test
    void a_list_of_another_babys_carers_says_nothing_of_this_one() {
        clear("kayla");
        Story other = story;
        other.seen("2026-01-11").onlyAt("flat", "kayla");
        assertThat(line("carers")).isEqualTo("cannot be told yet");
    }

    @Test
    void the_main_carer_is_open_until_somebody_identified_is_said_to_be_one() {
        Story nobody = Story.about("poppy", pack()).unidentified("a woman");
        nobody.recorded("2026-01-01").bornOn("poppy", "2026-01-01");
        assertThat(nobody.asAt("2026-01-10").line("main-carer")).isEqualTo("cannot be told yet");
        nobody.recorded("2026-01-05").not("a woman", "history");
        nobody.told("2026-01-05", "nan").that("a woman > poppy", Ties.MAIN_CARER);
        assertThat(nobody.asAt("2026-01-10").line("main-carer")).isEqualTo("cannot be told yet");
        nobody.told("2026-01-05", "nan").that("kayla > poppy", Ties.MAIN_CARER);
        nobody.recorded("2026-01-05").not("kayla", "history");
        nobody.recorded("2026-01-05").not("kayla > a woman", Ties.SAME_PERSON);
        assertThat(nobody.asAt("2026-01-10").line("main-carer")).isEqualTo("not present");
    }

    // --- mother and other parent

    @Test
    void the_mother_is_open_until_somebody_identified_is_said_to_be_her() {
        Story foundling = Story.about("poppy", pack()).unidentified("a girl");
        foundling.recorded("2026-01-01").bornOn("poppy", "2026-01-01");
        assertThat(foundling.asAt("2026-01-10").line("mother")).isEqualTo("cannot be told yet");
        assertThat(foundling.asAt("2026-01-10").lines("each-adult")).contains("each-adult/mother: cannot be told yet");
        foundling.recorded("2026-01-01").that("a girl > poppy", Ties.BIRTH_MOTHER);
        foundling.recorded("2026-01-01").not("a girl", "history");
        assertThat(foundling.asAt("2026-01-10").line("mother")).isEqualTo("cannot be told yet");
        assertThat(line("mother")).isEqualTo("cannot be told yet");
        clear("kayla");
        assertThat(line("mother")).isEqualTo("not present");
    }

    @Test
    void a_candidate_leaves_the_other_parent_open_until_he_is_shown_to_be_the_one() {
        assertThat(line("other-parent")).isEqualTo("cannot be told yet");
        clear("kayla", "liam");
        story.told("2026-01-05", "kayla").that("liam > poppy", Ties.FATHER);
        assertThat(line("other-parent")).isEqualTo("cannot be told yet");
        assertThat(story.asAt("2026-01-20").picture().openEnds())
                .filteredOn(end -> end.key().equals("other-parent"))
                .extracting(OpenEnd::state)
                .containsExactly("said to be liam; not shown");
        story.recorded("2026-01-08").by("registrar", "registry").that("liam > poppy", Ties.FATHER);
        assertThat(line("other-parent")).isEqualTo("not present");
        assertThat(line("parents")).isEqualTo("not present");
        assertThat(openEnds("2026-01-20")).doesNotContain("other-parent");
    }

    @Test
    void an_other_parent_who_is_shown_but_not_identified_closes_nothing() {
        story.unidentified("a man");
        clear("kayla", "a man");
        story.recorded("2026-01-08").that("a man > poppy", Ties.FATHER);

        assertThat(line("other-parent")).isEqualTo("cannot be told yet");
    }

    @Test
    void none_to_find_closes_the_role_only_when_it_is_shown() {
        story.told("2026-01-05", "kayla").that("poppy", Ties.NO_OTHER_PARENT);
        assertThat(line("other-parent")).isEqualTo("cannot be told yet");
        story.recorded("2026-01-06").by("clinic", "fertility").that("poppy", Ties.NO_OTHER_PARENT);
        assertThat(line("other-parent")).isEqualTo("not present");
        assertThat(openEnds("2026-01-20")).doesNotContain("other-parent");
    }

    @Test
    void not_to_be_pursued_stops_the_question_and_not_the_doubt() {
        assertThat(story.asAt("2026-01-20").questions()).contains("other-parent");
        story.recorded("2026-01-05").that("poppy", Ties.NOT_PURSUED);

        assertThat(line("other-parent")).isEqualTo("cannot be told yet");
        assertThat(openEnds("2026-01-20")).contains("other-parent");
        assertThat(story.asAt("2026-01-20").questions()).doesNotContain("other-parent");
    }

    @Test
    void several_candidates_count_as_one_parent() {
        story.recorded("2026-01-05").that("liam", "history");
        story.recorded("2026-01-05").that("noah", "history");
        clear("kayla");
        story.told("2026-01-05", "kayla").that("liam > poppy", Ties.FATHER);
        story.told("2026-01-06", "kayla").that("noah > poppy", Ties.FATHER);
        assertThat(line("other-parent")).isEqualTo("stands out, assess and plan");
        assertThat(line("two-parents")).isEqualTo("cannot be told yet");
        story.recorded("2026-01-11").that("kayla", "history");
        assertThat(line("two-parents")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void a_man_ruled_out_as_father_is_no_candidate_beside_the_one_who_is() {
        story.recorded("2026-01-05").that("liam", "history");
        story.recorded("2026-01-05").that("noah", "history");
        story.recorded("2026-01-05").not("liam > poppy", Ties.FATHER);
        story.recorded("2026-01-05").that("liam > poppy", Ties.PARENTAL_RESPONSIBILITY);
        story.recorded("2026-01-05").that("noah > poppy", Ties.FATHER);

        assertThat(line("two-parents")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void to_doubt_that_a_parent_is_the_father_makes_nobody_count_less() {
        story.recorded("2026-01-05").that("kayla", "history");
        story.recorded("2026-01-05").that("noah", "history");
        story.told("2026-01-05", "nan").that("noah > poppy", Ties.FATHER);
        assertThat(line("two-parents")).isEqualTo("stands out, assess and plan");
        story.assumed("2026-01-06").not("kayla > poppy", Ties.FATHER);
        assertThat(line("two-parents")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void a_candidate_with_parental_responsibility_is_a_parent_whoever_the_father_is() {
        clear("kayla");
        story.recorded("2026-01-05").that("liam", "history");
        story.recorded("2026-01-05").that("liam > poppy", Ties.FATHER);
        story.recorded("2026-01-05").that("liam > poppy", Ties.PARENTAL_RESPONSIBILITY);
        assertThat(line("two-parents")).as("he is one").isEqualTo("not present");
        story.recorded("2026-01-05").that("noah", "history");
        story.told("2026-01-06", "nan").that("noah > poppy", Ties.FATHER);
        assertThat(line("two-parents")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void a_second_parent_in_law_and_whoever_has_parental_responsibility_are_parents() {
        clear("kayla");
        story.recorded("2026-01-05").that("ann", "history");
        story.recorded("2026-01-05").that("ann > poppy", Ties.SECOND_PARENT);
        assertThat(line("other-parent")).isEqualTo("stands out, assess and plan");
        story.recorded("2026-01-05").that("joe", "history");
        story.recorded("2026-01-05").that("joe > poppy", Ties.PARENTAL_RESPONSIBILITY);
        assertThat(line("two-parents")).isEqualTo("stands out, assess and plan");
    }

    // --- partners, grandparents, children

    @Test
    void a_partner_of_the_mother_brings_a_history_wherever_he_lives() {
        clear("kayla");
        assertThat(line("partners")).isEqualTo("cannot be told yet");
        story.recorded("2026-01-08").that("liam", "history");
        story.assumed("2026-01-08").that("kayla > liam", Ties.PARTNER);
        assertThat(line("partners")).isEqualTo("stands out, assess and plan");
        assertThat(story.asAt("2026-01-20").lines("each-partner"))
                .as("an assumption does not say that there is no other")
                .containsExactly(
                        "each-partner/liam: stands out, assess and plan", "each-partner/partners: cannot be told yet");
    }

    @Test
    void a_partner_of_somebody_who_is_no_parent_is_none_of_the_babys() {
        clear("kayla");
        story.recorded("2026-01-08").that("liam", "history");
        story.recorded("2026-01-08").that("rosa > liam", Ties.PARTNER);
        story.recorded("2026-01-08").not("kayla", Ties.PARTNER);

        assertThat(line("partners")).isEqualTo("not present");
    }

    @Test
    void that_she_has_no_partner_closes_the_role_while_it_is_shown_and_fresh() {
        clear("kayla");
        story.told("2026-01-09", "kayla").not("kayla", Ties.PARTNER);
        assertThat(line("partners")).isEqualTo("cannot be told yet");
        story.seen("2026-01-10").not("kayla", Ties.PARTNER);
        assertThat(line("partners")).isEqualTo("not present");
        assertThat(story.asAt("2026-03-11").line("partners")).isEqualTo("not present");
        assertThat(story.asAt("2026-03-12").line("partners")).isEqualTo("cannot be told yet");
    }

    @Test
    void that_she_has_no_partner_is_a_contrary_statement_on_every_man_and_that_she_has_one_is_none() {
        clear("kayla");
        story.recorded("2026-01-05").that("liam", "history");
        story.told("2026-01-05", "nan").that("liam > kayla", Ties.PARTNER);
        story.told("2026-01-07", "nan").that("kayla", Ties.PARTNER);
        assertThat(story.asAt("2026-01-20").worry("liam > kayla", Ties.PARTNER)).isEqualTo("said: true");
        story.seen("2026-01-08").not("kayla", Ties.PARTNER);
        assertThat(story.asAt("2026-01-20").worry("liam > kayla", Ties.PARTNER)).isEqualTo("ruled out: false");
        story.told("2026-01-09", "nan").that("kayla", Ties.PARTNER);
        assertThat(line("partners")).as("an unnamed one, later").isEqualTo("cannot be told yet");
    }

    @Test
    void a_partner_not_identified_leaves_the_role_open() {
        story.unidentified("a man");
        clear("kayla", "a man");
        story.recorded("2026-01-08").that("a man > kayla", Ties.PARTNER);
        story.recorded("2026-01-08").not("a man > kayla", Ties.SAME_PERSON);

        assertThat(line("partners")).isEqualTo("cannot be told yet");
    }

    @Test
    void grandparents_and_other_children_are_who_is_said_to_be() {
        story.children("tom");
        story.recorded("2026-01-05").that("nan", "history");
        story.recorded("2026-01-05").that("tom", "history");
        assertThat(line("grandparents")).isEqualTo("cannot be told yet");
        assertThat(line("children")).isEqualTo("cannot be told yet");
        story.told("2026-01-05", "kayla").that("nan > poppy", Ties.GRANDPARENT);
        story.told("2026-01-05", "kayla").that("tom > poppy", Ties.SIBLING);
        assertThat(line("grandparents")).isEqualTo("stands out, assess and plan");
        assertThat(line("children")).isEqualTo("stands out, assess and plan");
        clear("kayla");
        assertThat(line("adults")).as("a grandparent is one of them").isEqualTo("stands out, assess and plan");
        assertThat(line("household")).as("a child of the family is not").isEqualTo("cannot be told yet");
    }

    @Test
    void a_child_who_lives_in_the_home_is_one_of_the_children() {
        story.children("tom");
        story.recorded("2026-01-05").that("tom", "history");
        story.recorded("2026-01-05").that("tom > flat", Ties.LIVES_AT);

        assertThat(line("children")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void somebody_barred_from_contact_is_still_one_of_the_adults() {
        clear("kayla");
        story.recorded("2026-01-05").that("joe", "history");
        assertThat(line("adults")).isEqualTo("cannot be told yet");
        story.recorded("2026-01-05").that("joe > poppy", Ties.BARRED);
        assertThat(line("adults")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void each_adult_has_a_line_and_each_open_set_one_more() {
        story.told("2026-01-05", "kayla").that("liam > kayla", Ties.PARTNER);
        story.recorded("2026-01-06").that("liam", "history");
        clear("kayla");

        assertThat(story.asAt("2026-01-20").lines("each-adult"))
                .containsExactly(
                        "each-adult/kayla: not present",
                        "each-adult/liam: stands out, assess and plan",
                        "each-adult/other-parent: cannot be told yet",
                        "each-adult/household/flat: cannot be told yet",
                        "each-adult/carers: cannot be told yet");
    }

    // --- the same person throughout, and pairs

    @Test
    void a_role_inside_another_is_of_the_same_person() {
        clear("kayla");
        story.seen("2026-01-10").onlyCarers("kayla", "rosa");
        story.seen("2026-01-10").onlyAt("flat", "kayla");
        story.recorded("2026-01-08").that("rosa", "history");
        assertThat(line("carers")).isEqualTo("stands out, assess and plan");
        assertThat(line("carer-at-home")).isEqualTo("not present");
        story.told("2026-01-11", "nan").that("rosa > flat", Ties.LIVES_AT);
        assertThat(line("carer-at-home")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void a_pair_is_read_from_the_person_meant_in_its_direction() {
        story.recorded("2026-01-05").that("liam > kayla", Ties.PARTNER);
        story.recorded("2026-01-05").that("kayla > liam", "violent");
        assertThat(line("violent-partner")).isEqualTo("cannot be told yet");
        story.recorded("2026-01-05").that("liam > kayla", "violent");
        assertThat(line("violent-partner")).isEqualTo("stands out, assess and plan");
        assertThat(line("hurt-mother")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void nobody_is_one_of_a_pair_with_themselves_and_nobody_else_is_open() {
        story.recorded("2026-01-05").that("liam > kayla", Ties.PARTNER);
        story.recorded("2026-01-05").not("liam > kayla", "violent");
        story.recorded("2026-01-05").not("liam > poppy", "violent");
        story.recorded("2026-01-05").not("kayla > poppy", "violent");
        assertThat(line("violent-partner")).isEqualTo("not present");
        assertThat(line("hurt-mother")).isEqualTo("not present");
        assertThat(line("violent-to-baby")).isEqualTo("not present");
        story.recorded("2026-01-06").that("liam > poppy", "violent");
        assertThat(line("violent-to-baby")).isEqualTo("stands out, assess and plan");
    }

    // --- people not identified

    @Test
    void until_somebody_has_said_an_unidentified_person_may_be_any_adult_of_the_family() {
        story.unidentified("a man");
        clear("kayla", "liam", "a man");
        story.recorded("2026-01-05").that("liam > poppy", Ties.FATHER);
        assertThat(line("other-parent")).isEqualTo("not present");
        story.recorded("2026-01-11").that("a man", "history");
        assertThat(line("other-parent")).isEqualTo("cannot be told yet");
        story.told("2026-01-11", "nan").that("liam > a man", Ties.SAME_PERSON);
        assertThat(line("other-parent")).isEqualTo("stands out, assess and plan");
        story.recorded("2026-01-12").not("liam > a man", Ties.SAME_PERSON);
        assertThat(line("other-parent")).as("contradicted").isEqualTo("stands out, assess and plan");
    }

    @Test
    void an_identity_ruled_out_lets_nothing_through() {
        story.unidentified("a man");
        clear("kayla", "liam");
        story.recorded("2026-01-05").that("liam > poppy", Ties.FATHER);
        story.recorded("2026-01-11").that("a man", "history");
        story.recorded("2026-01-12").not("a man > liam", Ties.SAME_PERSON);
        assertThat(line("other-parent")).isEqualTo("not present");
    }

    @Test
    void two_people_neither_of_whom_is_identified_may_be_one() {
        story.unidentified("a man", "danny");
        clear("kayla", "a man");
        story.recorded("2026-01-05").that("a man > poppy", Ties.GRANDPARENT);
        story.recorded("2026-01-11").that("danny", "history");

        assertThat(line("grandparents")).isEqualTo("cannot be told yet");
    }

    @Test
    void a_history_reaches_the_baby_along_a_chain_of_people_not_identified() {
        story.unidentified("danny", "a man");
        clear("kayla", "liam", "danny", "a man");
        story.recorded("2026-01-05").that("liam > poppy", Ties.FATHER);
        story.told("2026-01-05", "nan").that("liam > danny", Ties.SAME_PERSON);
        story.told("2026-01-05", "nan").that("danny > a man", Ties.SAME_PERSON);
        story.told("2026-01-05", "nan").that("a man > joe", Ties.SAME_PERSON);
        assertThat(line("other-parent")).isEqualTo("cannot be told yet");
        story.recorded("2026-01-05").that("joe", "history");
        assertThat(line("other-parent")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void a_chain_ends_at_somebody_identified() {
        clear("kayla", "liam", "noah");
        story.recorded("2026-01-05").that("liam > poppy", Ties.FATHER);
        story.told("2026-01-05", "nan").that("liam > noah", Ties.SAME_PERSON);
        story.told("2026-01-05", "nan").that("noah > joe", Ties.SAME_PERSON);
        story.recorded("2026-01-05").that("joe", "history");

        assertThat(line("other-parent")).isEqualTo("not present");
    }

    @Test
    void a_chain_with_a_link_that_is_not_known_leaves_it_open() {
        story.unidentified("danny");
        clear("kayla", "liam", "danny");
        story.recorded("2026-01-05").that("liam > poppy", Ties.FATHER);
        story.told("2026-01-05", "kayla").not("liam > danny", Ties.SAME_PERSON);
        story.recorded("2026-01-05").that("joe", "history");
        assertThat(line("other-parent")).isEqualTo("not present");
        story.told("2026-01-05", "nan").that("danny > joe", Ties.SAME_PERSON);
        assertThat(line("other-parent")).isEqualTo("cannot be told yet");
    }

    @Test
    void what_is_known_between_two_people_reaches_through_an_identity_too() {
        story.unidentified("a man");
        story.recorded("2026-01-05").that("liam > kayla", Ties.PARTNER);
        story.recorded("2026-01-05").not("liam > kayla", "violent");
        story.recorded("2026-01-05").not("liam > poppy", "violent");
        story.recorded("2026-01-05").not("kayla > poppy", "violent");
        story.recorded("2026-01-05").not("a man > poppy", "violent");
        story.recorded("2026-01-05").not("a man > kayla", Ties.SAME_PERSON);
        story.told("2026-01-05", "nan").that("liam > a man", Ties.SAME_PERSON);
        story.recorded("2026-01-06").that("a man > kayla", "violent");
        assertThat(line("violent-partner")).isEqualTo("stands out, assess and plan");
        assertThat(line("hurt-mother")).isEqualTo("stands out, assess and plan");
        assertThat(line("violent-to-baby")).isEqualTo("not present");
        story.recorded("2026-01-06").that("a man > poppy", "violent");
        assertThat(line("violent-to-baby")).isEqualTo("stands out, assess and plan");
    }

    @Test
    void in_a_count_two_people_are_two_until_shown_to_be_one() {
        story.recorded("2026-01-05").that("rosa > poppy", Ties.SHARES_CARE);
        story.recorded("2026-01-05").that("rose > poppy", Ties.SHARES_CARE);
        story.recorded("2026-01-05").that("rosa", "history");
        story.recorded("2026-01-05").that("rose", "history");
        clear("kayla");
        story.told("2026-01-05", "nan").that("rosa > rose", Ties.SAME_PERSON);
        assertThat(line("two-carers")).isEqualTo("stands out, assess and plan");
        story.recorded("2026-01-06").that("rosa > rose", Ties.SAME_PERSON);
        story.seen("2026-01-10").onlyCarers("kayla", "rosa", "rose");
        assertThat(line("two-carers")).isEqualTo("not present");
    }

    @Test
    void three_names_of_one_person_are_one_in_whatever_order_that_was_shown() {
        for (String one : List.of("ann", "bea", "cat")) {
            story.recorded("2026-01-05").that(one + " > poppy", Ties.SHARES_CARE);
            story.recorded("2026-01-05").that(one, "history");
        }
        clear("kayla");
        story.seen("2026-01-10").onlyCarers("kayla", "ann", "bea", "cat");
        story.recorded("2026-01-06").that("ann > cat", Ties.SAME_PERSON);
        assertThat(line("two-carers")).isEqualTo("stands out, assess and plan");
        story.recorded("2026-01-06").that("bea > cat", Ties.SAME_PERSON);
        assertThat(line("two-carers")).isEqualTo("not present");
    }

    // --- everyone, as reassurance

    @Test
    void everyone_needs_a_confirmed_set_and_each_of_them_shown() {
        story.recorded("2026-01-05").that("kayla", "history");
        story.seen("2026-01-05").that("kayla", "sober");
        assertThat(easing("eased")).isEqualTo("not known");
        story.seen("2026-01-05").onlyCarers("kayla");
        assertThat(easing("eased")).isEqualTo("shown");
        story.told("2026-01-04", "nan").that("rosa > poppy", Ties.SHARES_CARE);
        assertThat(easing("eased")).as("she was ruled out").isEqualTo("shown");
        story.told("2026-01-05", "nan").that("rosa > poppy", Ties.SHARES_CARE);
        assertThat(easing("eased"))
                .as("whoever is not ruled out is one of them")
                .isEqualTo("not known");
        story.seen("2026-01-05").that("rosa", "sober");
        assertThat(easing("eased")).isEqualTo("shown");
        story.told("2026-01-06", "nan").not("rosa", "sober");
        assertThat(easing("eased")).isEqualTo("absent");
    }

    @Test
    void everyone_in_two_homes_needs_both_confirmed() {
        story.homes("nans");
        story.recorded("2026-01-05").that("kayla", "history");
        story.recorded("2026-01-05").that("poppy > nans", Ties.LIVES_AT);
        story.seen("2026-01-05").that("kayla", "sober");
        story.seen("2026-01-05").onlyAt("flat", "kayla");
        assertThat(easing("eased-by-home")).isEqualTo("not known");
        story.seen("2026-01-05").onlyAt("nans");
        assertThat(easing("eased-by-home")).isEqualTo("shown");
    }

    @Test
    void over_nobody_everyone_is_unknown() {
        Story empty = Story.about("poppy", pack()).homes("flat");
        empty.recorded("2026-01-01").bornOn("poppy", "2026-01-01");
        empty.recorded("2026-01-01").that("kayla > poppy", Ties.BIRTH_MOTHER);
        empty.recorded("2026-01-01").that("kayla", "history");
        empty.seen("2026-01-05").onlyCarers();

        assertThat(empty.asAt("2026-01-10").easing("eased")).isEqualTo("not known");
    }

    @Test
    void who_is_there_to_help_counts_only_while_it_is_shown_that_they_live_there() {
        story.recorded("2026-01-05").that("kayla", "history");
        story.seen("2026-01-05").that("nan", "helps");
        assertThat(easing("eased-by-somebody")).isEqualTo("not known");
        story.told("2026-01-05", "kayla").that("nan > flat", Ties.LIVES_AT);
        assertThat(easing("eased-by-somebody")).isEqualTo("untested");
        story.seen("2026-01-05").that("nan > flat", Ties.LIVES_AT);
        assertThat(easing("eased-by-somebody")).isEqualTo("shown");
        story.seen("2026-01-06").not("nan > flat", Ties.LIVES_AT);
        assertThat(easing("eased-by-somebody")).isEqualTo("not known");
    }

    private String easing(String rule) {
        return story.asAt("2026-01-20").easing(rule);
    }
}
