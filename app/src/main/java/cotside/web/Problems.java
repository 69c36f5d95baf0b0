package cotside.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems; and says of any failure which problem it is. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static final Problem AWAY = Problem.of(
            ProblemKind.AWAY,
            "Nothing was stored. Try again in a moment. If a baby may be at risk now, do not wait: ring 999, or your"
                    + " safeguarding lead.");

    private Problems() {}

    static String json(Problem problem) {
        return MAPPER.writeValueAsString(problem);
    }

    static void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        if (problem.status() == ProblemKind.AWAY.status()) {
            response.setHeader("Retry-After", "5");
        }
        byte[] body = json(problem).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What nobody foresaw. The log gets where it happened and never what was said: that may tell of a family. */
    static Problem unforeseen(Throwable failure) {
        if (isAway(failure)) {
            LOG.warn("the database is away: {}", traced(failure));
            return AWAY;
        }
        String state = sqlState(failure);
        if ("42501".equals(state) || "CS403".equals(state)) {
            LOG.warn("the database refused what had been decided on: {}", traced(failure));
            return Problem.NOT_FOUND;
        }
        if ("CS409".equals(state) || "CS001".equals(state)) {
            return Problem.of(ProblemKind.CONFLICT, inOwnWords(failure));
        }
        if ("CS422".equals(state)) {
            return Problem.of(ProblemKind.NOT_RIGHT, inOwnWords(failure));
        }
        if (failure instanceof DataIntegrityViolationException) {
            LOG.info("a write met another: {}", traced(failure));
            return Problem.of(
                    ProblemKind.CONFLICT,
                    "Somebody recorded something at the same moment, or it is recorded already. Nothing was stored. Look"
                            + " again, then send it again.");
        }
        UUID reference = UUID.randomUUID();
        LOG.error("failed, reference {}: {}", reference, traced(failure));
        return Problem.failed(reference);
    }

    static boolean isAway(Throwable failure) {
        if (failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException) {
            return true;
        }
        String state = sqlState(failure);
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static @Nullable String sqlState(Throwable failure) {
        SQLException sql = sql(failure);
        return sql == null ? null : sql.getSQLState();
    }

    private static @Nullable SQLException sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    /** What the migrations' own functions say when they raise something: it names nobody. */
    private static String inOwnWords(Throwable failure) {
        String text = String.valueOf(Objects.requireNonNull(sql(failure)).getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^ERROR: ", "");
        return "Nothing was stored: " + text + ".";
    }

    /** The kinds of failure and the places in Cotside that they passed. */
    private static String traced(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : ", from ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(String.format(Locale.ROOT, " (%s)", sql.getSQLState()));
            }
            int shown = 0;
            for (StackTraceElement at : cause.getStackTrace()) {
                if (at.getClassName().startsWith("cotside.") && shown++ < 6) {
                    text.append(" at ").append(at.getClassName()).append(':').append(at.getLineNumber());
                }
            }
        }
        return text.toString();
    }
}
