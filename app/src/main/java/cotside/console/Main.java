package cotside.console;

import cotside.notation.yaml.NotationException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends {@code ./cotside COMMAND …} to its command. */
public final class Main {

    static final int DONE = 0;
    /** It could not be done, for a reason that was told. */
    static final int NOT_DONE = 1;

    static final int BAD_USAGE = 2;
    /** What {@code sysexits.h} calls an internal software error. */
    static final int FAILED = 70;

    private static final Map<String, Command> COMMANDS = commands();

    private Main() {}

    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("cotside.home", ""));
        Console console =
                new Console(System.out, System.err, Terminal.ofThisProcess(), Clock.systemUTC(), home.toAbsolutePath());
        int code = run(List.of(arguments), console);
        System.out.flush();
        System.exit(code);
    }

    static int run(List<String> arguments, Console console) {
        return run(arguments, console, COMMANDS);
    }

    static int run(List<String> arguments, Console console, Map<String, Command> commands) {
        List<String> given = new ArrayList<>(arguments);
        boolean debug = given.remove("--debug");
        try {
            return dispatch(given, console, commands);
        } catch (BadUsage wrong) {
            console.err().println(wrong.getMessage());
            return BAD_USAGE;
        } catch (NotationException unreadable) {
            unreadable.problems().forEach(console.err()::println);
            return BAD_USAGE;
        } catch (RuntimeException | Error failure) {
            if (debug) {
                failure.printStackTrace(console.err());
            } else {
                console.err()
                        .println("Cotside failed, and that is a fault in Cotside, not in your file ("
                                + failure.getClass().getSimpleName()
                                + "). Nothing was printed that can be relied on. --debug shows where it happened.");
            }
            return FAILED;
        }
    }

    private static int dispatch(List<String> arguments, Console console, Map<String, Command> commands) {
        if (arguments.isEmpty() || isHelp(arguments.getFirst())) {
            commands.forEach((name, command) -> printUsage(name, command, console));
            return DONE;
        }
        String name = arguments.getFirst();
        Command command = commands.get(name);
        if (command == null) {
            throw new BadUsage("There is no command '" + name + "'. The commands are: "
                    + String.join(", ", commands.keySet()) + ".");
        }
        List<String> rest = arguments.subList(1, arguments.size());
        if (rest.stream().anyMatch(Main::isHelp)) {
            printUsage(name, command, console);
            if (!command.help().isEmpty()) {
                console.out().println();
                console.out().print(command.help());
            }
            return DONE;
        }
        return command.run(rest, console);
    }

    private static Map<String, Command> commands() {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put(
                "run", new RunCommand(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))));
        commands.put("verify", new VerifyCommand(System::getenv));
        commands.put(
                "acknowledge-restore",
                new AcknowledgeRestoreCommand(
                        System::getenv,
                        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))));
        commands.put("admin", new AdminCommand(System::getenv));
        commands.put("picture", new PictureCommand(Workshop.ofFiles()));
        commands.put("guidance", new GuidanceCommand(Workshop.ofFiles()));
        return commands;
    }

    private static boolean isHelp(String argument) {
        return argument.equals("--help") || argument.equals("-h");
    }

    private static void printUsage(String name, Command command, Console console) {
        console.out().println(("cotside " + name + " " + command.arguments()).strip());
        console.out().println("    " + command.purpose());
    }
}
