package cotside.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Family;
import cotside.notation.casefile.CaseFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Weights against age. */
class WeightChartTest {
    private static final String BEN = """
            babies:
              ben: Ben
            people:
              eve: Eve Marsh
            record:
              - on: 2025-10-01
                by: A. Shah, midwifery
                our record says:
                  - eve: birth mother of ben
                  - ben: { born: 2025-10-01 }
            """;

    private static WeightChart of(Family family) {
        return WeightChart.of(Drawn.GUIDANCE, family, Drawn.lastDay(family));
    }

    private static WeightChart with(String lines) {
        return of(Drawn.family(BEN + lines.indent(2)));
    }

    private static String weighed(String day, int grams) {
        return """
                - on: %s
                  by: A. Shah, midwifery
                  seen:
                    - ben: { weight: %d g }
                """.formatted(day, grams);
    }

    private static String due(String day) {
        return """
                - on: 2025-10-02
                  by: A. Shah, midwifery
                  our record says:
                    - ben: { due: %s, method: early scan }
                    - ben: { weight: 2010 g, sex: male }
                """.formatted(day);
    }

    @Test
    void a_weight_that_does_not_rise_crosses_the_lines_and_the_table_says_so() {
        WeightChart chart = of(Drawn.example("weight-that-does-not-rise"));

        assertThat(chart.table())
                .extracting(WeightChart.Row::centile)
                .containsExactly(
                        "before the lines begin",
                        "before the lines begin",
                        "before the lines begin",
                        "on the 25th",
                        "on the 0.4th");
        assertThat(chart.table().get(1).change()).isEqualTo("370 g less in 5 days, 10.6%");
        assertThat(chart.table())
                .extracting(WeightChart.Row::lighter)
                .containsExactly(false, true, false, false, false);
        assertThat(chart.key()).extracting(Key::meaning).containsExactly("A weight", "Lighter than the time before");
    }

    @Test
    void of_a_baby_born_early_the_age_is_corrected() {
        WeightChart chart = with(due("2025-11-12") + weighed("2025-11-26", 3100));

        assertThat(chart.isCorrected()).isTrue();
        assertThat(chart.notes()).anyMatch(note -> note.startsWith("Age is corrected by 6 weeks"));
        assertThat(chart.table())
                .extracting(WeightChart.Row::corrected)
                .containsExactly("5 weeks (41 days) before the due date", "14 days");
        assertThat(Drawn.texts(chart.svg("w", Width.WIDE))).contains("Weeks from the due date (corrected age)", "−6");
    }

    @Test
    void a_weight_hard_to_believe_is_marked_and_the_next_is_set_beside_the_one_before_it() {
        WeightChart chart = with(due("2025-10-05") + weighed("2025-10-20", 12_000) + weighed("2025-10-30", 2600));

        assertThat(chart.table().get(1).doubt()).contains("faster gain than babies make");
        assertThat(chart.table().get(1).centile()).isEmpty();
        assertThat(chart.table().get(2).doubt()).isEmpty();
        assertThat(chart.table().get(2).change()).isEqualTo("590 g more in 28 days");
        assertThat(Drawn.texts(chart.svg("w", Width.WIDE))).contains("?", "12,000 g, off the chart");
        assertThat(chart.key()).extracting(Key::meaning).contains("Hard to believe: weigh again");
    }

    @Test
    void without_a_registered_sex_there_are_no_lines_and_it_says_why() {
        WeightChart chart = with(weighed("2025-10-20", 3600));

        assertThat(chart.notes())
                .contains(
                        "One weight says nothing of how the baby grows.",
                        "No centile lines: no sex is registered, or records disagree.",
                        "No due date is on record, so nobody can tell whether the age should be corrected.");
        assertThat(chart.svg("w", Width.WIDE)).doesNotContain("centile\"");
        assertThat(chart.table()).extracting(WeightChart.Row::centile).containsExactly("");
    }

    @Test
    void without_a_weight_the_chart_says_so() {
        WeightChart chart = with("");

        assertThat(chart.isEmpty()).isTrue();
        assertThat(chart.notes()).contains("No weight is on record.");
        assertThat(Drawn.texts(chart.svg("w", Width.NARROW))).contains("No weight on record");
    }

    @ParameterizedTest
    @CsvSource({
        "-3, below the 0.4th",
        "-2.667, on the 0.4th",
        "-2.333, between the 0.4th and the 2nd",
        "0.1, on the 50th",
        "0.333, between the 50th and the 75th",
        "2.7, on the 99.6th",
        "3, above the 99.6th"
    })
    void a_weight_lies_on_a_line_within_a_quarter_of_a_space(double z, String words) {
        assertThat(WeightChart.among(z)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void every_example_family_has_a_chart_that_may_stand_in_any_page(Width width) {
        Drawn.examples()
                .forEach(file -> Drawn.mayStandInAnyPage(
                        of(CaseFiles.load(file, Drawn.PACK)).svg("w", width), "w"));
        Drawn.mayStandInAnyPage(of(Drawn.everybody()).svg("w", width), "w");
        Drawn.mayStandInAnyPage(
                with(due("2025-11-12") + weighed("2025-10-20", 18_000)).svg("w", width), "w");
        Drawn.mayStandInAnyPage(
                with(due("2025-11-12") + weighed("2025-10-20", 300)).svg("w", width), "w");
    }
}
