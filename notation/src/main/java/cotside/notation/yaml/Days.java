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
    private static final String A_DAY =
            "a day such as 2026-03-03, 2026-03, 2019, about 2026-03-03 or between 2026-03-01 and 2026-03-09";
    private static final String A_PERIOD = A_DAY + ", or a period such as 2025-11 to 2026-01-04 or since 2019";
    private static final int LONGEST = 120;
    private static final Pattern DAY = Pattern.compile("(about +)?([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final Pattern BETWEEN = Pattern.compile("between +(.+?) +and +(.+)");
    private static final Pattern PERIOD = Pattern.compile("(.+?) +to +(.+)");
    private static final Pattern SINCE = Pattern.compile("since +(.+?)(?:, *still on +(.+))?");

    private Days() {}

    /**
     * {@code 2026-03-03}, {@code 2026-03}, {@code 2019}; {@code about} in front means a week either way of a day, a
     * month either way of a month, a year either way of a year. {@code between 2026-03-01 and 2026-03-09} gives both
     * ends.
     */
    public static @Nullable Day day(Node node, Problems problems) {
        String written = written(node);
        Day day = find(written);
        return day != null ? day : Values.refuse(node, A_DAY, problems);
    }

    /**
     * A day, or {@code 2025-11 to 2026-01-04}, or {@code since 2019}: a period still open on the day it was told, or on
     * another day when {@code since 2019, still on 2026-01-02} names one.
     *
     * @param told the day on which the thing was seen or told
     */
    public static @Nullable When when(Node node, LocalDate told, Problems problems) {
        String written = written(node);
        Matcher since = SINCE.matcher(written);
        if (since.matches()) {
            return since(node, since, told, problems);
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

    /** No day or period is longer; a longer text is none, and not worth matching. */
    private static String written(Node node) {
        String text = node instanceof Scalar scalar ? scalar.text().strip() : "";
        return text.length() <= LONGEST ? text : "";
    }

    private static @Nullable When since(Node node, Matcher written, LocalDate told, Problems problems) {
        Day from = find(written.group(1).strip());
        Day heldOn =
                written.group(2) == null ? Day.on(told) : find(written.group(2).strip());
        if (from == null || heldOn == null) {
            return Values.refuse(node, A_PERIOD, problems);
        }
        if (from.earliest().isAfter(heldOn.latest())) {
            String day = written.group(2) == null ? told + ", the day it was told" : written.group(2);
            problems.add(node, "'" + written.group() + "' begins after " + day, "an earlier day");
            return null;
        }
        return new When(from, heldOn, true);
    }

    /** The day that a word is, or null. */
    public static @Nullable Day find(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        Matcher between = BETWEEN.matcher(written);
        if (!between.matches()) {
            return findOne(written);
        }
        Day first = findOne(between.group(1).strip());
        Day last = findOne(between.group(2).strip());
        return first == null || last == null || last.latest().isBefore(first.earliest())
                ? null
                : new Day(first.earliest(), last.latest());
    }

    private static @Nullable Day findOne(String written) {
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
