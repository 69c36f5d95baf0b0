package cotside.console;

import java.util.List;

/** Keeps a command's name and usage until the command itself is written. */
record Unfinished(String arguments, String purpose) implements Command {

    @Override
    public int run(List<String> given, Console console) {
        console.err().println("This command cannot be used yet: it is still being written.");
        return Main.BAD_USAGE;
    }
}
