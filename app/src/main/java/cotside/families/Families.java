package cotside.families;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Role;
import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.store.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The records of pregnancies and babies, and who belongs to them. */
@Service
public class Families {
    private final JdbcClient sql;
    private final Traces traces;

    Families(JdbcClient sql, Traces traces) {
        this.sql = sql;
        this.traces = traces;
    }

    /** Begins the record of a pregnancy, in the custody of the practitioner's partnership. */
    public UUID begin(Acting acting, UUID record, String title) {
        sql.sql("insert into record (id, kind, recorded_by) values (?, 'pregnancy', ?)")
                .params(record, acting.actor().id())
                .update();
        sql.sql("""
                        insert into custody (record_id, partnership_id, during, reason, given_by)
                        values (?, ?, tstzrange(now(), null), 'began here', ?)
                        """)
                .params(record, acting.actor().partnership(), acting.actor().id())
                .update();
        if (acting.actor().worksWithFamilies()) {
            sql.sql("""
                            insert into involvement (record_id, agency_id, practitioner_id, how, reason, during, given_by)
                            values (?, ?, ?, 'raised a concern', 'began the record', tstzrange(now(), null), ?)
                            """)
                    .params(
                            record,
                            acting.actor().agency(),
                            acting.actor().id(),
                            acting.actor().id())
                    .update();
        }
        sql.sql("insert into pregnancy (record_id, title) values (?, ?)")
                .params(record, title)
                .update();
        acting.decideAgain();
        acting.did(Act.WRITE, record, List.of(record));
        return record;
    }

