package cotside.picture;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.access.Role;
import java.sql.Array;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What is hidden from somebody to whom it would matter: the lead of the agency that holds it releases it, summarises it or
 * refuses with a reason, the same day. The one from whom it is hidden is told nothing of it.
 */
@Service
public class Releases {
    private final JdbcClient sql;

    Releases(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a lead does about it. */
    public enum Answer {
        RELEASED("released"),
        SUMMARISED("summarised"),
        REFUSED("refused");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * For the lead of the agency that holds the evidence.
     *
     * @param answered null while it waits
     */
    public record Task(
            UUID id,
            UUID record,
            UUID baby,
            List<UUID> evidence,
            LocalDate due,
            Instant raised,
            @Nullable String answer,
            @Nullable Instant answered) {
        public Task {
            evidence = List.copyOf(evidence);
        }
    }

    /** Asks the agencies for what they hold, each piece once. */
    void ask(UUID record, UUID baby, Map<UUID, List<UUID>> pieces) {
        pieces.forEach((agency, held) -> sql.sql("select ask_release(?, ?, ?, ?)")
                .params(record, baby, agency, held.toArray(UUID[]::new))
                .query((row, number) -> true)
                .list());
    }

    /** What the practitioner's agency was asked, the latest first; for its leads. */
    public List<Task> tasks(Acting acting) {
        acting.mustBe(Role.SAFEGUARDING_LEAD);
        return sql.sql("""
                        select t.*, a.answer, a.recorded as answered
                        from release_task t left join release_answer a on a.task_id = t.id
                        order by t.recorded desc, t.id desc
                        """)
                .query((row, number) -> {
                    OffsetDateTime answered = row.getObject("answered", OffsetDateTime.class);
                    Array evidence = row.getArray("evidence");
                    return new Task(
                            row.getObject("id", UUID.class),
                            row.getObject("record_id", UUID.class),
                            row.getObject("baby_id", UUID.class),
                            Arrays.asList((UUID[]) evidence.getArray()),
                            row.getObject("due", LocalDate.class),
                            row.getObject("recorded", OffsetDateTime.class).toInstant(),
                            row.getString("answer"),
                            answered == null ? null : answered.toInstant());
                })
                .list();
    }

    /**
     * The record of a task.
     *
     * @throws Forbidden when the practitioner's agency was not asked
     */
    public UUID recordOf(UUID task) {
        return sql.sql("select record_id from release_task where id = ?")
                .param(task)
                .query((row, number) -> row.getObject("record_id", UUID.class))
                .optional()
                .orElseThrow(() -> new Forbidden(Decision.Reason.NOT_INVOLVED));
    }

    /**
     * Answers.
     *
     * @param toldAs what now says it for all involved; null where it is refused
     */
    public void answer(Acting acting, UUID task, Answer answer, @Nullable UUID toldAs, String reason) {
        acting.mustBe(Role.SAFEGUARDING_LEAD);
        recordOf(task);
        sql.sql("""
                        insert into release_answer (task_id, answer, told_as, reason, answered_by)
                        values (:task, :answer, :told, :reason, :by)
                        """)
                .param("task", task)
                .param("answer", answer.word())
                .param("told", toldAs, Types.OTHER)
                .param("reason", reason)
                .param("by", acting.actor().id())
                .update();
        acting.did(Act.DECIDE, null, List.of(task));
    }
}
