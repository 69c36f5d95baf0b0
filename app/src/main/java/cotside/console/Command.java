package cotside.console;

import java.util.List;

/** One subcommand of the console. */
interface Command {

    /** The arguments it takes, as shown after its name in the usage. */
    String arguments();

    /** One line that says what it is for. */
    String purpose();

    /** What {@code --help} says besides, ready to print; empty when there is nothing more to say. */
    default String help() {
        return "";
    }

    /**
     * @param arguments what followed the command's name
     * @return the exit code: {@link Main#DONE}, {@link Main#BAD_USAGE}, or what the command's help says
     * @throws BadUsage when the arguments cannot be carried out
     * @throws cotside.notation.yaml.NotationException when a file cannot be read as what it should be
     */
    int run(List<String> arguments, Console console);
}
