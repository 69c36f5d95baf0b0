package cotside.guidance.examples;

import static cotside.guidance.testing.StoryRule.all;
import static cotside.guidance.testing.StoryRule.any;
import static cotside.guidance.testing.StoryRule.atLeast;
import static cotside.guidance.testing.StoryRule.in;
import static cotside.guidance.testing.StoryRule.is;
import static cotside.guidance.testing.StoryRule.isNot;
import static cotside.guidance.testing.StoryRule.rule;
import static cotside.guidance.testing.StoryRule.some;
import static cotside.guidance.testing.StoryRule.towards;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.pack.Role;
import cotside.guidance.testing.StoryRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutationsTest {

    /** What each survivor would say in place of what. */
    private static List<String> survivors(StoryRule rule) {
        return Mutations.survivors(ExamplesTest.storyPack().rules(rule).made()).stream()
                .map(survivor -> survivor.was() + " -> " + survivor.now())
                .toList();
    }

    @Test
    void examples_that_pin_a_rule_down_leave_nothing() {
        assertThat(survivors(rule("smoker-of-the-home-with-a-crying-baby")
                        .holds(all(is("cries"), some(Role.HOUSEHOLD, "smokes")))
                        .standsOutNeedingEach("baby: cries", "lodger: smokes")
                        .standsOut("baby: cries", "grandmother: smokes")
                        .notPresent("baby: cries", "friend: smokes")))
                .isEmpty();
    }

    @Test
    void a_survivor_says_which_change_and_shows_a_family_that_would_tell() {
        StoryRule smoker = rule("smoker")
                .aboutEach(Role.PARENTS)
                .holds(is("smokes"))
                .standsOut("ex: smokes")
                .standsOut("mother: smokes")
                .notPresent("lodger: smokes");

        assertThat(Mutations.survivors(ExamplesTest.storyPack().rules(smoker).made()))
                .isEmpty();

        StoryRule carer = rule("smoker")
                .aboutEach(Role.CARERS)
                .holds(is("smokes"))
                .standsOut("friend: smokes")
                .notPresent("lodger: drinks");

        assertThat(Mutations.survivors(ExamplesTest.storyPack().rules(carer).made()))
                .singleElement()
                .hasToString("smoker: no example would notice 'each adults' in place of 'each carers' under 'about'; "
                        + "this one would: not present: { ex: [smokes] } (then: stands out)");
    }

    @Test
    void a_dropped_part_is_noticed_by_what_needs_each() {
        StoryRule loose = rule("both").holds(all(is("cries"), is("bruise"))).standsOut("baby: cries", "baby: bruise");
        assertThat(survivors(loose))
                .containsExactly(
                        "all: [cries, bruise] -> bruise",
                        "all: [cries, bruise] -> cries",
                        "all: [cries, bruise] -> any: [cries, bruise]");

        StoryRule held =
                rule("both").holds(all(is("cries"), is("bruise"))).standsOutNeedingEach("baby: cries", "baby: bruise");
        assertThat(survivors(held)).isEmpty();
    }

    @Test
    void every_alternative_needs_an_example_of_its_own() {
        assertThat(survivors(rule("either")
                        .holds(any(is("cries"), is("bruise")))
                        .standsOut("baby: cries")
                        .notPresent()))
                .containsExactly("any: [cries, bruise] -> cries");
    }

    @Test
    void one_more_or_fewer_is_noticed_at_the_edge() {
        StoryRule two = rule("two")
                .holds(some(2, Role.ADULTS, "smokes"))
                .standsOut("lodger: smokes", "friend: smokes", "ex: smokes")
                .standsOut("mother: smokes", "grandfather: smokes", "father: smokes")
                .notPresent("lodger: drinks");
        assertThat(survivors(two))
                .contains(
                        "at least 2 in adults: smokes -> at least 3 in adults: smokes",
                        "at least 2 in adults: smokes -> someone in adults: smokes");

        assertThat(survivors(rule("two-of")
                        .holds(atLeast(2, is("cries"), is("bruise"), is("newborn")))
                        .standsOutNeedingEach("baby: cries", "baby: bruise")
                        .standsOutNeedingEach("baby: cries", "baby: age = 27")
                        .standsOutNeedingEach("baby: bruise", "baby: age = 27")
                        .notPresent("baby: bruise", "baby: age = 28")))
                .isEmpty();
    }

    @Test
    void a_bound_is_held_from_both_sides() {
        assertThat(survivors(rule("newborn")
                        .holds(is("newborn"))
                        .standsOut("baby: age = 20")
                        .notPresent("baby: age = 30")))
                .containsExactly("newborn -> newborn (under 27 days)", "newborn -> newborn (under 29 days)");
        assertThat(survivors(rule("older")
                        .holds(isNot("newborn"))
                        .standsOut("baby: age = 28")
                        .notPresent("baby: age = 27")))
                .isEmpty();
    }

    @Test
    void two_people_do_not_make_one() {
        assertThat(survivors(rule("one-person")
                        .holds(some(Role.ADULTS, all(is("smokes"), is("drinks"))))
                        .standsOutNeedingEach("lodger: smokes", "lodger: drinks")
                        .standsOut("grandfather: smokes", "grandfather: drinks")
                        .standsOut("friend: smokes", "friend: drinks")))
                .containsExactly("smokes -> someone in adults: smokes", "drinks -> someone in adults: drinks");
        assertThat(survivors(rule("anybody")
                        .holds(all(some(Role.ADULTS, "smokes"), some(Role.ADULTS, "drinks")))
                        .standsOutNeedingEach("lodger: smokes", "lodger: drinks")
                        .standsOut("grandfather: smokes", "grandfather: drinks")
                        .standsOut("friend: smokes", "friend: drinks")))
                .containsExactly("all: [{ someone in adults: smokes }, { someone in adults: drinks }] -> "
                        + "someone in adults: { all: [smokes, drinks] }");
    }

    @Test
    void another_role_or_the_other_direction_is_noticed() {
        assertThat(survivors(rule("controls")
                        .aboutEach(Role.GRANDPARENTS)
                        .holds(towards(Role.MOTHER, "controls"))
                        .standsOut("grandmother > mother: controls")
                        .standsOut("grandfather > mother: controls")
                        .notPresent("lodger > mother: controls")))
                .contains("towards mother: controls -> towards parents: controls")
                .doesNotContain("towards mother: controls -> from mother: controls");
        assertThat(survivors(rule("there")
                        .aboutEach(Role.ADULTS)
                        .holds(all(is("smokes"), in(Role.GRANDPARENTS)))
                        .standsOut("grandmother: smokes")
                        .notPresent("lodger: smokes")))
                .contains("each adults -> each carers");
    }

    @Test
    void a_change_that_changes_nothing_is_not_counted() {
        assertThat(survivors(rule("never-both")
                        .holds(all(is("newborn"), any(is("newborn"), is("cries"))))
                        .standsOut("baby: age = 27")
                        .notPresent("baby: age = 28", "baby: cries")))
                .doesNotContain("all: [newborn, { any: [newborn, cries] }] -> newborn");
    }

    @Test
    void a_trigger_is_noticed_where_it_is_lost() {
        assertThat(survivors(rule("either")
                        .trigger(any(is("cries"), is("bruise")))
                        .holds(any(is("cries"), is("bruise")))
                        .standsOut("baby: cries")
                        .standsOut("baby: bruise")
                        .notPresent()))
                .isEmpty();
        assertThat(survivors(rule("both")
                        .trigger(any(is("cries"), is("bruise")))
                        .holds(any(is("cries"), is("bruise")))
                        .standsOut("baby: cries", "baby: bruise")
                        .notPresent()))
                .contains("any: [cries, bruise] -> cries", "any: [cries, bruise] -> bruise");
    }

    @Test
    void an_example_that_comes_out_wrong_catches_nothing() {
        assertThat(survivors(rule("cries").holds(is("cries")).standsOut("baby: bruise")))
                .containsExactly("cries -> absence of cries");
    }
}
