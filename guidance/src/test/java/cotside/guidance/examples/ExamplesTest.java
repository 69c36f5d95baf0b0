package cotside.guidance.examples;

import static cotside.guidance.testing.StoryFactor.dated;
import static cotside.guidance.testing.StoryFactor.worry;
import static cotside.guidance.testing.StoryRule.all;
import static cotside.guidance.testing.StoryRule.any;
import static cotside.guidance.testing.StoryRule.atHome;
import static cotside.guidance.testing.StoryRule.in;
import static cotside.guidance.testing.StoryRule.is;
import static cotside.guidance.testing.StoryRule.isNot;
import static cotside.guidance.testing.StoryRule.rule;
import static cotside.guidance.testing.StoryRule.some;
import static cotside.guidance.testing.StoryRule.towards;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.pack.Derived.Comparison;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.guidance.testing.StoryPack;
import cotside.guidance.testing.StoryRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamplesTest {

    private static List<String> failures(StoryRule... rules) {
        return Examples.check(pack(rules)).stream().map(Failure::toString).toList();
    }

    static StoryPack storyPack() {
        return StoryPack.of(
                        worry("smokes"),
                        worry("drinks"),
                        worry("controls").of(SubjectKind.PAIR).directed(),
                        worry("quarrels").of(SubjectKind.PAIR),
                        worry("cries").of(SubjectKind.BABY),
                        worry("bruise").of(SubjectKind.BABY).event(),
                        worry("cold").of(SubjectKind.HOME),
                        dated("newborn", Measure.AGE, Comparison.UNDER, 28),
                        dated("six-weeks", Measure.AGE, Comparison.AT_LEAST, 42),
                        dated("young", Measure.AGE_AT_BIRTH, Comparison.UNDER, "young-age"),
                        dated("much-older", Measure.AGE_DIFFERENCE, Comparison.AT_LEAST, 10))
                .parameter("young-age", 18, "2025-01-01", 20);
    }

    private static Pack pack(StoryRule... rules) {
        return storyPack().rules(rules).made();
    }

    @Test
    void what_is_given_is_so_and_everything_else_is_ruled_out() {
        assertThat(failures(rule("smoker")
                        .holds(some(Role.ADULTS, "smokes"))
                        .standsOut("lodger: smokes")
                        .notPresent("lodger: drinks")
                        .notPresent()
                        .cannotTell("lodger: smokes?")))
                .isEmpty();
    }

    @Test
    void a_failure_says_which_family_what_was_expected_and_what_came() {
        assertThat(failures(rule("smoker")
                        .holds(some(Role.CARERS, "smokes"))
                        .standsOut("friend: smokes")
                        .standsOut("lodger: smokes", "partner > mother: controls", "baby: age = 20")
                        .notPresent("friend: smokes?", "anyone else?: household")))
                .containsExactly(
                        "smoker, example 2: in the family { lodger: [smokes], \"partner > mother\": [controls], "
                                + "baby: [\"age: 20 days\"] } it is not present; expected that it stands out",
                        "smoker, example 3: in the family { friend: [\"smokes?\"], \"anyone else?\": [household] } it "
                                + "cannot be told; expected that it is not present");
    }

    @Test
    void an_example_that_needs_each_is_not_present_without_any_one_of_them() {
        assertThat(failures(rule("both")
                        .holds(all(is("cries"), some(Role.CARERS, "smokes")))
                        .standsOutNeedingEach("baby: cries", "friend: smokes")))
                .isEmpty();
        assertThat(failures(rule("either")
                        .holds(any(is("cries"), some(Role.CARERS, "smokes")))
                        .standsOutNeedingEach("baby: cries", "friend: smokes")))
                .containsExactly(
                        "either, example 1: in the family { baby: [cries], friend: [smokes] } it stands out even when "
                                + "baby: cries is left out; expected that it is not present then, since the example "
                                + "'needs each'",
                        "either, example 1: in the family { baby: [cries], friend: [smokes] } it stands out even when "
                                + "friend: smokes is left out; expected that it is not present then, since the example "
                                + "'needs each'");
        assertThat(Examples.count(pack(rule("one").holds(is("cries")).standsOutNeedingEach("baby: cries"))))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "MOTHER,       mother",
        "OTHER_PARENT, father ex",
        "PARENTS,      mother father ex",
        "MAIN_CARER,   mother",
        "CARERS,       mother father partner grandmother friend",
        "HOUSEHOLD,    mother father partner grandmother lodger",
        "PARTNERS,     father partner",
        "GRANDPARENTS, grandmother grandfather",
        "ADULTS,       mother father ex partner grandmother grandfather lodger friend",
        "SIBLINGS,     ''"
    })
    void each_of_the_cast_fills_their_roles(Role role, String filledBy) {
        List<String> filling = new ArrayList<>();
        for (Cast member : Cast.values()) {
            StoryRule smoker =
                    rule("smoker").aboutEach(role).holds(is("smokes")).standsOut(member.word() + ": smokes");
            if (failures(smoker).isEmpty()) {
                filling.add(member.word());
            }
        }
        assertThat(String.join(" ", filling)).isEqualTo(filledBy);
    }

    @Test
    void a_mother_is_a_partner_where_the_father_or_a_new_partner_is_there() {
        assertThat(failures(rule("controlling")
                        .aboutEach(Role.PARTNERS)
                        .holds(towards(Role.PARENTS, "controls"))
                        .standsOut("mother > father: controls")
                        .standsOut("partner > mother: controls")
                        .notPresent("mother > ex: controls")))
                .isEmpty();
    }

    @Test
    void an_example_can_give_more_ties_than_the_cast_comes_with() {
        assertThat(failures(
                        rule("partner-who-smokes")
                                .holds(some(Role.PARTNERS, "smokes"))
                                .standsOutNeedingEach("ex: smokes", "ex > mother: partner")
                                .cannotTell("ex: smokes", "ex > mother: partner?")
                                .standsOut("ex: smokes", "mother > ex: partner"),
                        rule("carer-who-smokes")
                                .holds(some(Role.CARERS, "smokes"))
                                .standsOutNeedingEach("ex: smokes", "ex > home: lives-at")
                                .standsOutNeedingEach("grandfather: smokes", "grandfather > baby: shares-care"),
                        rule("barred")
                                .aboutEach(Role.ADULTS)
                                .holds(is(Ties.BARRED))
                                .standsOutNeedingEach("grandfather > baby: barred-from-contact")))
                .isEmpty();
    }

    @Test
    void another_main_carer_takes_the_mothers_place() {
        assertThat(failures(rule("main-carer-smokes")
                        .aboutEach(Role.MAIN_CARER)
                        .holds(is("smokes"))
                        .standsOutNeedingEach("father > baby: main-carer", "father: smokes")
                        .standsOut("ex > baby: main-carer", "ex: smokes")
                        .notPresent("father > baby: main-carer", "mother: smokes")))
                .isEmpty();
    }

    @Test
    void a_set_left_open_may_have_one_more_member() {
        assertThat(failures(
                        rule("carer-smokes")
                                .holds(some(Role.CARERS, "smokes"))
                                .cannotTell("anyone else?: carers")
                                .notPresent("anyone else?: household"),
                        rule("housemate-smokes")
                                .aboutEach(Role.HOUSEHOLD)
                                .holds(is("smokes"))
                                .cannotTell("anyone else?: household")
                                .notPresent("anyone else?: carers"),
                        rule("two-smoke")
                                .holds(some(2, Role.ADULTS, "smokes"))
                                .cannotTell("mother: smokes", "anyone else?: carers")
                                .standsOut("mother: smokes", "lodger: smokes")
                                .notPresent("mother: smokes")))
                .isEmpty();
    }

    @Test
    void two_candidates_count_as_one_parent() {
        assertThat(failures(rule("both-parents-smoke")
                        .holds(some(2, Role.PARENTS, "smokes"))
                        .notPresent("father: smokes", "ex: smokes")
                        .standsOut("mother: smokes", "ex: smokes")))
                .isEmpty();
    }

    @Test
    void the_same_person_has_both_and_one_who_may_be_another_lends_what_is_known_of_them() {
        assertThat(failures(rule("both")
                        .aboutEach(Role.ADULTS)
                        .holds(all(is("smokes"), is("drinks")))
                        .standsOutNeedingEach("lodger: smokes", "lodger: drinks")
                        .notPresent("lodger: smokes", "ex: drinks")
                        .standsOut("lodger: smokes", "ex: drinks", "ex > lodger: same-person")
                        .cannotTell("lodger: smokes", "ex: drinks", "ex > lodger: same-person?")))
                .isEmpty();
    }

    @Test
    void what_passes_between_two_runs_one_way_where_it_is_directed() {
        assertThat(failures(
                        rule("controls")
                                .aboutEach(Role.ADULTS)
                                .holds(towards(Role.MOTHER, "controls"))
                                .standsOut("lodger > mother: controls")
                                .notPresent("mother > lodger: controls"),
                        rule("controlled")
                                .aboutEach(Role.MOTHER)
                                .holds(StoryRule.sufferedFrom(Role.ADULTS, "controls"))
                                .standsOut("lodger > mother: controls")
                                .notPresent("mother > lodger: controls"),
                        rule("quarrels")
                                .aboutEach(Role.MOTHER)
                                .holds(towards(Role.ADULTS, "quarrels"))
                                .standsOut("lodger > mother: quarrels")
                                .standsOut("mother > lodger: quarrels")))
                .isEmpty();
    }

    @Test
    void a_measure_has_the_value_that_it_is_given_and_without_one_nothing_dated_holds() {
        assertThat(failures(
                        rule("newborn")
                                .holds(is("newborn"))
                                .standsOut("baby: age = 27")
                                .notPresent("baby: age = 28")
                                .notPresent()
                                .cannotTell("baby: age?"),
                        rule("older")
                                .holds(isNot("newborn"))
                                .standsOut("baby: age = 28")
                                .notPresent("baby: age = 27")
                                .notPresent(),
                        rule("older-partner")
                                .aboutEach(Role.PARTNERS)
                                .holds(towards(Role.PARENTS, "much-older"))
                                .standsOut("partner > mother: age difference = 10")
                                .standsOut("mother > partner: age difference = 10")
                                .notPresent("partner > mother: age difference = 9")
                                .cannotTell("partner > mother: age difference?")))
                .isEmpty();
    }

    @Test
    void one_unknown_age_cannot_be_two_at_once() {
        assertThat(failures(
                        rule("neither-new-nor-old")
                                .holds(all(is("newborn"), is("six-weeks")))
                                .notPresent("baby: age = 30"),
                        rule("one-or-the-other")
                                .holds(any(is("newborn"), isNot("newborn")))
                                .standsOut("baby: age?")))
                .containsExactly("one-or-the-other, example 1: in the family { baby: [\"age?\"] } it cannot be told; "
                        + "expected that it stands out");
    }

    @Test
    void a_parameter_is_read_at_its_newest() {
        assertThat(failures(rule("young")
                        .aboutEach(Role.PARENTS)
                        .holds(is("young"))
                        .standsOut("ex: age at the baby's birth = 19")
                        .notPresent("ex: age at the baby's birth = 20")
                        .notPresent("friend: age at the baby's birth = 19")))
                .isEmpty();
    }

    @Test
    void a_rule_may_be_about_a_home_or_an_event() {
        assertThat(failures(
                        rule("cold")
                                .aboutEachHome()
                                .holds(is("cold"))
                                .standsOut("home: cold")
                                .notPresent("baby: cries"),
                        rule("cold-somewhere")
                                .holds(atHome("cold"))
                                .standsOut("home: cold")
                                .cannotTell("home: cold?"),
                        rule("bruised")
                                .aboutEachEvent("bruise")
                                .holds(all(is("bruise"), is("newborn")))
                                .standsOutNeedingEach("baby: bruise", "baby: age = 3")
                                .cannotTell("baby: bruise?", "baby: age = 3")))
                .isEmpty();
    }

    @Test
    void a_role_asked_of_the_person_in_scope_is_read_of_the_cast() {
        Expr livingThere = all(is("smokes"), in(Role.HOUSEHOLD));
        assertThat(failures(rule("smoker-there")
                        .aboutEach(Role.ADULTS)
                        .holds(livingThere)
                        .standsOut("lodger: smokes")
                        .notPresent("friend: smokes")))
                .isEmpty();
    }
}
