package cotside.guidance.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectedAgeTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 1);

    @Test
    void a_baby_born_at_30_weeks_is_ten_weeks_younger_on_the_chart() {
        var age = bornAt(30, 0);

        assertThat(age.gestationAtBirthDays()).isEqualTo(210);
        assertThat(age.preterm()).isTrue();
        assertThat(age.ageDays(age.born())).isZero();
        assertThat(age.correctedAgeDays(age.born())).isEqualTo(-70);
        assertThat(age.ageDays(DUE)).isEqualTo(70);
        assertThat(age.correctedAgeDays(DUE)).isZero();
        assertThat(age.correctedAgeDays(DUE.plusDays(14))).isEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource({"36, 6, true, 8", "37, 0, false, 30", "40, 0, false, 30", "41, 6, false, 30"})
    void correction_is_for_births_before_37_weeks(int weeks, int days, boolean preterm, int correctedAt30Days) {
        var age = bornAt(weeks, days);

        assertThat(age.preterm()).isEqualTo(preterm);
        assertThat(age.correctedAgeDays(age.born().plusDays(30))).isEqualTo(correctedAt30Days);
    }

    @Test
    void a_baby_born_at_32_weeks_is_corrected_until_a_year_after_the_due_date() {
        var age = bornAt(32, 0);
        LocalDate end = DUE.plusYears(1);

        assertThat(age.correctedAgeDays(age.born().plusYears(1))).isEqualTo(365 - 56);
        assertThat(age.correctedAgeDays(end.minusDays(1))).isEqualTo(364);
        assertThat(age.correctedAgeDays(end)).isEqualTo(365 + 56);
    }

    @Test
    void a_baby_born_before_32_weeks_is_corrected_until_two_years_after_the_due_date() {
        var age = bornAt(31, 6);
        LocalDate end = DUE.plusYears(2);

        assertThat(age.correctedAgeDays(DUE.plusYears(1))).isEqualTo(365);
        assertThat(age.correctedAgeDays(end.minusDays(1))).isEqualTo(730);
        assertThat(age.correctedAgeDays(end)).isEqualTo(731 + 57);
    }

    @Test
    void there_is_no_age_before_birth() {
        var age = bornAt(40, 0);
        LocalDate dayBefore = age.born().minusDays(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> age.ageDays(dayBefore))
                .withMessage("there is no age before birth");
        assertThatIllegalArgumentException().isThrownBy(() -> age.correctedAgeDays(dayBefore));
    }

    @ParameterizedTest
    @ValueSource(ints = {140, 315})
    void births_from_20_to_45_weeks_are_believed(int gestation) {
        LocalDate born = DUE.minusDays(280 - gestation);

        assertThat(CorrectedAge.believable(born, DUE)).isTrue();
        assertThat(new CorrectedAge(born, DUE).gestationAtBirthDays()).isEqualTo(gestation);
    }

    @ParameterizedTest
    @ValueSource(ints = {139, 316, -3000, 4000})
    void dates_that_cannot_both_be_right_are_refused_without_repeating_them(int gestation) {
        LocalDate born = DUE.minusDays(280 - gestation);

        assertThat(CorrectedAge.believable(born, DUE)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorrectedAge(born, DUE))
                .withMessage("the birth and due dates make a gestation at birth of " + gestation
                        + " days, outside 20+0 to 45+0 weeks (140 to 315 days): one of them is wrong");
    }

    private static CorrectedAge bornAt(int weeks, int days) {
        return new CorrectedAge(DUE.minusDays(280 - (weeks * 7 + days)), DUE);
    }
}
