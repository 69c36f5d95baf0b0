package cotside.console;

import cotside.access.Administration;
import cotside.access.Role;
import cotside.access.chain.Restores;
import cotside.store.CannotStart;
import cotside.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code ./cotside acknowledge-restore}: two people stand by it that an older database was put back on purpose. */
final class AcknowledgeRestoreCommand implements Command {
    private static final Set<Role> WHO = Set.of(Role.AUDITOR, Role.RECORDS_OFFICER, Role.ADMINISTRATOR);

    private final UnaryOperator<@Nullable String> environment;
    private final BufferedReader answers;

    /** @param answers what the people at the terminal type, where it is none that can hide it */
    AcknowledgeRestoreCommand(UnaryOperator<@Nullable String> environment, BufferedReader answers) {
        this.environment = environment;
        this.answers = answers;
    }

    @Override
    public String arguments() {
        return "--first SIGN-IN --second SIGN-IN [--data DIR] [--database URL]";
    }

    @Override
    public String purpose() {
        return "Say that an older database was put back on purpose, so that verify holds it against nothing that follows.";
    }

    @Override
    public String help() {
        return TheRecord.HELP + """
                  --first, --second   the two people who stand by it, each an auditor, records officer or administrator;
                                      they are asked for their passwords

                While no server is running. It shows what checkpoints saw and the database no longer has, and writes a signed
                line that names it beside the checkpoints. ./cotside verify goes on naming it, and exits with 0.
                """;
    }

    @Override
    public int run(List<String> given, Console console) {
        Arguments arguments = Arguments.parse(given, Set.of(), Set.of("--first", "--second", "--data", "--database"));
        String first = arguments.find("--first");
        String second = arguments.find("--second");
        if (first == null
                || second == null
                || first.equals(second)
                || !arguments.rest().isEmpty()) {
            throw new BadUsage("It takes two people: --first SIGN-IN --second SIGN-IN.");
        }
        TheRecord record = TheRecord.of(arguments, console.home(), environment);
        int workers = Math.max(2, Runtime.getRuntime().availableProcessors());
        try (Database database = record.alone()) {
            Restores restores = Restores.of(database, record.data(), workers);
            if (!restores.others().isEmpty()) {
                restores.others().forEach(finding -> console.out().println(finding.text()));
                console.out().println("No restore explains this, so nothing was acknowledged.");
                return Main.NOT_DONE;
            }
            if (restores.gaps().isEmpty()) {
                console.out().println("Nothing is missing, so there is nothing to acknowledge.");
                return Main.NOT_DONE;
            }
            restores.gaps()
                    .forEach(gap -> console.out()
                            .println("Partnership " + gap.partnership() + ": checkpoints saw rows after position "
                                    + gap.after() + ", up to " + gap.until() + ", that are gone."));
            console.out().println("Whoever signs says that an older database was put back on purpose.");
            Administration people = new Administration(database.asOwner());
            restores.acknowledge(List.of(signed(people, first, console), signed(people, second, console)));
            console.out().println("It is acknowledged. Keep a note of who restored what, when and why.");
            return Main.DONE;
        } catch (IllegalArgumentException | CannotStart e) {
            throw new BadUsage(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new BadUsage("The database could not be read: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID signed(Administration people, String signIn, Console console) throws IOException {
        console.out().print("Password of " + signIn + ": ");
        console.out().flush();
        return people.find(signIn, secret(), WHO)
                .orElseThrow(() -> new BadUsage("The password of " + signIn
                        + " is wrong, or they are neither auditor, records officer nor administrator now."));
    }

    private String secret() throws IOException {
        java.io.Console terminal = Objects.requireNonNull(System.console());
        if (terminal.isTerminal()) {
            char[] typed = terminal.readPassword();
            return typed == null ? "" : new String(typed);
        }
        String line = answers.readLine();
        return line == null ? "" : line;
    }
}
