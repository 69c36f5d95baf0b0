package cotside.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was typed into a page, and what is wrong with it. Whatever is wrong, all of it is shown again. */
public final class Form {
    private static final int LONGEST = 20_000;

    /** Fields that the shell adds, not the person. */
    static final List<String> OF_THE_SHELL = List.of("_csrf", "once");

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK),
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.UK),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK),
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK));

    private final Map<String, List<String>> values;
    private final List<Wrong> wrong = new ArrayList<>();

    /**
     * Something wrong in a field.
     *
     * @param field its name, by which the message links to it; empty when it is about the whole
     * @param text what was expected, as an instruction
     */
    public record Wrong(String field, String text) {}

    public Form(Map<String, String[]> parameters) {
        Map<String, List<String>> taken = new LinkedHashMap<>();
        parameters.forEach((name, given) -> taken.put(
                name, java.util.Arrays.stream(given).map(Form::cleaned).toList()));
        this.values = taken;
    }

    /** Without line ends of another system, and without what steers a terminal rather than says something. */
    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    /** What was typed, or an empty text. */
    public String text(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** Whether a box or a choice was ticked. */
    public boolean is(String field, String value) {
        return all(field).contains(value);
    }

    /** What must be there; says so where it is not. */
    public String needs(String field, String otherwise) {
        if (!has(field)) {
            refuse(field, otherwise);
        } else if (text(field).length() > LONGEST) {
            refuse(field, "Shorten this to " + LONGEST + " characters or fewer");
        }
        return text(field);
    }

    /** A day, however it is usually written; null where it is empty or, with a message, is none. */
    public @Nullable LocalDate day(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = readDay(text);
        if (day == null) {
            refuse(field, "Enter a date such as 27/3/2026");
        }
        return day;
    }

    /** A day, however it is usually written; null where it is none. */
    public static @Nullable LocalDate readDay(String text) {
        for (DateTimeFormatter one : DAYS) {
            try {
                return LocalDate.parse(text, one);
            } catch (DateTimeParseException next) {
                // Then in another way.
            }
        }
        return null;
    }

    public void refuse(String field, String text) {
        wrong.add(new Wrong(field, text));
    }

    public List<Wrong> wrong() {
        return List.copyOf(wrong);
    }

    public boolean isRight() {
        return wrong.isEmpty();
    }

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return wrong.stream()
                .filter(one -> one.field().equals(field))
                .map(Wrong::text)
                .findFirst()
                .orElse(null);
    }

    /** Everything the person typed or chose, by field, in the order in which it came. */
    public Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>(values);
        OF_THE_SHELL.forEach(typed::remove);
        typed.values().removeIf(all -> all.stream().allMatch(String::isEmpty));
        return typed;
    }

    /** The same for the same, whatever the order of its fields: by it one form sent twice is known. */
    String asked(String path) {
        return path + "\n" + new TreeMap<>(typed());
    }
}
