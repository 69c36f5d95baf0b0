package cotside.pages.write;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.When;
import cotside.notation.yaml.Days;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenDaysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 March 2026 | 2026-03-03",
                "3rd of March 2026 | 2026-03-03",
                "on 3 Mar 2026 | 2026-03-03",
                "3/3/2026 | 2026-03-03",
                "03/04/26 | 2026-04-03",
                "3.3.2026 | 2026-03-03",
                "2026-03-03 | 2026-03-03",
                "March 2026 | 2026-03",
                "in Sept 2025 | 2025-09",
                "3/2026 | 2026-03",
                "2019 | 2019",
                "about 2019 | about 2019",
                "around 3 March 2026 | about 2026-03-03",
                "between 1 March 2026 and 9/3/2026 | between 2026-03-01 and 2026-03-09",
                "since 2024 | since 2024",
                "Since about May 2025 | since about 2025-05",
                "since 2019, still on 2 January 2026 | since 2019, still on 2026-01-02",
                "since 2019 and still on 2 January 2026 | since 2019, still on 2026-01-02",
                "May 2025 to 4 January 2026 | 2025-05 to 2026-01-04",
                "from May to July 2025 | 2025-05 to 2025-07"
            })
    void what_people_write_is_understood(String spoken, String written) {
        assertThat(SpokenDays.when(spoken)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "31 February 2026",
                "13/13/2026",
                "March",
                "since",
                "3 Mad 2026",
                "to 2025",
                "2026-13",
                "between 2025 and",
                "about about 2019",
                "99999"
            })
    void what_is_no_day_is_not_guessed_at(String spoken) {
        assertThat(SpokenDays.when(spoken)).isNull();
    }

    @Test
    void every_day_and_period_that_can_be_recorded_can_be_written_in_words() {
        Random lot = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Day from = day(lot);
            Day to = day(lot);
            When when = to.latest().isBefore(from.earliest())
                    ? When.at(from)
                    : lot.nextBoolean() ? When.over(from, to) : new When(from, to, true);
            String written = SpokenDays.when(Typist.spoken(when));
            assertThat(written).as(Typist.spoken(when)).isNotNull();
            Problems problems = new Problems();
            assertThat(Days.when(
                            new Scalar(Position.startOf("when"), String.valueOf(written), false),
                            LocalDate.of(2026, 11, 23),
                            problems))
                    .isEqualTo(when);
        }
    }

    private static Day day(Random lot) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(lot.nextInt(900));
        return switch (lot.nextInt(5)) {
            case 0 -> Day.in(YearMonth.from(day));
            case 1 -> Day.in(Year.from(day));
            case 2 -> Day.about(day, 7);
            case 3 -> new Day(day, day.plusDays(3 + lot.nextInt(9)));
            default -> Day.on(day);
        };
    }
}
