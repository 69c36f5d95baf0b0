package cotside.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command line taken apart: {@code --flag}, {@code --option VALUE} or {@code --option=VALUE}, and the rest. */
final class Arguments {
    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    private Arguments() {}

    /**
     * @param flags options without a value
     * @param valued options with one
     * @throws BadUsage for an option that is neither, a value that is missing, or one too many
     */
    static Arguments parse(List<String> given, Set<String> flags, Set<String> valued) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < given.size(); i++) {
            String argument = given.get(i);
            if (!argument.startsWith("--")) {
                arguments.rest.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (flags.contains(name)) {
                if (equals >= 0) {
                    throw new BadUsage(name + " takes no value.");
                }
                arguments.add(name, "");
            } else if (!valued.contains(name)) {
                throw new BadUsage(unknown(name, flags, valued));
            } else if (equals >= 0) {
                arguments.add(name, argument.substring(equals + 1));
            } else if (i + 1 < given.size()) {
                i++;
                arguments.add(name, given.get(i));
            } else {
                throw new BadUsage(name + " needs a value after it.");
            }
        }
        return arguments;
    }

    private static String unknown(String name, Set<String> flags, Set<String> valued) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(valued);
        return "There is no option " + name + ". "
                + Near.suggestion(name, all.stream().sorted().toList());
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * @throws BadUsage when it is given more than once
     */
    @Nullable
    String find(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new BadUsage(name + " is given more than once.");
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    List<String> rest() {
        return List.copyOf(rest);
    }
}
