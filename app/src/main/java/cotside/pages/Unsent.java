package cotside.pages;

import cotside.casefile.Demonstration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * What was typed and could not be taken. It is shown back, and can be sent again as it is: after signing in anew, after
 * somebody else's change, after an outage. It travels in the page alone, so that it needs neither session nor database.
 */
@Component
public class Unsent implements AuthenticationEntryPoint {
    /** What the fields of another form are called inside the form for signing in. */
    static final String KEPT = "kept.";

    static final String NEXT = "next";

    private final Renderer renderer;

    Unsent(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * A form to be sent again.
     *
     * @param action where to
     * @param fields everything in it
     * @param shown what the person wrote themselves, under words that the person knows
     */
    public record Again(String action, Map<String, List<String>> fields, Map<String, String> shown) {
        static @Nullable Again of(HttpServletRequest request) {
            return request.getMethod().equals("POST") ? of(path(request), request.getParameterMap()) : null;
        }

        static Again of(String action, Map<String, String[]> parameters) {
            Map<String, List<String>> typed = new Form(parameters).typed();
            typed.remove("password");
            Map<String, String> shown = new LinkedHashMap<>();
            typed.forEach((name, values) -> {
                if (values.stream().anyMatch(value -> value.contains(" ") || value.contains("\n"))) {
                    shown.put(label(name), String.join("\n", values));
                }
            });
            return new Again(action, typed, shown);
        }

        private static String label(String field) {
            String words = field.replaceAll("[-_.]+", " ").strip();
            return words.isEmpty() ? "text" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    /** The sign-in page's own. */
    public record SigningInAgain(
            String next,
            @Nullable Again again,
            String name,
            @Nullable String wrong,
            List<Demonstration.SignIn> examples) {}

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        signInFirst(request, response);
    }

    void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Again again = request.getRequestURI().equals(PageSecurity.SIGN_IN) ? null : Again.of(request);
        if (again == null || again.fields().isEmpty()) {
            String next = request.getMethod().equals("GET")
                            && !request.getRequestURI().equals("/")
                    ? "?" + NEXT + "=" + URLEncoder.encode(path(request), StandardCharsets.UTF_8)
                    : "";
            response.sendRedirect(PageSecurity.SIGN_IN + next);
            return;
        }
        write(
                response,
                renderer.page(
                        request,
                        HttpStatus.UNAUTHORIZED,
                        "sign-in",
                        "Sign in again: what you typed is kept",
                        List.of(),
                        List.of(),
                        null,
                        new SigningInAgain("/", again, "", null, List.of())));
    }

    void sendAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Again again = Again.of(request);
        write(
                response,
                renderer.page(
                        request,
                        HttpStatus.FORBIDDEN,
                        "unsent",
                        "This page was open for too long",
                        List.of(),
                        List.of(),
                        null,
                        again == null ? new Again("/", Map.of(), Map.of()) : again));
    }

    /** What came along inside the form for signing in. */
    static @Nullable Again broughtAlong(HttpServletRequest request) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(KEPT)) {
                parameters.put(name.substring(KEPT.length()), values);
            }
        });
        String action = request.getParameter(NEXT);
        return parameters.isEmpty() || action == null || !isOurs(action) ? null : Again.of(action, parameters);
    }

    /** A path of this server, never another place. */
    static boolean isOurs(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") && path.length() < 2_000;
    }

    static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    static void write(HttpServletResponse response, ResponseEntity<byte[]> page) throws IOException {
        byte[] body = java.util.Objects.requireNonNull(page.getBody());
        response.setStatus(page.getStatusCode().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
