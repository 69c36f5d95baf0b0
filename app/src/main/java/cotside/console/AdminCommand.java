package cotside.console;

import cotside.access.Administration;
import cotside.access.Administration.Newcomer;
import cotside.access.Role;
import cotside.guidance.pack.AgencyKind;
import cotside.notation.pack.PackFiles;
import cotside.store.CannotStart;
import cotside.store.Database;
import cotside.store.KeyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** {@code ./cotside admin}: lets the first people in, who have nobody who could. */
final class AdminCommand implements Command {
    private static final String SIGN_INS = "sign-ins";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;

    private final UnaryOperator<@Nullable String> environment;

    AdminCommand(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public String arguments() {
        return "add|password --sign-in NAME [--partnership NAME --agency KIND --name NAME …]";
    }

    @Override
    public String purpose() {
        return "Let somebody sign in, or give them a new password.";
    }

    @Override
    public String help() {
        return """
                admin add lets somebody sign in, and makes their partnership and agency if there is none of that name:
                  --sign-in NAME      what they sign in with
                  --name NAME         what they are called
                  --partnership NAME  where they work
                  --speak-to TEXT     for a new partnership: whom others should speak to about its records
                  --agency KIND       their kind of agency, as the pack calls it: midwifery, police, childrens-services …
                  --agency-name NAME  what the agency is called; otherwise as its kind
                  --role ROLE         administrator if not given; may be given again

                admin password gives them a new password.

                The password is made up and written to a file in the folder sign-ins of the data folder, for nobody but the
                account that runs this to read. Hand it over, and delete the file.

                """ + TheRecord.HELP;
    }

    @Override
    public int run(List<String> given, Console console) {
        if (given.isEmpty()) {
            throw new BadUsage("What should be done? See ./cotside admin --help.");
        }
        Arguments arguments = Arguments.parse(
                given.subList(1, given.size()),
                Set.of(),
                Set.of(
                        "--sign-in",
                        "--name",
                        "--partnership",
                        "--speak-to",
                        "--agency",
                        "--agency-name",
                        "--role",
                        "--data",
                        "--database"));
        if (!arguments.rest().isEmpty()) {
            throw new BadUsage("./cotside admin " + given.getFirst() + " takes options only, and was given '"
                    + arguments.rest().getFirst() + "'.");
        }
        TheRecord record = TheRecord.of(arguments, console.home(), environment);
        String signIn = signIn(arguments);
        return switch (given.getFirst()) {
            case "add" -> add(record, newcomer(arguments, signIn, console.home()), console);
            case "password" -> change(record, signIn, console);
            default ->
                throw new BadUsage(
                        "./cotside admin does not know '" + given.getFirst() + "'. See ./cotside admin --help.");
        };
    }

    private static String signIn(Arguments arguments) {
        String signIn = needed(arguments, "--sign-in");
        if (!signIn.matches("[A-Za-z0-9][A-Za-z0-9._@-]{1,59}")) {
            throw new BadUsage(
                    "--sign-in takes letters, digits and . _ @ -, from 2 to 60 of them, not '" + signIn + "'.");
        }
        return signIn;
    }

    private static String needed(Arguments arguments, String name) {
        String value = arguments.find(name);
        if (value == null || value.isBlank()) {
            throw new BadUsage(name + " is missing. See ./cotside admin --help.");
        }
        return value.strip();
    }

    private static Newcomer newcomer(Arguments arguments, String signIn, Path home) {
        String kind = needed(arguments, "--agency");
        Set<String> kinds = PackFiles.load(home.resolve("packs/babies-under-one"), List.of()).agencies().stream()
                .map(AgencyKind::id)
                .collect(Collectors.toSet());
        if (!kinds.contains(kind)) {
            throw new BadUsage("There is no kind of agency '" + kind + "'. There are: "
                    + kinds.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        String called = arguments.find("--agency-name");
        return new Newcomer(
                needed(arguments, "--partnership"),
                arguments.find("--speak-to"),
                kind,
                called == null ? kind : called.strip(),
                needed(arguments, "--name"),
                signIn,
                roles(arguments.all("--role")));
    }

    private static Set<Role> roles(List<String> words) {
        try {
            return words.isEmpty()
                    ? Set.of(Role.ADMINISTRATOR)
                    : words.stream().map(Role::of).collect(Collectors.toSet());
        } catch (IllegalArgumentException unknown) {
            throw new BadUsage(unknown.getMessage() + ".");
        }
    }

    private static int add(TheRecord record, Newcomer who, Console console) {
        String password = password();
        try (Database database = record.open()) {
            new Administration(database.asOwner()).add(who, password);
        } catch (IllegalArgumentException | CannotStart | DataAccessException e) {
            throw cannot(e);
        }
        console.out().println(who.name() + " can sign in as " + who.signIn() + ".");
        return handOver(record, who.signIn(), password, console);
    }

    private static int change(TheRecord record, String signIn, Console console) {
        String password = password();
        try (Database database = record.open()) {
            if (!new Administration(database.asOwner()).change(signIn, password)) {
                throw new BadUsage("Nobody signs in as " + signIn + ".");
            }
        } catch (IllegalArgumentException | CannotStart | DataAccessException e) {
            throw cannot(e);
        }
        return handOver(record, signIn, password, console);
    }

    private static BadUsage cannot(RuntimeException why) {
        return new BadUsage(
                why instanceof DataAccessException
                        ? "The database could not be used: see that it runs, and that it was started with Cotside before."
                        : String.valueOf(why.getMessage()));
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static int handOver(TheRecord record, String signIn, String password, Console console) {
        Path file = record.data().resolve(SIGN_INS).resolve(signIn);
        try {
            Files.deleteIfExists(file);
            KeyFiles.make(file, (password + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.out().println("The password is in " + file + ". Hand it over, and delete the file.");
        return Main.DONE;
    }
}
