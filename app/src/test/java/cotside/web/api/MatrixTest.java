package cotside.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.Role;
import cotside.testing.Api;
import cotside.testing.Api.Answer;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint, asked by every role from every standing. What each may do is written down here a second time, in other
 * words than those of the decision function; a new endpoint without a row fails the test.
 */
@RecordTest
class MatrixTest {
    private static final Set<Role> WITH_FAMILIES =
            EnumSet.of(Role.PRACTITIONER, Role.SAFEGUARDING_LEAD, Role.SOCIAL_WORKER, Role.PLAN_CHAIR);
    private static final Set<String> OPEN_TO_ALL = Set.of("GET /api/openapi.yaml");
    private static final String ENTRY = "record: [{ on: 2026-02-01, seen: [kayla: smokes] }]";

    /** How somebody stands to the record. */
    private enum Standing {
        /** Neither they nor their agency are involved, nor is anybody asked about. */
        NO_INVOLVEMENT,
        OWN,
        /** A colleague of the same agency is involved; they are not. */
        COLLEAGUE,
        /** Another agency of the partnership is involved; theirs was never. */
        OTHER_AGENCY,
        OTHER_PARTNERSHIP,
        ENDED,
        BREAK_GLASS
    }

    private record Who(UUID id, Role role, Standing standing, UUID involvement) {
        boolean worksWithFamilies() {
            return WITH_FAMILIES.contains(role);
        }

        boolean keeps() {
            return role == Role.RECORDS_OFFICER && standing != Standing.OTHER_PARTNERSHIP;
        }

        boolean opens() {
            return keeps()
                    || (worksWithFamilies() && (standing == Standing.OWN || standing == Standing.BREAK_GLASS))
                    || (role == Role.SAFEGUARDING_LEAD && standing == Standing.COLLEAGUE);
        }

        boolean involvesOthers() {
            return opens() && (keeps() || standing != Standing.BREAK_GLASS);
        }
    }

    private interface Asking {
        Api.Request of(Who who);
    }

    private interface Expecting {
        int of(Who who);
    }

    /** One way to ask one endpoint. */
    private record Row(String mapping, Asking asking, Expecting expected) {}

    private final World world;
    private final World elsewhere;
    private final Api api;
    private final UUID record;
    private final UUID baby;
    private final UUID kayla;
    private final UUID flat;
    private final UUID shah;
    private final Answer spare;
    private final UUID elsewheresAgency;
    private final UUID thirdAgency;
    private final UUID officer;
    private final List<Row> rows = new ArrayList<>();

    MatrixTest(World world) {
        this.world = world;
        this.elsewhere = world.another();
        this.api = new Api(world);
        this.thirdAgency = api.agency("midwifery");
        this.elsewheresAgency = new Api(elsewhere).agency("police");
        this.shah = api.practitioner("A. Shah", thirdAgency, Role.PRACTITIONER);
        Answer begun = api.post(shah, "/api/pregnancies", StoryTest.KAYLA);
        this.record = begun.id("record");
        this.baby = begun.id("babies", "baby");
        this.kayla = begun.id("people", "kayla");
        this.flat = begun.id("homes", "flat");
        this.officer = api.practitioner("R. Keep", api.agency("local-authority"), Role.RECORDS_OFFICER);
        this.spare = another();
        rowsForThoseWhoKeepRecords();
        rowsAroundTheRecord();
        // The last of these change how people stand to the record.
        rows();
    }

