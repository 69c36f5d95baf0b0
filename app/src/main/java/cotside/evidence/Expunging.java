package cotside.evidence;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.access.Role;
import cotside.store.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The one way in which something recorded goes: one records officer proposes it, another approves, and the key of its text
 * is destroyed. Every picture and export lacks it from then on, those of past moments too.
 */
@Service
public class Expunging {
    private final JdbcClient sql;

    Expunging(JdbcClient sql) {
        this.sql = sql;
    }

    /** What allows it. */
    public enum Ground {
        RETENTION_REACHED("retention reached"),
        COURT_ORDER("court order"),
        UPHELD_RECTIFICATION("upheld rectification");

        private final String word;

        Ground(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static Ground of(String word) {
            return Arrays.stream(values())
                    .filter(ground -> ground.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A proposal, and what became of it.
     *
     * @param decided when it was approved or declined; null while it waits
     */
    public record Proposal(
            UUID id,
            UUID evidence,
            Ground ground,
            String reason,
            UUID proposedBy,
            Instant proposed,
            boolean approved,
            @Nullable UUID decidedBy,
            @Nullable String decision,
            @Nullable Instant decided) {}

    /** Proposes that a piece of evidence be expunged. */
    public UUID propose(Acting acting, UUID record, UUID evidence, Ground ground, String reason) {
        mustKeep(acting, record);
        UUID id = Ids.next();
        sql.sql("""
                        insert into expunging (id, evidence_id, record_id, ground, reason, proposed_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        evidence,
                        record,
                        ground.word(),
                        reason,
                        acting.actor().id())
                .update();
        acting.did(Act.EXPUNGE, record, List.of(evidence));
        return id;
    }

    /** Approves it, and it is done; by another officer than the one who proposed it. */
    public void approve(Acting acting, UUID record, UUID proposal, String reason) {
        decide(acting, record, proposal, true, reason);
    }

    /** Declines it. */
    public void decline(Acting acting, UUID record, UUID proposal, String reason) {
        decide(acting, record, proposal, false, reason);
    }

    /**
     * The record that a proposal is about.
     *
     * @throws Forbidden when there is none such, or not for this practitioner
     */
    public UUID recordOf(Acting acting, UUID proposal) {
        acting.mustBe(Role.RECORDS_OFFICER);
        return sql.sql("select record_id from expunging where id = ?")
                .param(proposal)
                .query((row, number) -> row.getObject("record_id", UUID.class))
                .optional()
                .orElseThrow(() -> new Forbidden(Decision.Reason.NOT_INVOLVED));
    }

    private void decide(Acting acting, UUID record, UUID proposal, boolean approve, String reason) {
        mustKeep(acting, record);
        Proposal asked = proposals(acting, record).stream()
                .filter(one -> one.id().equals(proposal))
                .findFirst()
                .orElseThrow(() -> new Forbidden(Decision.Reason.NOT_INVOLVED));
        if (asked.proposedBy().equals(acting.actor().id())) {
            throw new Forbidden(Decision.Reason.ANOTHER_DECIDES);
        }
        UUID evidence = sql.sql("select decide_expunging(?, ?, ?)")
                .params(proposal, approve, reason)
                .query(UUID.class)
                .single();
        acting.did(Act.EXPUNGE, record, List.of(evidence));
    }

    /** What was proposed in a record, waiting and decided. */
    public List<Proposal> proposals(Acting acting, UUID record) {
        mustKeep(acting, record);
        return sql.sql("""
                        select x.*, d.approved, d.decided_by, d.reason as decision, d.recorded as decided
                        from expunging x left join expunging_decision d on d.expunging_id = x.id
                        where x.record_id = ? order by x.recorded, x.id
                        """)
                .param(record)
                .query((row, number) -> {
                    OffsetDateTime decided = row.getObject("decided", OffsetDateTime.class);
                    return new Proposal(
                            row.getObject("id", UUID.class),
                            row.getObject("evidence_id", UUID.class),
                            Ground.of(row.getString("ground")),
                            row.getString("reason"),
                            row.getObject("proposed_by", UUID.class),
                            row.getObject("recorded", OffsetDateTime.class).toInstant(),
                            row.getBoolean("approved"),
                            row.getObject("decided_by", UUID.class),
                            row.getString("decision"),
                            decided == null ? null : decided.toInstant());
                })
                .list();
    }

    private static void mustKeep(Acting acting, UUID record) {
        acting.mustBe(Role.RECORDS_OFFICER);
        acting.mustOpen(record);
    }
}
