package cotside.guidance.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CentileSpacesTest {
    @ParameterizedTest
    @CsvSource({
        "P0_4, 0.4th, -2.6666666667, 0.4",
        "P2, 2nd, -2, 2",
        "P9, 9th, -1.3333333333, 9",
        "P25, 25th, -0.6666666667, 25",
        "P50, 50th, 0, 50",
        "P75, 75th, 0.6666666667, 75",
        "P91, 91st, 1.3333333333, 91",
        "P98, 98th, 2, 98",
        "P99_6, 99.6th, 2.6666666667, 99.6"
    })
    void each_line_lies_at_the_centile_it_is_named_for(CentileLine line, String label, double z, double centile) {
        assertThat(line.label()).isEqualTo(label);
        assertThat(line.z()).isCloseTo(z, within(1e-9));
        assertThat(CentileSpaces.centile(line.z())).isCloseTo(centile, within(0.3));
    }

    @ParameterizedTest
    @EnumSource
    void a_line_lies_exactly_at_its_whole_number_of_spaces(CentileLine line) {
        assertThat(CentileSpaces.position(line.z())).isEqualTo(line.spaces());
        assertThat(line.spaces()).isEqualTo(line.ordinal() - 4);
    }

    /** The normal distribution function, in percent, from tables to 15 digits. */
    @ParameterizedTest
    @CsvSource({
        "0, 50",
        "0.5, 69.1462461274013",
        "1, 84.1344746068543",
        "-1, 15.8655253931457",
        "1.96, 97.5002104851780",
        "-2, 2.27501319481792",
        "2.6666666666666667, 99.6169619432410",
        "-3, 0.134989803163009",
        "-6, 0.0000000986587645037698",
        "8, 99.9999999999999378"
    })
    void a_centile_agrees_with_the_tables(double z, double percent) {
        assertThat(CentileSpaces.centile(z)).isCloseTo(percent, within(1e-10));
    }

    @Test
    void centiles_end_at_0_and_100() {
        assertThat(CentileSpaces.centile(-8.31)).isZero();
        assertThat(CentileSpaces.centile(8.31)).isEqualTo(100);
        assertThat(CentileSpaces.centile(-1e300)).isZero();
        assertThat(CentileSpaces.centile(1e300)).isEqualTo(100);
    }

    @Test
    void centiles_stay_between_0_and_100_and_mirror_each_other() {
        Random random = new Random(20260304);
        for (int i = 0; i < 2000; i++) {
            double z = random.nextDouble(-9, 9);
            assertThat(CentileSpaces.centile(z)).isBetween(0.0, 100.0);
            assertThat(CentileSpaces.centile(z) + CentileSpaces.centile(-z)).isCloseTo(100, within(1e-10));
        }
    }

    @Test
    void a_fall_is_counted_in_spaces_and_a_rise_is_a_negative_one() {
        assertThat(CentileSpaces.fall(0, -2)).isEqualTo(3);
        assertThat(CentileSpaces.fall(-1, 1)).isEqualTo(-3);
        assertThat(CentileSpaces.fall(0.5, 0.5)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_z_must_be_a_finite_number(double z) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CentileSpaces.centile(z))
                .withMessage("a z must be a finite number, not " + z);
        assertThatIllegalArgumentException().isThrownBy(() -> CentileSpaces.position(z));
        assertThatIllegalArgumentException().isThrownBy(() -> CentileSpaces.fall(z, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> CentileSpaces.fall(0, z));
    }

    @Test
    void a_birth_weight_on_the_9th_or_91st_line_is_between_them() {
        assertThat(BirthBand.of(CentileLine.P9.z())).isEqualTo(BirthBand.FROM_9TH_TO_91ST);
        assertThat(BirthBand.of(CentileLine.P91.z())).isEqualTo(BirthBand.FROM_9TH_TO_91ST);
        assertThat(BirthBand.of(0)).isEqualTo(BirthBand.FROM_9TH_TO_91ST);
        assertThat(BirthBand.of(CentileLine.P9.z() - 1e-6)).isEqualTo(BirthBand.BELOW_9TH);
        assertThat(BirthBand.of(CentileLine.P91.z() + 1e-6)).isEqualTo(BirthBand.ABOVE_91ST);
        assertThatIllegalArgumentException().isThrownBy(() -> BirthBand.of(Double.NaN));
    }

    @Test
    void an_unplaced_birth_weight_may_have_been_in_any_band() {
        assertThat(BirthBand.notKnown())
                .containsExactly(BirthBand.BELOW_9TH, BirthBand.FROM_9TH_TO_91ST, BirthBand.ABOVE_91ST);
    }
}
