package cotside.console;

import cotside.access.chain.Finding;
import cotside.access.chain.Verdict;
import cotside.access.chain.Verification;
import cotside.store.CannotStart;
import cotside.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code ./cotside verify}: whether the audit is as it was written. */
final class VerifyCommand implements Command {
    private final UnaryOperator<@Nullable String> environment;

    VerifyCommand(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public String arguments() {
        return "[--data DIR] [--database URL] [--checkpoints DIR] [--key FILE]";
    }

    @Override
    public String purpose() {
        return "Check that the audit is as it was written, and name the first row that is not.";
    }

    @Override
    public String help() {
        return TheRecord.HELP + """
                  --checkpoints DIR   where checkpoints are, if not in the data folder; may be given again
                  --key FILE          the public key that checks them, such as a copy of keys/checkpoints.pub kept elsewhere

                It only reads, whether or not the server is running. It exits with 0 when all is well, with 1 when the audit
                or the checkpoints were tampered with, and with 2 when it cannot look.
                """;
    }

    @Override
    public int run(List<String> given, Console console) {
        Arguments arguments =
                Arguments.parse(given, Set.of(), Set.of("--data", "--database", "--checkpoints", "--key"));
        if (!arguments.rest().isEmpty()) {
            throw new BadUsage("./cotside verify takes options only, and was given '"
                    + arguments.rest().getFirst() + "'. See ./cotside verify --help.");
        }
        TheRecord record = TheRecord.of(arguments, console.home(), environment);
        Path data = record.data();
        List<Path> checkpoints = new ArrayList<>(
                arguments.all("--checkpoints").stream().map(Path::of).toList());
        checkpoints.stream().filter(Files::notExists).findFirst().ifPresent(missing -> {
            throw new BadUsage("There is no folder " + missing + ".");
        });
        if (checkpoints.isEmpty()) {
            checkpoints.add(data.resolve("checkpoints"));
        }
        String key = arguments.find("--key");
        Path file = key == null ? data.resolve("keys/checkpoints.pub") : Path.of(key);
        int workers = Math.max(2, Runtime.getRuntime().availableProcessors());
        try (Database database = record.open()) {
            return tell(Verification.of(database, checkpoints, file, workers), console);
        } catch (IllegalArgumentException | CannotStart e) {
            throw new BadUsage(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new BadUsage("The database could not be read: " + e.getMessage());
        }
    }

    private static int tell(Verdict verdict, Console console) {
        for (Finding finding : verdict.findings()) {
            console.out().println(finding.text());
        }
        verdict.acknowledged().forEach(gap -> console.out().println(gap.text()));
        console.out().println(verdict.summary());
        return verdict.isWell() ? Main.DONE : Main.NOT_DONE;
    }
}
