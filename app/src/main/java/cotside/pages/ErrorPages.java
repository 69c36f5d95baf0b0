package cotside.pages;

import cotside.web.ErrorPage;
import cotside.web.Problem;
import cotside.web.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a person is shown when something cannot be done: what happened, what to do, and whatever they had typed. */
@Component
public class ErrorPages implements ErrorPage {
    private static final String CHANGED =
            "What you sent the first time is in the record. What you have changed since is not:"
                    + " look whether it is needed, and send it again if it is.";

    private final Renderer renderer;

    ErrorPages(Renderer renderer) {
        this.renderer = renderer;
    }

    /** What an error page shows. */
    public record Trouble(Problem problem, boolean canBeSentAgain, Unsent.Again again) {}

    @Override
    public void show(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader("Retry-After", "5");
        }
        Unsent.Again again = Unsent.Again.of(request);
        boolean changed = problem.type().equals(ProblemKind.KEY_USED_BEFORE.type());
        if (changed) {
            request.setAttribute(Renderer.ANOTHER_KEY, true);
        }
        Unsent.write(
                response,
                renderer.page(
                        request,
                        HttpStatus.valueOf(problem.status()),
                        "error",
                        changed ? "This form was stored before, and has changed since" : problem.title(),
                        List.of(),
                        List.of(),
                        null,
                        new Trouble(
                                changed ? Problem.of(ProblemKind.KEY_USED_BEFORE, CHANGED) : problem,
                                again != null && (changed || canBeSentAgain(problem.status())),
                                again == null ? new Unsent.Again("/", Map.of(), Map.of()) : again)));
    }

    private static boolean canBeSentAgain(int status) {
        return status == 409 || status == 412 || status == 429 || status >= 500;
    }
}
