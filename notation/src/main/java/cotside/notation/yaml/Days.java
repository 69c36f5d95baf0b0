package cotside.notation.yaml;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Readers for days and periods that are known to a precision, as case files write them. */
public final class Days {
    private static final String A_DAY = "a day such as 2026-03-03, 2026-03, 2019 or about 2026-03-03";
    private static final String A_PERIOD = A_DAY + ", or a period such as 2025-11 to 2026-01-04 or since 2019";
    private static final Pattern DAY = Pattern.compile("(about +)?([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final Pattern PERIOD = Pattern.compile("(.+?) +to +(.+)");

    private Days() {}

    /**
     * {@code 2026-03-03}, {@code 2026-03}, {@code 2019}; {@code about} in front means a week either way of a day, a
     * month either way of a month, a year either way of a year.
     */
    public static @Nullable Day day(Node node, Problems problems) {
        String written = node instanceof Scalar scalar ? scalar.text().strip() : "";
        Day day = find(written);
        return day != null ? day : Values.refuse(node, A_DAY, problems);
    }

    /**
     * A day, or {@code 2025-11 to 2026-01-04}, or {@code since 2019}: a period still open on the day it was told.
     *
     * @param told the day on which the thing was seen or told
     */
    public static @Nullable When when(Node node, LocalDate told, Problems problems) {
        String written = node instanceof Scalar scalar ? scalar.text().strip() : "";
        if (written.startsWith("since ")) {
            Day from = find(written.substring("since ".length()).strip());
            if (from == null) {
                return Values.refuse(node, A_PERIOD, problems);
            }
            if (from.earliest().isAfter(told)) {
                problems.add(
                        node, "'" + written + "' begins after " + told + ", the day it was told", "an earlier day");
                return null;
            }
            return When.since(from, told);
        }
        Matcher period = PERIOD.matcher(written);
        if (period.matches()) {
            Day from = find(period.group(1).strip());
            Day to = find(period.group(2).strip());
            if (from == null || to == null) {
                return Values.refuse(node, A_PERIOD, problems);
            }
            if (to.latest().isBefore(from.earliest())) {
                problems.add(node, "the period '" + written + "' ends before it begins", "the earlier day first");
                return null;
            }
            return When.over(from, to);
        }
        Day day = find(written);
        return day != null ? When.at(day) : Values.refuse(node, A_PERIOD, problems);
    }

    private static @Nullable Day find(String written) {
        Matcher day = DAY.matcher(written);
        if (!day.matches()) {
            return null;
        }
        boolean about = day.group(1) != null;
        String month = day.group(3);
        String dayOfMonth = day.group(4);
        try {
            Year year = Year.of(Integer.parseInt(day.group(2)));
            if (month == null) {
                Day exact = Day.in(year);
                return about
                        ? new Day(exact.earliest().minusYears(1), exact.latest().plusYears(1))
                        : exact;
            }
            YearMonth yearMonth = year.atMonth(Integer.parseInt(month));
            if (dayOfMonth == null) {
                return about
                        ? new Day(
                                yearMonth.minusMonths(1).atDay(1),
                                yearMonth.plusMonths(1).atEndOfMonth())
                        : Day.in(yearMonth);
            }
            LocalDate date = yearMonth.atDay(Integer.parseInt(dayOfMonth));
            return about ? Day.about(date, 7) : Day.on(date);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
