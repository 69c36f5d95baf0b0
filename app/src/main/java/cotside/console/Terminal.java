package cotside.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Where text is printed.
 *
 * @param columns how wide a line may be
 * @param colour whether colours and bold may be used
 * @param scrolls whether the end of a long text is what stays in sight
 */
record Terminal(int columns, boolean colour, boolean scrolls) {
    private static final int USUAL = 80;
    private static final int NARROWEST = 40;
    /** Longer lines are harder to read. */
    private static final int WIDEST = 120;

    static final Terminal PLAIN = new Terminal(USUAL, false, false);

    /** The terminal or file behind standard output. */
    static Terminal ofThisProcess() {
        // Only the launcher can tell about standard output alone: Java's own answer speaks of standard input too.
        boolean terminal = Boolean.getBoolean("cotside.terminal");
        return of(System.getenv(), terminal, terminal ? askedOfStty() : 0);
    }

    /**
     * @param measured the width the terminal gives itself, or 0 when it cannot be told
     */
    static Terminal of(Map<String, String> environment, boolean terminal, int measured) {
        int columns = number(environment.getOrDefault("COLUMNS", ""));
        if (columns == 0) {
            columns = measured == 0 ? USUAL : measured;
        }
        return new Terminal(Math.clamp(columns, NARROWEST, WIDEST), colour(environment, terminal), terminal);
    }

    /** As no-color.org and bixense.com/clicolors have it. */
    private static boolean colour(Map<String, String> environment, boolean terminal) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String forced = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!forced.isEmpty() && !forced.equals("0")) {
            return true;
        }
        return terminal
                && !environment.getOrDefault("CLICOLOR", "").equals("0")
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    private static int askedOfStty() {
        File terminal = new File("/dev/tty");
        if (!terminal.canRead()) {
            return 0;
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(terminal)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            return number(answer.substring(answer.indexOf(' ') + 1));
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