    private void rows() {
        String pregnancy = "/api/pregnancies/" + record;
        get("/api/me", "/api/me", who -> 200);
        get("/api/notices", "/api/notices", who -> 200);
        get("/api/pregnancies/{id}", pregnancy, who -> who.opens() ? 200 : 404);
        get("/api/pregnancies/{id}/entries", pregnancy + "/entries", who -> who.opens() ? 200 : 404);
        get("/api/pregnancies/{id}/involvements", pregnancy + "/involvements", who -> who.opens() ? 200 : 404);
        // To an auditor a record that is not there, or elsewhere, is one that nobody looked at.
        get(
                "/api/pregnancies/{id}/looks",
                pregnancy + "/looks",
                who -> who.opens() || who.role() == Role.AUDITOR ? 200 : 404);
        get("/api/babies/{id}/picture", "/api/babies/" + baby + "/picture", who -> who.opens() ? 200 : 404);
        get("/api/people/{id}", "/api/people/" + kayla, who -> who.opens() ? 200 : 404);
        get("/api/pregnancies/{id}/case-file", pregnancy + "/case-file", who -> who.keeps() ? 200 : 404);
        String file = api.get(officer, pregnancy + "/case-file").text();
        put("/api/pregnancies/{id}/case-file", who -> pregnancy + "/case-file", file, who -> who.keeps() ? 200 : 404);
        put("/api/notices/{id}/read", who -> "/api/notices/" + notice(who.id()) + "/read", "", who -> 204);
        put("/api/notices/{id}/read", who -> "/api/notices/" + notice(officer) + "/read", "", who -> 404);
        post(
                "/api/pregnancies",
                who -> "/api/pregnancies",
                "{ title: T, babies: { baby: B } }",
                who -> who.worksWithFamilies() || who.role() == Role.RECORDS_OFFICER ? 201 : 403);
        post(
                "/api/search",
                who -> "/api/search",
                "{ name: Nobody Here, born: 1990-01-01 }",
                who -> who.worksWithFamilies() || who.role() == Role.RECORDS_OFFICER ? 200 : 403);
        post("/api/pregnancies/{id}/entries", who -> pregnancy + "/entries", ENTRY, who -> who.opens() ? 201 : 404);
        rows.add(new Row(
                "POST /api/pregnancies/{id}/involvements",
                who -> api.at(pregnancy + "/involvements")
                        .post("{ how: allocated, reason: r, practitioner: " + third() + " }"),
                who -> who.involvesOthers() ? 201 : 404));
        post(
                "/api/involvements/{id}/end",
                who -> "/api/involvements/" + api.involvement(record, thirdAgency, third(), "allocated", null) + "/end",
                "{ reason: r }",
                who -> who.keeps() ? 201 : 404);
        post(
                "/api/pregnancies/{id}/involvements",
                who -> pregnancy + "/involvements",
                "{ how: declared, reason: r }",
                MatrixTest::declaring);
        post(
                "/api/pregnancies/{id}/break-glass",
                who -> pregnancy + "/break-glass",
                "{ reason: r }",
                who -> !who.worksWithFamilies() ? 404 : who.standing() == Standing.BREAK_GLASS ? 409 : 201);
        post(
                "/api/involvements/{id}/end",
                who -> "/api/involvements/" + who.involvement() + "/end",
                "{ reason: r }",
                MatrixTest::endingOwn);
    }

    private void rowsForThoseWhoKeepRecords() {
        String pregnancy = "/api/pregnancies/" + record;
        Expecting keeping = who -> who.keeps() ? 201 : 404;
        get("/api/pregnancies/{id}/candidates", pregnancy + "/candidates", who -> who.keeps() ? 200 : 404);
        get("/api/joinings", "/api/joinings", who -> who.role() == Role.RECORDS_OFFICER ? 200 : 403);
        rows.add(new Row("POST /api/joinings", who -> api.at("/api/joinings").post(joining(of(who))), who -> {
            boolean isOfficer = who.role() == Role.RECORDS_OFFICER;
            return who.keeps() ? 201 : isOfficer ? 404 : 403;
        }));
        UUID standing = joined();
        post(
                "/api/joinings/{id}/undo",
                who -> "/api/joinings/" + (isOfficer(who) ? joined() : standing) + "/undo",
                "{ reason: r }",
                keeping);
        UUID undone = joined();
        api.post(officer, "/api/joinings/" + undone + "/undo", "{ reason: r }");
        get("/api/joinings/{id}/pieces", "/api/joinings/" + undone + "/pieces", who -> who.keeps() ? 200 : 404);
        String[] piece = piece();
        rows.add(
                new Row("POST /api/joinings/{id}/placings", who -> placing(isOfficer(who) ? piece() : piece), keeping));
        get("/api/custody-offers", "/api/custody-offers", who -> who.role() == Role.RECORDS_OFFICER ? 200 : 403);
        post(
                "/api/pregnancies/{id}/custody-offers",
                who -> "/api/pregnancies/" + of(who).id("record") + "/custody-offers",
                "{ to: " + elsewhere.partnership() + ", reason: r }",
                keeping);
        UUID offer = offered();
        post(
                "/api/custody-offers/{id}/answer",
                who -> "/api/custody-offers/" + (isOfficer(who) ? offered() : offer) + "/answer",
                "{ accept: yes, reason: r }",
                who -> who.role() == Role.RECORDS_OFFICER && who.standing() == Standing.OTHER_PARTNERSHIP ? 201 : 404);
        post(
                "/api/pregnancies/{id}/sealings",
                who -> "/api/pregnancies/" + of(who).id("record") + "/sealings",
                "{ sealed: yes, reason: r }",
                keeping);
        get("/api/pregnancies/{id}/expungings", pregnancy + "/expungings", who -> who.keeps() ? 200 : 404);
        String entry = api.get(officer, pregnancy + "/entries")
                .json()
                .get("statements")
                .get(0)
                .get("id")
                .asString();
        String proposal = "{ evidence: " + entry + ", ground: court order, reason: r }";
        post("/api/pregnancies/{id}/expungings", who -> pregnancy + "/expungings", proposal, keeping);
        UUID proposed = api.post(officer, pregnancy + "/expungings", proposal).id("id");
        post(
                "/api/expungings/{id}/decision",
                who -> "/api/expungings/"
                        + (isOfficer(who)
                                ? api.post(officer, pregnancy + "/expungings", proposal)
                                        .id("id")
                                : proposed)
                        + "/decision",
                "{ approve: no, reason: r }",
                keeping);
    }

