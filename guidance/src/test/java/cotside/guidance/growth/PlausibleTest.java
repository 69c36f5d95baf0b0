package cotside.guidance.growth;

import static cotside.guidance.growth.Doubt.Reason.GAINED_TOO_FAST;
import static cotside.guidance.growth.Doubt.Reason.LOST_TOO_FAST;
import static cotside.guidance.growth.Doubt.Reason.TOO_HEAVY_FOR_AGE;
import static cotside.guidance.growth.Doubt.Reason.TOO_LIGHT_FOR_AGE;
import static cotside.guidance.growth.Doubt.Slip.KILOGRAMS_FOR_GRAMS;
import static cotside.guidance.growth.Doubt.Slip.POUNDS_FOR_KILOGRAMS;
import static cotside.guidance.growth.Doubt.Slip.TEN_TIMES_TOO_HEAVY;
import static cotside.guidance.growth.Doubt.Slip.TEN_TIMES_TOO_LIGHT;
import static cotside.guidance.growth.Sex.FEMALE;
import static cotside.guidance.growth.Sex.MALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cotside.guidance.growth.Doubt.Reason;
import cotside.guidance.growth.Doubt.Slip;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibleTest {

    /** The bounds to the gram, reckoned from WHO's L, M and S by hand: a step beyond 3 SD is the gap from 2 to 3. */
    @ParameterizedTest
    @CsvSource({"MALE, 14", "FEMALE, 14", "MALE, 35", "FEMALE, 91", "MALE, 365", "FEMALE, 730"})
    void against_age_a_weight_may_lie_from_minus_6_to_plus_5_as_who_counts(Sex sex, int day) {
        WeightForAge table = WeightForAge.who2006();
        double m3 = table.grams(sex, day, -3).orElseThrow();
        double m2 = table.grams(sex, day, -2).orElseThrow();
        double p2 = table.grams(sex, day, 2).orElseThrow();
        double p3 = table.grams(sex, day, 3).orElseThrow();
        int least = (int) Math.ceil(m3 - 3 * (m2 - m3));
        int most = (int) Math.floor(p3 + 2 * (p3 - p2));

        assertThat(alone(sex, day, least)).isEmpty();
        assertThat(reasons(alone(sex, day, least - 1))).containsExactly(TOO_LIGHT_FOR_AGE);
        assertThat(alone(sex, day, most)).isEmpty();
        assertThat(reasons(alone(sex, day, most + 1))).containsExactly(TOO_HEAVY_FOR_AGE);
    }

    @Test
    void before_two_weeks_a_weight_may_lie_from_200_to_7000_grams() {
        assertThat(alone(MALE, 0, 200)).isEmpty();
        assertThat(reasons(alone(MALE, 0, 199))).containsExactly(TOO_LIGHT_FOR_AGE);
        assertThat(alone(MALE, 13, 7000)).isEmpty();
        assertThat(reasons(alone(MALE, 13, 7001))).containsExactly(TOO_HEAVY_FOR_AGE);
    }

    @Test
    void the_corrected_age_is_what_counts() {
        var tenWeeksOld = new Weighing(70, 1000);

        assertThat(Plausible.doubt(FEMALE, 0, Optional.empty(), tenWeeksOld)).isEmpty();
        assertThat(reasons(Plausible.doubt(FEMALE, 70, Optional.empty(), tenWeeksOld)))
                .containsExactly(TOO_LIGHT_FOR_AGE);
    }

    @Test
    void after_the_end_of_the_table_age_says_nothing() {
        assertThat(alone(MALE, 731, 1)).isEmpty();
        assertThat(alone(MALE, 731, Integer.MAX_VALUE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 300", "1, 300", "3, 300", "4, 400", "10, 1000"})
    void a_baby_gains_no_more_than_100_grams_a_day_counting_three_days_at_least(int days, int most) {
        var before = new Weighing(20, 3800);

        assertThat(beside(before, days, 3800 + most)).isEmpty();
        assertThat(reasons(beside(before, days, 3801 + most))).containsExactly(GAINED_TOO_FAST);
    }

    @ParameterizedTest
    @CsvSource({"0, 480", "1, 480", "2, 960", "3, 1440", "4, 1600", "10, 1600"})
    void a_baby_loses_no_more_than_12_percent_a_day_and_40_in_all(int days, int most) {
        var before = new Weighing(20, 4000);

        assertThat(beside(before, days, 4000 - most)).isEmpty();
        assertThat(reasons(beside(before, days, 3999 - most))).containsExactly(LOST_TOO_FAST);
    }

    @Test
    void the_same_weight_twice_is_believed() {
        assertThat(beside(new Weighing(20, 4000), 0, 4000)).isEmpty();
    }

    @Test
    void a_loss_that_kills_babies_is_still_believed() {
        assertThat(beside(new Weighing(0, 3400), 6, 2400)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "45000, TEN_TIMES_TOO_HEAVY",
        "450, TEN_TIMES_TOO_LIGHT",
        "4, KILOGRAMS_FOR_GRAMS",
        "9921, POUNDS_FOR_KILOGRAMS"
    })
    void the_usual_slips_are_named(int written, Slip slip) {
        var doubt = beside(new Weighing(30, 4400), 3, written).orElseThrow();

        assertThat(doubt.likelySlip()).contains(slip);
        assertThat(doubt.why()).endsWith(" Perhaps " + slip.label() + ".");
        assertThat(slip.gramsMeant(written)).isBetween(3999.9, 4500.1);
    }

    @Test
    void each_slip_says_what_was_meant() {
        assertThat(TEN_TIMES_TOO_HEAVY.gramsMeant(45_000)).isEqualTo(4500);
        assertThat(TEN_TIMES_TOO_LIGHT.gramsMeant(450)).isEqualTo(4500);
        assertThat(KILOGRAMS_FOR_GRAMS.gramsMeant(4)).isEqualTo(4000);
        assertThat(POUNDS_FOR_KILOGRAMS.gramsMeant(10_000)).isEqualTo(4535.9237);
    }

    @Test
    void a_slip_that_would_explain_nothing_is_not_named() {
        var doubt = beside(new Weighing(30, 4400), 3, 5200).orElseThrow();

        assertThat(doubt.likelySlip()).isEmpty();
        assertThat(doubt.why())
                .isEqualTo("5200 g on day 33 after 4400 g on day 30 is a faster gain than babies make. "
                        + "One of the two is wrong.");
    }

    @Test
    void a_doubt_names_the_weight_every_reason_and_what_to_do() {
        var doubt = beside(new Weighing(30, 4400), 3, 450).orElseThrow();

        assertThat(doubt.weighing()).isEqualTo(new Weighing(33, 450));
        assertThat(doubt.reasons()).containsExactly(TOO_LIGHT_FOR_AGE, LOST_TOO_FAST);
        assertThat(doubt.why())
                .isEqualTo("450 g on day 33 is less than a baby of that age weighs. "
                        + "450 g on day 33 after 4400 g on day 30 is a faster loss than babies live through. One of the "
                        + "two is wrong, or the baby is gravely ill: see the baby and weigh again now. "
                        + "Perhaps ten times too light.");
        assertThat(beside(new Weighing(30, 4400), 3, 45_000).orElseThrow().why())
                .startsWith("45000 g on day 33 is more than a baby of that age weighs. ");
    }

    @Test
    void ordinary_growth_along_any_line_is_believed() {
        Random random = new Random(20260307);
        WeightForAge table = WeightForAge.who2006();
        for (int i = 0; i < 3000; i++) {
            Sex sex = random.nextBoolean() ? FEMALE : MALE;
            double z = random.nextDouble(-3, 3);
            int from = 14 + random.nextInt(330);
            int to = from + random.nextInt(60);
            var before = new Weighing(from, (int) table.grams(sex, from, z).orElseThrow());
            var now = new Weighing(to, (int) table.grams(sex, to, z).orElseThrow());
            assertThat(Plausible.doubt(sex, to, Optional.of(before), now))
                    .as("%s then %s", before, now)
                    .isEmpty();
        }
    }

    @Test
    void wrong_input_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plausible.doubt(MALE, 9, Optional.of(new Weighing(10, 4000)), new Weighing(9, 4000)))
                .withMessage("the weight before, at 10 days, is later than the one in question, at 9 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plausible.doubt(MALE, 10, Optional.empty(), new Weighing(9, 4000)))
                .withMessage("a corrected age of 10 days is more than the age since birth, 9 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Doubt(new Weighing(9, 4000), List.of(), Optional.empty(), ""))
                .withMessage("a doubt needs a reason");
    }

    private static Optional<Doubt> alone(Sex sex, int day, int grams) {
        return Plausible.doubt(sex, day, Optional.empty(), new Weighing(day, grams));
    }

    private static Optional<Doubt> beside(Weighing before, int daysLater, int grams) {
        int day = before.ageDays() + daysLater;
        return Plausible.doubt(MALE, day, Optional.of(before), new Weighing(day, grams));
    }

    private static List<Reason> reasons(Optional<Doubt> doubt) {
        return doubt.orElseThrow().reasons();
    }
}
