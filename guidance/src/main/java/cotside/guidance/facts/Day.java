package cotside.guidance.facts;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A Europe/London day known to a precision: it lay somewhere from {@code earliest} to {@code latest}, both included.
 */
public record Day(LocalDate earliest, LocalDate latest) {
    public Day {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("a day cannot lie between " + earliest + " and the earlier " + latest);
        }
    }

    public static Day on(LocalDate day) {
        return new Day(day, day);
    }

    public static Day in(YearMonth month) {
        return new Day(month.atDay(1), month.atEndOfMonth());
    }

    public static Day in(Year year) {
        return new Day(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    /** Within {@code either} days before or after. */
    public static Day about(LocalDate day, int either) {
        return new Day(day.minusDays(either), day.plusDays(either));
    }

    public boolean isExact() {
        return earliest.equals(latest);
    }

    /** The same day, known not to lie after {@code bound}; a day that lies wholly after it is pulled back to it. */
    public Day notAfter(LocalDate bound) {
        if (!latest.isAfter(bound)) {
            return this;
        }
        return new Day(earliest.isAfter(bound) ? bound : earliest, bound);
    }
}
