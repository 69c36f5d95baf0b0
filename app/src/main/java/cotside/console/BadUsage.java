package cotside.console;

/** A command line that cannot be carried out. The message says what is wrong and what would be right. */
final class BadUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadUsage(String message) {
        super(message);
    }
}
