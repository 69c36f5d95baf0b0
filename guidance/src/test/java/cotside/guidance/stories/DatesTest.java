package cotside.guidance.stories;

import static cotside.guidance.pack.Measure.AGE;
import static cotside.guidance.pack.Measure.AGE_AT_BIRTH;
import static cotside.guidance.pack.Measure.AGE_DIFFERENCE;
import static cotside.guidance.pack.Measure.BIRTH_WEIGHT;
import static cotside.guidance.pack.Measure.CORRECTED_AGE;
import static cotside.guidance.pack.Measure.DAYS_TO_DISCHARGE;
import static cotside.guidance.pack.Measure.GESTATION;
import static cotside.guidance.pack.Measure.GESTATION_AT_BIRTH;
import static cotside.guidance.pack.Measure.GESTATION_AT_BOOKING;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.pack.Measure;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import org.junit.jupiter.api.Test;

/** What is reckoned from dates, at both ends of their precision and from every source (guidance section 6). */
class DatesTest {
    private final Story story = Story.about("poppy", StoryPack.of());

    private String on(String day, String who, Measure measure) {
        return story.asAt(day).reckoned(who, measure);
    }

    private String on(String day, Measure measure) {
        return on(day, "poppy", measure);
    }

    @Test
    void age_is_counted_from_each_birth_day_that_is_given() {
        assertThat(on("2026-01-11", AGE)).isEqualTo("missing");
        story.recorded("2026-01-01").bornOn("poppy", "2026-01-01");
        assertThat(on("2026-01-11", AGE)).isEqualTo("10");
        story.told("2026-01-10", "kayla").bornOn("poppy", "2026-01-04");
        assertThat(on("2026-01-11", AGE)).isEqualTo("10, 7 (said)");
        assertThat(on("2026-01-02", AGE)).as("the fourth is not yet").isEqualTo("1");
    }

    @Test
    void an_imprecise_birth_day_gives_an_age_at_both_ends() {
        story.recorded("2026-01-20").bornOn("poppy", "about 2026-01-01");
        assertThat(on("2026-01-21", AGE)).isEqualTo("13 to 27");
    }

    @Test
    void before_birth_there_is_no_age_nor_weight_until_a_birth_must_have_been() {
        story.recorded("2026-01-05").due("2026-02-12", DueDateMethod.EARLY_SCAN);
        assertThat(on("2026-03-05", AGE)).as("three weeks after the due date").isEqualTo("none");
        assertThat(on("2026-03-05", CORRECTED_AGE)).isEqualTo("none");
        assertThat(on("2026-03-05", GESTATION_AT_BIRTH)).isEqualTo("none");
        assertThat(on("2026-03-05", BIRTH_WEIGHT)).isEqualTo("none");
        assertThat(on("2026-03-06", AGE)).as("a birth nobody has recorded").isEqualTo("missing");
        assertThat(on("2026-01-04", AGE)).as("nobody has given a due date").isEqualTo("missing");
    }

    @Test
    void corrected_age_leaves_out_the_days_born_early_before_37_weeks() {
        story.recorded("2026-01-01").bornOn("poppy", "2026-01-01");
        assertThat(on("2026-03-01", CORRECTED_AGE)).isEqualTo("missing");
        story.recorded("2026-01-01").due("2026-01-22", DueDateMethod.EXAMINATION);
        assertThat(on("2026-03-01", CORRECTED_AGE)).as("at 37 weeks").isEqualTo("59");
        story.recorded("2026-01-02").due("2026-01-23", DueDateMethod.LAST_PERIOD);
        assertThat(on("2026-03-01", CORRECTED_AGE)).as("at 36 weeks and 6 days").isEqualTo("37");
        story.told("2026-01-03", "kayla").due("2026-02-12", DueDateMethod.EARLY_SCAN);
        assertThat(on("2026-03-01", CORRECTED_AGE)).isEqualTo("17 (said)");
    }

    @Test
    void corrected_age_spans_all_that_birth_and_due_date_leave_open() {
        story.recorded("2026-01-10").bornOn("poppy", "about 2026-01-01");
        story.recorded("2026-01-10").due("2026-01-22", DueDateMethod.LATER_SCAN);
        assertThat(on("2026-02-01", CORRECTED_AGE)).isEqualTo("10 to 24");
        story.recorded("2026-01-11").due("about 2026-01-22", DueDateMethod.EARLY_SCAN);
        assertThat(on("2026-02-01", CORRECTED_AGE)).isEqualTo("3 to 38");
    }

