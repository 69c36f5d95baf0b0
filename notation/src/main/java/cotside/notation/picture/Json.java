package cotside.notation.picture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object being put together, its keys in the order they were put, and how JSON is written: two spaces a level, one
 * value a line, empty objects and lists on one line, no trailing newline.
 */
final class Json {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** {@code value} is null, a string, a number, a boolean, a {@code Json} or a collection of these. */
    Json put(String key, @Nullable Object value) {
        fields.put(key, value);
        return this;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(this, 0, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, int level, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quote(text, out);
            case Integer number -> out.append(number.intValue());
            case Boolean truth -> out.append(truth.booleanValue());
            case Json object -> object(object, level, out);
            case Collection<?> list -> list(list, level, out);
            default -> throw new IllegalArgumentException("JSON has no " + value.getClass());
        }
    }

    private static void object(Json object, int level, StringBuilder out) {
        if (object.fields.isEmpty()) {
            out.append("{}");
            return;
        }
        char before = '{';
        for (Map.Entry<String, @Nullable Object> field : object.fields.entrySet()) {
            out.append(before);
            before = ',';
            line(level + 1, out);
            quote(field.getKey(), out);
            out.append(": ");
            write(field.getValue(), level + 1, out);
        }
        line(level, out);
        out.append('}');
    }

    private static void list(Collection<?> list, int level, StringBuilder out) {
        if (list.isEmpty()) {
            out.append("[]");
            return;
        }
        char before = '[';
        for (Object item : list) {
            out.append(before);
            before = ',';
            line(level + 1, out);
            write(item, level + 1, out);
        }
        line(level, out);
        out.append(']');
    }

    private static void line(int level, StringBuilder out) {
        out.append('\n').repeat("  ", level);
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029' || isLoneSurrogate(text, i)) {
                        escape(c, out);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void escape(char c, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit((c >> shift) & 0xf, 16));
        }
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
