package cotside.console;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends {@code ./cotside COMMAND …} to its command. */
public final class Main {

    static final int DONE = 0;
    static final int BAD_USAGE = 2;

    private static final Map<String, Command> COMMANDS = commands();

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || isHelp(arguments.getFirst())) {
            COMMANDS.forEach((name, command) -> printUsage(name, command, out));
            return DONE;
        }
        String name = arguments.getFirst();
        Command command = COMMANDS.get(name);
        if (command == null) {
            err.println("There is no command '" + name + "'. The commands are: " + String.join(", ", COMMANDS.keySet())
                    + ".");
            return BAD_USAGE;
        }
        List<String> rest = arguments.subList(1, arguments.size());
        if (rest.stream().anyMatch(Main::isHelp)) {
            printUsage(name, command, out);
            return DONE;
        }
        return command.run(rest, out, err);
    }

    private static Map<String, Command> commands() {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("run", new Unfinished("", "Start Cotside on this machine."));
        commands.put("picture", new Unfinished("FILE", "Show the picture of the baby in a case file."));
        commands.put("guidance", new Unfinished("", "Check the guidance pack and its examples."));
        return commands;
    }

    private static boolean isHelp(String argument) {
        return argument.equals("--help") || argument.equals("-h");
    }

    private static void printUsage(String name, Command command, PrintStream out) {
        out.println(("cotside " + name + " " + command.arguments()).strip());
        out.println("    " + command.purpose());
    }
}
