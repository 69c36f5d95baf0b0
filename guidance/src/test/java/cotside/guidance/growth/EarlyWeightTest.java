package cotside.guidance.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cotside.guidance.growth.Threshold.CannotTell;
import cotside.guidance.growth.Threshold.Met;
import cotside.guidance.growth.Threshold.NotMet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A baby of 3000 g at birth throughout. */
class EarlyWeightTest {
    private static final int BIRTH = 3000;

    @Test
    void a_loss_is_a_share_of_birth_weight() {
        assertThat(EarlyWeight.lossFraction(BIRTH, 2700)).isEqualTo(0.1);
        assertThat(EarlyWeight.lossFraction(BIRTH, BIRTH)).isZero();
        assertThat(EarlyWeight.lossFraction(BIRTH, 3300)).isEqualTo(-0.1);
    }

    @Test
    void weights_above_nothing_are_needed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarlyWeight.lossFraction(0, 3000))
                .withMessage("a weight must be above 0 g, not 0 g");
        assertThatIllegalArgumentException().isThrownBy(() -> EarlyWeight.lossFraction(3000, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> EarlyWeight.lostOverTenth(0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> EarlyWeight.notRegained(-1, List.of(), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Weighing(1, 0));
        assertThat(new Weighing(0, 1).grams()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Weighing(-1, 3000))
                .withMessage("a baby cannot be weighed before birth, at -1 days");
    }

    @Nested
    class LostOverTenth {
        @Test
        void more_than_a_tenth_is_a_reason_to_assess() {
            assertThat(lost(on(4, 2699))).isEqualTo(new Met("10.1% of birth weight lost by day 4, more than 10%."));
            assertThat(lost(on(2, 2699))).isInstanceOf(Met.class);
            assertThat(lost(on(30, 2699))).isInstanceOf(Met.class);
        }

        @Test
        void a_tenth_exactly_is_not() {
            assertThat(lost(on(4, 2700)))
                    .isEqualTo(new NotMet("10.0% of birth weight lost by day 4, not more than 10%."));
        }

        @Test
        void a_share_just_short_of_a_tenth_does_not_read_as_a_tenth() {
            assertThat(lost(on(5, 2701)).why()).startsWith("9.9%");
        }

        @Test
        void the_worst_weighing_counts_in_whatever_order_they_come() {
            assertThat(lost(on(10, 2950), on(3, 2600), on(5, 2800)))
                    .isEqualTo(new Met("13.4% of birth weight lost by day 3, more than 10%."));
            assertThat(lost(on(5, 2600), on(3, 2600)).why()).contains("day 3");
        }

        @ParameterizedTest
        @ValueSource(ints = {4, 5, 6, 7})
        void a_weight_from_day_4_to_day_7_shows_that_less_was_lost(int day) {
            assertThat(lost(on(day, 2800))).isInstanceOf(NotMet.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 3, 8, 14})
        void a_weight_on_another_day_does_not(int day) {
            assertThat(lost(on(day, 2800)))
                    .isEqualTo(new CannotTell("No weight from day 4 to day 7, when the most that was lost would show. "
                            + "No other weight shows a loss over 10%."));
        }

        @Test
        void without_a_weighing_it_is_not_known() {
            assertThat(lost()).isInstanceOf(CannotTell.class);
        }

        @Test
        void the_lightest_weight_of_those_days_is_told() {
            assertThat(lost(on(7, 2950), on(5, 2800), on(1, 2750)).why())
                    .isEqualTo("6.6% of birth weight lost by day 5, not more than 10%.");
            assertThat(lost(on(5, 3000)).why()).isEqualTo("Nothing lost by day 5, not more than 10%.");
            assertThat(lost(on(5, 3001)).why()).startsWith("Nothing lost by day 5");
        }

        @Test
        void the_heaviest_weights_do_not_overflow() {
            assertThat(EarlyWeight.lostOverTenth(Integer.MAX_VALUE, List.of(on(5, 1))))
                    .isInstanceOf(Met.class);
        }

        private Threshold lost(Weighing... weighings) {
            return EarlyWeight.lostOverTenth(BIRTH, List.of(weighings));
        }
    }

    @Nested
    class NotRegained {
        @ParameterizedTest
        @ValueSource(ints = {21, 22, 60})
        void a_weight_below_birth_weight_from_day_21_on_is_a_worry(int day) {
            assertThat(regained(day, on(day, 2999))).isEqualTo(new Met("Below birth weight on day " + day + "."));
        }

        @Test
        void it_stays_one_when_the_weight_comes_back_later_or_was_back_before() {
            assertThat(regained(40, on(25, 2999), on(40, 3500))).isInstanceOf(Met.class);
            assertThat(regained(40, on(15, 3100), on(40, 2500))).isInstanceOf(Met.class);
            assertThat(regained(40, on(40, 2500), on(30, 2600)).why()).contains("day 30");
        }

        @ParameterizedTest
        @ValueSource(ints = {4, 14, 21})
        void birth_weight_reached_from_day_4_to_day_21_is_regained(int day) {
            assertThat(regained(30, on(day, 3000)))
                    .isEqualTo(new NotMet("At or above birth weight on day " + day + "."));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 3})
        void a_weight_before_day_4_may_still_be_on_the_way_down(int day) {
            assertThat(regained(10, on(day, 3000)))
                    .isEqualTo(new CannotTell("No weight from day 4 to day 21. A weight by day 21 would tell."));
        }

        @Test
        void the_last_weight_by_day_21_decides() {
            assertThat(regained(20, on(18, 2950), on(10, 3050)))
                    .isEqualTo(new CannotTell("Below birth weight on day 18. A weight by day 21 would tell."));
            assertThat(regained(20, on(18, 3050), on(10, 2950))).isInstanceOf(NotMet.class);
        }

        @Test
        void from_day_21_on_a_missing_weight_is_overdue() {
            assertThat(regained(20).why()).endsWith("A weight by day 21 would tell.");
            assertThat(regained(21))
                    .isEqualTo(new CannotTell(
                            "No weight from day 4 to day 21. No weight since: weigh now, day 21 has come."));
        }

        @Test
        void a_first_weight_after_day_21_at_birth_weight_leaves_open_when_it_was_reached() {
            assertThat(regained(30, on(12, 2900), on(22, 3000), on(29, 3300)))
                    .isEqualTo(new CannotTell("Below birth weight on day 12. At or above birth weight on day 22; "
                            + "nobody knows whether it was by day 21."));
        }

        @Test
        void a_weighing_later_than_the_question_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> regained(10, on(11, 3000), on(2, 2900)))
                    .withMessage("a weighing at 11 days is later than the question, at 10 days");
        }

        private Threshold regained(int ageDays, Weighing... weighings) {
            return EarlyWeight.notRegained(BIRTH, new ArrayList<>(List.of(weighings)), ageDays);
        }
    }

    private static Weighing on(int day, int grams) {
        return new Weighing(day, grams);
    }
}
