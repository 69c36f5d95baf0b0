package cotside.notation.words;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    private final Dates dates = Dates.around(TODAY);

    @Test
    void a_date_of_this_year_goes_without_its_year() {
        assertThat(dates.day(TODAY)).isEqualTo("12 January");
        assertThat(dates.day(LocalDate.of(2025, 12, 20))).isEqualTo("20 December 2025");
        assertThat(Dates.full().weekday(TODAY)).isEqualTo("Monday 12 January 2026");
    }

    @Test
    void a_day_is_told_as_precisely_as_it_is_known() {
        assertThat(dates.day(Day.on(TODAY))).isEqualTo("on 12 January");
        assertThat(dates.day(Day.in(YearMonth.of(2019, 3)))).isEqualTo("in March 2019");
        assertThat(dates.day(Day.in(YearMonth.of(2026, 1)))).isEqualTo("in January");
        assertThat(dates.day(Day.in(Year.of(2019)))).isEqualTo("in 2019");
        assertThat(dates.day(Day.about(LocalDate.of(2025, 3, 3), 7))).isEqualTo("about 3 March 2025");
        assertThat(dates.day(new Day(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 5))))
                .isEqualTo("between 1 January and 5 January");
        assertThat(dates.day(new Day(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 12, 31))))
                .isEqualTo("between 2020 and 2022");
    }

    @Test
    void a_period_is_told_with_both_ends() {
        assertThat(dates.when(When.on(TODAY))).isEqualTo("on 12 January");
        assertThat(dates.when(When.since(Day.in(Year.of(2019)), TODAY)))
                .isEqualTo("since 2019, and still on 12 January");
        assertThat(dates.when(When.over(Day.in(YearMonth.of(2025, 11)), Day.on(LocalDate.of(2026, 1, 4)))))
                .isEqualTo("from November 2025 to 4 January");
    }

    @Test
    void a_moment_is_told_in_london_time() {
        assertThat(Dates.full().moment(Instant.parse("2026-07-01T08:05:00Z"))).isEqualTo("1 July 2026 at 09:05");
    }

    @Test
    void spans_are_told_in_days_while_days_matter() {
        assertThat(Dates.span(1)).isEqualTo("1 day");
        assertThat(Dates.span(28)).isEqualTo("28 days");
        assertThat(Dates.span(51)).isEqualTo("7 weeks 2 days");
        assertThat(Dates.span(84)).isEqualTo("12 weeks");
        assertThat(Dates.gestation(258)).isEqualTo("36+6 weeks");
    }

    @Test
    void several_days_make_one_list() {
        assertThat(dates.days(List.of(TODAY, TODAY, LocalDate.of(2025, 3, 3))))
                .isEqualTo("12 January and 3 March 2025");
    }
}
