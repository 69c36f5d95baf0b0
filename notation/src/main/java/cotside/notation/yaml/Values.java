package cotside.notation.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Readers for single values. Each adds a problem and answers null when the value is not what it should be; none throws.
 */
public final class Values {
    /** Days for {@code always}. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    /** No duration, weight or number in a pack or case file is larger. */
    private static final int LARGEST = 1_000_000;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DURATION = Pattern.compile("(-?[0-9]{1,7}) +(day|week|month|year)s?");
    private static final Pattern GESTATION = Pattern.compile("([0-9]{1,2})\\+([0-6])");
    private static final Pattern WEIGHT = Pattern.compile("([0-9]{1,7}(?:\\.[0-9]{1,4})?) ?(g|kg)");
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9])?) ?%");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private Values() {}

    /** A text that is not empty, with white space at its ends removed. */
    public static @Nullable String text(Node node, Problems problems) {
        if (node instanceof Scalar scalar && !scalar.isEmpty() && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        return refuse(node, "a text", problems);
    }

    /** Lower-case words joined by hyphens. */
    public static @Nullable String id(Node node, Problems problems) {
        String text = text(node, problems);
        if (text != null && (!ID.matcher(text).matches() || text.length() > 100)) {
            return refuse(node, "an id: lower-case words joined by hyphens", problems);
        }
        return text;
    }

    /** {@code yes}, {@code no}, {@code true} or {@code false}. */
    public static @Nullable Boolean yesNo(Node node, Problems problems) {
        return switch (word(node)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> refuse(node, "yes or no", problems);
        };
    }

    public static @Nullable Integer wholeNumber(Node node, int least, int most, Problems problems) {
        String word = word(node);
        if (WHOLE.matcher(word).matches()) {
            int number = Integer.parseInt(word);
            if (number >= least && number <= most) {
                return number;
            }
        }
        return refuse(node, "a whole number from " + least + " to " + most, problems);
    }

    /**
     * {@code 5 days}, {@code 6 weeks}, {@code 3 months} (30.4 days each, rounded), {@code 1 year} (365 days), or weeks
     * and days of pregnancy, {@code 20+0}; in days.
     */
    public static @Nullable Integer days(Node node, Problems problems) {
        Integer days = findDays(word(node));
        return days != null
                ? days
                : refuse(node, "a duration such as 5 days, 6 weeks, 3 months, 1 year or 20+0", problems);
    }

    /** As {@link #days}, at least one day. */
    public static @Nullable Integer daysFromOne(Node node, Problems problems) {
        Integer days = days(node, problems);
        return days == null || days >= 1 ? days : refuse(node, "at least 1 day", problems);
    }

    /** As {@link #days}, or {@code always}, which is {@link #ALWAYS}. */
    public static @Nullable Integer daysOrAlways(Node node, Problems problems) {
        return word(node).equals("always") ? Integer.valueOf(ALWAYS) : days(node, problems);
    }

    /** The duration that a word is, in days, or null. */
    public static @Nullable Integer findDays(String word) {
        Matcher gestation = GESTATION.matcher(word);
        if (gestation.matches()) {
            return Integer.parseInt(gestation.group(1)) * 7 + Integer.parseInt(gestation.group(2));
        }
        Matcher duration = DURATION.matcher(word);
        if (!duration.matches()) {
            return null;
        }
        long number = Long.parseLong(duration.group(1));
        long days = switch (duration.group(2)) {
            case "day" -> number;
            case "week" -> number * 7;
            case "month" -> Math.round(number * 30.4);
            default -> number * 365;
        };
        return Math.abs(days) > LARGEST ? null : Integer.valueOf((int) days);
    }

    /** {@code 3250 g} or {@code 3.25 kg}; in grams. */
    public static @Nullable Integer grams(Node node, Problems problems) {
        Integer grams = findGrams(word(node));
        return grams != null ? grams : refuse(node, "a weight such as 3250 g or 3.25 kg", problems);
    }

    /** The weight that a word is, in grams, or null. */
    public static @Nullable Integer findGrams(String word) {
        Matcher weight = WEIGHT.matcher(word);
        if (!weight.matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(weight.group(1));
        BigDecimal grams = weight.group(2).equals("kg") ? number.movePointRight(3) : number;
        boolean whole = grams.stripTrailingZeros().scale() <= 0;
        return whole && grams.intValue() <= LARGEST ? Integer.valueOf(grams.intValueExact()) : null;
    }

    /** {@code 10 %} or {@code 7.5 %}; in tenths of a percent. */
    public static @Nullable Integer tenthsOfPercent(Node node, Problems problems) {
        Integer tenths = findTenthsOfPercent(word(node));
        return tenths != null ? tenths : refuse(node, "a share such as 10 % or 7.5 %", problems);
    }

    /** The share that a word is, in tenths of a percent, or null. */
    public static @Nullable Integer findTenthsOfPercent(String word) {
        Matcher share = SHARE.matcher(word);
        return share.matches()
                ? Integer.valueOf(
                        new BigDecimal(share.group(1)).movePointRight(1).intValueExact())
                : null;
    }

    /** {@code 2026-03-03}. */
    public static @Nullable LocalDate date(Node node, Problems problems) {
        String word = word(node);
        Matcher date = DATE.matcher(word);
        if (date.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)));
            } catch (DateTimeException e) {
                problems.add(node, word + " is not a day of the calendar", "a date such as 2026-03-03");
                return null;
            }
        }
        return refuse(node, "a date such as 2026-03-03", problems);
    }

    /** One of several words, which {@code word} gives for each choice. */
    public static <T> @Nullable T choice(
            Node node, Collection<T> choices, java.util.function.Function<T, String> word, Problems problems) {
        String written = word(node);
        for (T choice : choices) {
            if (word.apply(choice).equals(written)) {
                return choice;
            }
        }
        List<String> words = choices.stream().map(word).toList();
        String nearest = written.isEmpty() ? null : Names.nearest(written, words);
        String meant = nearest == null ? "" : " (did you mean '" + nearest + "'?)";
        return refuse(node, "one of " + String.join(", ", words) + meant, problems);
    }

    /** The items of a list; a single value counts as a list of one. */
    public static List<Node> items(Node node, Problems problems) {
        return switch (node) {
            case Sequence sequence -> sequence.items();
            case Scalar scalar
            when scalar.isEmpty() -> {
                refuse(node, "a list", problems);
                yield List.of();
            }
            case Scalar scalar -> List.of(scalar);
            case Mapping mapping -> List.of(mapping);
        };
    }

    /** A list of texts; those that are none are left out, each with a problem. */
    public static List<Scalar> texts(Node node, Problems problems) {
        List<Scalar> texts = new ArrayList<>();
        for (Node item : items(node, problems)) {
            if (text(item, problems) != null && item instanceof Scalar scalar) {
                texts.add(scalar);
            }
        }
        return texts;
    }

    private static String word(Node node) {
        return node instanceof Scalar scalar ? scalar.text().strip() : "";
    }

    /** Reports that a value is not what was expected. Answers null, which fits every type. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public static <T> @Nullable T refuse(Node node, String expected, Problems problems) {
        problems.add(node, node.described() + " stands here", expected);
        return null;
    }
}
