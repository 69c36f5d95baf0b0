package cotside.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import cotside.access.Role;
import cotside.browser.Browser.Person;
import cotside.browser.Browser.Script;
import cotside.pages.write.Screen;
import cotside.testing.Api;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writing down what one knows, in a real browser. */
@RecordTest
class WriteTest {
    private static final String KAYLA = """
            title: Baby of Kayla
            babies: { baby: Baby of Kayla }
            people: { kayla: Kayla Brook, marlon: Marlon Reid }
            homes: { flat: the flat }
            record:
              - on: 2026-02-01
                contact: home visit
                met: [kayla, baby]
                at: flat
                seen: [kayla: smokes, baby: bruise]
            """;

    private final World world;

    WriteTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void a_visit_with_two_observations(Script script) {
        UUID shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
        UUID baby = new Api(world).post(shah, "/api/pregnancies", KAYLA).id("babies", "baby");
        String path = "/babies/" + baby + "/write";
        try (Person person = Browser.person(script)) {
            Page page = person.signIn(world, shah)
                    .open("/babies/" + baby)
                    .click("Write down what you know")
                    .page();
            quality(script, page);
            String once = page.locator("main input[name=once]").inputValue();
            page.selectOption("#contact", "home visit");
            page.getByLabel("Kayla Brook").first().check();
            new Window(page).shown().form(path).press("begin");
            quality(script, page);
            page.selectOption("#about", "kayla");
            new Window(page).shown().form(path).press("choose");
            quality(script, page);
            new Window(page).shown().form(path).press("add");
            assertThat(person.text()).contains("There is a problem", "Choose what you know", "Choose how you know");
            quality(script, page);
            page.selectOption("#what", "smokes");
            page.getByLabel("I saw or heard it myself").check();
            // The key that sends a form adds the line: it neither changes nor takes out another.
            page.locator("#when").press("Enter");
            assertThat(person.text()).contains("Kayla Brook smokes", "What else do you know?");
            page.selectOption("#what", "alcohol-use");
            page.getByLabel("It is not so").check();
            page.getByLabel("I was told").check();
            page.selectOption("#whose", "person:kayla");
            person.click("Check and store");
            assertThat(person.text()).contains("Check what you wrote", "Told by Kayla Brook");
            quality(script, page);
            // Whoever goes back and stores once more stores nothing twice.
            assertThat(page.locator("main input[name=once]").inputValue()).isEqualTo(once);
            person.click("Store it");
            assertThat(person.text()).contains("What you wrote is stored.");
        }
    }

    @Test
    void every_kind_of_line_has_an_accessible_valid_and_narrow_page() {
        UUID shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
        UUID baby = new Api(world).post(shah, "/api/pregnancies", KAYLA).id("babies", "baby");
        String path = "/babies/" + baby + "/write";
        try (Person person = Browser.person()) {
            Page page = person.signIn(world, shah).open(path).page();
            new Window(page).shown().form(path).set("contact", "note").press("begin");
            List<String> kinds = page.locator("input[name=line]").all().stream()
                    .map(one -> Objects.requireNonNull(one.getAttribute("value")))
                    .toList();
            assertThat(kinds).hasSizeGreaterThan(10);
            for (String kind : kinds) {
                Screen.Filling form = new Window(page).shown().form(path).set("line", kind);
                if (kind.equals("finding")) {
                    form.set("about", "baby");
                }
                form.press("choose");
                quality(Script.ON, page);
                new Window(page).shown().form(path).press("other");
            }
        }
    }

    /** axe is script, and runs only where script may. */
    private static void quality(Script script, Page page) {
        if (script == Script.ON) {
            Quality.check(page);
        }
    }

    /** A window of a browser, as a screen on which forms are filled in. */
    private record Window(Page page) implements Screen {
        @Override
        public Shown get(String path) {
            page.navigate(path);
            return shown();
        }

        Shown shown() {
            return new Shown() {
                @Override
                public int status() {
                    return page.locator(".govuk-error-summary").count() > 0 ? 422 : 200;
                }

                @Override
                public String html() {
                    return page.locator("body").innerText();
                }

                @Override
                public Filling form(String action) {
                    return new Fields(page, page.locator("form[action='" + action + "']"));
                }
            };
        }
    }

    private record Fields(Page page, Locator form) implements Screen.Filling {
        private Locator field(String name) {
            return form.locator("[name='" + name + "']");
        }

        private static String type(Locator field) {
            return String.valueOf(field.first().evaluate("one => one.type"));
        }

        @Override
        public boolean has(String field) {
            return field(field).count() > 0;
        }

        @Override
        public boolean offers(String field, String choice) {
            return form.locator("[name='" + field + "'][value='" + choice + "']:not([type=hidden]), [name='" + field
                                    + "'] option[value='" + choice + "']")
                            .count()
                    > 0;
        }

        @Override
        public List<String> values(String field) {
            return field(field).all().stream()
                    .filter(one -> !List.of("radio", "checkbox").contains(type(one)) || one.isChecked())
                    .map(one -> String.valueOf(one.evaluate("one => one.value")))
                    .toList();
        }

        @Override
        public Screen.Filling set(String name, List<String> chosen) {
            if (values(name).equals(chosen)) {
                return this;
            }
            Locator field = field(name);
            unfold(field);
            switch (type(field)) {
                case "select-one" -> field.selectOption(chosen.isEmpty() ? "" : chosen.getFirst());
                case "radio" ->
                    form.locator("[name='" + name + "'][value='" + chosen.getFirst() + "']")
                            .check();
                case "checkbox" ->
                    field.all().forEach(one -> one.setChecked(chosen.contains(one.getAttribute("value"))));
                default -> field.fill(chosen.isEmpty() ? "" : chosen.getFirst());
            }
            return this;
        }

        /** Opens what a field is folded into. */
        private static void unfold(Locator field) {
            Locator folded = field.first().locator("xpath=ancestor::details[not(@open)]/summary");
            if (folded.count() > 0) {
                folded.first().click();
            }
        }

        @Override
        public Screen.Shown press(String button) {
            form.locator("button[name=do][value='" + button + "']:not([tabindex])")
                    .click();
            return new Window(page).shown();
        }
    }
}
