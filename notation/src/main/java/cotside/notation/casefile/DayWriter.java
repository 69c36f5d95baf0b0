package cotside.notation.casefile;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;

/** Days, periods and moments in the shortest form that reads back as the same. */
final class DayWriter {
    private DayWriter() {}

    static String written(Day day) {
        LocalDate first = day.earliest();
        if (day.isExact()) {
            return first.toString();
        }
        if (day.equals(Day.in(YearMonth.from(first)))) {
            return YearMonth.from(first).toString();
        }
        if (day.equals(Day.in(Year.from(first)))) {
            return "%04d".formatted(first.getYear());
        }
        LocalDate middle = first.plusDays(7);
        return day.equals(Day.about(middle, 7)) ? "about " + middle : "between " + first + " and " + day.latest();
    }

    /**
     * @param told the day that an open period is taken to have held on when none is named
     */
    static String written(When when, LocalDate told) {
        String from = written(when.from());
        if (when.open()) {
            return "since " + from + (when.to().equals(Day.on(told)) ? "" : ", still on " + written(when.to()));
        }
        return when.from().equals(when.to()) ? from : from + " to " + written(when.to());
    }

    /** London time, but UTC for a moment of the hour that comes twice. */
    static String written(Instant moment) {
        LocalDateTime local = moment.atZone(Moments.LONDON).toLocalDateTime();
        boolean sure = local.atZone(Moments.LONDON).toInstant().equals(moment);
        if (sure && moment.equals(Moments.noonOf(local.toLocalDate()))) {
            return local.toLocalDate().toString();
        }
        return sure ? local.toString() : moment.toString();
    }
}
