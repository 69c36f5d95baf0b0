package cotside.guidance.stories;

import static cotside.guidance.pack.Measure.BELOW_BIRTH_WEIGHT;
import static cotside.guidance.pack.Measure.BIRTH_WEIGHT;
import static cotside.guidance.pack.Measure.EARLY_WEIGHT_LOSS;
import static cotside.guidance.pack.Measure.FALTERING;
import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.pack.Measure;
import cotside.guidance.testing.Story;
import cotside.guidance.testing.StoryPack;
import org.junit.jupiter.api.Test;

/** What weighings come to; one that cannot be believed keeps every reassurance open (guidance section 6). */
class WeightsTest {
    private final Story story = Story.about("poppy", StoryPack.of());

    private String on(String day, Measure measure) {
        return story.asAt(day).reckoned("poppy", measure);
    }

    private void bornWeighing(int grams) {
        story.recorded("2026-01-01").bornOn("poppy", "2026-01-01");
        story.recorded("2026-01-01").weighs(grams);
    }

    @Test
    void a_birth_weight_is_taken_on_the_first_two_days() {
        story.recorded("2026-01-01").bornOn("poppy", "2026-01-01");
        story.recorded("2026-01-03").weighs(2900);
        assertThat(on("2026-01-04", BIRTH_WEIGHT)).isEqualTo("missing");
        story.told("2026-01-02", "kayla").weighs(3000);
        assertThat(on("2026-01-04", BIRTH_WEIGHT)).isEqualTo("3000 (said)");
        assertThat(on("2026-01-01", BIRTH_WEIGHT)).as("not weighed yet").isEqualTo("missing");
        story.recorded("2026-01-01").weighs(3100);
        assertThat(on("2026-01-04", BIRTH_WEIGHT)).as("the first of them").isEqualTo("3100");
    }

    @Test
    void without_one_agreed_birth_day_nothing_is_reckoned() {
        story.recorded("2026-01-01").weighs(3000);
        assertThat(on("2026-01-02", BIRTH_WEIGHT)).isEqualTo("missing");
        story.recorded("2026-01-20").bornOn("poppy", "about 2026-01-01");
        assertThat(on("2026-01-20", BIRTH_WEIGHT)).isEqualTo("missing");
        story.recorded("2026-01-21").bornOn("poppy", "2026-01-01");
        assertThat(on("2026-01-21", BIRTH_WEIGHT)).isEqualTo("3000");
        story.recorded("2026-01-22").by("jones", "gp").bornOn("poppy", "2026-01-02");
        assertThat(on("2026-01-22", BIRTH_WEIGHT)).isEqualTo("missing");
    }

    @Test
    void the_early_loss_is_the_heaviest_within_two_weeks_and_never_rounded_down() {
        bornWeighing(3000);
        assertThat(on("2026-01-02", EARLY_WEIGHT_LOSS)).isEqualTo("0 to 1000000");
        story.seen("2026-01-03").weighs(2800);
        assertThat(on("2026-01-03", EARLY_WEIGHT_LOSS))
                .as("the lowest may be to come")
                .isEqualTo("67 to 1000000");
        story.seen("2026-01-04").weighs(2690);
        assertThat(on("2026-01-04", EARLY_WEIGHT_LOSS)).isEqualTo("104");
        story.seen("2026-01-10").weighs(2900);
        assertThat(on("2026-01-10", EARLY_WEIGHT_LOSS)).isEqualTo("104");
        story.seen("2026-01-15").weighs(2600);
        assertThat(on("2026-01-15", EARLY_WEIGHT_LOSS))
                .as("on the fourteenth day")
                .isEqualTo("134");
        story.seen("2026-01-16").weighs(2500);
        assertThat(on("2026-01-16", EARLY_WEIGHT_LOSS)).isEqualTo("134");
    }

    @Test
    void a_loss_is_only_as_good_as_the_weights_it_rests_on() {
        bornWeighing(3000);
        story.seen("2026-01-05").weighs(3050);
        assertThat(on("2026-01-05", EARLY_WEIGHT_LOSS)).as("no loss").isEqualTo("0");
        story.told("2026-01-06", "kayla").weighs(2900);
        assertThat(on("2026-01-06", EARLY_WEIGHT_LOSS)).isEqualTo("34 (said)");
        story.seen("2026-01-07").weighs(6500);
        assertThat(on("2026-01-07", EARLY_WEIGHT_LOSS))
                .as("beside a weight that cannot be")
                .isEqualTo("34 to 1000000 (said)");
    }

    @Test
    void without_a_birth_weight_nothing_was_lost_or_regained_that_anybody_knows_of() {
        story.recorded("2026-01-01").bornOn("poppy", "2026-01-01");
        story.seen("2026-01-08").weighs(2900);
        assertThat(on("2026-01-11", EARLY_WEIGHT_LOSS)).isEqualTo("missing");
        assertThat(on("2026-01-11", BELOW_BIRTH_WEIGHT)).isEqualTo("0 to 10 (said)");
    }

    @Test
    void birth_weight_is_regained_some_day_between_the_last_weight_below_it_and_the_first_that_is_not() {
        bornWeighing(3000);
        assertThat(on("2026-01-03", BELOW_BIRTH_WEIGHT)).isEqualTo("0 to 2");
        story.seen("2026-01-06").weighs(2800);
        story.seen("2026-01-11").weighs(2999);
        assertThat(on("2026-01-13", BELOW_BIRTH_WEIGHT)).isEqualTo("10 to 12");
        story.seen("2026-01-21").weighs(3000);
        assertThat(on("2026-02-10", BELOW_BIRTH_WEIGHT)).isEqualTo("10 to 20");
        story.told("2026-01-06", "kayla").weighs(2810);
        assertThat(on("2026-02-10", BELOW_BIRTH_WEIGHT)).isEqualTo("10 to 20 (said)");
    }

