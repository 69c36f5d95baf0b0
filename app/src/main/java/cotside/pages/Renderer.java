package cotside.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes pages of templates. */
@Component
public class Renderer {
    static final String WHO = "cotside.who";
    static final String ANOTHER_KEY = "cotside.another-key";
    private static final int KEY = 36;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final String sheetVersion = version();

    Renderer() {
        engine.setTrimControlStructures(true);
    }

    ResponseEntity<byte[]> page(
            HttpServletRequest request,
            HttpStatus status,
            String template,
            String title,
            List<Shell.Crumb> crumbs,
            List<Form.Wrong> wrong,
            @Nullable String notice,
            Object model) {
        Shell shell = new Shell(
                title,
                who(request),
                crumbs,
                csrf(request),
                once(request),
                notice,
                request.getRequestURI(),
                wrong,
                sheetVersion);
        return ResponseEntity.status(status).contentType(HTML).body(rendered(template, shell, model));
    }

    byte[] rendered(String template, Shell shell, Object model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("shell", shell, "page", model), output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A page for nobody in particular, which may be kept as a file. */
    public byte[] alone(String template, String title, Object model) {
        Shell shell = new Shell(title, null, List.of(), "", "", null, "", List.of(), sheetVersion);
        return rendered(template, shell, model);
    }

    private static Shell.@Nullable Who who(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null || request.getUserPrincipal() == null ? null : (Shell.Who) session.getAttribute(WHO);
    }

    /**
     * A form that is shown again keeps its key, so that going back and sending it once more stores nothing twice. What was
     * stored under the key and is sent with something else needs another.
     */
    private static String once(HttpServletRequest request) {
        String before = request.getParameter("once");
        return before != null && before.length() == KEY && request.getAttribute(ANOTHER_KEY) == null
                ? before
                : UUID.randomUUID().toString();
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /** Browsers keep the style for ever, under a name that changes with it. */
    private static String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : List.of("/static/assets/cotside.css", "/static/assets/cotside.js")) {
                try (InputStream file = Renderer.class.getResourceAsStream(name)) {
                    if (file == null) {
                        throw new IllegalStateException("the program was built without " + name);
                    }
                    digest.update(file.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
