package cotside.evidence;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Envelope;
import cotside.access.Envelope.Marked;
import cotside.families.Cast;
import cotside.families.Trace;
import cotside.families.Traces;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.store.Ids;
import cotside.store.MasterKey;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Stores what was recorded, sealed, and gives it back. */
@Service
public class Evidence {
    private static final String INSERT = """
            insert into evidence (id, record_id, handle, kind, author_id, agency_id, true_from, true_to, recorded, stored_by,
                marking, named, kept_from, subjects, corrects, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_KEY = "insert into evidence_key (evidence_id, wrapped) values (?, ?)";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final MasterKey keys;
    private final Traces traces;

    Evidence(JdbcClient sql, JdbcTemplate batches, MasterKey keys, Traces traces) {
        this.traces = traces;
        this.sql = sql;
        this.batches = batches;
        this.keys = keys;
    }

    /**
     * Adds to a record.
     *
     * @param cast of the record, with everybody whom the facts name
     * @param authors who says it: the practitioner, or for what a records officer brings in, whoever did
     * @return whom and what it is about
     * @throws cotside.access.Forbidden unless the practitioner may write to the record
     */
    Set<UUID> append(Acting acting, Cast cast, NewFacts facts, Authors authors) {
        UUID record = cast.record();
        acting.mustWrite(record);
        Sealing sealing = new Sealing(acting, cast, authors, known(facts, record));
        facts.statements().forEach(sealing::statement);
        facts.contacts().forEach(sealing::contact);
        facts.actions().forEach(sealing::action);
        facts.endings().forEach(sealing::ending);
        batches.batchUpdate(INSERT, sealing.rows);
        batches.batchUpdate(INSERT_KEY, sealing.wrapped);
        traces.keep(record, sealing.traces);
        acting.did(Act.WRITE, record, sealing.ids());
        return sealing.subjects;
    }

    /** Envelopes of what the new facts correct, by the names that they use for it. */
    private Map<String, Envelope> known(NewFacts facts, UUID record) {
        Map<String, Envelope> known = new HashMap<>();
        Map<UUID, List<String>> corrected = facts.statements().stream()
                .map(Statement::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(handle -> Objects.requireNonNullElse(Handles.recordIn(handle), record)));
        corrected.forEach((in, handles) -> sql.sql("""
                            select id, record_id, handle, kind, author_id, agency_id, marking, named, subjects
                            from evidence where record_id = ? and handle = any (?)
                            """)
                .params(in, handles.stream().map(Handles::handleIn).toArray(String[]::new))
                .query(row -> {
                    known.put(Handles.seenFrom(record, in, row.getString("handle")), envelope(row));
                }));
        return known;
    }

    /** Everything that bears on a record, seen or not; who shows any of it asks the decision first. */
    public List<Held> everything(Acting acting, UUID record) {
        acting.mustOpen(record);
        return sql.sql("select * from everything_held(?) order by seq")
                .param(record)
                .query((row, number) -> held(row))
                .list();
    }

    /**
     * A piece that was recorded while a link stood that is undone.
     *
     * @param openToBoth whether that leaves open whom it is about
     * @param placed when a person said where it belongs, or null
     */
    record MadeWhileJoined(
            UUID piece,
            UUID link,
            boolean openToBoth,
            @Nullable Instant placed) {}

    /** The pieces around a record that were ever made while a link stood that is undone. */
    List<MadeWhileJoined> everMadeWhileJoined(UUID record) {
        return sql.sql("select * from ever_made_while_joined(?)")
                .param(record)
                .query((row, number) -> {
                    OffsetDateTime placed = row.getObject("placed", OffsetDateTime.class);
                    return new MadeWhileJoined(
                            row.getObject("evidence_id", UUID.class),
                            row.getObject("joining_id", UUID.class),
                            row.getBoolean("open_to_both"),
                            placed == null ? null : placed.toInstant());
                })
                .list();
    }

    /** A piece of evidence by the name that its record has for it. */
    public record Called(UUID id, UUID record, String name) {}

    /** The piece that a record calls so, as far as the practitioner may see it. */
    public Optional<UUID> find(UUID record, String name) {
        return sql.sql("select id from evidence where record_id = ? and handle = ?")
                .params(record, name)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** The same, of what the practitioner's own agency has recorded for all involved. */
    public Optional<UUID> findToldByUs(Acting acting, UUID record, String name) {
        return sql.sql("""
                        select id from evidence
                        where record_id = ? and handle = ? and agency_id = ? and marking = 'all involved'
                        """)
                .params(record, name, acting.actor().agency())
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** What some pieces are called, of those that the practitioner may see. */
    public List<Called> called(Collection<UUID> pieces) {
        return sql.sql("select id, record_id, handle from evidence where id = any (?) order by seq")
                .param(pieces.toArray(UUID[]::new))
                .query((row, number) -> new Called(
                        row.getObject("id", UUID.class),
                        row.getObject("record_id", UUID.class),
                        row.getString("handle")))
                .list();
    }

    /** What the handles of a record stand for. */
    public Set<String> handles(UUID record) {
        return new LinkedHashSet<>(sql.sql("select handle from evidence where record_id = ? order by seq")
                .param(record)
                .query(String.class)
                .list());
    }

    private Held held(ResultSet row) throws SQLException {
        byte[] wrapped = row.getBytes("wrapped");
        OffsetDateTime takenBack = row.getObject("taken_back", OffsetDateTime.class);
        return new Held(
                envelope(row),
                row.getString("handle"),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                wrapped == null
                        ? null
                        : fact(
                                row.getString("kind"),
                                keys.open(new MasterKey.Sealed(row.getBytes("content"), wrapped))),
                takenBack == null ? null : takenBack.toInstant());
    }

    private static Held.Fact fact(String kind, byte[] json) {
        return switch (kind) {
            case "statement" -> FactsJson.read(json, Held.Fact.Said.class);
            case "contact" -> FactsJson.read(json, Held.Fact.Met.class);
            case "action" -> FactsJson.read(json, Held.Fact.Agreed.class);
            case "ending" -> FactsJson.read(json, Held.Fact.Ended.class);
            default -> throw new IllegalStateException("evidence of an unknown kind: " + kind);
        };
    }

    private static Envelope envelope(ResultSet row) throws SQLException {
        return new Envelope(
                row.getObject("id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getString("kind").equals("statement"),
                row.getObject("author_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                marked(row.getString("marking")),
                uuids(row.getArray("named")),
                uuids(row.getArray("subjects")));
    }

    private static Marked marked(String word) {
        return switch (word) {
            case "all involved" -> Marked.ALL_INVOLVED;
            case "own agency" -> Marked.OWN_AGENCY;
            default -> Marked.NAMED_PEOPLE;
        };
    }

    private static Set<UUID> uuids(Array array) throws SQLException {
        return new LinkedHashSet<>(Arrays.asList((UUID[]) array.getArray()));
    }

    /** Rows in the making. */
    private final class Sealing {
        private final Acting acting;
        private final Cast cast;
        private final Authors authors;
        private final Enveloping enveloping;
        private final Map<String, Envelope> known;
        private final List<Object[]> rows = new ArrayList<>();
        private final List<Object[]> wrapped = new ArrayList<>();
        private final List<Trace> traces = new ArrayList<>();
        private final Set<UUID> subjects = new LinkedHashSet<>();

        Sealing(Acting acting, Cast cast, Authors authors, Map<String, Envelope> known) {
            this.acting = acting;
            this.cast = cast;
            this.authors = authors;
            this.known = known;
            this.enveloping = new Enveloping(cast, authors);
        }

        void statement(cotside.guidance.facts.Statement statement) {
            Envelope corrected = statement.corrects() == null ? null : known.get(statement.corrects());
            Envelope envelope = enveloping.of(Ids.next(), statement, corrected);
            known.put(statement.id(), envelope);
            trace(envelope, statement);
            row(
                    envelope,
                    statement.id(),
                    "statement",
                    statement.when().earliest(),
                    statement.when().latest(),
                    statement.recorded(),
                    enveloping.keptFrom(statement),
                    corrected == null ? null : corrected.id(),
                    new Held.Fact.Said(enveloping.naming().rename(statement)));
        }

        private void trace(Envelope envelope, Statement statement) {
            if (statement.says() != Says.HOLDS) {
                return;
            }
            boolean quiet = envelope.marking() != Marked.ALL_INVOLVED
                    || !statement.notToBeDisclosedTo().isEmpty();
            UUID id = envelope.id();
            Instant recorded = statement.recorded();
            if (statement.claim() instanceof Claim.OfName(var person, var name)) {
                traces.add(Trace.ofName(enveloping.id(person), name, quiet, id, recorded));
            } else if (statement.claim() instanceof Claim.OfDate(var kind, var subject, var day, var method)
                    && kind == DateKind.BIRTH
                    && day.isExact()) {
                traces.add(Trace.ofBirth(enveloping.id(subject), day.earliest(), quiet, id, recorded));
            }
        }

        void contact(cotside.guidance.facts.Contact contact) {
            row(
                    enveloping.of(Ids.next(), contact),
                    contact.id(),
                    "contact",
                    contact.day().earliest(),
                    contact.day().latest(),
                    contact.recorded(),
                    new UUID[0],
                    null,
                    new Held.Fact.Met(enveloping.naming().rename(contact)));
        }

        void action(cotside.guidance.facts.PlanAction action) {
            row(
                    enveloping.of(Ids.next(), action),
                    action.id(),
                    "action",
                    action.agreed(),
                    action.agreed(),
                    action.recorded(),
                    new UUID[0],
                    null,
                    new Held.Fact.Agreed(enveloping.naming().rename(action)));
        }

        void ending(NewFacts.Ending ending) {
            UUID id = Ids.next();
            Envelope envelope = new Envelope(
                    id,
                    cast.record(),
                    false,
                    authors.id(ending.author(), ending.agency()),
                    authors.agency(ending.agency()),
                    Marked.ALL_INVOLVED,
                    Set.of(),
                    Set.of());
            row(
                    envelope,
                    ending.action() + ".ended-" + id,
                    "ending",
                    ending.day(),
                    ending.day(),
                    ending.recorded(),
                    new UUID[0],
                    null,
                    new Held.Fact.Ended(ending.action(), ending.day()));
        }

        private void row(
                Envelope envelope,
                String handle,
                String kind,
                LocalDate from,
                LocalDate to,
                Instant recorded,
                UUID[] keptFrom,
                @Nullable UUID corrects,
                Held.Fact fact) {
            subjects.addAll(envelope.subjects());
            MasterKey.Sealed sealed = keys.seal(FactsJson.write(fact));
            rows.add(new @Nullable Object[] {
                envelope.id(),
                cast.record(),
                handle,
                kind,
                envelope.author(),
                envelope.agency(),
                from,
                to,
                recorded.atOffset(ZoneOffset.UTC),
                acting.actor().id(),
                word(envelope.marking()),
                envelope.named().toArray(UUID[]::new),
                keptFrom,
                envelope.subjects().toArray(UUID[]::new),
                corrects,
                sealed.content()
            });
            wrapped.add(new Object[] {envelope.id(), sealed.wrapped()});
        }

        List<UUID> ids() {
            return rows.stream().map(row -> (UUID) row[0]).toList();
        }
    }

    private static String word(Marked marking) {
        return switch (marking) {
            case ALL_INVOLVED -> "all involved";
            case OWN_AGENCY -> "own agency";
            case NAMED_PEOPLE -> "named people";
        };
    }
}