    private void rowsAroundTheRecord() {
        String pregnancy = "/api/pregnancies/" + record;
        Expecting adding = who -> who.opens() ? 201 : 404;
        get("/api/pregnancies/{id}/nhs-numbers", pregnancy + "/nhs-numbers", who -> who.opens() ? 200 : 404);
        post(
                "/api/pregnancies/{id}/nhs-numbers",
                who -> pregnancy + "/nhs-numbers",
                "{ of: " + kayla + ", number: 999 000 0018 }",
                adding);
        get("/api/pregnancies/{id}/addresses", pregnancy + "/addresses", who -> who.opens() ? 200 : 404);
        post(
                "/api/pregnancies/{id}/addresses",
                who -> pregnancy + "/addresses",
                "{ of: " + flat + ", lines: [1 Harrow Road], postcode: ZZ1 1ZZ }",
                adding);
        post(
                "/api/pregnancies/{id}/protections",
                who -> pregnancy + "/protections",
                "{ of: " + kayla + ", protected: yes, reason: r }",
                adding);
        get("/api/babies/{id}/picture.html", "/api/babies/" + baby + "/picture.html", who -> who.opens() ? 200 : 404);
        get("/api/hand-overs", "/api/hand-overs", who -> 200);
        post(
                "/api/babies/{id}/hand-overs",
                who -> "/api/babies/" + baby + "/hand-overs",
                "{ to: " + thirdAgency + ", note: n }",
                adding);
        put(
                "/api/hand-overs/{id}/accepted",
                who -> "/api/hand-overs/" + handedTo(who) + "/accepted",
                "",
                who -> who.worksWithFamilies() ? 204 : 404);
        get("/api/work", "/api/work", who -> 200);
        put("/api/pregnancies/{id}/looked", who -> pregnancy + "/looked", "", who -> who.opens() ? 204 : 404);
        get("/api/packs", "/api/packs", who -> 200);
        post(
                "/api/packs",
                who -> "/api/packs",
                "{ files: [{ name: a.yaml, text: no pack }] }",
                who -> who.role() == Role.ADMINISTRATOR ? 422 : 403);
        post(
                "/api/packs/{id}/signatures",
                who -> "/api/packs/" + pack() + "/signatures",
                "{ role: safeguarding lead }",
                who -> who.role() == Role.SAFEGUARDING_LEAD && who.standing() != Standing.OTHER_PARTNERSHIP
                        ? 201
                        : 404);
        post(
                "/api/packs/{id}/effect",
                who -> "/api/packs/" + pack() + "/effect",
                "{ from: 2199-01-01 }",
                MatrixTest::puttingUnsignedIntoEffect);
        get("/api/release-tasks", "/api/release-tasks", who -> who.role() == Role.SAFEGUARDING_LEAD ? 200 : 403);
        post(
                "/api/release-tasks/{id}/answer",
                who -> "/api/release-tasks/" + askedOf(who) + "/answer",
                "{ answer: refused, reason: r }",
                who -> who.role() == Role.SAFEGUARDING_LEAD ? 201 : 404);
    }

    private static int puttingUnsignedIntoEffect(Who who) {
        boolean might = who.role() == Role.SAFEGUARDING_LEAD || who.role() == Role.ADMINISTRATOR;
        return might && who.standing() != Standing.OTHER_PARTNERSHIP ? 409 : 404;
    }

    /** A record of its own, where what is done to it matters to no other row. */
    private Answer another() {
        return api.post(
                shah, "/api/pregnancies", "{ title: T, babies: { baby: B }, people: { ann: Ann, anne: Anne } }");
    }

