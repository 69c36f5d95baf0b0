package cotside.web;

/** What can go wrong with a request, each under a name that does not change (RFC 9457, {@code type}). */
public enum ProblemKind {
    CANNOT_BE_READ(400, "This request cannot be read"),
    SIGN_IN(401, "Sign in to see this"),
    NOT_FOR_YOUR_ROLE(403, "Your role does not allow this"),
    NOT_FOUND(404, "There is nothing here that is open to you"),
    METHOD(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "This does not come in the form you ask for"),
    CONFLICT(409, "This does not go with what is recorded"),
    CHANGED(412, "Something has changed since you looked"),
    TOO_LARGE(413, "This request is too large"),
    MEDIA_TYPE(415, "This form of request is not understood"),
    NOT_RIGHT(422, "What was sent is not right"),
    KEY_USED_BEFORE(422, "This key was used for something else"),
    TOO_MANY(429, "Too many attempts"),
    FAILED(500, "Cotside failed"),
    AWAY(503, "Cotside cannot reach its records");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** A stable relative reference. */
    public String type() {
        return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The kind for a status that something else decided on. */
    static ProblemKind of(int status) {
        return switch (status) {
            case 401 -> SIGN_IN;
            case 403 -> NOT_FOR_YOUR_ROLE;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> CHANGED;
            case 413 -> TOO_LARGE;
            case 415 -> MEDIA_TYPE;
            case 422 -> NOT_RIGHT;
            case 429 -> TOO_MANY;
            case 503 -> AWAY;
            default -> status >= 400 && status < 500 ? CANNOT_BE_READ : FAILED;
        };
    }
}
