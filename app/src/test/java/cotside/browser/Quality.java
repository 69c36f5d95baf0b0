package cotside.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import cotside.testing.Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every page must be, whatever stands on it. */
final class Quality {
    private static final int NARROWEST = 320;
    private static final Path MODULES = Server.home().resolve("app/frontend/node_modules");
    private static final String AXE = read(MODULES.resolve("axe-core/axe.min.js"));
    private static final Validator VALIDATOR = new Validator();

    private Quality() {}

    /** Accessible, valid, and no wider than the narrowest screen. */
    static void check(Page page) {
        String where = page.url();
        assertThat(VALIDATOR.complaints(page.content())).as("HTML of " + where).isEmpty();
        assertThat(violations(page)).as("axe on " + where).isEmpty();
        page.setViewportSize(NARROWEST, 800);
        Object width = page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(1280, 900);
        assertThat(((Number) width).intValue()).as("width of " + where).isLessThanOrEqualTo(NARROWEST);
    }

    private static List<String> violations(Page page) {
        page.evaluate(AXE);
        Object found = page.evaluate("""
                axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
                  .then(r => r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html.slice(0, 200)).join(' | ')))
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Nu HTML checker, kept apart from everything that it brings along. */
    private static final class Validator {
        private static final long DEEP = 64L * 1024 * 1024;

        private final Object checker;
        private final Method validate;

        Validator() {
            try {
                @SuppressWarnings("resource")
                URLClassLoader loader = new URLClassLoader(
                        new java.net.URL[] {
                            MODULES.resolve("vnu-jar/build/dist/vnu.jar")
                                    .toUri()
                                    .toURL()
                        },
                        ClassLoader.getPlatformClassLoader());
                Class<?> type = loader.loadClass("nu.validator.client.EmbeddedValidator");
                checker = type.getDeclaredConstructor().newInstance();
                validate = type.getMethod("validate", InputStream.class);
            } catch (IOException | ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        /** What is wrong with a page. */
        synchronized List<String> complaints(String html) {
            JsonNode messages = new JsonMapper().readTree(said(html)).get("messages");
            return messages.valueStream()
                    .filter(one -> one.path("type").asString("").equals("error"))
                    .map(one -> one.path("message").asString("") + " at "
                            + one.path("extract").asString(""))
                    .toList();
        }

        /** On a thread of its own: the checker goes deeper than others do. */
        private String said(String html) {
            FutureTask<String> check = new FutureTask<>(() -> String.valueOf(
                    validate.invoke(checker, new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))));
            Thread thread = new Thread(null, check, "html checker", DEEP);
            thread.setContextClassLoader(checker.getClass().getClassLoader());
            thread.start();
            try {
                return check.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
