package cotside.guidance.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LmsTest {
    @Test
    void without_skew_the_logarithm_is_normal() {
        Lms lms = new Lms(0, 6, 0.12);

        assertThat(lms.z(6 * Math.exp(0.24))).isCloseTo(2, within(1e-12));
        assertThat(lms.kg(-1)).isCloseTo(6 * Math.exp(-0.12), within(1e-12));
    }

    @Test
    void with_skew_it_is_the_formula_of_who() {
        Lms lms = new Lms(0.2, 5, 0.125);

        assertThat(lms.z(4)).isCloseTo((Math.pow(4 / 5.0, 0.2) - 1) / (0.2 * 0.125), within(1e-12));
        assertThat(lms.kg(2)).isCloseTo(5 * Math.pow(1 + 0.2 * 0.125 * 2, 5), within(1e-12));
    }

    @Test
    void a_skew_next_to_nothing_is_as_good_as_none() {
        assertThat(new Lms(1e-13, 6, 0.12).z(7)).isCloseTo(new Lms(0, 6, 0.12).z(7), within(1e-9));
    }

    @Test
    void numbers_between_two_ages_lie_in_proportion() {
        Lms between = new Lms(0.2, 4, 0.14).towards(new Lms(0.4, 8, 0.1), 0.25);

        assertThat(between.l()).isCloseTo(0.25, within(1e-12));
        assertThat(between.m()).isCloseTo(5, within(1e-12));
        assertThat(between.s()).isCloseTo(0.13, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 1, 1",
        "Infinity, 1, 1",
        "1, 0, 1",
        "1, -1, 1",
        "1, NaN, 1",
        "1, Infinity, 1",
        "1, 1, 0",
        "1, 1, -1",
        "1, 1, NaN",
        "1, 1, Infinity"
    })
    void numbers_that_cannot_be_are_refused(double l, double m, double s) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lms(l, m, s))
                .withMessageContaining("L, M and S must be finite and M and S above 0");
    }
}
