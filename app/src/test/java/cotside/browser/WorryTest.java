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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a worry to the next step. */
@RecordTest
class WorryTest {
    private static final int MOST = 12;

    private final World world;
    private final UUID officer;
    private int clicks;
    private int loads;

    WorryTest(World world) {
        this.world = world;
        this.officer = world.practitioner("H. Reed", "housing", Role.PRACTITIONER);
    }

    private void choose(Locator radio) {
        radio.check();
        clicks++;
    }

    private static Locator said(Person person, String claim, String answer) {
        return person.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(claim).setExact(true))
                .getByLabel(answer);
    }

    private void press(Person person, String words) {
        clicks++;
        loads++;
        person.click(words);
    }

    /** A newcomer, who has nothing but a name and a password. */
    @ParameterizedTest
    @EnumSource(Script.class)
    void a_newcomer_gets_from_signing_in_to_the_next_step_in_twelve_steps(Script script) {
        Api.account(world, officer);
        String adult = script == Script.ON ? "Jodie Marsh" : "Farida Okafor";
        Instant began = Instant.now();
        try (Person person = Browser.person(script)) {
            person.open("/sign-in");
            loads++;
            person.page().fill("#name", officer.toString());
            person.page().fill("#password", Api.PASSWORD);
            press(person, "Sign in");
            press(person, "I have a worry about a baby or an adult");
            person.page().getByLabel("Full name").fill(adult);
            person.page().locator("#adult-born").fill("3/4/1999");
            choose(person.page().getByLabel("The mother, or pregnant"));
            person.page()
                    .locator("#baby-day")
                    .fill(LocalDate.now(java.time.ZoneId.of("Europe/London"))
                            .plusWeeks(10)
                            .toString());
            choose(person.page().getByLabel("I was told, by this adult"));
            press(person, "Look for them, and go on");
            assertThat(person.text()).contains("Baby of " + adult, "How things are for the adult now");
            choose(said(person, adult + " has been feeling low or anxious", "Yes, this is so"));
            choose(said(person, adult + " has thoughts of ending their life", "No, this is not so"));
            choose(said(person, adult + " has a mental health difficulty", "Yes, this is so"));
            choose(person.page().getByLabel("I was told, by " + adult));
            press(person, "Store, and see what to do next");
            assertThat(person.text()).contains("What to do next", "What stands out now", "Whom to speak to", adult);
            long seconds = Duration.between(began, Instant.now()).toMillis();
            System.out.printf(
                    Locale.UK,
                    "From sign-in to the next step, JavaScript %s: %d clicks, %d page loads (%d of them by a click), %.1f s%n",
                    script,
                    clicks,
                    loads,
                    loads - 1,
                    seconds / 1000.0);
            assertThat(clicks + 1)
                    .as("clicks, and the page that no click brought")
                    .isLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void whoever_is_in_a_record_is_shown_before_anything_new_is_made() {
        UUID shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
        new Api(world).post(shah, "/api/pregnancies", """
                title: Kayla
                babies: { baby: Baby of Kayla }
                people: { kayla: Kayla Brook }
                record:
                  - on: 2026-02-01
                    our record says:
                      - kayla: birth mother of baby
                      - kayla: { born: 1999-04-03 }
                      - baby: { born: 2026-01-20 }
                """);
        try (Person person = Browser.person()) {
            person.signIn(world, officer).open("/worry");
            Quality.check(person.page());
            person.click("Look for them, and go on");
            assertThat(person.text()).contains("There is a problem");
            Quality.check(person.page());
            person.page().getByLabel("Full name").fill("Kayla Brooke");
            person.page().locator("#adult-born").fill("3/4/1999");
            person.page().getByLabel("The mother, or pregnant").check();
            person.page().getByLabel("I was told, by this adult").check();
            person.click("Look for them, and go on");
            assertThat(person.text()).contains("There is a record", "Speak to", "the lead");
            assertThat(person.text()).doesNotContain("Baby of Kayla");
            Quality.check(person.page());
            person.click("I need to see this record");
            person.click("I am involved with this family");
            assertThat(person.text()).contains("Enter why you need to see this record");
            Quality.check(person.page());
            person.page().getByLabel("Your reason").fill("She came to our desk without a place for tonight");
            person.click("I am involved with this family");
            assertThat(person.text()).contains("for seven days", "Kayla Brook");
            Quality.check(person.page());
        }
    }

    @Test
    void an_adult_of_whom_no_baby_is_known_is_no_dead_end() {
        try (Person person = Browser.person()) {
            person.signIn(world, officer).open("/worry");
            person.page().getByLabel("Full name").fill("Dean Frost");
            person.page().getByLabel("It is not known whether").check();
            person.click("Look for them, and go on");
            assertThat(person.text())
                    .contains("It is not known whether there is a baby", "Dean Frost a parent", "begin again");
            Quality.check(person.page());
        }
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void sets_are_answered_in_any_order_or_skipped_and_a_copy_is_there(Script script) {
        try (Person person = Browser.person(script)) {
            person.signIn(world, officer).open("/worry");
            String baby = script == Script.ON ? "Robin Hale" : "Sunny Castle";
            person.page().locator("#baby").fill(baby);
            person.page().locator("#baby-day").fill("2026-06-01");
            person.page().getByLabel("Our record says").check();
            person.click("Look for them, and go on");
            assertThat(person.text()).contains(baby, "The baby");
            if (script == Script.ON) {
                Quality.check(person.page());
            }
            person.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Home, sleep, and who lives there"))
                    .click();
            person.page().getByLabel("Another place, not in this record yet").fill("the hostel, Mill Lane");
            person.click("Store, and go on to the next questions");
            assertThat(person.text()).contains("Choose how you know this");
            assertThat(person.page()
                            .getByLabel("Another place, not in this record yet")
                            .inputValue())
                    .isEqualTo("the hostel, Mill Lane");
            person.page().locator("#basis").check();
            person.click("Store, and go on to the next questions");
            assertThat(person.text()).contains("Your answers are stored.");
            person.click("Store, and see what to do next");
            assertThat(person.text()).contains("What to do next", baby + " lives at the hostel, Mill Lane: yes");
            if (script == Script.ON) {
                Quality.check(person.page());
            }
            String copy = person.context()
                    .request()
                    .get(person.page().url().replace("/done", "/copy"))
                    .text();
            assertThat(copy).contains(baby + " lives at the hostel, Mill Lane: yes", "H. Reed", "Whom to speak to");
        }
    }
}