    @Test
    void gestation_is_timed_to_the_early_edge_of_the_due_date_and_ends_with_the_birth() {
        story.recorded("2025-11-20").due("about 2026-05-14", DueDateMethod.EXAMINATION);
        assertThat(on("2026-01-12", GESTATION)).isEqualTo("165");
        story.told("2025-12-01", "kayla").due("2026-05-14", DueDateMethod.LAST_PERIOD);
        assertThat(on("2026-01-12", GESTATION)).isEqualTo("158 (said)");
        assertThat(on("2025-11-25", GESTATION))
                .as("what was said since is not yet")
                .isEqualTo("117");
        story.recorded("2026-05-02").bornOn("poppy", "2026-05-02");
        assertThat(on("2026-05-01", GESTATION)).isEqualTo("267 (said)");
        assertThat(on("2026-05-02", GESTATION)).isEqualTo("none");
    }

    @Test
    void gestation_at_booking_and_at_birth_are_reckoned_back_from_the_due_date() {
        story.recorded("2025-11-20").due("2026-05-14", DueDateMethod.EARLY_SCAN);
        story.recorded("2025-11-20").dated(DateKind.BOOKING, "poppy", "2025-11-20");
        assertThat(on("2025-12-01", GESTATION_AT_BOOKING)).isEqualTo("105");
        story.told("2026-05-20", "kayla").bornOn("poppy", "about 2026-05-07");
        assertThat(on("2026-05-20", GESTATION_AT_BIRTH)).isEqualTo("266 to 280 (said)");
        assertThat(on("2026-05-20", GESTATION_AT_BOOKING)).isEqualTo("105");
    }

    @Test
    void an_imprecise_due_date_spans_the_gestation_the_other_way_round() {
        story.recorded("2025-11-20").due("about 2026-05-14", DueDateMethod.EARLY_SCAN);
        story.recorded("2025-11-20").dated(DateKind.BOOKING, "poppy", "about 2025-11-10");
        assertThat(on("2025-12-01", GESTATION_AT_BOOKING)).isEqualTo("81 to 109");
    }

    @Test
    void days_to_a_discharge_count_down_from_when_it_is_expected() {
        assertThat(on("2026-01-05", DAYS_TO_DISCHARGE)).isEqualTo("missing");
        story.recorded("2026-01-05").expected().dated(DateKind.DISCHARGE, "poppy", "about 2026-01-20");
        assertThat(on("2026-01-05", DAYS_TO_DISCHARGE)).isEqualTo("8 to 22");
        assertThat(on("2026-01-04", DAYS_TO_DISCHARGE)).isEqualTo("missing");
        assertThat(on("2026-01-30", DAYS_TO_DISCHARGE)).isEqualTo("-17 to -3");
    }

    @Test
    void a_parent_is_as_old_as_on_the_day_of_the_birth_or_before_it_on_the_day_it_is_due() {
        story.recorded("2026-01-12").bornOn("kayla", "2007-03-08");
        assertThat(on("2026-01-12", "kayla", AGE_AT_BIRTH)).isEqualTo("missing");
        story.recorded("2026-01-12").due("2026-03-08", DueDateMethod.EARLY_SCAN);
        assertThat(on("2026-01-12", "kayla", AGE_AT_BIRTH)).isEqualTo("19");
        story.recorded("2026-03-07").bornOn("poppy", "2026-03-07");
        assertThat(on("2026-03-07", "kayla", AGE_AT_BIRTH)).isEqualTo("18");
    }

    @Test
    void a_year_alone_gives_an_age_at_both_ends() {
        story.recorded("2026-03-08").bornOn("poppy", "2026-03-08");
        story.told("2026-03-08", "kayla").bornOn("marlon", "2007");
        assertThat(on("2026-03-08", "marlon", AGE_AT_BIRTH)).isEqualTo("18 to 19 (said)");
        story.recorded("2026-06-01").bornOn("sister", "2026");
        assertThat(on("2026-06-01", "sister", AGE_AT_BIRTH))
                .as("nobody is less than nothing old")
                .isEqualTo("0");
    }