    @Test
    void a_weight_that_cannot_be_or_of_no_certain_day_keeps_every_reassurance_open() {
        bornWeighing(3000);
        story.seen("2026-01-11").weighs(2900);
        story.seen("2026-01-21").weighs(3100);
        assertThat(on("2026-02-10", BELOW_BIRTH_WEIGHT)).isEqualTo("10 to 20");
        story.seen("about 2026-02-01").weighs(3600);
        assertThat(on("2026-02-10", BELOW_BIRTH_WEIGHT)).isEqualTo("10 to 40");
    }

    @Test
    void a_weight_from_before_the_birth_is_doubted() {
        bornWeighing(3000);
        story.seen("2026-01-11").weighs(2900);
        story.seen("2026-01-21").weighs(3100);
        story.recorded("2025-12-31").weighs(2950);
        assertThat(on("2026-02-10", BELOW_BIRTH_WEIGHT)).isEqualTo("10 to 40");
        assertThat(on("2026-02-10", BIRTH_WEIGHT)).isEqualTo("3000");
    }

    @Test
    void growth_is_judged_on_the_chart_for_girls_or_boys_from_the_highest_weight_before() {
        bornWeighing(3400);
        story.seen("2026-01-29").weighs(4200);
        story.seen("2026-02-26").weighs(5100);
        story.seen("2026-03-26").weighs(5800);
        assertThat(on("2026-03-26", FALTERING)).as("nobody wrote down which").isEqualTo("0 to 1 (said)");
        story.recorded("2026-01-01").girl();
        assertThat(on("2026-03-26", FALTERING)).isEqualTo("0");
        assertThat(on("2026-04-23", FALTERING)).as("28 days on").isEqualTo("0");
        assertThat(on("2026-04-24", FALTERING)).isEqualTo("0 to 1");
        story.seen("2026-06-01").weighs(5000);
        assertThat(on("2026-06-01", FALTERING)).isEqualTo("1");
        assertThat(on("2026-09-01", FALTERING))
                .as("it counts until a weight says otherwise")
                .isEqualTo("1");
        story.recorded("2026-06-02").by("jones", "gp").boy();
        assertThat(on("2026-06-02", FALTERING)).as("records disagree").isEqualTo("0 to 1 (said)");
    }

    @Test
    void a_boy_of_the_same_weights_is_judged_as_a_boy() {
        bornWeighing(3000);
        story.seen("2026-01-29").weighs(3900);
        story.seen("2026-03-26").weighs(4700);
        story.recorded("2026-01-01").boy();
        assertThat(on("2026-03-26", FALTERING))
                .as("below the second centile for boys")
                .isEqualTo("1");
        Story girl = Story.about("ivy", StoryPack.of());
        girl.recorded("2026-01-01").bornOn("ivy", "2026-01-01");
        girl.recorded("2026-01-01").girl();
        girl.seen("2026-01-29").weighs(3900);
        girl.seen("2026-03-26").weighs(4700);
        assertThat(girl.asAt("2026-03-26").reckoned("ivy", FALTERING))
                .as("enough for some birth weights")
                .isEqualTo("0 to 1");
    }

    @Test
    void one_weight_shows_no_fall_and_a_fall_is_only_as_good_as_the_weights_it_is_between() {
        bornWeighing(3400);
        story.recorded("2026-01-01").girl();
        assertThat(on("2026-01-10", FALTERING))
                .as("the chart has no line there")
                .isEqualTo("0 to 1");
        story.told("2026-01-29", "kayla").weighs(4200);
        assertThat(on("2026-01-29", FALTERING)).isEqualTo("0 to 1 (said)");
        story.seen("2026-02-26").weighs(5100);
        assertThat(on("2026-02-26", FALTERING)).isEqualTo("0 (said)");
        story.seen("2026-02-27").weighs(52000);
        assertThat(on("2026-02-27", FALTERING))
                .as("beside a weight that cannot be")
                .isEqualTo("0 to 1 (said)");
    }

    @Test
    void an_early_baby_is_judged_by_the_age_from_the_due_date() {
        bornWeighing(1900);
        story.recorded("2026-01-01").girl();
        story.seen("2026-02-26").weighs(3400);
        story.seen("2026-03-26").weighs(4200);
        assertThat(on("2026-03-26", FALTERING)).as("as if born at term").isEqualTo("1");
        story.recorded("2026-01-01").due("2026-02-12", DueDateMethod.EARLY_SCAN);
        assertThat(on("2026-03-26", FALTERING)).isEqualTo("0");
    }

    @Test
    void three_weeks_early_is_not_yet_early() {
        bornWeighing(2500);
        story.recorded("2026-01-01").girl();
        story.seen("2026-01-29").weighs(3000);
        story.recorded("2026-01-01").due("2026-01-22", DueDateMethod.EXAMINATION);
        assertThat(on("2026-01-29", FALTERING)).as("at 37 weeks").isEqualTo("1");
        story.recorded("2026-01-01").due("2026-01-23", DueDateMethod.EARLY_SCAN);
        assertThat(on("2026-01-29", FALTERING))
                .as("the chart begins at two weeks")
                .isEqualTo("0 to 1");
    }
}
