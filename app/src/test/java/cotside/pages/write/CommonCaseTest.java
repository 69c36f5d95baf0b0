package cotside.pages.write;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.Role;
import cotside.testing.Api;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What most people do: a contact, two or three things that they saw or were told. */
@RecordTest
class CommonCaseTest {
    private static final String FAMILY = """
            title: Baby of Kayla
            babies: { baby: Baby of Kayla }
            people: { kayla: Kayla Brook, marlon: Marlon Reid }
            homes: { flat: the flat }
            """;

    private final World world;
    private final Api api;
    private final UUID shah;
    private final UUID record;
    private final String path;
    private final FormClient browser;

    CommonCaseTest(World world) {
        this.world = world;
        this.api = new Api(world);
        this.shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
        Api.Answer begun = api.post(shah, "/api/pregnancies", FAMILY);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        this.record = begun.id("record");
        this.path = "/babies/" + begun.id("babies", "baby") + "/write";
        this.browser = new FormClient(world, shah);
    }

    private FormClient.Page visited() {
        return browser.get(path)
                .form(path)
                .set("on", "12 January 2026")
                .set("contact", "home visit")
                .set("met", "kayla")
                .set("alone", "kayla")
                .set("at", "flat")
                .press("begin");
    }

    private FormClient.Page smokes(FormClient.Page page) {
        return page.form(path)
                .set("about", "kayla")
                .press("choose")
                .form(path)
                .set("what", "smokes")
                .set("footing", "seen")
                .set("note", "An ashtray <by the cot> & her \"own\" words")
                .press("add");
    }

    private String entries() {
        return api.get(shah, "/api/pregnancies/" + record + "/entries").text();
    }

    @Test
    void a_visit_with_two_observations_takes_six_steps() {
        FormClient.Page added = smokes(visited());
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.html()).contains("Kayla Brook smokes", "I saw or heard it myself");

        FormClient.Page second = added.form(path)
                .set("what", "alcohol-use")
                .set("holds", "no")
                .set("footing", "told")
                .set("whose", "person:kayla")
                .set("when", "since March 2024")
                .press("add");
        assertThat(second.html()).contains("Told by Kayla Brook", "When: since March 2024");

        FormClient.Page whole = second.form(path).press("check");
        assertThat(whole.html())
                .contains("Check what you wrote", "Home visit, 12 January 2026: met Kayla Brook (alone)");
        assertThat(entries()).doesNotContain("smokes");

        FormClient.Fields store = whole.form(path);
        FormClient.Page stored = store.press("store");
        assertThat(stored.html()).contains("What you wrote is stored.");
        assertThat(entries()).contains("\"factor\":\"smokes\"", "alcohol-use", "home visit");

        String once = entries();
        store.press("store");
        assertThat(entries()).as("sent twice, stored once").isEqualTo(once);
    }

    @Test
    void what_is_missing_is_told_at_its_field_and_nothing_typed_is_lost() {
        FormClient.Page wrong = visited()
                .form(path)
                .set("about", "kayla")
                .press("choose")
                .form(path)
                .set("what", "smokes")
                .set("when", "last Tuesday")
                .set("note", "own words")
                .press("add");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains(
                        "href=\"#footing\">Choose how you know", "href=\"#when\">Enter when it was true", "own words");
        assertThat(wrong.form(path).values("what")).containsExactly("smokes");

        FormClient.Page right =
                wrong.form(path).set("footing", "seen").set("when", "1/1/2027").press("add");
        assertThat(right.status()).as("not yet true").isEqualTo(422);
        assertThat(right.html()).contains("href=\"#when\"");
    }

    @Test
    void a_line_is_changed_and_taken_out_and_the_occasion_too() {
        FormClient.Page added = smokes(visited());
        FormClient.Page changing = added.form(path).press("change-1");
        assertThat(changing.form(path).values("note")).containsExactly("An ashtray <by the cot> & her \"own\" words");
        FormClient.Page changed = changing.form(path).set("holds", "no").press("add");
        assertThat(changed.html()).contains("Not so: Kayla Brook smokes");

        FormClient.Page occasion = changed.form(path).press("occasion");
        assertThat(occasion.form(path).values("on")).containsExactly("12 January 2026");
        FormClient.Page back = occasion.form(path).set("on", "13/1/2026").press("begin");
        assertThat(back.html()).contains("13/1/2026: met Kayla Brook", "Not so: Kayla Brook smokes");

        FormClient.Page without = back.form(path).press("out-1");
        assertThat(without.html()).doesNotContain("Not so: Kayla Brook smokes");
    }

    @Test
    void somebody_new_is_written_about_at_once() {
        FormClient.Page added = visited()
                .form(path)
                .set("line", "person")
                .press("choose")
                .form(path)
                .set("label", "a man about 30")
                .set("unidentified", "yes")
                .press("add");
        FormClient.Page about = added.form(path)
                .set("about", "a-man-about-30")
                .set("other", "flat")
                .press("choose");
        FormClient.Page said = about.form(path)
                .set("what", "lives-at")
                .set("footing", "told")
                .set("whose", "other")
                .set("name", "a neighbour")
                .press("add");
        assertThat(said.html()).contains("A man about 30 lives at the flat", "Told by a neighbour");
        said.form(path).press("check").form(path).press("store");
        assertThat(entries()).contains("a-man-about-30");
    }

    @Test
    void whoever_has_nothing_to_do_with_the_family_finds_no_page() {
        UUID other = world.practitioner("O. Other", "police", Role.PRACTITIONER);
        assertThat(new FormClient(world, other).get(path).status()).isEqualTo(404);
    }
}
