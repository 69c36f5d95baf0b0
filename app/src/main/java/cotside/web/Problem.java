package cotside.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is answered instead (RFC 9457). It says what happened and what to do, and holds nothing about anybody.
 *
 * @param errors what is wrong with what was sent, or null
 * @param reference by which the log knows what happened, or null
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<Fault> errors,
        @Nullable UUID reference) {

    /**
     * Something wrong in a request.
     *
     * @param where a line and column, a parameter or a header
     * @param expected what was expected instead; empty when {@code what} says all
     */
    public record Fault(String where, String what, String expected) {}

    /** Nothing there, or nothing for this practitioner: always the same bytes. */
    public static final Problem NOT_FOUND = of(
            ProblemKind.NOT_FOUND,
            "Either there is no such thing, or it is not open to you. If a baby may be at risk, do not wait for access:"
                    + " speak to your safeguarding lead.");

    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, null);
    }

    public static Problem of(ProblemKind kind, String detail, List<Fault> errors) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, List.copyOf(errors), null);
    }

    static Problem failed(UUID reference) {
        ProblemKind kind = ProblemKind.FAILED;
        return new Problem(
                kind.type(),
                kind.title(),
                kind.status(),
                "That is a fault in Cotside, not in your request. Nothing was stored. Tell your administrator the"
                        + " reference.",
                null,
                reference);
    }
}
