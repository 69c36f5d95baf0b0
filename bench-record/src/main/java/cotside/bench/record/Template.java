package cotside.bench.record;

import cotside.store.MasterKey;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A family of the demonstration as it came into the record by the usual way, opened, so that others can be made after it
 * with other ids and on later days.
 */
record Template(
        UUID record,
        String title,
        List<Named> babies,
        List<Member> members,
        List<Named> homes,
        List<Called> agencies,
        List<Piece> evidence,
        List<UUID> opened,
        List<UUID> involved,
        List<Found> traces,
        LocalDate last) {

    record Named(UUID id, String handle, String label) {}

    record Member(UUID id, String handle, String label, boolean identified, boolean child) {}

    record Called(UUID agency, String kind, String name, String handle, String label) {}

    /** One piece of evidence; {@code content} is what was sealed. */
    record Piece(
            UUID id,
            String handle,
            String kind,
            UUID author,
            UUID agency,
            LocalDate from,
            LocalDate to,
            java.time.OffsetDateTime recorded,
            String marking,
            List<UUID> named,
            List<UUID> keptFrom,
            List<UUID> subjects,
            @Nullable UUID corrects,
            Text content) {}

    record Found(UUID subject, String kind, String value, String shown, boolean quiet, UUID source) {}

    /** A text in which ids and days stand that are others elsewhere. */
    static final class Text {
        private static final Pattern OTHER = Pattern.compile(
                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=\")\\d{4}-\\d{2}-\\d{2}");
        private final List<Object> parts = new ArrayList<>();

        Text(String text) {
            Matcher other = OTHER.matcher(text);
            int done = 0;
            while (other.find()) {
                parts.add(text.substring(done, other.start()));
                parts.add(
                        other.group().length() == 36 ? UUID.fromString(other.group()) : LocalDate.parse(other.group()));
                done = other.end();
            }
            parts.add(text.substring(done));
        }

        byte[] with(java.util.function.UnaryOperator<UUID> ids, long days) {
            StringBuilder text = new StringBuilder();
            for (Object part : parts) {
                switch (part) {
                    case UUID id -> text.append(ids.apply(id));
                    case LocalDate day -> text.append(day.plusDays(days));
                    default -> text.append(part);
                }
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** All families of the demonstration. */
    static List<Template> all(JdbcClient owner, MasterKey keys) {
        return owner
                .sql("select p.record_id from pregnancy p join custody c on c.record_id = p.record_id"
                        + " join partnership s on s.id = c.partnership_id and s.demonstration order by p.title")
                .query((row, number) -> row.getObject("record_id", UUID.class))
                .list()
                .stream()
                .map(record -> of(record, owner, keys))
                .toList();
    }

    private static Template of(UUID record, JdbcClient owner, MasterKey keys) {
        List<Piece> evidence = owner.sql("""
                        select e.*, k.wrapped from evidence e join evidence_key k on k.evidence_id = e.id
                        where e.record_id = ? order by e.seq
                        """)
                .param(record)
                .query((row, number) -> new Piece(
                        row.getObject("id", UUID.class),
                        row.getString("handle"),
                        row.getString("kind"),
                        row.getObject("author_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("true_from", LocalDate.class),
                        row.getObject("true_to", LocalDate.class),
                        row.getObject("recorded", java.time.OffsetDateTime.class),
                        row.getString("marking"),
                        ids(row.getArray("named")),
                        ids(row.getArray("kept_from")),
                        ids(row.getArray("subjects")),
                        row.getObject("corrects", UUID.class),
                        new Text(new String(
                                keys.open(new MasterKey.Sealed(row.getBytes("content"), row.getBytes("wrapped"))),
                                StandardCharsets.UTF_8))))
                .list();
        return new Template(
                record,
                Objects.requireNonNull(owner.sql("select title from pregnancy where record_id = ?")
                        .param(record)
                        .query(String.class)
                        .single()),
                named(owner, "baby", record),
                owner.sql("select * from member where record_id = ? order by seq")
                        .param(record)
                        .query((row, number) -> new Member(
                                row.getObject("person_id", UUID.class),
                                row.getString("handle"),
                                row.getString("label"),
                                row.getBoolean("identified"),
                                row.getBoolean("child")))
                        .list(),
                named(owner, "home", record),
                owner.sql("""
                                select a.id, a.kind, a.name, c.handle, c.label
                                from agency_called c join agency a on a.id = c.agency_id where c.record_id = ? order by c.seq
                                """)
                        .param(record)
                        .query((row, number) -> new Called(
                                row.getObject("id", UUID.class),
                                row.getString("kind"),
                                row.getString("name"),
                                row.getString("handle"),
                                row.getString("label")))
                        .list(),
                evidence,
                owner.sql("select person_id from opened_adult where record_id = ?")
                        .param(record)
                        .query((row, number) -> row.getObject("person_id", UUID.class))
                        .list(),
                owner.sql(
                                "select distinct agency_id from involvement where record_id = ? and practitioner_id is not null")
                        .param(record)
                        .query((row, number) -> row.getObject("agency_id", UUID.class))
                        .list(),
                owner.sql("select * from search_trace where record_id = ? order by seq")
                        .param(record)
                        .query((row, number) -> new Found(
                                row.getObject("subject_id", UUID.class),
                                row.getString("kind"),
                                row.getString("value"),
                                row.getString("shown"),
                                row.getBoolean("quiet"),
                                row.getObject("source_id", UUID.class)))
                        .list(),
                evidence.stream()
                        .map(piece -> piece.recorded().toLocalDate())
                        .max(LocalDate::compareTo)
                        .orElseThrow());
    }

    private static List<Named> named(JdbcClient owner, String table, UUID record) {
        return owner.sql("select id, handle, label from " + table + " where record_id = ? order by seq")
                .param(record)
                .query((row, number) ->
                        new Named(row.getObject("id", UUID.class), row.getString("handle"), row.getString("label")))
                .list();
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
