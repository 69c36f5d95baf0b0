package cotside.families;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.access.Role;
import cotside.store.Ids;
import cotside.store.MasterKey;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Numbers of people and babies, addresses of homes, and who is protected. Nothing is changed: a mistake is corrected by a
 * later entry that names the earlier one.
 */
@Service
public class Identifiers {
    private final JdbcClient sql;
    private final Traces traces;
    private final MasterKey keys;

    Identifiers(JdbcClient sql, Traces traces, MasterKey keys) {
        this.sql = sql;
        this.traces = traces;
        this.keys = keys;
    }

    /**
     * Something recorded about somebody or a home.
     *
     * @param value what it is; null where there turned out to be none
     * @param corrects the entry that it takes the place of, or null
     */
    public record Entry<T>(
            UUID id,
            UUID of,
            @Nullable T value,
            LocalDate trueFrom,
            Instant recorded,
            UUID recordedBy,
            UUID agency,
            @Nullable UUID corrects,
            @Nullable String reason) {}

    /** Who wrote something down, and when. */
    public record Written(UUID by, UUID agency, Instant recorded) {}

    /**
     * Whether somebody is never to be found, as somebody said.
     *
     * @param guarded false where that ended
     */
    public record Protection(UUID of, boolean guarded, String reason, Written written) {}

    private static Written now(Acting acting) {
        return new Written(acting.actor().id(), acting.actor().agency(), acting.now());
    }

    /** Records the NHS number of a person or baby of the record. */
    public UUID number(Acting acting, UUID record, UUID subject, NhsNumber number, LocalDate trueFrom) {
        return number(acting, record, subject, number, trueFrom, now(acting), null, null);
    }

    /**
     * Corrects a number.
     *
     * @param instead the right one, or null where none is known
     * @param reason what was wrong
     */
    public UUID correctNumber(
            Acting acting, UUID record, Entry<NhsNumber> corrected, @Nullable NhsNumber instead, String reason) {
        return number(
                acting, record, corrected.of(), instead, corrected.trueFrom(), now(acting), corrected.id(), reason);
    }

    /**
     * Brings in a number that somebody recorded before, or its correction; for records officers.
     *
     * @param corrects null where it corrects nothing
     */
    public UUID bringNumber(
            Acting acting,
            UUID record,
            UUID subject,
            @Nullable NhsNumber number,
            LocalDate trueFrom,
            Written written,
            @Nullable UUID corrects,
            @Nullable String reason) {
        acting.mustBe(Role.RECORDS_OFFICER);
        return number(acting, record, subject, number, trueFrom, written, corrects, reason);
    }

    private UUID number(
            Acting acting,
            UUID record,
            UUID subject,
            @Nullable NhsNumber number,
            LocalDate trueFrom,
            Written written,
            @Nullable UUID corrects,
            @Nullable String reason) {
        acting.mustWrite(record);
        UUID id = Ids.next();
        sql.sql("""
                        insert into nhs_number (id, record_id, subject_id, number, true_from, recorded, recorded_by, agency_id,
                            corrects, reason)
                        values (:id, :record, :subject, :number, :from, :recorded, :by, :agency, :corrects, :reason)
                        """)
                .param("id", id)
                .param("record", record)
                .param("subject", subject)
                .param("number", number == null ? null : number.digits(), Types.VARCHAR)
                .param("from", trueFrom)
                .param("recorded", written.recorded().atOffset(ZoneOffset.UTC))
                .param("by", written.by())
                .param("agency", written.agency())
                .param("corrects", corrects, Types.OTHER)
                .param("reason", reason, Types.VARCHAR)
                .update();
        if (number != null) {
            traces.keep(record, List.of(Trace.ofNumber(subject, number, id, written.recorded())));
        }
        acting.did(Act.WRITE, record, List.of(id));
        return id;
    }

    /** The numbers of a record's people and babies as known at a moment, without what was corrected by then. */
    public List<Entry<NhsNumber>> numbers(Acting acting, UUID record, Instant knownAt) {
        return standing(everyNumber(acting, record, knownAt));
    }

