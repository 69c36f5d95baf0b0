package cotside.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options of a command line: {@code --flag}, {@code --name value} and {@code --name=value}. */
final class Options {
    private final Set<String> flags = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();

    static Options parse(List<String> arguments, Collection<String> flags, Collection<String> named) {
        var options = new Options();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (flags.contains(argument)) {
                options.flags.add(argument);
            } else if (!named.contains(name)) {
                throw new UsageException("There is no option '" + argument + "'.");
            } else if (equals >= 0) {
                options.values.put(name, argument.substring(equals + 1));
            } else if (rest.hasNext()) {
                options.values.put(name, rest.next());
            } else {
                throw new UsageException(name + " needs a value.");
            }
        }
        return options;
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** The first is meant where none is given. */
    String oneOf(String name, List<String> choices) {
        String value = values.getOrDefault(name, choices.getFirst());
        if (!choices.contains(value)) {
            throw new UsageException("%s takes %s, not '%s'.".formatted(name, String.join(" or ", choices), value));
        }
        return value;
    }

    long number(String name, long otherwise, long least, long most) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException(
                "%s takes a whole number from %d to %d, not '%s'.".formatted(name, least, most, value));
    }

    static final class UsageException extends RuntimeException {
        UsageException(String message) {
            super(message);
        }
    }
}
