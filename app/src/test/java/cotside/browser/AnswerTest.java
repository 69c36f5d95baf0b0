package cotside.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import cotside.access.Role;
import cotside.browser.Browser.Person;
import cotside.browser.Browser.Script;
import cotside.testing.Api;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answering a question of the picture where it is asked. */
@RecordTest
class AnswerTest {
    private static final String KAYLA = """
            title: Kayla
            babies: { baby: Baby of Kayla }
            people: { kayla: Kayla Brook, marlon: Marlon Reid }
            homes: { flat: the flat }
            record:
              - on: 2026-02-01
                contact: home visit
                met: [kayla, baby]
                at: flat
                our record says:
                  - kayla: birth mother of baby
                  - baby: { born: 2026-01-20 }
                kayla said:
                  - marlon: [father of baby, not lives at flat]
                  - kayla, baby: lives at flat
            """;

    private final World world;
    private final UUID shah;
    private final UUID baby;

    AnswerTest(World world) {
        this.world = world;
        this.shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
        this.baby = new Api(world).post(shah, "/api/pregnancies", KAYLA).id("babies", "baby");
    }

    private static Locator said(Person person, String claim, String answer) {
        return person.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(claim).setExact(true))
                .getByLabel(answer);
    }

    private String question(String key) {
        return "/babies/" + baby + "/answer?question=" + key;
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void an_answer_is_stored_and_what_it_changed_is_told(Script script) {
        try (Person person = Browser.person(script)) {
            person.signIn(world, shah).open("/babies/" + baby);
            assertThat(person.page().locator("a[href*='/answer?question=']").count())
                    .isPositive();
            person.open(question("smoking/kayla"));
            assertThat(person.text()).contains("Does Kayla Brook smoke", "How to find out safely");
            said(person, "Kayla Brook smokes", "Yes, this is so").check();
            person.page().getByLabel("I was told, by Kayla Brook").check();
            person.page().getByLabel("Note (optional)").fill("ten a day, <outside>");
            person.click("Store this answer");
            assertThat(person.page().url()).endsWith("/babies/" + baby);
            assertThat(person.text()).contains("Your answer is stored.");
            assertThat(new Api(world)
                            .get(shah, "/api/babies/" + baby + "/picture")
                            .text())
                    .contains("ten a day", "smokes");
        }
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void what_was_typed_stays_when_something_is_missing(Script script) {
        try (Person person = Browser.person(script)) {
            person.signIn(world, shah).open(question("smoking/kayla"));
            said(person, "Kayla Brook smokes", "Could not ask").check();
            person.page().getByLabel("Note (optional)").fill("his mother was there");
            person.click("Store this answer");
            assertThat(person.text()).contains("There is a problem", "Enter why it could not be asked");
            assertThat(said(person, "Kayla Brook smokes", "Could not ask").isChecked())
                    .isTrue();
            assertThat(person.page().getByLabel("Note (optional)").inputValue()).isEqualTo("his mother was there");
            if (script == Script.ON) {
                Quality.check(person.page());
            }
            person.page().locator("#why").fill("never alone");
            person.click("Store this answer");
            assertThat(person.text()).contains("Your answer is stored.");
        }
    }

    @Test
    void who_else_lives_there_is_answered_with_somebody_new_and_that_it_is_everybody() {
        try (Person person = Browser.person()) {
            person.signIn(world, shah).open(question("household/flat"));
            Quality.check(person.page());
            for (String one : new String[] {"Kayla Brook", "Baby of Kayla"}) {
                said(person, one + " lives at the flat", "Yes, this is so").check();
            }
            said(person, "Marlon Reid lives at the flat", "No, this is not so").check();
            person.page().locator("#new_lives-at_flat").fill("a man in a blue coat");
            person.page().getByLabel("Not identified").check();
            person.page().getByLabel("Yes, this is everybody").check();
            person.page().getByLabel("I saw it").check();
            person.click("Store this answer");
            assertThat(person.text())
                    .contains("Your answer is stored.", "No longer open: whether anyone else lives at the flat");
            person.open(question("who-is-around/kayla"));
            assertThat(person.text()).contains("a man in a blue coat lives at the flat");
        }
    }

    @Test
    void every_question_of_the_picture_leads_to_its_answer() {
        try (Person person = Browser.person()) {
            person.signIn(world, shah).open("/babies/" + baby);
            for (Object href : person.page()
                                    .locator("a[href*='/answer?question=']")
                                    .evaluateAll("all => all.map(one => one.getAttribute('href'))")
                            instanceof java.util.List<?> all
                    ? all
                    : java.util.List.of()) {
                person.open(String.valueOf(href));
                assertThat(person.text()).as(String.valueOf(href)).contains("Store this answer");
                assertThat(person.page().locator("form .cot-line").count())
                        .as(String.valueOf(href))
                        .isPositive();
            }
        }
    }

    @Test
    void a_stranger_sees_no_question() {
        UUID vance = world.practitioner("T. Vance", "gp", Role.PRACTITIONER);
        try (Person person = Browser.person()) {
            person.signIn(world, vance).open(question("smoking/kayla"));
            assertThat(person.text()).doesNotContain("Kayla", "smoke");
        }
    }
}