    private static boolean isOfficer(Who who) {
        return who.role() == Role.RECORDS_OFFICER;
    }

    /** A record of its own for those who may do something with it. */
    private Answer of(Who who) {
        return isOfficer(who) ? another() : spare;
    }

    private static String joining(Answer of) {
        return "{ kind: person, one: " + of.id("people", "ann") + ", other: " + of.id("people", "anne")
                + ", reason: r }";
    }

    private UUID joined() {
        return api.post(officer, "/api/joinings", joining(another())).id("links", "0");
    }

    private String[] piece() {
        Answer of = another();
        UUID link = api.post(officer, "/api/joinings", joining(of)).id("links", "0");
        api.post(shah, "/api/pregnancies/" + of.id("record") + "/entries", ENTRY.replace("kayla", "ann"));
        Answer undone = api.post(officer, "/api/joinings/" + link + "/undo", "{ reason: r }");
        return new String[] {link.toString(), undone.id("pieces", "0", "id").toString()};
    }

    private Api.Request placing(String[] of) {
        return api.at("/api/joinings/" + of[0] + "/placings").post("{ piece: " + of[1] + ", reason: r }");
    }

    private UUID offered() {
        return api.post(
                        officer,
                        "/api/pregnancies/" + another().id("record") + "/custody-offers",
                        "{ to: " + elsewhere.partnership() + ", reason: r }")
                .id("id");
    }

    private UUID handedTo(Who who) {
        return world.owner()
                .sql("""
                        insert into handover (id, record_id, baby_id, to_agency, note, given_by, agency_id)
                        values (uuidv7(), ?, ?, ?, 'n', ?, ?) returning id
                        """)
                .params(spare.id("record"), spare.id("babies", "baby"), agencyOf(who), shah, thirdAgency)
                .query(UUID.class)
                .single();
    }

    private UUID agencyOf(Who who) {
        return world.owner()
                .sql("select agency_id from membership where practitioner_id = ?")
                .param(who.id())
                .query(UUID.class)
                .single();
    }

    private UUID pack() {
        return world.owner()
                .sql("""
                        insert into pack (id, partnership_id, name, version, digest, installed_by)
                        values (uuidv7(), ?, 'p', ?, '', ?) returning id
                        """)
                .params(world.partnership(), UUID.randomUUID().toString(), officer)
                .query(UUID.class)
                .single();
    }

    private UUID askedOf(Who who) {
        return world.owner()
                .sql("""
                        insert into release_task (record_id, baby_id, agency_id, evidence, due)
                        values (?, ?, ?, array[uuidv7()], current_date) returning id
                        """)
                .params(record, baby, agencyOf(who))
                .query(UUID.class)
                .single();
    }

    private static int declaring(Who who) {
        if (!who.worksWithFamilies() || who.standing() == Standing.OTHER_PARTNERSHIP) {
            return 404;
        }
        return who.standing() == Standing.OWN ? 409 : 201;
    }

    private static int endingOwn(Who who) {
        return switch (who.standing()) {
            case OWN, BREAK_GLASS -> 201;
            case ENDED -> 409;
            default -> 404;
        };
    }

    private void get(String mapping, String path, Expecting expected) {
        rows.add(new Row("GET " + mapping, who -> api.at(path), expected));
    }

    private interface Path {
        String of(Who who);
    }

    private void put(String mapping, Path path, String body, Expecting expected) {
        rows.add(new Row("PUT " + mapping, who -> api.at(path.of(who)).put(body), expected));
    }

    private void post(String mapping, Path path, String body, Expecting expected) {
        rows.add(new Row("POST " + mapping, who -> api.at(path.of(who)).post(body), expected));
    }

    private UUID third() {
        return api.practitioner("T. Hird", thirdAgency, Role.PRACTITIONER);
    }

    private UUID notice(UUID practitioner) {
        return world.owner()
                .sql("""
                        insert into notice (id, what, record_id, told_by, to_one) values (uuidv7(), 'involved', ?, ?, ?)
                        returning id
                        """)
                .params(record, officer, practitioner)
                .query(UUID.class)
                .single();
    }