    /** The same with what was corrected by then, in the order in which they came. */
    public List<Entry<NhsNumber>> everyNumber(Acting acting, UUID record, Instant knownAt) {
        acting.mustOpen(record);
        List<Entry<NhsNumber>> numbers =
                every("select n.*, subject_id as of from nhs_number n", record, knownAt, row -> {
                    String digits = row.getString("number");
                    return digits == null ? null : new NhsNumber(digits);
                });
        acting.did(Act.READ, record, numbers.stream().map(Entry::id).toList());
        return numbers;
    }

    /** Records where a home of the record is. */
    public UUID address(Acting acting, UUID record, UUID home, Address address, LocalDate trueFrom) {
        return address(acting, record, home, address, trueFrom, now(acting), null, null);
    }

    /**
     * Corrects an address.
     *
     * @param instead the right one, or null where none is known
     * @param reason what was wrong
     */
    public UUID correctAddress(
            Acting acting, UUID record, Entry<Address> corrected, @Nullable Address instead, String reason) {
        return address(
                acting, record, corrected.of(), instead, corrected.trueFrom(), now(acting), corrected.id(), reason);
    }

    /**
     * Brings in an address that somebody recorded before, or its correction; for records officers.
     *
     * @param corrects null where it corrects nothing
     */
    public UUID bringAddress(
            Acting acting,
            UUID record,
            UUID home,
            @Nullable Address address,
            LocalDate trueFrom,
            Written written,
            @Nullable UUID corrects,
            @Nullable String reason) {
        acting.mustBe(Role.RECORDS_OFFICER);
        return address(acting, record, home, address, trueFrom, written, corrects, reason);
    }

    private UUID address(
            Acting acting,
            UUID record,
            UUID home,
            @Nullable Address address,
            LocalDate trueFrom,
            Written written,
            @Nullable UUID corrects,
            @Nullable String reason) {
        acting.mustWrite(record);
        UUID id = Ids.next();
        MasterKey.Sealed sealed = address == null ? null : keys.seal(bytes(address));
        sql.sql("""
                        insert into home_address (id, record_id, home_id, content, protected, kept_from, true_from, recorded,
                            recorded_by, agency_id, corrects, reason)
                        values (:id, :record, :home, :content, :protected, :kept, :from, :recorded, :by, :agency, :corrects,
                            :reason)
                        """)
                .param("id", id)
                .param("record", record)
                .param("home", home)
                .param("content", sealed == null ? null : sealed.content(), Types.BINARY)
                .param("protected", address != null && address.guarded())
                .param(
                        "kept",
                        address == null
                                ? new UUID[0]
                                : address.notToBeDisclosedTo().toArray(UUID[]::new))
                .param("from", trueFrom)
                .param("recorded", written.recorded().atOffset(ZoneOffset.UTC))
                .param("by", written.by())
                .param("agency", written.agency())
                .param("corrects", corrects, Types.OTHER)
                .param("reason", reason, Types.VARCHAR)
                .update();
        if (sealed != null) {
            sql.sql("insert into home_address_key (address_id, wrapped) values (?, ?)")
                    .params(id, sealed.wrapped())
                    .update();
        }
        if (address != null && !address.guarded()) {
            traces.keep(record, List.of(Trace.ofAddress(home, address, id, written.recorded())));
        }
        acting.did(Act.WRITE, record, List.of(id));
        return id;
    }

    /** The addresses of a record's homes as known at a moment, without what was corrected by then. */
    public List<Entry<Address>> addresses(Acting acting, UUID record, Instant knownAt) {
        return standing(everyAddress(acting, record, knownAt));
    }

    /** The same with what was corrected by then, in the order in which they came. */
    public List<Entry<Address>> everyAddress(Acting acting, UUID record, Instant knownAt) {
        acting.mustOpen(record);
        List<Entry<Address>> addresses = every("""
                select n.*, n.home_id as of, k.wrapped
                from home_address n left join home_address_key k on k.address_id = n.id
                """, record, knownAt, this::address);
        acting.did(Act.READ, record, addresses.stream().map(Entry::id).toList());
        return addresses;
    }

