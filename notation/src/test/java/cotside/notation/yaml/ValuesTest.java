package cotside.notation.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.When;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final LocalDate TOLD = LocalDate.of(2026, 3, 10);

    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource({
        "5 days, 5",
        "1 day, 1",
        "6 weeks, 42",
        "3 months, 91",
        "6 months, 182",
        "1 year, 365",
        "20+0, 140",
        "13+6, 97",
        "20 weeks, 140",
        "-3 days, -3",
        "always, 2147483647"
    })
    void durations_are_days(String written, int days) {
        assertThat(Values.daysOrAlways(scalar(written), problems)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "days", "5 fortnights", "20+7", "5days", "9999999 years", "", "1.5 weeks"})
    void other_durations_are_refused(String written) {
        assertThat(Values.daysOrAlways(scalar(written), problems)).isNull();
        assertThat(problems.list()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"3250 g, 3250", "3.25 kg, 3250", "3250g, 3250", "0.9 kg, 900"})
    void weights_are_grams(String written, int grams) {
        assertThat(Values.grams(scalar(written), problems)).isEqualTo(grams);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3250", "3.2505 g", "-3 kg", "7 lb", "9999999 kg"})
    void other_weights_are_refused(String written) {
        assertThat(Values.grams(scalar(written), problems)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"10 %, 100", "7.5%, 75", "0 %, 0"})
    void shares_are_tenths_of_a_percent(String written, int tenths) {
        assertThat(Values.tenthsOfPercent(scalar(written), problems)).isEqualTo(tenths);
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "no, false", "true, true", "false, false"})
    void yes_and_no(String written, boolean yes) {
        assertThat(Values.yesNo(scalar(written), problems)).isEqualTo(yes);
    }

    @Test
    void a_word_near_to_one_of_the_choices_is_pointed_out() {
        assertThat(Values.choice(scalar("siad"), List.of("said", "seen", "assumed"), word -> word, problems))
                .isNull();
        assertThat(problems.list())
                .singleElement()
                .hasToString("test.yaml:1:1: 'siad' stands here; expected one of said, seen, assumed"
                        + " (did you mean 'said'?)");
    }

    @Test
    void days_have_a_precision() {
        assertThat(day("2026-03-03")).isEqualTo(Day.on(LocalDate.of(2026, 3, 3)));
        assertThat(day("2026-03")).isEqualTo(Day.in(YearMonth.of(2026, 3)));
        assertThat(day("2019")).isEqualTo(Day.in(Year.of(2019)));
        assertThat(day("about 2026-03-03")).isEqualTo(new Day(LocalDate.of(2026, 2, 24), LocalDate.of(2026, 3, 10)));
        assertThat(day("about 2026-03")).isEqualTo(new Day(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 30)));
        assertThat(day("about 2004")).isEqualTo(new Day(LocalDate.of(2003, 1, 1), LocalDate.of(2005, 12, 31)));
    }

    @Test
    void periods_end_or_are_still_open() {
        assertThat(when("2025-11 to 2026-01-04"))
                .isEqualTo(When.over(Day.in(YearMonth.of(2025, 11)), Day.on(LocalDate.of(2026, 1, 4))));
        assertThat(when("since 2019")).isEqualTo(When.since(Day.in(Year.of(2019)), TOLD));
        assertThat(when("2026-03-03")).isEqualTo(When.on(LocalDate.of(2026, 3, 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13",
                "2026-02-30",
                "yesterday",
                "since 2027",
                "2026-03 to 2025",
                "since",
                "to 2026",
                "03/04/2026",
                ""
            })
    void other_days_and_periods_are_refused(String written) {
        assertThat(when(written)).isNull();
        assertThat(problems.list()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"bruize, bruise", "brusie, bruise", "alcohl-use, alcohol-use"})
    void names_with_a_slip_are_recognised(String written, String meant) {
        assertThat(Names.nearest(written, List.of("alcohol-use", "bruise", "burn")))
                .isEqualTo(meant);
    }

    @Test
    void names_far_from_all_are_not_guessed_at() {
        assertThat(Names.nearest("weather", List.of("alcohol-use", "bruise"))).isNull();
    }

    @Test
    void fields_report_what_is_missing_and_what_nobody_knows() {
        Node node = YamlReader.parse("test.yaml", "labell: x\nyes: no\n", problems);
        Fields fields = Fields.of(Objects.requireNonNull(node), "a thing", problems);

        assertThat(fields.needsText("label")).isEmpty();
        assertThat(fields.yes("yes")).isFalse();
        fields.refuseOthers();

        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly(
                        "test.yaml:1:1: a thing has no 'label'; expected 'label'",
                        "test.yaml:1:1: unknown key 'labell' in a thing; expected a key of a thing"
                                + " (did you mean 'label'?)");
    }

    private @Nullable Day day(String written) {
        return Days.day(scalar(written), problems);
    }

    private @Nullable When when(String written) {
        return Days.when(scalar(written), TOLD, problems);
    }

    private static Scalar scalar(String text) {
        return new Scalar(Position.startOf("test.yaml"), text, true);
    }
}
