package cotside.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command may reach.
 *
 * @param home the folder that Cotside lives in
 */
record Console(PrintStream out, PrintStream err, Terminal terminal, Clock clock, Path home) {}
