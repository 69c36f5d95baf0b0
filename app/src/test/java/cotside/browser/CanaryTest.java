package cotside.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import cotside.access.Role;
import cotside.browser.Browser.Person;
import cotside.testing.Api;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one may not see stands on no page and in no copy. */
@RecordTest
class CanaryTest {
    private static final String CANARY = "canary-7f3a";

    private static final String KAYLA = """
            title: Kayla
            babies: { baby: Baby of Kayla }
            people: { kayla: Kayla Brook, marlon: Marlon Reid }
            homes: { flat: the flat }
            record:
              - on: 2026-01-22
                our record says:
                  - kayla: birth mother of baby
                  - marlon: father of baby
                  - baby: { born: 2026-01-20 }
              - on: 2026-04-02
                contact: home visit
                met: [kayla]
                marking: own agency
                note: canary-7f3a contact
                seen:
                  - marlon > kayla: controlling
                    note: canary-7f3a said to us alone
              - on: 2026-04-03
                marking: [A. Shah]
                assumed:
                  - kayla: smokes
                    note: canary-7f3a for one person
            """;

    @Test
    void own_agency_and_named_people_statements_reach_no_page_of_another_agency(World world) {
        Api api = new Api(world);
        UUID shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
        UUID dale = world.practitioner("R. Dale", "police", Role.PRACTITIONER);
        Api.Answer begun = api.post(shah, "/api/pregnancies", KAYLA);
        UUID baby = begun.id("babies", "baby");
        api.involvement(begun.id("record"), world.agency("police"), dale, "allocated", null);
        try (Person shahs = Browser.person();
                Person dales = Browser.person()) {
            shahs.signIn(world, shah).open("/babies/" + baby + "/chronology");
            assertThat(shahs.text()).contains(CANARY);
            dales.signIn(world, dale);
            for (String page : new String[] {
                "", "?as-at=3/4/2026", "/family", "/chronology", "/day", "/changes?known-on=2/2/2026", "/write",
            }) {
                dales.open("/babies/" + baby + page);
                assertThat(dales.page().content()).as(page).doesNotContain(CANARY);
            }
            assertThat(dales.open("/").page().content()).doesNotContain(CANARY);
            dales.open("/babies/" + baby + "/chronology");
            String token = dales.page()
                    .locator("main form[method=post] input[name=_csrf]")
                    .inputValue();
            for (String form : new String[] {"page", "csv"}) {
                APIResponse copy = dales.context()
                        .request()
                        .post(
                                "/babies/" + baby + "/chronology",
                                RequestOptions.create()
                                        .setForm(FormData.create()
                                                .set("_csrf", token)
                                                .set("for", "R. Dale, police")
                                                .set("as", form)));
                assertThat(copy.status()).isEqualTo(200);
                assertThat(copy.text()).as(form).contains("R. Dale, police").doesNotContain(CANARY);
            }
        }
    }
}
