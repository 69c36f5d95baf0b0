package cotside.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import cotside.testing.Api;
import cotside.testing.Server;
import cotside.testing.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** One browser for all tests of a run, and a window of its own for each person in a story. */
public final class Browser {
    private static final List<String> WHERE =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private Browser() {}

    private static Path chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("COTSIDE_CHROMIUM")), WHERE.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "these tests need Chromium, and there is none in " + WHERE + ": apt install chromium"));
    }

    /** With or without JavaScript. */
    public enum Script {
        ON,
        OFF
    }

    /**
     * Somebody at a screen. Whatever their browser complains of, or asks of another server, is a failure: {@link #close}
     * says so.
     */
    public static final class Person implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();
        private int loads;
        private int clicks;

        private Person(Script script) {
            context = CHROMIUM.newContext(new NewContextOptions()
                    .setJavaScriptEnabled(script == Script.ON)
                    .setBaseURL(Server.address())
                    .setViewportSize(1280, 900)
                    .setLocale("en-GB"));
            page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(Server.address())
                        && !request.url().startsWith("data:")) {
                    complaints.add("asked another server: " + request.url());
                }
                if (request.isNavigationRequest()) {
                    loads++;
                }
            });
            page.onConsoleMessage(message -> {
                // A page that says 404 or 422 is no fault of the page's.
                if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
        }

        public Page page() {
            return page;
        }

        public BrowserContext context() {
            return context;
        }

        /** Signs in as a practitioner of a test's world. */
        public Person signIn(World world, UUID practitioner) {
            Api.account(world, practitioner);
            page.navigate("/sign-in");
            page.fill("#name", practitioner.toString());
            page.fill("#password", Api.PASSWORD);
            click("Sign in");
            return this;
        }

        public Person open(String path) {
            page.navigate(path);
            return this;
        }

        /** Presses a button or follows a link of the page's own, by the words on it. */
        public Person click(String words) {
            clicks++;
            Locator main = page.locator("main");
            main.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                    .or(main.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words)))
                    .first()
                    .click();
            return this;
        }

        public String text() {
            return Objects.requireNonNull(page.locator("main").innerText());
        }

        /** Clicks so far, and pages that were loaded. */
        public String effort() {
            return clicks + " clicks, " + loads + " pages and forms";
        }

        public int clicks() {
            return clicks;
        }

        @Override
        public void close() {
            context.close();
            assertThat(complaints).as("complaints of the browser").isEmpty();
        }
    }

    public static Person person() {
        return new Person(Script.ON);
    }

    public static Person person(Script script) {
        return new Person(script);
    }
}
