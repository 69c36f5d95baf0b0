package cotside.bench.record;

import cotside.store.Database;
import cotside.store.Ids;
import cotside.store.MasterKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Fills a record with families made after those of the demonstration, each with ids, keys and days of its own, every tenth
 * with somebody whom an earlier one knows too. Rows go in by COPY; what is sealed is sealed, so that reading goes every step
 * of the usual way.
 */
final class Town {
    private static final int PARTNERSHIPS = 10;
    private static final int CASELOAD = 30;
    private static final int SHARED = 10;
    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final Path superuser;
    private final MasterKey keys;
    private final List<Template> templates;
    private final LocalDate today;
    private final Map<UUID, Map<String, UUID>> agencies = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> people = new HashMap<>();
    private final Map<UUID, String> kinds = new HashMap<>();
    private final Map<String, StringBuilder> rows = new LinkedHashMap<>();
    private final Map<String, List<UUID>> earlier = new HashMap<>();

    /** @param superuser the file with the password of the embedded server's superuser */
    Town(Database database, Path superuser, MasterKey keys, List<Template> templates, LocalDate today) {
        this.database = database;
        this.superuser = superuser;
        this.keys = keys;
        this.templates = templates;
        this.today = today;
    }

    /** Which rows go where, those that others point at first. */
    private static final Map<String, String> COLUMNS = columns();

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("record", "id, kind, recorded_by");
        columns.put("custody", "record_id, partnership_id, during, reason, given_by");
        columns.put("pregnancy", "record_id, title");
        columns.put("involvement", "record_id, agency_id, practitioner_id, how, reason, during, given_by");
        columns.put("baby", "id, record_id, handle, label, recorded, recorded_by");
        columns.put("person", "id, recorded, recorded_by");
        columns.put("member", "record_id, person_id, handle, label, identified, child, recorded, recorded_by");
        columns.put("home", "id, record_id, handle, label, recorded, recorded_by");
        columns.put("agency_called", "record_id, agency_id, handle, label, recorded, recorded_by");
        columns.put(
                "evidence",
                "id, record_id, handle, kind, author_id, agency_id, true_from, true_to, recorded, stored_by, marking, named,"
                        + " kept_from, subjects, corrects, content");
        columns.put("evidence_key", "evidence_id, wrapped");
        columns.put("opened_adult", "record_id, person_id");
        columns.put("search_trace", "record_id, subject_id, kind, value, shown, quiet, source_id, recorded");
        columns.put("record_touch", "record_id");
        return columns;
    }

    /** Makes so many babies. */
    void build(int babies) throws SQLException, IOException {
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            settle(connection, babies);
            long begun = System.nanoTime();
            int made = 0;
            for (int family = 0; made < babies; family++) {
                made += family(family);
                if (family % AT_ONCE == AT_ONCE - 1 || made >= babies) {
                    copy(connection);
                    System.err.printf(
                            "%,d of %,d babies, %,d s%n", made, babies, (System.nanoTime() - begun) / 1_000_000_000);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum (analyze)");
            }
        }
    }

    /** Past every trigger and foreign key: they would take most of the time, and what is copied is as it should be. */
    private Connection connection() throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", Files.readString(superuser));
        properties.setProperty("currentSchema", "cotside,public");
        properties.setProperty("options", "-c session_replication_role=replica -c synchronous_commit=off");
        return DriverManager.getConnection(database.url(), properties);
    }

    /** Partnerships with an agency of each sort, and in each as many practitioners as there is work for, and a lead. */
    private void settle(Connection connection, int babies) throws SQLException, IOException {
        int posts = Math.max(1, babies / PARTNERSHIPS / CASELOAD);
        StringBuilder partnership = new StringBuilder();
        StringBuilder agency = new StringBuilder();
        StringBuilder practitioner = new StringBuilder();
        StringBuilder membership = new StringBuilder();
        Map<String, Template.Called> sorts = new TreeMap<>();
        templates.forEach(one -> one.agencies().forEach(it -> sorts.put(it.kind() + " " + it.name(), it)));
        for (int p = 0; p < PARTNERSHIPS; p++) {
            UUID id = Ids.next();
            partnership.append(id).append("\tBench ").append(p).append("\tthe lead\tt\n");
            Map<String, UUID> own = new LinkedHashMap<>();
            agencies.put(id, own);
            for (Map.Entry<String, Template.Called> sort : sorts.entrySet()) {
                UUID at = Ids.next();
                own.put(sort.getKey(), at);
                kinds.put(at, sort.getValue().kind());
                row(agency, at, id, sort.getValue().kind(), sort.getValue().name());
                List<UUID> here = new ArrayList<>();
                for (int n = 0; n <= posts; n++) {
                    UUID one = Ids.next();
                    here.add(one);
                    row(practitioner, one, sort.getKey() + " " + n);
                    row(membership, one, at, n == posts ? "{safeguarding lead}" : "{practitioner}", "[2020-01-01,)");
                }
                people.put(at, here);
            }
        }
        into(connection, "partnership (id, name, speak_to, demonstration)", partnership);
        into(connection, "agency (id, partnership_id, kind, name)", agency);
        into(connection, "practitioner (id, name)", practitioner);
        into(connection, "membership (practitioner_id, agency_id, roles, during)", membership);
    }

    /** One family more; how many babies it has. */
    private int family(int number) {
        Template template = templates.get(number % templates.size());
        List<UUID> partnerships = List.copyOf(agencies.keySet());
        UUID partnership = partnerships.get(number / templates.size() % PARTNERSHIPS);
        int inPartnership = number / templates.size() / PARTNERSHIPS * templates.size() + number % templates.size();
        long days = java.time.temporal.ChronoUnit.DAYS.between(template.last(), today) - 1 - number % 60;
        Map<UUID, UUID> ids = new HashMap<>();
        UUID record = Ids.next();
        ids.put(template.record(), record);
        template.babies().forEach(baby -> ids.put(baby.id(), Ids.next()));
        template.homes().forEach(home -> ids.put(home.id(), Ids.next()));
        template.evidence().forEach(piece -> ids.put(piece.id(), Ids.next()));
        boolean sharing = number / templates.size() / PARTNERSHIPS % SHARED == SHARED - 1;
        String sameBefore = partnership + " " + template.record();
        List<UUID> before = sharing ? earlier.getOrDefault(sameBefore, List.of()) : List.of();
        List<UUID> here = new ArrayList<>();
        for (int i = 0; i < template.members().size(); i++) {
            boolean known = i == 1 && before.size() > 1;
            UUID person = known ? before.get(i) : Ids.next();
            ids.put(template.members().get(i).id(), person);
            here.add(person);
        }
        earlier.put(sameBefore, here);
        Map<UUID, UUID> workers = new HashMap<>();
        Map<String, UUID> own = Objects.requireNonNull(agencies.get(partnership));
        template.agencies().forEach(it -> {
            UUID at = Objects.requireNonNull(own.get(it.kind() + " " + it.name()));
            ids.put(it.agency(), at);
            List<UUID> staff = Objects.requireNonNull(people.get(at));
            workers.put(at, staff.get(inPartnership / CASELOAD % (staff.size() - 1)));
        });
        UUID anybody = workers.values().iterator().next();
        UnaryOperator<UUID> id = one -> ids.getOrDefault(one, one);
        OffsetDateTime begun = today.minusDays(400).atStartOfDay().atOffset(ZoneOffset.UTC);
        String label = " " + number;

        row("record", record, "pregnancy", anybody);
        row("custody", record, partnership, "[" + begun + ",)", "began here", anybody);
        row("pregnancy", record, template.title() + label);
        for (Template.Called called : template.agencies()) {
            UUID at = id.apply(called.agency());
            if (template.involved().contains(called.agency())) {
                row("involvement", record, at, workers.get(at), "allocated", "bench", "[" + begun + ",)", anybody);
            }
            row("agency_called", record, at, called.handle(), called.label(), begun, anybody);
        }
        template.babies()
                .forEach(baby ->
                        row("baby", id.apply(baby.id()), record, baby.handle(), baby.label() + label, begun, anybody));
        for (int i = 0; i < template.members().size(); i++) {
            Template.Member member = template.members().get(i);
            if (!before.contains(id.apply(member.id()))) {
                row("person", id.apply(member.id()), begun, anybody);
            }
            row(
                    "member",
                    record,
                    id.apply(member.id()),
                    member.handle(),
                    member.label(),
                    member.identified(),
                    member.child(),
                    begun,
                    anybody);
        }
        template.homes()
                .forEach(home -> row("home", id.apply(home.id()), record, home.handle(), home.label(), begun, anybody));
        for (Template.Piece piece : template.evidence()) {
            UUID at = id.apply(piece.agency());
            UUID author = workers.getOrDefault(at, anybody);
            MasterKey.Sealed sealed = keys.seal(piece.content().with(id, days));
            row(
                    "evidence",
                    id.apply(piece.id()),
                    record,
                    piece.handle(),
                    piece.kind(),
                    author,
                    at,
                    piece.from().plusDays(days),
                    piece.to().plusDays(days),
                    piece.recorded().plusDays(days),
                    author,
                    piece.marking(),
                    array(piece.named(), one -> author),
                    array(piece.keptFrom(), id),
                    array(piece.subjects(), id),
                    piece.corrects() == null ? null : id.apply(piece.corrects()),
                    sealed.content());
            row("evidence_key", id.apply(piece.id()), sealed.wrapped());
            row("record_touch", record);
        }
        template.opened().forEach(person -> row("opened_adult", record, id.apply(person)));
        template.traces()
                .forEach(trace -> row(
                        "search_trace",
                        record,
                        id.apply(trace.subject()),
                        trace.kind(),
                        trace.value() + (trace.kind().equals("name") ? label : ""),
                        trace.shown(),
                        trace.quiet(),
                        id.apply(trace.source()),
                        begun));
        return template.babies().size();
    }

    private static String array(List<UUID> ids, UnaryOperator<UUID> mapped) {
        return "{"
                + String.join(",", ids.stream().map(mapped).map(UUID::toString).toList()) + "}";
    }

    private void row(String table, @Nullable Object... values) {
        row(rows.computeIfAbsent(table, name -> new StringBuilder()), values);
    }

    private static void row(StringBuilder into, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                into.append('\t');
            }
            switch (values[i]) {
                case null -> into.append("\\N");
                case byte[] bytes -> into.append("\\\\x").append(HexFormat.of().formatHex(bytes));
                case Object value ->
                    into.append(value.toString()
                            .replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r"));
            }
        }
        into.append('\n');
    }

    private void copy(Connection connection) throws SQLException, IOException {
        for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
            StringBuilder some = rows.get(table.getKey());
            if (some != null) {
                into(connection, table.getKey() + " (" + table.getValue() + ")", some);
            }
        }
        rows.clear();
    }

    private static void into(Connection connection, String table, StringBuilder some) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + table + " from stdin",
                        new java.io.ByteArrayInputStream(some.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