    /** The record that a baby's is, where there is such a baby and it may be seen. */
    public Optional<UUID> recordOf(UUID baby) {
        return sql.sql("select record_of(?) as id")
                .param(baby)
                .query((row, number) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .single();
    }

    /** The records that know a person, as far as they may be seen. */
    public List<UUID> recordsOf(UUID person) {
        return sql.sql("""
                        select m.record_id from member m join pregnancy p on p.record_id = m.record_id
                        where m.person_id = ? group by m.record_id order by min(m.seq)
                        """)
                .param(person)
                .query((row, number) -> row.getObject("record_id", UUID.class))
                .list();
    }

    /** Whether this practitioner may see that there is such a pregnancy. */
    public boolean exists(UUID record) {
        return sql.sql("select record_id from pregnancy where record_id = ?")
                .param(record)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Whether there is such a pregnancy and the practitioner keeps it as a records officer. */
    public boolean isKept(Acting acting, UUID record) {
        return acting.actor().is(Role.RECORDS_OFFICER)
                && sql.sql(
                                "select exists (select from pregnancy where record_id = ? and record_id in (select kept_records()))")
                        .param(record)
                        .query(Boolean.class)
                        .single();
    }

    /** Everybody and everything that a record has a name for, and those joined with them. */
    public Cast cast(Acting acting, UUID record) {
        acting.mustOpen(record);
        Joined named = new Joined();
        sql.sql("select * from cast_of(?)").param(record).query(row -> {
            named.add(row);
        });
        List<Link> links = sql.sql("select * from links_around(?)")
                .param(record)
                .query(Families::link)
                .list();
        boolean several = links.stream().anyMatch(link -> link.kind() == Link.Kind.PREGNANCY);
        Cast.Own own = new Cast.Own(
                record,
                named.title,
                named.babies,
                named.people,
                named.homes,
                named.agencies,
                several ? guests(record) : List.of());
        return new Cast(own, several ? others(record) : List.of(), links, Instant.MAX);
    }

    private List<Cast.Guest> guests(UUID record) {
        return sql.sql("select * from guests_of(?)")
                .param(record)
                .query(Families::guest)
                .list();
    }

    private List<Cast.Own> others(UUID record) {
        Map<UUID, Joined> joined = new LinkedHashMap<>();
        sql.sql("select * from cast_ever_joined(?)").param(record).query(row -> {
            joined.computeIfAbsent(row.getObject("record_id", UUID.class), id -> new Joined())
                    .add(row);
        });
        List<Cast.Own> others = new ArrayList<>();
        joined.forEach(
                (id, of) -> others.add(new Cast.Own(id, "", of.babies, of.people, of.homes, of.agencies, List.of())));
        return others;
    }

    /** Names of one record, in the making. */
    private static final class Joined {
        private String title = "";
        private final List<Cast.Entry<Baby>> babies = new ArrayList<>();
        private final List<Cast.Entry<Person>> people = new ArrayList<>();
        private final List<Cast.Entry<Home>> homes = new ArrayList<>();
        private final List<Cast.Entry<Agency>> agencies = new ArrayList<>();

        void add(ResultSet row) throws SQLException {
            switch (row.getString("sort")) {
                case "title" -> title = row.getString("label");
                case "baby" -> babies.add(baby(row));
                case "person" -> people.add(person(row));
                case "home" -> homes.add(home(row));
                default -> agencies.add(agency(row));
            }
        }
    }

    /** Adds a baby to a record, known since {@code recorded}. */
    public void add(Acting acting, UUID record, UUID id, Baby baby, Instant recorded) {
        sql.sql("insert into baby (id, record_id, handle, label, recorded, recorded_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        record,
                        baby.id().value(),
                        baby.label(),
                        at(recorded),
                        acting.actor().id())
                .update();
        traces.keep(record, List.of(Trace.ofName(id, baby.label(), false, id, recorded)));
    }

    /**
     * Adds somebody to a record.
     *
     * @param known true when this person is in another record already
     */
    public void add(Acting acting, UUID record, UUID id, boolean known, Person person, Instant recorded) {
        if (!known) {
            sql.sql("insert into person (id, recorded, recorded_by) values (?, ?, ?)")
                    .params(id, at(recorded), acting.actor().id())
                    .update();
        }
        sql.sql("""
                        insert into member (record_id, person_id, handle, label, identified, child, recorded, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        record,
                        id,
                        person.id().value(),
                        person.label(),
                        person.identified(),
                        person.child(),
                        at(recorded),
                        acting.actor().id())
                .update();
        if (person.identified()) {
            traces.keep(record, List.of(Trace.ofName(id, person.label(), false, id, recorded)));
        }
    }

    /** Adds a home to a record. */
    public void add(Acting acting, UUID record, UUID id, Home home, Instant recorded) {
        sql.sql("insert into home (id, record_id, handle, label, recorded, recorded_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        record,
                        home.id().value(),
                        home.label(),
                        at(recorded),
                        acting.actor().id())
                .update();
    }

    /** Says what a record calls an agency. */
    public void call(Acting acting, UUID record, UUID agency, Agency called, Instant recorded) {
        sql.sql("""
                        insert into agency_called (record_id, agency_id, handle, label, recorded, recorded_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        record,
                        agency,
                        called.id(),
                        called.label(),
                        at(recorded),
                        acting.actor().id())
                .update();
    }

    /**
     * The agency of this partnership that a record means: one that the record does not name yet, so that two told apart
     * stay two; a new one where there is none.
     */
    public UUID agencyFor(Acting acting, UUID record, Agency agency) {
        return sql.sql("""
                        select a.id from agency a
                        where a.partnership_id = :partnership and a.kind = :kind and (a.name = :label or :unnamed)
                          and not exists (select from agency_called c where c.record_id = :record and c.agency_id = a.id)
                        order by (a.name = :label) desc, a.recorded, a.id limit 1
                        """)
                .param("partnership", acting.actor().partnership())
                .param("kind", agency.kind())
                .param("label", agency.label())
                .param("unnamed", agency.id().equals(agency.kind()))
                .param("record", record)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> newAgency(acting, agency));
    }

    private UUID newAgency(Acting acting, Agency agency) {
        UUID id = Ids.next();
        sql.sql("insert into agency (id, partnership_id, kind, name) values (?, ?, ?, ?)")
                .params(id, acting.actor().partnership(), agency.kind(), agency.label())
                .update();
        return id;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Cast.Entry<Baby> baby(ResultSet row) throws SQLException {
        return entry(row, new Baby(Id.of(row.getString("handle")), row.getString("label")));
    }

    private static Cast.Entry<Person> person(ResultSet row) throws SQLException {
        return entry(
                row,
                new Person(
                        Id.of(row.getString("handle")),
                        row.getString("label"),
                        row.getBoolean("identified"),
                        row.getBoolean("child")));
    }

    private static Cast.Entry<Home> home(ResultSet row) throws SQLException {
        return entry(row, new Home(Id.of(row.getString("handle")), row.getString("label")));
    }

    private static Cast.Entry<Agency> agency(ResultSet row) throws SQLException {
        return entry(row, new Agency(row.getString("handle"), row.getString("agency_kind"), row.getString("label")));
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new Link(
                row.getObject("id", UUID.class),
                Link.Kind.of(row.getString("kind")),
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    private static Cast.Guest guest(ResultSet row, int number) throws SQLException {
        OffsetDateTime gone = row.getObject("gone", OffsetDateTime.class);
        return new Cast.Guest(
                row.getObject("id", UUID.class),
                row.getString("sort").equals("baby"),
                row.getString("handle"),
                row.getString("label"),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                gone == null ? null : gone.toInstant());
    }

    private static <T> Cast.Entry<T> entry(ResultSet row, T known) throws SQLException {
        return new Cast.Entry<>(
                row.getObject("id", UUID.class),
                known,
                row.getObject("recorded", OffsetDateTime.class).toInstant());
    }
}
