package cotside.families;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Role;
import cotside.store.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which partnership keeps a record, and whether it is sealed. Families move: one partnership offers, another accepts. */
@Service
public class Custody {
    private final JdbcClient sql;

    Custody(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An offer of a record, as both partnerships see it.
     *
     * @param answered null until it is
     */
    public record Offer(
            UUID id,
            UUID record,
            UUID from,
            UUID to,
            String reason,
            Instant offered,
            boolean accepted,
            @Nullable Instant answered) {}

    /** Offers a record to another partnership; this one keeps it until the other accepts. */
    public UUID offer(Acting acting, UUID record, UUID to, String reason) {
        acting.mustBe(Role.RECORDS_OFFICER);
        acting.mustOpen(record);
        UUID id = Ids.next();
        sql.sql("""
                        insert into custody_offer (id, record_id, from_partnership, to_partnership, reason, offered_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        record,
                        acting.actor().partnership(),
                        to,
                        reason,
                        acting.actor().id())
                .update();
        acting.did(Act.WRITE, record, List.of(id));
        return id;
    }

    /** Whether there is a partnership of that id. */
    public boolean isPartnership(UUID id) {
        return sql.sql("select exists (select from partnership where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Accepts an offer, from now on; or declines it, and all stays as it is. */
    public UUID answer(Acting acting, UUID offer, boolean accept, String reason) {
        acting.mustBe(Role.RECORDS_OFFICER);
        UUID record = sql.sql("select answer_custody(?, ?, ?)")
                .params(offer, accept, reason)
                .query(UUID.class)
                .single();
        acting.decideAgain();
        acting.did(Act.WRITE, record, List.of(offer));
        return record;
    }

    /** Offers by and to the practitioner's partnership, the latest first. */
    public List<Offer> offers(Acting acting) {
        acting.mustBe(Role.RECORDS_OFFICER);
        return sql.sql("""
                        select o.*, a.accepted, a.recorded as answered
                        from custody_offer o left join custody_answer a on a.offer_id = o.id
                        order by o.recorded desc, o.id desc
                        """)
                .query((row, number) -> {
                    OffsetDateTime answered = row.getObject("answered", OffsetDateTime.class);
                    return new Offer(
                            row.getObject("id", UUID.class),
                            row.getObject("record_id", UUID.class),
                            row.getObject("from_partnership", UUID.class),
                            row.getObject("to_partnership", UUID.class),
                            row.getString("reason"),
                            row.getObject("recorded", OffsetDateTime.class).toInstant(),
                            row.getBoolean("accepted"),
                            answered == null ? null : answered.toInstant());
                })
                .list();
    }

    /** Seals a record, as after adoption, or opens it again. */
    public void seal(Acting acting, UUID record, boolean closed, String reason) {
        acting.mustBe(Role.RECORDS_OFFICER);
        acting.mustOpen(record);
        sql.sql("insert into sealing (record_id, sealed, reason, sealed_by) values (?, ?, ?, ?)")
                .params(record, closed, reason, acting.actor().id())
                .update();
        acting.decideAgain();
        acting.did(Act.SEAL, record);
    }
}
