package cotside.bench;

import java.util.Map;
import java.util.stream.Collectors;

/** Enough of JSON for a flat object of names with numbers and texts. */
final class Json {
    private Json() {}

    static String object(Map<String, Object> members) {
        return members.entrySet().stream()
                .map(member -> "  " + text(member.getKey()) + ": " + value(member.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String value(Object value) {
        return value instanceof Number ? value.toString() : text(value.toString());
    }

    private static String text(String text) {
        var escaped = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append("\\u%04x".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.append('"').toString();
    }
}
