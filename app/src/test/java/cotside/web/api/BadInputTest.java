package cotside.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.Role;
import cotside.testing.Api;
import cotside.testing.Api.Answer;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is refused with what and where, and leaves nothing behind. */
@RecordTest
class BadInputTest {
    private static Arguments row(String what, String body, int status, String... said) {
        return Arguments.of(what, body.getBytes(StandardCharsets.UTF_8), status, List.of(said));
    }

    private static String seen(String line) {
        return "record:\n  - on: 2026-02-01\n    our record says:\n      - " + line + "\n";
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                row("a text for a list", "{\"record\": \"yes\"}", 422, "line 1, column 12", "a list of entries"),
                row(
                        "a number for a day",
                        "{\"record\": [{\"on\": 5, \"seen\": [{\"kayla\": \"smokes\"}]}]}",
                        422,
                        "'5'"),
                row("a list for a person", "{\"people\": [\"una\"]}", 422, "keys with values"),
                row("a list for the whole", "[1, 2]", 422, "a list stands here"),
                row("a day that cannot be", "record: [{ on: 2026-02-30, seen: [kayla: smokes] }]", 422, "2026-02-30"),
                row("a day to come", "record: [{ on: 2999-01-01, seen: [kayla: smokes] }]", 422, "a year from 1900"),
                row(
                        "an end before a start",
                        seen("kayla: smokes\n        when: 2025-10 to 2025-09"),
                        422,
                        "line 5, column"),
                row(
                        "a due date fifty weeks off",
                        seen("baby: { due: " + LocalDate.of(2026, 7, 14).plusWeeks(50) + ", method: later scan }"),
                        422,
                        "line 4"),
                row(
                        "a due date that no pregnancy reaches",
                        seen("baby: { due: " + LocalDate.now(Clock.systemUTC()).plusWeeks(50)
                                + ", method: early scan }"),
                        422,
                        "line 4"),
                row("a baby for a mother", seen("baby: birth mother of kayla"), 422, "line 4"),
                row("a mother of herself", seen("kayla: birth mother of kayla"), 422, "line 4"),
                row("a person tied to themselves", seen("kayla: partner of kayla"), 422, "tied to itself"),
                row("somebody unknown", seen("nobody-here: smokes"), 422, "nobody-here"),
                row("a factor unknown", seen("kayla: flies"), 422, "flies"),
                row("an unknown key", "{\"recrod\": []}", 422, "recrod", "record"),
                row(
                        "words for another",
                        "record: [{ on: 2026-02-01, by: 'PC Dunn, police', seen: [kayla: smokes] }]",
                        422),
                row(
                        "a marking for nobody",
                        "record: [{ on: 2026-02-01, marking: [Q. Unknown], seen: [kayla: smokes] }]",
                        422,
                        "Q. Unknown"),
                row("nothing to add", "{}", 422, "adds nothing"),
                row("an empty body", " ", 400),
                row("half of JSON", "{\"record\": [", 400, "line 1"),
                row("a key twice", "{\"record\": [], \"record\": []}", 400, "record"),
                row("an alias", "a: &x 1\nb: *x\n", 400),
                row("deep nesting", "[".repeat(5000) + "]".repeat(5000), 400),
                row("a very long line", "{\"record\": \"" + "x".repeat(900_000) + "\"}", 422),
                row("an oversize body", "#" + "x".repeat(1024 * 1024), 413),
                Arguments.of(
                        "broken UTF-8",
                        new byte[] {'{', '"', 'r', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'},
                        400,
                        List.of("line 1, column 4", "UTF-8")),
                Arguments.of("a zero byte", new byte[] {'{', 0, '}'}, 400, List.of("line 1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void nothing_wrong_is_stored(String what, byte[] body, int status, List<String> said, World world) {
        Api api = new Api(world);
        UUID shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
        UUID record = api.post(shah, "/api/pregnancies", StoryTest.KAYLA).id("record");
        String before = rows(world, record, shah);
        for (String type : List.of("application/json", "application/yaml")) {
            Answer answer = api.at("/api/pregnancies/" + record + "/entries")
                    .as(shah)
                    .send("POST", type, body)
                    .key(UUID.randomUUID().toString())
                    .answer();
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
            assertThat(answer.json().get("errors").get(0).has("where")).isTrue();
            assertThat(answer.json().get("errors").get(0).get("what").asString())
                    .isNotBlank();
            assertThat(said).allMatch(answer.text()::contains, answer.text());
            assertThat(answer.text()).doesNotContain("Exception", "cotside.");
        }
        assertThat(rows(world, record, shah)).isEqualTo(before);
    }

    private static String rows(World world, UUID record, UUID practitioner) {
        return world.owner()
                .sql("""
                        select concat_ws(' ',
                            (select count(*) from evidence where record_id = :record),
                            (select count(*) from evidence_key k join evidence e on e.id = k.evidence_id
                             where e.record_id = :record),
                            (select count(*) from baby where record_id = :record),
                            (select count(*) from member where record_id = :record),
                            (select count(*) from agency_called where record_id = :record),
                            (select count(*) from involvement where record_id = :record),
                            (select count(*) from notice where record_id = :record),
                            (select count(*) from audit where record_id = :record),
                            (select count(*) from record where recorded_by = :me),
                            (select count(*) from answered where practitioner_id = :me))
                        """)
                .param("record", record)
                .param("me", practitioner)
                .query(String.class)
                .single();
    }

    @Test
    void other_endpoints_say_what_and_where_too(World world) {
        Api api = new Api(world);
        UUID shah = world.practitioner("A. Shah", "midwifery", Role.PRACTITIONER);
        Answer begun = api.post(shah, "/api/pregnancies", StoryTest.KAYLA);
        UUID record = begun.id("record");
        String before = rows(world, record, shah);
        String involvements = "/api/pregnancies/" + record + "/involvements";
        refused(api.post(shah, "/api/pregnancies", "people: { kayla: K }"), 422, "title");
        refused(api.post(shah, "/api/pregnancies", "title: T\npeople: { kayla: K }"), 422, "baby");
        refused(api.post(shah, involvements, "{ how: by magic, reason: x }"), 422, "by magic");
        refused(api.post(shah, involvements, "{ how: allocated, reason: x }"), 422, "practitioner");
        refused(api.post(shah, involvements, "{ how: allocated, practitioner: me, reason: x }"), 422, "a UUID");
        refused(
                api.post(shah, involvements, "{ how: allocated, practitioner: " + UUID.randomUUID() + ", reason: x }"),
                422,
                "no such practitioner");
        refused(api.post(shah, involvements, "{ how: declared, agency: " + UUID.randomUUID() + ", reason: x }"), 422);
        refused(api.post(shah, involvements, "{ how: break glass, reason: x }"), 422);
        refused(api.post(shah, "/api/pregnancies/" + record + "/break-glass", "{ reason: '' }"), 422, "a text");
        refused(api.post(shah, "/api/pregnancies/" + record + "/break-glass", "{ reason: x, for: y }"), 422, "for");
        refused(api.get(shah, "/api/pregnancies/12"), 400, "a UUID");
        refused(api.post(shah, "/api/search", "{ nhsNumber: 9990000001 }"), 422, "an NHS number");
        refused(api.post(shah, "/api/search", "{ name: Kayla Brook }"), 422, "born");
        refused(api.post(shah, "/api/search", "{ name: Kayla Brook, born: 1990-02-30 }"), 422, "a date such as");
        refused(api.post(shah, "/api/search", "{}"), 422, "nobody nearly enough");
        String picture = "/api/babies/" + begun.id("babies", "baby") + "/picture";
        refused(api.get(shah, picture + "?as-at=tomorrow"), 400, "as-at", "a date");
        refused(api.get(shah, picture + "?as-at=2026-02-30"), 400, "as-at");
        refused(api.get(shah, picture + "?as-at=%2B999999999-01-01"), 400, "as-at");
        refused(api.get(shah, picture + "?known-at=now"), 400, "known-at", "a moment");
        refused(api.get(shah, picture + "?known-at=2999-01-01T00:00:00Z"), 400, "known-at");
        assertThat(api.get(shah, picture + "?known-at=1999-01-01T00:00:00Z").status())
                .isEqualTo(404);
        assertThat(api.get(shah, picture + "?as-at=1950-01-01").status()).isEqualTo(200);
        assertThat(api.get(shah, picture + "?as-at=2150-01-01").status()).isEqualTo(200);
        assertThat(rows(world, record, shah).replaceAll(" \\d+ (\\d+ \\d+)$", " $1"))
                .isEqualTo(before.replaceAll(" \\d+ (\\d+ \\d+)$", " $1"));
    }

    private static void refused(Answer answer, int status, String... said) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("errors").get(0).has("where"))
                .as(answer.text())
                .isTrue();
        assertThat(said).allMatch(answer.text()::contains, answer.text());
    }
}