    @Test
    void an_age_difference_is_the_same_from_either_side() {
        story.recorded("2026-01-12").bornOn("kayla", "2007-03-08");
        assertThat(on("2026-01-12", "marlon > kayla", AGE_DIFFERENCE)).isEqualTo("missing");
        story.recorded("2026-01-12").bornOn("marlon", "1995-03-09");
        story.told("2026-01-12", "kayla").bornOn("liam", "1995-03-08");
        assertThat(on("2026-01-12", "marlon > kayla", AGE_DIFFERENCE)).isEqualTo("11");
        assertThat(on("2026-01-12", "kayla > marlon", AGE_DIFFERENCE)).isEqualTo("11");
        assertThat(on("2026-01-12", "liam > kayla", AGE_DIFFERENCE)).isEqualTo("12 (said)");
        assertThat(on("2026-01-12", "kayla > liam", AGE_DIFFERENCE)).isEqualTo("12 (said)");
    }

    @Test
    void of_two_years_the_difference_spans_one() {
        story.recorded("2026-01-12").bornOn("kayla", "2000");
        story.recorded("2026-01-12").bornOn("marlon", "1990");
        story.recorded("2026-01-12").bornOn("liam", "1999-06");
        assertThat(on("2026-01-12", "marlon > kayla", AGE_DIFFERENCE)).isEqualTo("9 to 10");
        assertThat(on("2026-01-12", "kayla > marlon", AGE_DIFFERENCE)).isEqualTo("9 to 10");
        assertThat(on("2026-01-12", "kayla > liam", AGE_DIFFERENCE)).isEqualTo("0 to 1");
        story.recorded("2026-01-12").bornOn("una", "2000-06");
        assertThat(on("2026-01-12", "kayla > una", AGE_DIFFERENCE))
                .as("in the same year")
                .isEqualTo("0");
    }

    @Test
    void a_due_date_found_by_a_better_method_replaces_a_weaker_one() {
        story.told("2025-11-01", "kayla").due("2026-05-20", DueDateMethod.UNSAID);
        story.recorded("2025-11-20").due("2026-05-16", DueDateMethod.EXAMINATION);
        assertThat(on("2026-01-12", GESTATION)).isEqualTo("156");
        story.recorded("2025-11-20").due("2026-05-14", DueDateMethod.EARLY_SCAN);
        story.recorded("2025-12-20").due("2026-05-10", DueDateMethod.LATER_SCAN);
        assertThat(on("2026-01-12", GESTATION)).isEqualTo("158");
        story.recorded("2025-11-22").by("jones", "gp").due("2026-05-12", DueDateMethod.EARLY_SCAN);
        assertThat(on("2026-01-12", GESTATION)).as("of two as good, both").isEqualTo("158, 160");
    }

    @Test
    void a_coarse_date_gives_way_to_a_finer_one_within_it_that_is_shown() {
        story.recorded("2026-03-08").bornOn("poppy", "2026-03-08");
        story.recorded("2026-03-08").bornOn("kayla", "2007");
        story.told("2026-03-09", "kayla").bornOn("kayla", "2007-03-08");
        assertThat(on("2026-03-09", "kayla", AGE_AT_BIRTH)).isEqualTo("18 to 19, 19 (said)");
        story.recorded("2026-03-10").bornOn("kayla", "2007-03-08");
        assertThat(on("2026-03-10", "kayla", AGE_AT_BIRTH))
                .as("and the same, said, to it")
                .isEqualTo("19");
    }

    @Test
    void a_date_that_does_not_lie_within_another_stands_beside_it() {
        story.recorded("2026-03-08").bornOn("poppy", "2026-03-08");
        story.recorded("2026-03-08").bornOn("kayla", "2007");
        story.recorded("2026-03-09").bornOn("kayla", "2006-03-08");
        assertThat(on("2026-03-09", "kayla", AGE_AT_BIRTH)).isEqualTo("18 to 19, 20");
        story.recorded("2026-03-08").bornOn("una", "2007-06");
        story.recorded("2026-03-08").bornOn("una", "2008-06-01");
        assertThat(on("2026-03-09", "una", AGE_AT_BIRTH)).isEqualTo("18, 17");
        story.recorded("2026-03-08").bornOn("liam", "about 2007-03-06");
        story.recorded("2026-03-08").bornOn("liam", "about 2007-03-08");
        assertThat(on("2026-03-09", "liam", AGE_AT_BIRTH)).as("as coarse").isEqualTo("18 to 19, 18 to 19");
        story.recorded("2026-03-08").bornOn("marlon", "2007-03-08");
        story.recorded("2026-03-08").by("jones", "gp").bornOn("marlon", "2007-03-08");
        assertThat(on("2026-03-09", "marlon", AGE_AT_BIRTH)).as("each as good").isEqualTo("19, 19");
    }
}
