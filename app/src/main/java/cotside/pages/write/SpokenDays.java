package cotside.pages.write;

import cotside.notation.yaml.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days and periods as people in England write them, "3 March 2026", "3/3/26", "March 2026", "about 2019", "since 2024", "from
 * May to July 2025", put as case files write them.
 */
final class SpokenDays {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
    private static final Pattern NUMBERS = Pattern.compile("(?:([0-9]{1,2})[/.])?([0-9]{1,2})[/.]([0-9]{4}|[0-9]{2})");
    private static final Pattern WORDS =
            Pattern.compile("(?:([0-9]{1,2})(?:st|nd|rd|th)? +)?(?:of +)?([a-z]{3,9})\\.?,? +([0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern ABOUT = Pattern.compile("(?:about|around|circa|roughly|approximately) +(.+)");
    private static final Pattern BETWEEN = Pattern.compile("between +(.+?) +and +(.+)");
    private static final Pattern SINCE =
            Pattern.compile("since +(.+?)(?:,? *(?:and +)?still (?:so +)?(?:on|in) +(.+))?");
    private static final Pattern PERIOD = Pattern.compile("(?:from +)?(.+?) +(?:to|until|till) +(.+)");
    private static final int LONGEST = 120;

    private SpokenDays() {}

    /** A day to a precision, as a case file writes it; null where it is none. */
    static @Nullable String day(String spoken) {
        String text = plain(spoken);
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            String first = one(between.group(1));
            String last = one(between.group(2));
            String both = "between " + first + " and " + last;
            return first == null || last == null || Days.find(both) == null ? null : both;
        }
        return one(text);
    }

    /** A day or a period, as a case file writes it; null where it is none. */
    static @Nullable String when(String spoken) {
        String text = plain(spoken);
        Matcher since = SINCE.matcher(text);
        if (since.matches()) {
            String from = day(since.group(1));
            String still = since.group(2) == null ? "" : day(since.group(2));
            return from == null || still == null
                    ? null
                    : "since " + from + (still.isEmpty() ? "" : ", still on " + still);
        }
        String day = day(text);
        if (day != null) {
            return day;
        }
        Matcher period = PERIOD.matcher(text);
        if (!period.matches()) {
            return null;
        }
        String to = day(period.group(2));
        String from = day(period.group(1));
        if (from == null && to != null) {
            // "from May to July 2025": the year stands once.
            from = day(period.group(1) + " " + to.replaceAll(".*([0-9]{4}).*", "$1"));
        }
        return from == null || to == null ? null : from + " to " + to;
    }

    /** The exact day, or null. */
    static @Nullable LocalDate exact(String spoken) {
        String day = day(spoken);
        if (day == null || day.length() != 10) {
            return null;
        }
        return LocalDate.parse(day);
    }

    private static String plain(String spoken) {
        String text = spoken.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : "";
    }

    private static @Nullable String one(String text) {
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            String day = bare(about.group(1));
            return day == null ? null : "about " + day;
        }
        return bare(text.startsWith("on ") || text.startsWith("in ") ? text.substring(3) : text);
    }

    private static @Nullable String bare(String text) {
        if (ISO.matcher(text).matches() || YEAR.matcher(text).matches()) {
            return Days.find(text) == null ? null : text;
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            String year = numbers.group(3).length() == 2 ? "20" + numbers.group(3) : numbers.group(3);
            return written(numbers.group(1), Integer.parseInt(numbers.group(2)), year);
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            int month = month(words.group(2));
            return month == 0 ? null : written(words.group(1), month, words.group(3));
        }
        return null;
    }

    private static int month(String word) {
        int month = MONTHS.indexOf(word.substring(0, 3)) + 1;
        if (month == 0) {
            return 0;
        }
        String full = java.time.Month.of(month).name().toLowerCase(Locale.ROOT);
        return full.startsWith(word) || word.equals("sept") ? month : 0;
    }

    private static @Nullable String written(@Nullable String day, int month, String year) {
        try {
            YearMonth in = YearMonth.of(Integer.parseInt(year), month);
            return day == null ? in.toString() : in.atDay(Integer.parseInt(day)).toString();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
