package cotside.bench.record;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A command line: {@code --json}, and {@code --name value}. */
final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    static Options parse(List<String> arguments, Set<String> named) {
        Map<String, String> values = new HashMap<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String name = rest.next();
            if (name.equals("--json")) {
                values.put(name, "");
            } else if (!named.contains(name)) {
                throw new Wrong("There is no option '" + name + "'.");
            } else if (rest.hasNext()) {
                values.put(name, rest.next());
            } else {
                throw new Wrong(name + " needs a value after it.");
            }
        }
        return new Options(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    int number(String name, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new Wrong(name + " takes a whole number from 1, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    Path folder(String name, Path otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Path.of(value).toAbsolutePath();
    }

    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }
}
