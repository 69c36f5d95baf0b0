package cotside.notation.words;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Days and moments as people in England write them. Days are Europe/London days. */
public final class Dates {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> WEEKDAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final int NO_YEAR = Integer.MIN_VALUE;

    private final int plainYear;

    private Dates(int plainYear) {
        this.plainYear = plainYear;
    }

    /** Every date with its year. */
    public static Dates full() {
        return new Dates(NO_YEAR);
    }

    /** Dates of this day's year go without their year. */
    public static Dates around(LocalDate day) {
        return new Dates(day.getYear());
    }

    /** "12 January 2026". */
    public String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day) + year(day.getYear());
    }

    /** "Monday 12 January 2026". */
    public String weekday(LocalDate day) {
        return WEEKDAYS.get(day.getDayOfWeek().getValue() - 1) + " " + day(day);
    }

    /** "12 January 2026 at 09:30". */
    public String moment(Instant moment) {
        ZonedDateTime there = moment.atZone(LONDON);
        String minutes = there.getMinute() < 10 ? "0" + there.getMinute() : Integer.toString(there.getMinute());
        String hours = there.getHour() < 10 ? "0" + there.getHour() : Integer.toString(there.getHour());
        return day(there.toLocalDate()) + " at " + hours + ":" + minutes;
    }

    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }

    /** "on 12 January", "in March 2019", "in 2019", "about 3 March", "between 3 and 9 March". */
    public String day(Day day) {
        LocalDate earliest = day.earliest();
        LocalDate latest = day.latest();
        if (day.isExact()) {
            return "on " + day(earliest);
        }
        if (earliest.getDayOfYear() == 1 && latest.equals(earliest.plusYears(1).minusDays(1))) {
            return "in " + earliest.getYear();
        }
        if (earliest.getDayOfYear() == 1 && latest.getMonthValue() == 12 && latest.getDayOfMonth() == 31) {
            return "between " + earliest.getYear() + " and " + latest.getYear();
        }
        YearMonth month = YearMonth.from(earliest);
        if (earliest.getDayOfMonth() == 1 && latest.equals(month.atEndOfMonth())) {
            return "in " + MONTHS.get(month.getMonthValue() - 1) + year(month.getYear());
        }
        long span = latest.toEpochDay() - earliest.toEpochDay();
        if (span == 14) {
            return "about " + day(earliest.plusDays(7));
        }
        return "between " + day(earliest) + " and " + day(latest);
    }

    /** When a thing was true: "on 12 January", "since 2019, and still on 12 January", "from … to …". */
    public String when(When when) {
        if (when.open()) {
            return "since " + bare(when.from()) + ", and still " + day(when.to());
        }
        if (when.from().equals(when.to())) {
            return day(when.from());
        }
        return "from " + bare(when.from()) + " to " + bare(when.to());
    }

    private String bare(Day day) {
        String text = day(day);
        return text.startsWith("on ") || text.startsWith("in ") ? text.substring(3) : text;
    }

    /** "3 March, 5 March and 9 April". */
    public String days(List<LocalDate> days) {
        return Prose.and(days.stream().distinct().map(this::day).toList());
    }

    private static String month(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1);
    }

    private String year(int year) {
        return year == plainYear ? "" : " " + year;
    }

    /** "23 days", "7 weeks 2 days", "5 months": in days while days matter. */
    public static String span(int days) {
        if (days < 0) {
            return "minus " + span(-days);
        }
        if (days <= 28) {
            return days == 1 ? "1 day" : days + " days";
        }
        int weeks = days / 7;
        int rest = days % 7;
        return weeks + " weeks" + (rest == 0 ? "" : rest == 1 ? " 1 day" : " " + rest + " days");
    }

    /** Weeks and days of pregnancy: "36+4 weeks". */
    public static String gestation(int days) {
        return days / 7 + "+" + days % 7 + " weeks";
    }
}
