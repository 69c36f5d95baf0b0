package cotside.guidance.growth;

import static cotside.guidance.growth.BirthBand.ABOVE_91ST;
import static cotside.guidance.growth.BirthBand.BELOW_9TH;
import static cotside.guidance.growth.BirthBand.FROM_9TH_TO_91ST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cotside.guidance.growth.Threshold.CannotTell;
import cotside.guidance.growth.Threshold.Met;
import cotside.guidance.growth.Threshold.NotMet;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FalteringGrowthTest {

    /** Positions in centile spaces from the 50th: the 98th is 3, the 2nd is -3. */
    @ParameterizedTest
    @CsvSource({
        "BELOW_9TH,        -1,    -2,    Met",
        "BELOW_9TH,        -1,    -1.99, NotMet",
        "FROM_9TH_TO_91ST,  1,    -1,    Met",
        "FROM_9TH_TO_91ST,  1,    -0.99, NotMet",
        "ABOVE_91ST,        3,     0,    Met",
        "ABOVE_91ST,        3,     0.01, NotMet",
    })
    void the_fall_that_worries_depends_on_the_birth_weight(BirthBand born, double before, double now, String expected) {
        assertThat(judge(Set.of(born), before, now).getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void below_the_2nd_centile_worries_whatever_the_birth_weight(BirthBand born) {
        assertThat(judge(Set.of(born), -3.01, -3.01)).isEqualTo(new Met("The weight is below the 2nd centile."));
        assertThat(FalteringGrowth.judge(Set.of(born), OptionalDouble.empty(), z(-3.01)))
                .isInstanceOf(Met.class);
        assertThat(judge(Set.of(born), -3, -3).why()).doesNotContain("2nd centile");
    }

    @ParameterizedTest
    @CsvSource({"2, -0.99, CannotTell", "2, -1, Met", "2, 1, CannotTell", "2, 1.01, NotMet", "2, 3, NotMet"})
    void with_the_birth_weight_unplaced_only_what_holds_in_every_band_is_said(
            double before, double now, String expected) {
        assertThat(judge(BirthBand.notKnown(), before, now).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void bands_that_have_been_ruled_out_do_not_count() {
        var atMostThe91st = EnumSet.of(BELOW_9TH, FROM_9TH_TO_91ST);

        assertThat(judge(atMostThe91st, 2, 0)).isInstanceOf(Met.class);
        assertThat(judge(atMostThe91st, 2, 0.01)).isInstanceOf(CannotTell.class);
        assertThat(judge(EnumSet.of(FROM_9TH_TO_91ST, ABOVE_91ST), 2, 0.01)).isInstanceOf(NotMet.class);
    }

    @Test
    void born_above_the_91st_and_now_on_the_25th_has_fallen_three_spaces_whatever_was_weighed_between() {
        assertThat(judge(Set.of(ABOVE_91ST), -1, -1))
                .isEqualTo(new Met("The weight fell by 3.00 centile spaces or more; NG75 is concerned from 3 for this "
                        + "birth weight."));
        assertThat(judge(Set.of(ABOVE_91ST), -0.9, -0.9)).isInstanceOf(NotMet.class);
        assertThat(FalteringGrowth.judge(Set.of(ABOVE_91ST), OptionalDouble.empty(), z(-1)))
                .isInstanceOf(Met.class);
        assertThat(judge(Set.of(FROM_9TH_TO_91ST), -1, -1)).isInstanceOf(NotMet.class);
    }

    @Test
    void a_fall_of_two_spaces_to_the_25th_or_below_is_enough_in_every_band() {
        assertThat(judge(BirthBand.notKnown(), 1, -1)).isInstanceOf(Met.class);
        assertThat(judge(BirthBand.notKnown(), 1.01, -0.99)).isInstanceOf(CannotTell.class);
    }

    @ParameterizedTest
    @EnumSource
    void one_weight_alone_shows_no_fall(BirthBand born) {
        assertThat(FalteringGrowth.judge(Set.of(born), OptionalDouble.empty(), z(0)))
                .isEqualTo(new CannotTell("One weight alone shows no fall: an earlier one, at or after 2 weeks of "
                        + "corrected age, or the centile of the birth weight, would."));
    }

    @Test
    void before_two_weeks_nothing_can_be_told() {
        assertThat(FalteringGrowth.judge(Set.of(BELOW_9TH), z(0), OptionalDouble.empty()))
                .isEqualTo(
                        new CannotTell("No weight that the chart can place: it begins at 2 weeks of corrected age."));
    }

    @Test
    void the_answer_says_how_far_the_weight_fell_and_never_rounds_it_up_to_the_threshold() {
        assertThat(judge(BirthBand.notKnown(), 2, -1.5).why())
                .isEqualTo("The weight fell by 3.50 centile spaces: enough for concern whatever the birth weight was.");
        assertThat(judge(BirthBand.notKnown(), 0, -0.9999).why())
                .isEqualTo(
                        "The weight fell by 0.99 centile spaces since the earlier one, less than NG75 asks for here. "
                                + "What was lost before that is not counted.");
        assertThat(judge(BirthBand.notKnown(), 2, 0).why())
                .isEqualTo("The weight fell by 2.00 centile spaces: enough for concern for some birth weights and not "
                        + "for others. The centile of the birth weight would decide it.");
        assertThat(judge(BirthBand.notKnown(), 0, 0).why()).startsWith("The weight did not fall since");
        assertThat(judge(BirthBand.notKnown(), 0, 1).why()).startsWith("The weight did not fall since");
    }

    @Test
    void knowing_less_never_turns_one_answer_into_the_other() {
        Random random = new Random(20260305);
        for (int i = 0; i < 5000; i++) {
            double before = random.nextDouble(-5, 5);
            double now = random.nextDouble(-5, 5);
            Threshold unplaced = judge(BirthBand.notKnown(), before, now);
            for (BirthBand born : BirthBand.values()) {
                Threshold placed = judge(Set.of(born), before, now);
                assertThat(placed).isNotInstanceOf(CannotTell.class);
                if (!(unplaced instanceof CannotTell)) {
                    assertThat(placed).hasSameClassAs(unplaced);
                }
            }
        }
    }

    @Test
    void a_further_fall_never_lifts_a_concern() {
        Random random = new Random(20260306);
        for (int i = 0; i < 5000; i++) {
            double before = random.nextDouble(-5, 5);
            double now = random.nextDouble(-5, 5);
            for (BirthBand born : BirthBand.values()) {
                if (judge(Set.of(born), before, now) instanceof Met) {
                    assertThat(judge(Set.of(born), before, now - random.nextDouble()))
                            .isInstanceOf(Met.class);
                }
            }
        }
    }

    @Test
    void wrong_input_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judge(Set.of(), 0, 0))
                .withMessageContaining("at least one band must be possible");
        assertThatIllegalArgumentException().isThrownBy(() -> judge(Set.of(BELOW_9TH), Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> judge(Set.of(BELOW_9TH), 0, Double.NaN));
    }

    private static Threshold judge(Set<BirthBand> born, double before, double now) {
        return FalteringGrowth.judge(born, z(before), z(now));
    }

    private static OptionalDouble z(double spaces) {
        return OptionalDouble.of(spaces * 2 / 3);
    }
}
