package cotside.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NhsNumberTest {

    @Test
    void the_last_digit_must_fit_the_others() {
        assertThat(NhsNumber.of("999 000 0018").digits()).isEqualTo("9990000018");
        assertThatThrownBy(() -> NhsNumber.of("999 000 0019")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NhsNumber.of("99900000")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_masked_wherever_it_is_printed() {
        assertThat(NhsNumber.of("9990000018")).hasToString("NHS number ending 018");
    }

    @Test
    void one_number_in_eleven_has_no_check_digit_and_each_other_has_one() {
        int valid = 0;
        for (int middle = 0; middle < 1100; middle++) {
            int fitting = 0;
            for (int last = 0; last < 10; last++) {
                String digits = "99900%04d%d".formatted(middle, last);
                try {
                    assertThat(new NhsNumber(digits).isMadeUp()).isTrue();
                    fitting++;
                } catch (IllegalArgumentException expected) {
                    assertThat(expected).hasMessageNotContaining(digits);
                }
            }
            assertThat(fitting).isLessThanOrEqualTo(1);
            valid += fitting;
        }
        assertThat(valid).isBetween(995, 1005);
    }
}
