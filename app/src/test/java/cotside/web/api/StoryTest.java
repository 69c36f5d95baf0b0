package cotside.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.Role;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Pack;
import cotside.testing.Api;
import cotside.testing.Api.Answer;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a midwife, a police officer, a lead and a records officer do over HTTP. */
@RecordTest
class StoryTest {
    static final String KAYLA = """
            title: Baby of Kayla
            babies: { baby: Baby of Kayla }
            people: { kayla: Kayla Brook, marlon: Marlon Reid }
            homes: { flat: the flat }
            record:
              - on: 2026-01-12
                id: booking
                contact: antenatal appointment
                met: [kayla (alone)]
                our record says:
                  - kayla: birth mother of baby
                  - baby: { booked: 2026-01-12 }
                  - baby: { due: 2026-07-14, method: early scan }
                  - marlon: father of baby
                kayla said:
                  - kayla: not smokes
            """;

    private static final String REMOVED = """
            record:
              - on: 2026-02-02
                our record says:
                  - marlon: had a child removed
                    when: 2021
            """;

    private final World world;
    private final Api api;
    private final UUID shah;
    private final UUID lead;
    private final UUID dunn;

    StoryTest(World world) {
        this.world = world;
        this.api = new Api(world);
        this.shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
        this.lead = world.practitioner("L. Okoro", "midwifery", Role.SAFEGUARDING_LEAD);
        this.dunn = world.practitioner("PC Dunn", "police", Role.PRACTITIONER);
    }

    private Answer begun() {
        Answer begun = api.post(shah, "/api/pregnancies", KAYLA);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return begun;
    }

    private Answer involve(UUID by, UUID record, UUID whom) {
        return api.post(
                by,
                "/api/pregnancies/" + record + "/involvements",
                "{ how: allocated, practitioner: " + whom + ", reason: knows the father }");
    }

