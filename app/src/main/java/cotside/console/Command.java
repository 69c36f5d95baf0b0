package cotside.console;

import java.io.PrintStream;
import java.util.List;

/** One subcommand of the console. */
interface Command {

    /** The arguments it takes, as shown after its name in the usage. */
    String arguments();

    /** One line that says what it is for. */
    String purpose();

    /**
     * @param arguments what followed the command's name
     * @return the exit code: {@link Main#DONE} or {@link Main#BAD_USAGE}
     */
    int run(List<String> arguments, PrintStream out, PrintStream err);
}
