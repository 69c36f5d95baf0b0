package cotside.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import cotside.access.Role;
import cotside.browser.Browser.Person;
import cotside.browser.Browser.Script;
import cotside.testing.Api;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who belongs to a baby, and what was recorded when, as pages show it and as copies take it along. */
@RecordTest
class FamilyAndChronologyTest {
    private static final String KAYLA = """
            title: Kayla
            babies: { baby: Baby of Kayla }
            people:
              kayla: Kayla Brook
              marlon: Marlon Reid
              man: { label: a man about 30, unidentified: yes }
            homes: { flat: the flat }
            record:
              - on: 2026-01-22
                our record says:
                  - kayla: birth mother of baby
                  - baby: { born: 2026-01-20 }
              - on: 2026-04-01
                contact: home visit
                met: [kayla, baby]
                at: flat
                seen: [flat: smoking indoors]
                kayla said:
                  - kayla: smokes
                    note: =HYPERLINK("http://example.invalid")
                  - marlon: [father of baby, not lives at flat]
                  - man: lives at flat
              - on: 2026-04-02
                marking: own agency
                assumed:
                  - man: controlling towards kayla
                    not to be disclosed to: man
            """;

    private final World world;
    private final UUID shah;
    private final UUID baby;
    private final UUID record;

    FamilyAndChronologyTest(World world) {
        this.world = world;
        this.shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
        Api.Answer begun = new Api(world).post(shah, "/api/pregnancies", KAYLA);
        this.baby = begun.id("babies", "baby");
        this.record = begun.id("record");
    }

    @Test
    void the_family_is_drawn_and_told_in_a_table() {
        try (Person person = Browser.person()) {
            person.signIn(world, shah).open("/babies/" + baby + "/family");
            assertThat(person.page().locator("#family").isVisible()).isTrue();
            assertThat(person.page().locator("#family-narrow").isVisible()).isFalse();
            assertThat(person.page().locator("tbody").first().innerText())
                    .contains("Kayla Brook", "Marlon Reid", "a man about 30", "the flat");
            Quality.check(person.page());
        }
    }

    @Test
    void the_day_says_what_nobody_has_written_down() {
        try (Person person = Browser.person()) {
            person.signIn(world, shah).open("/babies/" + baby + "/day");
            assertThat(person.text())
                    .contains("Sleeping by night", "Not known: nobody has written anything down.", "No weight");
            Quality.check(person.page());
            new Api(world)
                    .post(
                            shah,
                            "/api/pregnancies/" + record + "/entries",
                            "record: [{ on: 2026-04-10, our record says: [baby: { weight: 4250 g, sex: female }],"
                                    + " seen: [kayla: copes with crying] }]");
            person.open("/babies/" + baby + "/day");
            assertThat(person.text()).contains("4,250 g", "Crying and soothing");
            Quality.check(person.page());
        }
    }

    @Test
    void the_chronology_shows_the_silence_and_what_matters() {
        try (Person person = Browser.person(Script.OFF)) {
            person.signIn(world, shah).open("/babies/" + baby + "/chronology");
            assertThat(person.text())
                    .contains("69 days in which nothing was recorded", "Kayla Brook smokes", "Home visit, kept")
                    .contains("must not reach a man about 30");
            person.page().selectOption("#person", "marlon");
            person.click("Show");
            assertThat(person.text()).contains("Marlon Reid").doesNotContain("controlling");
        }
    }

    @Test
    void as_known_on_a_day_before_anything_was_recorded_there_is_nothing() {
        try (Person person = Browser.person()) {
            person.signIn(world, shah).open("/babies/" + baby + "/chronology?known-on=1/2/2026");
            assertThat(person.text()).doesNotContain("smokes");
            Quality.check(person.page());
            person.open("/babies/" + baby + "/chronology");
            Quality.check(person.page());
        }
    }

    @Test
    void a_copy_says_for_whom_it_is_and_is_in_the_audit() throws IOException {
        try (Person person = Browser.person()) {
            person.signIn(world, shah).open("/babies/" + baby + "/chronology");
            person.click("Make a copy to print");
            assertThat(person.text()).contains("Say for whom the copy is");
            Quality.check(person.page());
            person.page().fill("#for", "R. Dale, Tidewater police");
            person.click("Make a copy to print");
            assertThat(person.text()).contains("For R. Dale, Tidewater police only. Made by A. Shah");
            Quality.check(person.page());
            person.open("/babies/" + baby + "/chronology").page().fill("#for", "R. Dale, Tidewater police");
            Download file = person.page().waitForDownload(() -> person.click("Make a copy for a spreadsheet"));
            assertThat(Files.readString(file.path()))
                    .contains("R. Dale, Tidewater police", "\"'=HYPERLINK(\"\"http://example.invalid\"\")\"")
                    .doesNotContain(",\"=");
        }
        Integer exports = world.owner()
                .sql("select count(*) from audit where record_id = ? and act like '%export%'")
                .param(record)
                .query(Integer.class)
                .single();
        assertThat(exports).isEqualTo(2);
    }
}
