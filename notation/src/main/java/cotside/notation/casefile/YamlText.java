package cotside.notation.casefile;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes YAML: two spaces a level, quotes only where they are needed. */
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}(][\\p{L}\\p{N} ._'()/+>,:-]*");
    private static final Pattern NOT_PLAIN = Pattern.compile(": |:$| $|null|>$");
    private static final Pattern PLAIN_IN_FLOW = Pattern.compile("[^,:>]*");

    private final StringBuilder text = new StringBuilder();

    /** A line of its own; {@code depth} counts levels. */
    YamlText line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
        return this;
    }

    YamlText blank() {
        text.append('\n');
        return this;
    }

    static String scalar(String value) {
        boolean plain =
                PLAIN.matcher(value).matches() && !NOT_PLAIN.matcher(value).find();
        return plain ? value : quoted(value);
    }

    /** A value inside brackets or braces. */
    static String inFlow(String value) {
        boolean plain =
                scalar(value).equals(value) && PLAIN_IN_FLOW.matcher(value).matches();
        return plain ? value : quoted(value);
    }

    static String list(Collection<String> values) {
        return values.stream().map(YamlText::inFlow).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean printable =
                            (c >= 0x20 && c < 0x7F) || (c > 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029);
                    if (printable) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append("\\U%08x".formatted(c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
