package cotside.access;

/** Not allowed, or not there: whoever asks is told the same of both. */
public final class Forbidden extends RuntimeException {
    private final Decision.Reason reason;

    public Forbidden(Decision.Reason reason) {
        super(reason.words());
        this.reason = reason;
    }

    /** For the audit alone. */
    public Decision.Reason reason() {
        return reason;
    }
}
