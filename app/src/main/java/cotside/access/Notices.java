package cotside.access;

import cotside.store.Ids;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells practitioners and leads what they must know at once, in the transaction in which it happened. */
@Service
public class Notices {
    private static final int MOST = 200;

    private final JdbcClient sql;

    Notices(JdbcClient sql) {
        this.sql = sql;
    }

    /** Tells whoever leads these agencies. */
    public void tellLeads(Acting acting, String what, @Nullable UUID record, Collection<UUID> agencies) {
        new LinkedHashSet<>(agencies).forEach(agency -> insert(acting, what, record, null, agency));
    }

    /** Tells one practitioner. */
    public void tell(Acting acting, String what, @Nullable UUID record, UUID practitioner) {
        insert(acting, what, record, practitioner, null);
    }

    private void insert(
            Acting acting, String what, @Nullable UUID record, @Nullable UUID practitioner, @Nullable UUID agency) {
        sql.sql("""
                        insert into notice (id, what, record_id, told_by, to_one, to_leads_of)
                        values (:id, :what, :record, :by, :one, :leads)
                        """)
                .param("id", Ids.next())
                .param("what", what)
                .param("record", record, Types.OTHER)
                .param("by", acting.actor().id())
                .param("one", practitioner, Types.OTHER)
                .param("leads", agency, Types.OTHER)
                .update();
    }

    /** What the practitioner was told, the latest first. */
    public List<Notice> mine(Acting acting) {
        return sql.sql("""
                        select n.id, n.what, n.record_id, n.person_id, n.told_by, n.recorded, r.notice_id is not null as read
                        from notice n left join notice_read r on r.notice_id = n.id and r.read_by = :me
                        order by n.recorded desc, n.id desc limit :most
                        """)
                .param("me", acting.actor().id())
                .param("most", MOST)
                .query((row, number) -> new Notice(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        row.getObject("record_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("told_by", UUID.class),
                        row.getObject("recorded", OffsetDateTime.class).toInstant(),
                        row.getBoolean("read")))
                .list();
    }

    /**
     * Says that a notice has been read; again changes nothing.
     *
     * @throws Forbidden when there is no such notice for this practitioner
     */
    public void read(Acting acting, UUID notice) {
        boolean mine = sql.sql("select id from notice where id = ?")
                .param(notice)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!mine) {
            throw new Forbidden(Decision.Reason.NOT_INVOLVED);
        }
        sql.sql("insert into notice_read (notice_id, read_by) values (?, ?) on conflict do nothing")
                .params(notice, acting.actor().id())
                .update();
    }
}
