package cotside.notation.words;

import java.util.List;

/** Small English: lists, plurals, numbers in words, capital letters. */
public final class Prose {
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private Prose() {}

    /** "a, b and c". */
    public static String and(List<String> items) {
        return join(items, " and ");
    }

    /** "a, b or c". */
    public static String or(List<String> items) {
        return join(items, " or ");
    }

    private static String join(List<String> items, String last) {
        int size = items.size();
        if (size < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, size - 1)) + last + items.get(size - 1);
    }

    /** "five records", "one record", "no records", "12 records". */
    public static String count(int number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    public static String count(int number, String one) {
        return count(number, one, one + "s");
    }

    /** In words up to ten. */
    public static String number(int number) {
        return number >= 0 && number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
    }

    /** With a capital letter in front. */
    public static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
    }

    /** A sentence with a full stop, unless it ends in a mark of its own. */
    public static String stopped(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || ".!?…".indexOf(stripped.charAt(stripped.length() - 1)) >= 0) {
            return stripped;
        }
        return stripped + ".";
    }

    /** "Kayla's", "James'". */
    public static String possessive(String name) {
        return name.endsWith("s") ? name + "’" : name + "’s";
    }
}
