package cotside.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Runs one of the benchmarks. Figures go to standard output, all else to standard error. */
public final class Main {
    static final List<Command> COMMANDS = List.of(
            new OutcomesCommand(), new PictureCommand(), new StandingsCommand(), new LoadCommand(), new JmhCommand());

    private static final int BAD_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        // The peers' libraries write to standard output when they feel like it.
        System.setOut(System.err);
        System.exit(run(List.of(arguments), out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || isHelp(arguments.getFirst())) {
            out.print(help());
            return 0;
        }
        String name = arguments.getFirst();
        List<String> rest = arguments.subList(1, arguments.size());
        for (Command command : COMMANDS) {
            if (command.name().equals(name)) {
                return run(command, rest, out, err);
            }
        }
        err.println("There is no benchmark '" + name + "'.");
        err.print(help());
        return BAD_USAGE;
    }

    private static int run(Command command, List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.print(command.help());
            return 0;
        }
        try {
            return command.run(arguments, out);
        } catch (Options.UsageException e) {
            err.println(e.getMessage());
            err.print(command.help());
            return BAD_USAGE;
        }
    }

    private static boolean isHelp(String argument) {
        return argument.equals("--help") || argument.equals("-h") || argument.equals("help");
    }

    private static String help() {
        String commands = COMMANDS.stream()
                .map(command -> "  %-10s %s%n".formatted(command.name(), command.summary()))
                .collect(Collectors.joining());
        return """
                Usage: ./cotside bench BENCHMARK [OPTION…]

                %s  writes     statements written in a second, each durable, beside pgbench
                  record     pictures and work lists from a record of 100,000 babies

                Each takes --help.
                """.formatted(commands);
    }
}
