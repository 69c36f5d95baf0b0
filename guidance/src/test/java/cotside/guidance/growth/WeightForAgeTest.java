package cotside.guidance.growth;

import static cotside.guidance.growth.Sex.FEMALE;
import static cotside.guidance.growth.Sex.MALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightForAgeTest {
    private static final double MONTH = 365.25 / 12;
    private static final String COLUMNS = "age_years,male_L,male_M,male_S,female_L,female_M,female_S";

    private final WeightForAge table = WeightForAge.who2006();

    /** WHO Child Growth Standards 2006, simplified field tables, weight for age in kg at z from -3 to 3. */
    @ParameterizedTest
    @CsvSource({
        "MALE,   1, 2.9, 3.4, 3.9, 4.5,  5.1,  5.8,  6.6",
        "MALE,   2, 3.8, 4.3, 4.9, 5.6,  6.3,  7.1,  8.0",
        "MALE,   3, 4.4, 5.0, 5.7, 6.4,  7.2,  8.0,  9.0",
        "MALE,   6, 5.7, 6.4, 7.1, 7.9,  8.8,  9.8, 10.9",
        "MALE,  12, 6.9, 7.7, 8.6, 9.6, 10.8, 12.0, 13.3",
        "FEMALE, 1, 2.7, 3.2, 3.6, 4.2,  4.8,  5.5,  6.2",
        "FEMALE, 2, 3.4, 3.9, 4.5, 5.1,  5.8,  6.6,  7.5",
        "FEMALE, 3, 4.0, 4.5, 5.2, 5.8,  6.6,  7.5,  8.5",
        "FEMALE, 6, 5.1, 5.7, 6.5, 7.3,  8.2,  9.3, 10.6",
        "FEMALE,12, 6.3, 7.0, 7.9, 8.9, 10.1, 11.5, 13.1",
    })
    void weights_agree_with_the_field_tables_of_who(
            Sex sex, int months, double m3, double m2, double m1, double median, double p1, double p2, double p3) {
        double[] published = {m3, m2, m1, median, p1, p2, p3};
        for (int z = -3; z <= 3; z++) {
            double grams = table.grams(sex, months * MONTH, z).orElseThrow();
            assertThat(Math.round(grams / 100) / 10.0)
                    .as("%s, %d months, z %d", sex, months, z)
                    .isEqualTo(published[z + 3]);
        }
    }

    /** WHO Child Growth Standards 2006, weight for age by day; days in the middle of the table's gaps. */
    @ParameterizedTest
    @CsvSource({
        "MALE,   17,  0.2517, 3.8828, 0.13996",
        "MALE,  106,  0.1644, 6.6962, 0.11502",
        "MALE,  137,  0.1471, 7.2692, 0.1118",
        "MALE,  350,  0.0686, 9.5310, 0.10915",
        "FEMALE, 17,  0.2177, 3.6818, 0.14218",
        "FEMALE,106,  0.0173, 6.1393, 0.125",
        "FEMALE,118,  0.0001, 6.3586, 0.12423",
        "FEMALE,300, -0.1674, 8.4445, 0.12219",
        "FEMALE,365, -0.2022, 8.9462, 0.12267",
    })
    void a_z_between_two_ages_agrees_with_the_daily_table_of_who_to_three_hundredths(
            Sex sex, int day, double l, double m, double s) {
        for (int z = -3; z <= 3; z++) {
            int grams = (int) Math.round(1000 * m * Math.pow(1 + l * s * z, 1 / l));
            assertThat(table.z(sex, day, grams).orElseThrow())
                    .as("%s, day %d, %d g", sex, day, grams)
                    .isCloseTo(z, within(0.03));
        }
    }

    @Test
    void a_girl_of_365_days_and_9_kg_stands_where_the_published_example_puts_her() {
        assertThat(table.z(FEMALE, 365, 9000).orElseThrow()).isCloseTo(0.0488, within(0.001));
    }

    @Test
    void the_median_weight_has_a_z_of_zero() {
        assertThat(table.z(MALE, 365.25, 9648).orElseThrow()).isCloseTo(0, within(0.001));
        assertThat(table.grams(FEMALE, 14, 0).orElseThrow()).isCloseTo(3569.3, within(1e-9));
        assertThat(table.grams(MALE, 14, 0).orElseThrow()).isCloseTo(3752.9, within(1e-9));
    }

    @Test
    void half_way_between_two_ages_each_number_is_half_way() {
        assertThat(table.lms(MALE, 17.5)).hasValueSatisfying(lms -> {
            assertThat(lms.l()).isCloseTo((0.2581 + 0.2442) / 2, within(1e-12));
            assertThat(lms.m()).isCloseTo((3.7529 + 4.0603) / 2, within(1e-12));
            assertThat(lms.s()).isCloseTo((0.14142 + 0.13807) / 2, within(1e-12));
        });
    }

    @Test
    void at_an_age_of_the_table_its_own_numbers_count() {
        assertThat(table.lms(FEMALE, 21)).contains(new Lms(0.2024, 3.8352, 0.1406));
    }

    @ParameterizedTest
    @EnumSource
    void the_table_speaks_from_14_days_to_730_and_a_half(Sex sex) {
        assertThat(table.firstAgeDays()).isEqualTo(14);
        assertThat(table.lastAgeDays()).isEqualTo(730.5);
        for (double inside : new double[] {14, 15, 730, 730.5}) {
            assertThat(table.z(sex, inside, 4000)).as("z at %s", inside).isPresent();
            assertThat(table.grams(sex, inside, 0)).as("grams at %s", inside).isPresent();
        }
        for (double outside : new double[] {-60, 0, 13, Math.nextDown(14.0), Math.nextUp(730.5), 731}) {
            assertThat(table.z(sex, outside, 4000)).as("z at %s", outside).isEmpty();
            assertThat(table.grams(sex, outside, 0)).as("grams at %s", outside).isEmpty();
        }
    }

    @Test
    void z_rises_with_weight_at_every_age() {
        Random random = new Random(20260301);
        for (int i = 0; i < 2000; i++) {
            Sex sex = random.nextBoolean() ? FEMALE : MALE;
            double age = 14 + random.nextDouble() * 716.5;
            int grams = 500 + random.nextInt(15_000);
            assertThat(table.z(sex, age, grams + 1).orElseThrow())
                    .as("%s, %s days, %d g", sex, age, grams)
                    .isGreaterThan(table.z(sex, age, grams).orElseThrow());
        }
    }

    @Test
    void a_z_becomes_a_weight_and_the_same_z_again() {
        Random random = new Random(20260302);
        for (int i = 0; i < 2000; i++) {
            Lms lms = table.lms(random.nextBoolean() ? FEMALE : MALE, 14 + random.nextDouble() * 716.5)
                    .orElseThrow();
            double z = random.nextDouble(-10, 10);
            assertThat(lms.z(lms.kg(z))).as("%s, z %s", lms, z).isCloseTo(z, within(1e-9));
        }
    }

    @Test
    void a_weight_becomes_a_z_and_the_same_weight_again() {
        Random random = new Random(20260303);
        for (int i = 0; i < 2000; i++) {
            Sex sex = random.nextBoolean() ? FEMALE : MALE;
            double age = 14 + random.nextDouble() * 716.5;
            int grams = 2000 + random.nextInt(10_000);
            double z = table.z(sex, age, grams).orElseThrow();
            if (Math.abs(z) <= 10) {
                assertThat(table.grams(sex, age, z).orElseThrow()).isCloseTo(grams, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, -4000})
    void a_weight_must_be_above_nothing(int grams) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.z(MALE, 30, grams))
                .withMessage("a weight must be above 0 g, not " + grams + " g");
    }

    @Test
    void a_single_gram_is_a_weight() {
        assertThat(table.z(MALE, 30, 1).orElseThrow()).isNegative();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void an_age_must_be_a_finite_number(double age) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.z(MALE, age, 4000))
                .withMessageContaining("an age in days must be a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.grams(MALE, age, 0))
                .withMessageContaining("an age in days must be a finite number");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 10.000001, -10.000001})
    void a_z_beyond_ten_is_refused(double z) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.grams(MALE, 30, z))
                .withMessageContaining("a z must lie between -10 and 10");
    }

    @Test
    void a_z_of_ten_is_drawn() {
        assertThat(table.grams(MALE, 30, 10).orElseThrow()).isGreaterThan(10_000);
        assertThat(table.grams(MALE, 30, -10).orElseThrow()).isBetween(500.0, 2000.0);
    }

    @Test
    void a_table_names_the_line_that_cannot_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightForAge.parse(List.of("# only a remark")))
                .withMessage("line 2: a table needs at least one age");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightForAge.parse(List.of("# a remark", "age,weight")))
                .withMessage("line 2: the columns must be " + COLUMNS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightForAge.parse(List.of(COLUMNS, "1,1,1,1,1,1")))
                .withMessage("line 2: 7 numbers are needed, not 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightForAge.parse(List.of(COLUMNS, "1,1,1,1,1,1,x")))
                .withMessage("line 2: not a number: x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightForAge.parse(List.of(COLUMNS, "1,1,1,1,1,1,1", "1,1,1,1,1,1,1")))
                .withMessage("line 3: ages must rise");
    }

    @Test
    void a_table_may_hold_one_age_alone() {
        WeightForAge one = WeightForAge.parse(List.of(COLUMNS, "1,0,9,0.1,0,8,0.1"));

        assertThat(one.grams(MALE, 365.25, 0).orElseThrow()).isCloseTo(9000, within(1e-9));
        assertThat(one.grams(FEMALE, 365.25, 0).orElseThrow()).isCloseTo(8000, within(1e-9));
        assertThat(one.grams(MALE, 365, 0)).isEmpty();
    }
}
