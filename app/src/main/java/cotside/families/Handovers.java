package cotside.families;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.store.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The hand-over at the first birthday, to whoever goes on. */
@Service
public class Handovers {
    private final JdbcClient sql;

    Handovers(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A baby handed over to an agency.
     *
     * @param accepted null until somebody there has
     */
    public record Handover(
            UUID id,
            UUID record,
            UUID baby,
            UUID to,
            String note,
            UUID givenBy,
            Instant given,
            @Nullable UUID acceptedBy,
            @Nullable Instant accepted) {}

    /** Hands a baby over. It stays on the lists of those who do until it is accepted. */
    public UUID give(Acting acting, UUID record, UUID baby, UUID to, String note) {
        acting.mustWrite(record);
        UUID id = Ids.next();
        sql.sql("""
                        insert into handover (id, record_id, baby_id, to_agency, note, given_by, agency_id)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        record,
                        baby,
                        to,
                        note,
                        acting.actor().id(),
                        acting.actor().agency())
                .update();
        acting.did(Act.WRITE, record, List.of(id));
        return id;
    }

    /** Accepts a baby for one's own agency, and becomes involved; again changes nothing. */
    public void accept(Acting acting, UUID handover) {
        boolean mine = sql.sql("select accepted_by = ? from handover_accepted where handover_id = ?")
                .params(acting.actor().id(), handover)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (mine) {
            return;
        }
        UUID record = sql.sql("select accept_handover(?)")
                .param(handover)
                .query(UUID.class)
                .single();
        acting.decideAgain();
        acting.did(Act.INVOLVE, record, List.of(handover));
    }

    /** Hand-overs of records that are open to the practitioner, and those to the own agency; the latest first. */
    public List<Handover> seen(Acting acting) {
        return sql.sql("""
                        select h.*, a.accepted_by, a.recorded as accepted
                        from handover h left join handover_accepted a on a.handover_id = h.id
                        order by h.recorded desc, h.id desc
                        """)
                .query((row, number) -> {
                    OffsetDateTime accepted = row.getObject("accepted", OffsetDateTime.class);
                    return new Handover(
                            row.getObject("id", UUID.class),
                            row.getObject("record_id", UUID.class),
                            row.getObject("baby_id", UUID.class),
                            row.getObject("to_agency", UUID.class),
                            row.getString("note"),
                            row.getObject("given_by", UUID.class),
                            row.getObject("recorded", OffsetDateTime.class).toInstant(),
                            row.getObject("accepted_by", UUID.class),
                            accepted == null ? null : accepted.toInstant());
                })
                .list();
    }
}