    @Test
    void what_the_police_hold_reaches_the_midwifes_picture_and_nobody_elses() {
        Answer begun = begun();
        UUID record = begun.id("record");
        UUID baby = begun.id("babies", "baby");
        assertThat(involve(shah, record, dunn).status()).isEqualTo(201);

        Answer told = api.post(dunn, "/api/pregnancies/" + record + "/entries", REMOVED);
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        assertThat(told.json().get("statements")).hasSize(1);

        Answer picture = api.get(shah, "/api/babies/" + baby + "/picture");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.text()).contains("PC Dunn").contains("Marlon Reid");
        UUID stranger = world.practitioner("N. Obody", "housing", Role.PRACTITIONER);
        assertThat(api.get(stranger, "/api/babies/" + baby + "/picture").status())
                .isEqualTo(404);
        Answer marlon = api.get(shah, "/api/people/" + begun.id("people", "marlon"));
        assertThat(marlon.text()).contains("child-removed").contains("Baby of Kayla");
        assertThat(marlon.json()
                        .get("knownAs")
                        .get(0)
                        .get("ties")
                        .get(0)
                        .get("tie")
                        .asString())
                .isEqualTo("father");
        Answer looks = api.get(shah, "/api/pregnancies/" + record + "/looks");
        assertThat(looks.text()).contains("PC Dunn");
    }

    @Test
    void whoever_meets_a_family_in_any_agency_records_a_concern_and_asks_the_others(Pack pack) {
        assertThat(pack.agencies()).hasSizeGreaterThan(10);
        for (AgencyKind kind : pack.agencies()) {
            UUID somebody = world.practitioner("Somebody", kind.id(), Role.PRACTITIONER);
            String other = kind.id().equals("gp") ? "midwifery" : "gp";
            Answer begun = api.post(somebody, "/api/pregnancies", """
                    title: Baby of Una
                    babies: { baby: Baby of Una }
                    people: { una: Una Reid }
                    record: [{ on: 2026-01-12, our record says: [una: birth mother of baby], asked: %s }]
                    """.formatted(other));
            assertThat(begun.status()).as(kind.id() + begun.text()).isEqualTo(201);
            Answer more = api.post(
                    somebody,
                    "/api/pregnancies/" + begun.id("record") + "/entries",
                    "record: [{ on: 2026-01-13, una said: [una: low mood] }]");
            assertThat(more.status()).as(kind.id() + more.text()).isEqualTo(201);
            assertThat(agencies(somebody, begun))
                    .containsEntry(kind.id(), "contributed")
                    .containsEntry(other, "waiting");
        }
    }

    @Test
    void a_baby_is_there_for_all_to_find_from_the_first_concern_with_who_has_spoken_and_who_is_silent() {
        UUID nurse = world.practitioner("N. Grey", "emergency-department", Role.PRACTITIONER);
        Answer begun = api.post(nurse, "/api/pregnancies", """
                title: Baby of Kayla
                babies: { baby: Baby of Kayla }
                people: { kayla: Kayla Brook }
                record:
                  - on: 2026-01-12
                    our record says: [kayla: birth mother of baby, kayla: { born: 2004-03-08 }]
                    seen: [kayla: low mood]
                """);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        Answer found = api.post(shah, "/api/search", "{ name: Kayla Brook, born: 2004-03-08 }");
        assertThat(found.text()).contains(begun.id("record").toString());
        assertThat(agencies(nurse, begun))
                .containsEntry("emergency-department", "contributed")
                .containsEntry("midwifery", "never-asked")
                .containsEntry("health-visiting", "never-asked")
                .containsEntry("gp", "never-asked");
    }

    private Map<String, String> agencies(UUID practitioner, Answer begun) {
        Map<String, String> states = new TreeMap<>();
        Answer picture = api.get(practitioner, "/api/babies/" + begun.id("babies", "baby") + "/picture");
        picture.json()
                .get("agencies")
                .forEach(agency -> states.put(
                        agency.get("kind").asString(), agency.get("state").asString()));
        return states;
    }

    @Test
    void a_record_is_read_as_it_was_known_at_a_moment() {
        UUID record = begun().id("record");
        String path = "/api/pregnancies/" + record + "/entries";
        String before = api.get(shah, path)
                .json()
                .get("statements")
                .get(0)
                .get("recorded")
                .asString();
        assertThat(api.post(shah, path, "record: [{ on: 2026-02-01, seen: [kayla: smokes] }]")
                        .status())
                .isEqualTo(201);
        assertThat(api.get(shah, path).json().get("statements")).hasSize(6);
        assertThat(api.get(shah, path + "?known-at=" + before).json().get("statements"))
                .hasSize(5);
        assertThat(api.get(shah, path + "?known-at=2999-01-01T00:00:00Z").status())
                .isEqualTo(400);
    }

    @Test
    void what_has_not_changed_is_not_sent_again_and_what_has_is_not_written_over() {
        Answer begun = begun();
        for (String path : List.of(
                "/api/pregnancies/" + begun.id("record"),
                "/api/pregnancies/" + begun.id("record") + "/entries",
                "/api/babies/" + begun.id("babies", "baby") + "/picture")) {
            Answer first = api.get(shah, path);
            Answer again = api.at(path)
                    .as(shah)
                    .with("If-None-Match", first.header("etag"))
                    .answer();
            assertThat(again.status()).as(path).isEqualTo(304);
        }
        String path = "/api/pregnancies/" + begun.id("record") + "/entries";
        String tag = api.get(shah, path).header("etag");
        String entry = "record: [{ on: 2026-02-01, seen: [kayla: smokes] }]";
        assertThat(api.at(path)
                        .as(shah)
                        .post(entry)
                        .with("If-Match", tag)
                        .answer()
                        .status())
                .isEqualTo(201);
        Answer late = api.at(path).as(shah).post(entry).with("If-Match", tag).answer();
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("/problems/changed");
    }

    @Test
    void ten_parallel_sends_of_one_write_are_one_row() throws Exception {
        UUID record = begun().id("record");
        String path = "/api/pregnancies/" + record + "/entries";
        String key = UUID.randomUUID().toString();
        String entry = "record: [{ on: 2026-02-01, seen: [kayla: smokes] }]";
        api.get(shah, path);
        List<Callable<Answer>> sends = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sends.add(() -> api.at(path).as(shah).post(entry).key(key).answer());
        }
        List<String> answers = new ArrayList<>();
        try (ExecutorService ten = Executors.newFixedThreadPool(10)) {
            for (Future<Answer> answer : ten.invokeAll(sends)) {
                assertThat(answer.get().status()).isEqualTo(201);
                answers.add(answer.get().text());
            }
        }
        assertThat(answers).hasSize(10).containsOnly(answers.getFirst());
        assertThat(api.get(shah, path).json().get("statements")).hasSize(6);

        Answer other = api.at(path)
                .as(shah)
                .post(entry.replace("smokes", "not smokes"))
                .key(key)
                .answer();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("/problems/key-used-before");
        assertThat(api.at(path)
                        .as(shah)
                        .send("POST", "application/yaml", entry.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .answer()
                        .status())
                .as("without a key")
                .isEqualTo(400);
    }

    @Test
    void a_declared_involvement_is_told_to_the_lead_and_lasts_only_when_accepted() {
        UUID record = begun().id("record");
        UUID nurse = world.practitioner("E. Nurse", "hospital", Role.PRACTITIONER);
        UUID herLead = world.practitioner("H. Lead", "hospital", Role.SAFEGUARDING_LEAD);
        String path = "/api/pregnancies/" + record;
        assertThat(api.get(nurse, path).status()).isEqualTo(404);

        String declaring = "{ how: declared, reason: Kayla is in the emergency department }";
        Answer declared = api.post(nurse, path + "/involvements", declaring);
        assertThat(declared.status()).as(declared.text()).isEqualTo(201);
        assertThat(api.get(nurse, path).status()).isEqualTo(200);
        assertThat(api.post(nurse, path + "/involvements", declaring).status()).isEqualTo(409);
        Answer notices = api.get(herLead, "/api/notices");
        assertThat(notices.json().get("notices").get(0).get("what").asString()).isEqualTo("declared");
        assertThat(notices.id("notices", "0", "record")).isEqualTo(record);
    }

    @Test
    void nobody_lengthens_what_they_declared() {
        UUID record = begun().id("record");
        UUID nurse = world.practitioner("E. Nurse", "hospital", Role.PRACTITIONER);
        UUID friend = world.practitioner("F. Riend", "hospital", Role.PRACTITIONER);
        UUID herLead = world.practitioner("H. Lead", "hospital", Role.SAFEGUARDING_LEAD);
        String path = "/api/pregnancies/" + record + "/involvements";
        assertThat(api.post(nurse, path, "{ how: declared, reason: she is here }")
                        .status())
                .isEqualTo(201);
        assertThat(involve(nurse, record, friend).status()).isEqualTo(404);
        assertThat(involve(nurse, record, nurse).status()).isEqualTo(404);
        assertThat(involve(herLead, record, nurse).status()).isEqualTo(201);
        assertThat(api.get(nurse, "/api/notices").text()).contains("involved");
        assertThat(involve(nurse, record, friend).status()).isEqualTo(201);
        assertThat(involve(shah, record, shah).status()).isEqualTo(409);
    }

    @Test
    void glass_is_broken_for_four_hours_and_every_lead_is_told() {
        UUID record = begun().id("record");
        World elsewhere = world.another();
        UUID medic = elsewhere.practitioner("P. Aramedic", "ambulance", Role.PRACTITIONER);
        Answer broken =
                api.post(medic, "/api/pregnancies/" + record + "/break-glass", "{ reason: baby not breathing well }");
        assertThat(broken.status()).as(broken.text()).isEqualTo(201);
        assertThat(api.get(medic, "/api/pregnancies/" + record).status()).isEqualTo(200);
        String told = api.get(lead, "/api/notices").text();
        assertThat(told).contains("break glass").contains(record.toString());
        Long hours = world.owner()
                .sql("select extract(epoch from upper(during) - lower(during))::bigint / 3600 from involvement"
                        + " where practitioner_id = ?")
                .param(medic)
                .query(Long.class)
                .single();
        assertThat(hours).isEqualTo(4);
        UUID id = api.get(lead, "/api/notices").id("notices", "0", "id");
        assertThat(api.at("/api/notices/" + id + "/read")
                        .as(lead)
                        .put("")
                        .answer()
                        .status())
                .isEqualTo(204);
    }

    @Test
    void an_involvement_is_ended_by_those_concerned() {
        UUID record = begun().id("record");
        Answer given = involve(shah, record, dunn);
        UUID nurse = world.practitioner("E. Nurse", "hospital", Role.PRACTITIONER);
        involve(shah, record, nurse);
        String end = "/api/involvements/" + given.id("id") + "/end";
        assertThat(api.post(nurse, end, "{ reason: not hers to end }").status()).isEqualTo(404);
        assertThat(api.post(dunn, end, "{ reason: no more to do with it }").status())
                .isEqualTo(201);
        assertThat(api.get(dunn, "/api/pregnancies/" + record).status()).isEqualTo(404);
        assertThat(api.post(dunn, end, "{ reason: once more }").status()).isEqualTo(409);
    }

    @Test
    void a_records_officer_takes_a_family_out_and_brings_it_in() {
        UUID record = begun().id("record");
        UUID officer = world.practitioner("R. Keep", "local-authority", Role.RECORDS_OFFICER);
        Answer file = api.get(officer, "/api/pregnancies/" + record + "/case-file");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).contains("Kayla Brook").contains("early scan");
        String path = "/api/pregnancies/" + record + "/case-file";
        Answer same = api.at(path).as(officer).put(file.text()).answer();
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(same.json().get("added").asInt()).isZero();
        Answer other = api.at(path)
                .as(officer)
                .put(file.text().replace("early scan", "later scan"))
                .answer();
        assertThat(other.status()).isEqualTo(409);
        Answer elsewhere = api.at("/api/pregnancies/" + UUID.randomUUID() + "/case-file")
                .as(officer)
                .put(file.text())
                .answer();
        assertThat(elsewhere.status()).isEqualTo(201);
        UUID foreign = world.another().practitioner("R. Else", "local-authority", Role.RECORDS_OFFICER);
        assertThat(api.at(path).as(foreign).put(file.text()).answer().status()).isEqualTo(404);
    }

    @Test
    void names_look_alike_whether_or_not_something_unseen_has_them() {
        UUID record = begun().id("record");
        String path = "/api/pregnancies/" + record + "/entries";
        involve(shah, record, dunn);
        String own = "record: [{ on: 2026-02-01, id: visit, marking: own agency, seen: [kayla: smokes] }]";
        assertThat(api.post(dunn, path, own).status()).isEqualTo(201);
        for (String name : List.of("visit", "another")) {
            String told = "record: [{ on: 2026-02-01, id: " + name + ", seen: [kayla: smokes] }]";
            Answer seen = api.post(shah, path, told);
            assertThat(seen.status()).as(seen.text()).isEqualTo(201);
            assertThat(seen.json().get("statements").get(0).asString()).matches(name + "-[a-z]{5}\\.1");
        }
        assertThat(api.get(shah, path).json().get("statements")).hasSize(7);
        assertThat(api.get(shah, path).json().get("moreHeld").asString()).isEqualTo("the lead");
    }

    @Test
    void a_search_says_that_there_is_a_record_and_not_what_is_in_it() {
        UUID record = begun().id("record");
        api.post(
                shah,
                "/api/pregnancies/" + record + "/entries",
                "record: [{ on: 2026-02-01, our record says: [kayla: { born: 2004-03-08 }] }]");
        Answer found = api.post(dunn, "/api/search", "{ name: Kayla Brook, born: 2004-03-08 }");
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.text()).contains(record.toString()).doesNotContain("Kayla");
        for (int i = 0; i < 20; i++) {
            found = api.post(dunn, "/api/search", "{ name: Kayla Brook, born: 2004-03-08 }");
        }
        assertThat(found.status()).isEqualTo(429);
        assertThat(found.text()).contains("/problems/too-many");
        assertThat(found.header("retry-after")).contains("GMT");
    }
}