    private Who who(Role role, Standing standing) {
        UUID agency = standing == Standing.OTHER_PARTNERSHIP ? elsewheresAgency : api.agency("police");
        UUID id = api.practitioner(role + " " + standing, agency, role);
        UUID involvement = switch (standing) {
            case OWN -> api.involvement(record, agency, id, "allocated", null);
            case ENDED -> api.involvement(record, agency, id, "allocated", "-1 minute");
            case BREAK_GLASS -> api.involvement(record, agency, id, "break glass", "2 hours");
            case COLLEAGUE -> {
                UUID colleague = api.practitioner("C. Olleague", agency, Role.PRACTITIONER);
                api.involvement(record, agency, colleague, "allocated", null);
                yield UUID.randomUUID();
            }
            case NO_INVOLVEMENT, OTHER_AGENCY, OTHER_PARTNERSHIP -> UUID.randomUUID();
        };
        return new Who(id, role, standing, involvement);
    }

    @Test
    void nobody_gets_further_than_they_may() {
        Map<Role, Map<Standing, Who>> everybody = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            for (Standing standing : Standing.values()) {
                everybody.computeIfAbsent(role, r -> new LinkedHashMap<>()).put(standing, who(role, standing));
            }
        }
        List<String> wrong = new ArrayList<>();
        Set<String> refusals = new TreeSet<>();
        int asked = 0;
        for (Row row : rows) {
            for (Map<Standing, Who> some : everybody.values()) {
                for (Who who : some.values()) {
                    Answer answer = row.asking().of(who).as(who.id()).answer();
                    asked++;
                    int expected = row.expected().of(who);
                    if (answer.status() != expected) {
                        wrong.add(row.mapping() + " by " + who.role() + ", " + who.standing() + ": expected " + expected
                                + ", was " + answer.status());
                    }
                    if (answer.status() == 404) {
                        refusals.add(same(answer));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isEqualTo(rows.size() * Role.values().length * Standing.values().length);
        UUID nother = api.practitioner("A. Nother", thirdAgency, Role.PRACTITIONER);
        for (Row row : rows) {
            if (!row.mapping().contains("{id}")) {
                continue;
            }
            String[] parts = row.mapping().split(" ", 2);
            Answer nothing = api.at(parts[1].replace("{id}", UUID.randomUUID().toString()))
                    .as(nother)
                    .send(parts[0], parts[0].equals("GET") ? "" : body(parts[1]))
                    .key(UUID.randomUUID().toString())
                    .answer();
            assertThat(nothing.status()).as(row.mapping()).isEqualTo(404);
            refusals.add(same(nothing));
        }
        assertThat(refusals)
                .as("forbidden and not there are the same, byte for byte")
                .hasSize(1);
    }

    private static String body(String path) {
        String id = UUID.randomUUID().toString();
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "entries" -> ENTRY;
            case "involvements" -> "{ how: declared, reason: r }";
            case "nhs-numbers" -> "{ of: " + id + ", number: 9990000018 }";
            case "addresses" -> "{ of: " + id + ", lines: [1 Harrow Road] }";
            case "protections" -> "{ of: " + id + ", protected: yes, reason: r }";
            case "custody-offers" -> "{ to: " + id + ", reason: r }";
            case "sealings" -> "{ sealed: yes, reason: r }";
            case "expungings" -> "{ evidence: e, ground: court order, reason: r }";
            case "decision" -> "{ approve: yes, reason: r }";
            case "placings" -> "{ piece: " + id + ", reason: r }";
            case "hand-overs" -> "{ to: " + id + ", note: n }";
            case "signatures" -> "{ role: administrator }";
            case "effect" -> "{ from: 2199-01-01 }";
            case "answer" -> path.contains("release") ? "{ answer: refused, reason: r }" : "{ accept: yes, reason: r }";
            default -> "{ reason: r }";
        };
    }

    /** Everything about an answer but the time of day, and that a connection has been used a hundred times. */
    private static String same(Answer answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers());
        headers.remove("date");
        headers.remove("connection");
        return headers + "\n" + answer.text();
    }

    @Test
    void every_endpoint_has_a_row() {
        Set<String> covered = new TreeSet<>(OPEN_TO_ALL);
        rows.forEach(row -> covered.add(row.mapping()));
        Set<String> mapped = new TreeSet<>(Mappings.all());
        mapped.removeIf(mapping -> !mapping.contains(" /api/"));
        assertThat(covered).isEqualTo(mapped);
    }

    @Test
    void nobody_gets_anywhere_without_signing_in() {
        for (String mapping : Mappings.all()) {
            if (mapping.contains(" /api/") && !OPEN_TO_ALL.contains(mapping)) {
                String[] parts = mapping.split(" ", 2);
                Answer answer = api.at(parts[1].replace("{id}", record.toString()))
                        .send(parts[0], parts[0].equals("GET") ? "" : "{}")
                        .answer();
                assertThat(answer.status()).as(mapping).isEqualTo(401);
            }
        }
    }
}
