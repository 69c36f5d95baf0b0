package cotside.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Signing in, finding one's way, and what is shown when something cannot be done. */
@RecordTest
class ShellTest {
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
                seen: [kayla: smokes, flat: smoking indoors]
                kayla said: [marlon: [father of baby, not lives at flat]]
            """;

    private final World world;
    private final UUID shah;
    private final UUID baby;

    ShellTest(World world) {
        this.world = world;
        this.shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
        this.baby = new Api(world).post(shah, "/api/pregnancies", KAYLA).id("babies", "baby");
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void from_signing_in_to_the_baby_and_out_again(Script script) {
        try (Person person = Browser.person(script)) {
            person.open("/babies/" + baby);
            assertThat(person.page().url()).contains("/sign-in?next=");
            person.signIn(world, shah).open("/");
            assertThat(person.text()).contains("My work", "Baby of Kayla");
            person.click("Baby of Kayla");
            assertThat(person.text()).contains("What stands out", "What to find out next", "Kayla Brook");
            person.page().getByText("Sign out").click();
            assertThat(person.text()).contains("You are signed out");
            person.open("/babies/" + baby);
            assertThat(person.page().url()).contains("/sign-in");
        }
    }

    @Test
    void every_page_of_the_shell_is_accessible_valid_and_narrow() {
        try (Person person = Browser.person()) {
            for (String path : new String[] {"/sign-in", "/urgent"}) {
                Quality.check(person.open(path).page());
                assertThat(person.text()).as(path).doesNotContain("Cotside failed");
            }
            person.open("/sign-in").page().fill("#name", "nobody");
            person.click("Sign in");
            assertThat(person.text()).contains("There is a problem", "The name or the password is wrong");
            Quality.check(person.page());
            person.signIn(world, shah);
            for (String path : new String[] {
                "/",
                "/babies/" + baby,
                "/babies/" + baby + "?as-at=27/3/2026",
                "/babies/" + baby + "?as-at=nonsense",
                "/babies/" + baby + "/changes?known-on=1/2/2026",
                "/help",
                "/help/glossary",
                "/nothing"
            }) {
                Quality.check(person.open(path).page());
                assertThat(person.text()).as(path).doesNotContain("Cotside failed");
            }
        }
    }

    @Test
    void a_line_opens_to_the_statements_behind_it() {
        try (Person person = Browser.person()) {
            person.signIn(world, shah).open("/babies/" + baby);
            person.click("Every statement behind this, and the rule");
            assertThat(person.text()).contains("A. Shah");
            Quality.check(person.page());
        }
    }

    @Test
    void a_stranger_finds_the_same_as_where_there_is_nothing() {
        UUID vance = world.practitioner("T. Vance", "gp", Role.PRACTITIONER);
        try (Person person = Browser.person()) {
            person.signIn(world, vance).open("/babies/" + baby);
            String forbidden = person.text();
            person.open("/babies/" + UUID.randomUUID());
            assertThat(forbidden).isEqualTo(person.text()).doesNotContain("Kayla");
        }
    }
}
