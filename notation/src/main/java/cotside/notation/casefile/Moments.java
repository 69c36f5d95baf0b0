package cotside.notation.casefile;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.When;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments of recording, and days kept from lying after them. */
final class Moments {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** Nobody alive was born, and nothing in a file happened, before this day: an earlier one is a slip of the pen. */
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final String EXPECTED = "a moment such as 2026-01-13T09:30, or a day alone, which means noon";
    private static final Pattern LOCAL =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?))?");
    private static final Pattern UTC =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z");

    private Moments() {}

    static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(LONDON).toInstant();
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }

    /** London time, or UTC when it ends in Z. */
    static @Nullable Instant moment(Node node, Problems problems) {
        String written = node instanceof Scalar scalar ? scalar.text().strip() : "";
        try {
            Instant moment = null;
            Matcher local = LOCAL.matcher(written);
            if (local.matches()) {
                LocalTime time = local.group(2) == null ? LocalTime.NOON : LocalTime.parse(local.group(2));
                moment = LocalDateTime.of(LocalDate.parse(local.group(1)), time)
                        .atZone(LONDON)
                        .toInstant();
            } else if (UTC.matcher(written).matches()) {
                moment = Instant.parse(written);
            }
            if (moment != null && isSensible(dayOf(moment), dayOf(moment))) {
                return moment;
            }
        } catch (DateTimeException e) {
            problems.add(node, "'" + written + "' is no moment of the calendar", EXPECTED);
            return null;
        }
        return Values.refuse(node, EXPECTED, problems);
    }

    /** The day as it can have been known at its recording; null, with a problem, when all of it lies later. */
    static @Nullable Day notAfter(LocalDate recorded, Day day, Node at, String hint, Problems problems) {
        if (!isSensible(day.earliest(), day.latest())) {
            problems.add(at, "the year cannot be right", "a year from 1900 to 2199");
            return null;
        }
        if (day.earliest().isAfter(recorded)) {
            problems.add(
                    at,
                    written(at) + " lies after " + recorded + ", the day on which this was recorded",
                    "a day no later than that" + hint);
            return null;
        }
        return day.notAfter(recorded);
    }

    /** As for a day; the end of an open period lies where it was seen or told. */
    static @Nullable When notAfter(LocalDate recorded, When when, Node at, Problems problems) {
        String hint = when.from().equals(when.to()) ? "" : "; a period that had not ended is written 'since …'";
        Day from = notAfter(recorded, when.from(), at, "", problems);
        Day to = from == null ? null : notAfter(recorded, when.to(), at, hint, problems);
        return from == null || to == null ? null : new When(from, to, when.open());
    }

    static boolean isSensible(LocalDate earliest, LocalDate latest) {
        return !earliest.isBefore(EARLIEST) && !latest.isAfter(LATEST);
    }

    private static String written(Node at) {
        return at instanceof Scalar scalar ? "'" + scalar.shortened() + "'" : "this";
    }
}
