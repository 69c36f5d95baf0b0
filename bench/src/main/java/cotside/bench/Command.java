package cotside.bench;

import java.io.PrintStream;
import java.util.List;

/** One thing that can be measured. To add one, write it and put it into {@link Main#COMMANDS}. */
interface Command {
    String name();

    /** In half a line, for the list of commands. */
    String summary();

    /** What {@code --help} prints, beginning with the command line. */
    String help();

    /** Prints its figures, and nothing else, to {@code out}; what it has to say meanwhile goes to standard error. Returns the exit status. */
    int run(List<String> arguments, PrintStream out);
}