    private static <T> List<Entry<T>> standing(List<Entry<T>> every) {
        Set<UUID> corrected = new HashSet<>();
        every.forEach(entry -> {
            if (entry.corrects() != null) {
                corrected.add(entry.corrects());
            }
        });
        return every.stream().filter(entry -> !corrected.contains(entry.id())).toList();
    }

    /** Protects somebody from ever being found by search, or ends that; ending it is for leads and records officers. */
    public void protect(Acting acting, UUID record, UUID subject, boolean guarded, String reason) {
        acting.mustWrite(record);
        boolean mayEnd =
                acting.actor().is(Role.SAFEGUARDING_LEAD) || acting.actor().is(Role.RECORDS_OFFICER);
        if (!guarded && !mayEnd) {
            throw new Forbidden(Decision.Reason.ROLE_WITHOUT_CONTENT);
        }
        protect(acting, record, new Protection(subject, guarded, reason, now(acting)));
    }

    /** Brings in a protection of which somebody said before that it begins or ends; for records officers. */
    public void bringProtection(Acting acting, UUID record, Protection protection) {
        acting.mustBe(Role.RECORDS_OFFICER);
        acting.mustWrite(record);
        protect(acting, record, protection);
    }

    private void protect(Acting acting, UUID record, Protection protection) {
        sql.sql("""
                        insert into protection (record_id, subject_id, protected, reason, recorded, recorded_by, agency_id)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        record,
                        protection.of(),
                        protection.guarded(),
                        protection.reason(),
                        protection.written().recorded().atOffset(ZoneOffset.UTC),
                        protection.written().by(),
                        protection.written().agency())
                .update();
        acting.did(Act.WRITE, record, List.of(protection.of()));
    }

    /** What was said by a moment of who of a record is protected, the first first. */
    public List<Protection> protections(Acting acting, UUID record, Instant knownAt) {
        acting.mustOpen(record);
        acting.did(Act.READ, record);
        return sql.sql("select * from protection where record_id = :record and recorded <= :at order by recorded, id")
                .param("record", record)
                .param("at", at(knownAt))
                .query((row, number) -> new Protection(
                        row.getObject("subject_id", UUID.class),
                        row.getBoolean("protected"),
                        row.getString("reason"),
                        new Written(
                                row.getObject("recorded_by", UUID.class),
                                row.getObject("agency_id", UUID.class),
                                row.getObject("recorded", OffsetDateTime.class).toInstant())))
                .list();
    }

    private interface Reading<T> {
        @Nullable
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<Entry<T>> every(String query, UUID record, Instant knownAt, Reading<T> reading) {
        return sql.sql(query + " where n.record_id = :record and n.recorded <= :at order by n.seq")
                .param("record", record)
                .param("at", at(knownAt))
                .query((row, number) -> new Entry<>(
                        row.getObject("id", UUID.class),
                        row.getObject("of", UUID.class),
                        reading.of(row),
                        row.getObject("true_from", LocalDate.class),
                        row.getObject("recorded", OffsetDateTime.class).toInstant(),
                        row.getObject("recorded_by", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("corrects", UUID.class),
                        row.getString("reason")))
                .list();
    }

    private static OffsetDateTime at(Instant knownAt) {
        return knownAt.equals(Instant.MAX) ? OffsetDateTime.MAX : knownAt.atOffset(ZoneOffset.UTC);
    }

    private static byte[] bytes(Address address) {
        return (address.postcode() + "\n" + String.join("\n", address.lines())).getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable Address address(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("content");
        byte[] wrapped = row.getBytes("wrapped");
        if (content == null || wrapped == null) {
            return null;
        }
        List<String> lines = new String(keys.open(new MasterKey.Sealed(content, wrapped)), StandardCharsets.UTF_8)
                .lines()
                .toList();
        Array keptFrom = row.getArray("kept_from");
        return new Address(
                lines.subList(1, lines.size()),
                lines.getFirst(),
                row.getBoolean("protected"),
                Set.copyOf(Arrays.asList((UUID[]) keptFrom.getArray())));
    }
}
