package cotside.web;

import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.access.Involvements;
import cotside.casefile.CaseFileExchange;
import cotside.notation.yaml.NotationException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Whatever goes wrong behind an endpoint, as a problem or as a page. */
@RestControllerAdvice
class Troubles {

    private final ErrorPage page;

    Troubles(ErrorPage page) {
        this.page = page;
    }

    @ExceptionHandler
    void any(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problem(failure, response);
        if (ErrorAnswers.isOfTheApi(request.getRequestURI())) {
            Problems.write(response, problem);
        } else {
            page.show(request, response, problem);
        }
    }

    private static Problem problem(Exception failure, HttpServletResponse response) {
        return switch (failure) {
            case Refused refused -> refused.problem();
            case Forbidden forbidden ->
                forbidden.reason() == Decision.Reason.AT_NO_AGENCY
                        ? Problem.of(
                                ProblemKind.NOT_FOR_YOUR_ROLE,
                                "You work at no agency here now. Ask your administrator if that is wrong.")
                        : Problem.NOT_FOUND;
            case NotationException unreadable -> notRight(unreadable);
            case CaseFileExchange.Conflict conflict ->
                Problem.of(
                        ProblemKind.CONFLICT,
                        "Nothing was stored.",
                        List.of(new Problem.Fault(
                                conflict.name(),
                                "this is recorded already and says something else",
                                "a new entry that corrects it")));
            case Involvements.Already already -> Problem.of(ProblemKind.CONFLICT, String.valueOf(already.getMessage()));
            case HttpRequestMethodNotSupportedException method -> method(method, response);
            case HttpMediaTypeNotAcceptableException form ->
                Problem.of(
                        ProblemKind.NOT_ACCEPTABLE, "It comes as " + types(form.getSupportedMediaTypes()) + " only.");
            case HttpMediaTypeNotSupportedException form ->
                Problem.of(
                        ProblemKind.MEDIA_TYPE,
                        "Send it as " + types(form.getSupportedMediaTypes()) + ", and say so in Content-Type.");
            case MissingRequestHeaderException missing ->
                missing(
                        "header " + missing.getHeaderName(),
                        missing.getHeaderName().equals(Once.KEY)
                                ? "a text that no other request of yours has, such as a new UUID"
                                : "a value");
            case MissingServletRequestParameterException missing ->
                missing("parameter " + missing.getParameterName(), "a value");
            case MethodArgumentTypeMismatchException wrong ->
                new Refused(
                                ProblemKind.CANNOT_BE_READ,
                                "parameter " + wrong.getName(),
                                "The value of '" + wrong.getName() + "' cannot be read",
                                expected(wrong.getRequiredType()))
                        .problem();
            case ErrorResponse known -> {
                ProblemKind kind = ProblemKind.of(known.getStatusCode().value());
                yield kind == ProblemKind.NOT_FOUND
                        ? Problem.NOT_FOUND
                        : kind == ProblemKind.FAILED
                                ? Problems.unforeseen(failure)
                                : Problem.of(kind, "Look at docs/api.md for what can be sent here.");
            }
            default -> Problems.unforeseen(failure);
        };
    }

    private static Problem notRight(NotationException unreadable) {
        return Problem.of(
                ProblemKind.NOT_RIGHT,
                "Nothing was stored. Put right what the errors name and send it again.",
                unreadable.problems().stream().map(Body::fault).toList());
    }

    private static Problem method(HttpRequestMethodNotSupportedException method, HttpServletResponse response) {
        String[] allowed = method.getSupportedMethods();
        String list = allowed == null ? "" : Arrays.stream(allowed).sorted().collect(Collectors.joining(", "));
        response.setHeader("Allow", list);
        return Problem.of(ProblemKind.METHOD, "What can be done here is " + list + ".");
    }

    private static Problem missing(String where, String expected) {
        return new Refused(ProblemKind.CANNOT_BE_READ, where, "The " + where + " is missing", expected).problem();
    }

    private static String types(List<?> types) {
        return types.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    private static String expected(@org.jspecify.annotations.Nullable Class<?> type) {
        if (type == java.util.UUID.class) {
            return "a UUID";
        }
        if (type == java.time.LocalDate.class) {
            return "a date such as 2026-05-14";
        }
        return type == java.time.Instant.class ? "a moment such as 2026-05-14T09:30:00Z" : "another value";
    }
}
