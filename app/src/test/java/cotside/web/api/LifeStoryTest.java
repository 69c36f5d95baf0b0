package cotside.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.Role;
import cotside.testing.Api;
import cotside.testing.Api.Answer;
import cotside.testing.RecordTest;
import cotside.testing.Server;
import cotside.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a record over HTTP: numbers and addresses, joining, expunging, moving on, packs and lists. */
@RecordTest
class LifeStoryTest {
    private final World world;
    private final Api api;
    private final UUID shah;
    private final UUID dunn;
    private final UUID officer;
    private final Answer begun;
    private final UUID record;
    private final String pregnancy;

    LifeStoryTest(World world) {
        this.world = world;
        this.api = new Api(world);
        this.shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
        this.dunn = world.practitioner("PC Dunn", "police", Role.PRACTITIONER);
        this.officer = world.practitioner("R. Keep", "childrens-services", Role.RECORDS_OFFICER);
        this.begun = api.post(shah, "/api/pregnancies", StoryTest.KAYLA);
        this.record = begun.id("record");
        this.pregnancy = "/api/pregnancies/" + record;
        api.post(
                shah,
                pregnancy + "/involvements",
                "{ how: allocated, practitioner: " + dunn + ", reason: knows the father }");
    }

    private static List<JsonNode> all(Answer answer, String key) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<JsonNode> all = new ArrayList<>();
        answer.json().get(key).forEach(all::add);
        return all;
    }

    private static void assertStatus(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @Test
    void a_wrong_number_is_corrected_once() {
        String numbers = pregnancy + "/nhs-numbers";
        UUID kayla = begun.id("people", "kayla");
        Answer wrong = api.post(shah, numbers, "{ of: " + kayla + ", number: 999 000 0018, since: 2026-01-12 }");
        assertStatus(wrong, 201);
        assertStatus(api.post(shah, numbers, "{ of: " + kayla + ", number: 999 000 0019 }"), 422);
        assertStatus(api.post(shah, numbers, "{ of: " + kayla + ", number: 999 000 0018, since: 2999-01-01 }"), 422);
        Answer stranger = api.post(shah, numbers, "{ of: " + UUID.randomUUID() + ", number: 999 000 0018 }");
        assertStatus(stranger, 422);
        assertThat(stranger.text()).contains("nobody of that id belongs to this record");
        String correction = "{ corrects: " + wrong.id("id") + ", number: 999 000 0026, reason: two digits }";
        assertStatus(api.post(shah, numbers, correction), 201);
        assertStatus(api.post(shah, numbers, correction), 422);
        assertThat(all(api.get(dunn, numbers), "numbers"))
                .singleElement()
                .satisfies(number -> assertThat(number.get("number").asString()).isEqualTo("9990000026"));
        assertThat(all(api.get(dunn, numbers + "?known-at=" + at(wrong)), "numbers"))
                .singleElement()
                .satisfies(number -> assertThat(number.get("number").asString()).isEqualTo("9990000018"));
    }

    private String at(Answer number) {
        return world.owner()
                .sql("select to_char(recorded at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from nhs_number"
                        + " where id = ?")
                .param(number.id("id"))
                .query(String.class)
                .single();
    }

    @Test
    void an_address_says_from_whom_it_is_kept() {
        UUID marlon = begun.id("people", "marlon");
        String address = "{ of: " + begun.id("homes", "flat") + ", lines: [Flat 2, 1 Harrow Road], postcode: ZZ1 1ZZ,"
                + " protected: yes, notToBeDisclosedTo: [" + marlon + "] }";
        assertStatus(api.post(shah, pregnancy + "/addresses", address), 201);
        Answer stranger = api.post(
                shah,
                pregnancy + "/addresses",
                address.replace(marlon.toString(), UUID.randomUUID().toString()));
        assertStatus(stranger, 422);
        assertThat(all(api.get(dunn, pregnancy + "/addresses"), "addresses"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("guarded").asBoolean()).isTrue();
                    assertThat(one.get("notToBeDisclosedTo").get(0).asString()).isEqualTo(marlon.toString());
                });
    }

    @Test
    void two_are_joined_and_parted_and_what_was_said_meanwhile_is_placed() {
        Answer other =
                api.post(dunn, "/api/pregnancies", "{ title: T, babies: { baby: B }, people: { marl: Marl Reid } }");
        String same = "{ kind: person, one: " + begun.id("people", "marlon") + ", other: " + other.id("people", "marl")
                + ", reason: same number }";
        assertStatus(api.post(officer, "/api/joinings", same.replace("person", "home")), 422);
        Answer joined = api.post(officer, "/api/joinings", same);
        assertStatus(joined, 201);
        assertStatus(api.post(officer, "/api/joinings", same), 409);
        api.post(shah, pregnancy + "/entries", "record: [{ on: 2026-02-01, seen: [marlon: smokes] }]");
        String joining = "/api/joinings/" + joined.id("links", "0");
        Answer undone = api.post(officer, joining + "/undo", "{ reason: two cousins }");
        assertStatus(undone, 201);
        assertStatus(api.post(officer, joining + "/undo", "{ reason: two cousins }"), 409);
        assertThat(api.get(shah, pregnancy).json().get("toPlace").asInt()).isEqualTo(1);
        assertThat(all(api.get(officer, "/api/joinings"), "joinings")
                        .getFirst()
                        .get("toPlace")
                        .asInt())
                .isEqualTo(1);
        String placing = "{ piece: " + undone.id("pieces", "0", "id") + ", reason: it is Marlon }";
        assertStatus(api.post(officer, joining + "/placings", placing), 201);
        assertThat(all(api.get(officer, joining + "/pieces"), "pieces")).isEmpty();
        assertThat(api.get(shah, pregnancy).json().get("toPlace").asInt()).isZero();
        assertStatus(api.get(officer, pregnancy + "/candidates"), 200);
    }

    @Test
    void a_piece_goes_when_two_officers_say_so() {
        Answer told = api.post(shah, pregnancy + "/entries", "record: [{ on: 2026-02-01, seen: [kayla: smokes] }]");
        String name = told.json().get("statements").get(0).asString();
        Answer proposed = api.post(
                officer,
                pregnancy + "/expungings",
                "{ evidence: " + name + ", ground: upheld rectification, reason: about somebody else }");
        assertStatus(proposed, 201);
        assertStatus(
                api.post(officer, pregnancy + "/expungings", "{ evidence: nothing.1, ground: court order, reason: r }"),
                422);
        String decision = "/api/expungings/" + proposed.id("id") + "/decision";
        assertStatus(api.post(officer, decision, "{ approve: yes, reason: I say so }"), 404);
        UUID second = world.practitioner("S. Econd", "childrens-services", Role.RECORDS_OFFICER);
        assertStatus(api.post(second, decision, "{ approve: yes, reason: I agree }"), 201);
        assertStatus(api.post(second, decision, "{ approve: yes, reason: I agree }"), 409);
        assertThat(api.get(shah, pregnancy + "/entries").text()).doesNotContain(name);
    }

    @Test
    void a_baby_moves_on() {
        UUID nurse = world.practitioner("H. Lowe", "health-visiting", Role.PRACTITIONER);
        UUID baby = begun.id("babies", "baby");
        Answer given = api.post(
                shah,
                "/api/babies/" + baby + "/hand-overs",
                "{ to: " + world.agency("health-visiting") + ", note: first birthday }");
        assertStatus(given, 201);
        assertThat(all(api.get(nurse, "/api/hand-overs"), "handOvers")).hasSize(1);
        String accepted = "/api/hand-overs/" + given.id("id") + "/accepted";
        for (int again = 0; again < 2; again++) {
            assertStatus(api.at(accepted).as(nurse).put("").answer(), 204);
        }
        assertStatus(api.get(nurse, pregnancy), 200);

        World there = world.another();
        UUID theirs = there.practitioner("V. Holm", "childrens-services", Role.RECORDS_OFFICER);
        String to = "{ to: " + there.partnership() + ", reason: they have moved }";
        assertStatus(
                api.post(
                        officer,
                        pregnancy + "/custody-offers",
                        to.replace(there.partnership().toString(), record.toString())),
                422);
        Answer offer = api.post(officer, pregnancy + "/custody-offers", to);
        assertStatus(offer, 201);
        assertStatus(api.post(officer, pregnancy + "/custody-offers", to), 409);
        String answer = "/api/custody-offers/" + offer.id("id") + "/answer";
        assertStatus(api.post(officer, answer, "{ accept: yes, reason: r }"), 404);
        assertStatus(api.post(theirs, answer, "{ accept: yes, reason: they live here }"), 201);
        assertStatus(api.get(officer, pregnancy), 404);
        assertStatus(api.post(theirs, pregnancy + "/sealings", "{ sealed: yes, reason: adopted }"), 201);
        assertStatus(api.get(shah, pregnancy), 404);
        assertStatus(api.get(theirs, pregnancy), 200);
    }

    @Test
    void what_is_new_is_on_the_list_and_what_is_hidden_is_asked_for() {
        UUID policeLead = world.practitioner("I. Grey", "police", Role.SAFEGUARDING_LEAD);
        assertThat(all(api.get(shah, "/api/work"), "babies")).hasSize(1);
        Answer told = api.post(
                dunn,
                pregnancy + "/entries",
                "record: [{ on: 2026-02-02, marking: own agency, our record says: [marlon: had a child removed] }]");
        assertStatus(told, 201);
        assertStatus(api.at(pregnancy + "/looked").as(shah).put("").answer(), 204);
        assertThat(all(api.get(shah, "/api/work"), "babies")
                        .getFirst()
                        .get("isNew")
                        .asInt())
                .isZero();
        Answer page = api.get(shah, "/api/babies/" + begun.id("babies", "baby") + "/picture.html");
        assertThat(page.header("content-type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.text()).startsWith("<!doctype html>").doesNotContain("Dunn");
        assertStatus(
                api.get(shah, "/api/babies/" + begun.id("babies", "baby") + "/picture.html?as-at=1066-10-14"), 400);
        List<JsonNode> tasks = all(api.get(policeLead, "/api/release-tasks"), "tasks");
        assertThat(tasks)
                .singleElement()
                .satisfies(task -> assertThat(
                                task.get("evidence").get(0).get("name").asString())
                        .isEqualTo(told.json().get("statements").get(0).asString()));
        String answer = "/api/release-tasks/" + tasks.getFirst().get("id").asString() + "/answer";
        assertStatus(api.post(policeLead, answer, "{ answer: summarised, reason: r }"), 422);
        assertStatus(api.post(policeLead, answer, "{ answer: summarised, toldAs: nothing.1, reason: r }"), 422);
        Answer summary = api.post(
                policeLead,
                pregnancy + "/entries",
                "record: [{ on: 2026-02-03, our record says: [marlon: had a child removed] }]");
        String name = summary.json().get("statements").get(0).asString();
        assertStatus(api.post(policeLead, answer, "{ answer: summarised, toldAs: " + name + ", reason: r }"), 201);
        assertStatus(api.post(policeLead, answer, "{ answer: refused, reason: r }"), 409);
    }

    @Test
    void a_pack_is_installed_signed_and_put_into_effect() throws IOException {
        UUID administrator = world.practitioner("L. Castell", "childrens-services", Role.ADMINISTRATOR);
        UUID lead = world.practitioner("J. Okonedo", "childrens-services", Role.SAFEGUARDING_LEAD);
        List<Map<String, String>> files = new ArrayList<>();
        try (Stream<Path> shipped = Files.list(Server.home().resolve("packs/babies-under-one"))) {
            for (Path file : shipped.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                files.add(Map.of("name", String.valueOf(file.getFileName()), "text", Files.readString(file)));
            }
        }
        String pack = new JsonMapper().writeValueAsString(Map.of("files", files));
        Answer installed = api.at("/api/packs")
                .as(administrator)
                .send("POST", "application/json", pack.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .key("pack")
                .answer();
        assertStatus(installed, 201);
        String path = "/api/packs/" + installed.id("id");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        assertStatus(api.post(lead, path + "/signatures", "{ role: administrator }"), 404);
        assertStatus(api.post(lead, path + "/signatures", "{ role: safeguarding lead }"), 201);
        assertStatus(api.post(lead, path + "/effect", "{ from: " + today + " }"), 409);
        assertStatus(api.post(administrator, path + "/signatures", "{ role: administrator }"), 201);
        Answer early = api.post(lead, path + "/effect", "{ from: 2020-01-01 }");
        assertStatus(early, 422);
        assertThat(early.text()).contains("today or later");
        assertStatus(api.post(lead, path + "/effect", "{ from: " + today + " }"), 201);
        Answer packs = api.get(shah, "/api/packs");
        assertThat(all(packs, "packs").getFirst().get("signed")).hasSize(2);
        assertThat(packs.json().get("inEffect").get(0).get("from").asString()).isEqualTo(today.toString());
    }
}
