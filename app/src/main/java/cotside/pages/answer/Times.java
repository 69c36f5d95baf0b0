package cotside.pages.answer;

import cotside.pages.Form;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When something was so, however it is usually written: a day, a month or a year. */
public final class Times {
    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)[0-9]{2}");
    private static final Pattern ABOUT = Pattern.compile("(?:about|around|c\\.?)\\s+(.+)", Pattern.CASE_INSENSITIVE);
    private static final List<DateTimeFormatter> MONTHS = List.of(
            DateTimeFormatter.ofPattern("M/uuuu", Locale.UK),
            DateTimeFormatter.ofPattern("uuuu-MM", Locale.UK),
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK),
            DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK));

    private Times() {}

    /** As case files write it; null where it is empty or, with a message, is none. */
    public static @Nullable String of(Form form, String field) {
        String text = form.text(field);
        Matcher about = ABOUT.matcher(text);
        String given = about.matches() ? about.group(1).strip() : text;
        String exact = exact(form, field, given);
        return exact == null ? null : about.matches() ? "about " + exact : exact;
    }

    private static @Nullable String exact(Form form, String field, String given) {
        if (given.isEmpty() || YEAR.matcher(given).matches()) {
            return given.isEmpty() ? null : given;
        }
        for (DateTimeFormatter month : MONTHS) {
            try {
                return YearMonth.parse(given, month).toString();
            } catch (DateTimeParseException next) {
                // Then in another way.
            }
        }
        LocalDate day = Form.readDay(given);
        if (day == null) {
            Knowing.refuse(form, field, "Enter a date such as 27/3/2026, or a month or year such as 3/2026 or 2019");
        }
        return day == null ? null : day.toString();
    }
}
