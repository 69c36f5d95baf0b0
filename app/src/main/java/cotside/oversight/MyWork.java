package cotside.oversight;

import cotside.access.Acting;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.NextChange;
import cotside.guidance.picture.Picture;
import cotside.picture.Pictures;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The babies that a practitioner is involved with, most urgent first. Kept as rows, one for each baby and practitioner: what
 * one sees depends on the agency, on who is named, and on whom one's other records open, so the practitioner is the class of
 * what is visible. A row is worked out again only when it is stale; all of them can be thrown away.
 */
@Service
public class MyWork {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int NOTHING = Word.values().length;

    private final Pictures pictures;
    private final JdbcClient sql;

    MyWork(Pictures pictures, JdbcClient sql) {
        this.pictures = pictures;
        this.sql = sql;
    }

    /**
     * A baby on the list.
     *
     * @param word the most urgent word in the picture, or null when nothing raises one
     * @param nextChange the day on which the picture next changes unaided, or null
     * @param isNew how many pieces of evidence that the practitioner may see came in since the last look
     */
    public record Item(
            UUID record,
            UUID baby,
            String label,
            @Nullable Word word,
            @Nullable LocalDate nextChange,
            int isNew) {}

    private record Stale(UUID record, UUID baby, @Nullable UUID pack, long touches) {}

    /** The practitioner's list, made fresh. A baby who has died, or was handed over, is not on it. */
    public List<Item> list(Acting acting) {
        LocalDate today = LocalDate.ofInstant(acting.now(), LONDON);
        List<Stale> stale = sql.sql("""
                        select m.* from my_babies() m
                        left join work_item w on w.practitioner_id = :me and w.baby_id = m.baby_id
                        where w.baby_id is null or w.touches <> m.touches or w.pack_id is distinct from m.pack_id
                           or w.next_change <= :today or w.lapses <= now()
                        """)
                .param("me", acting.actor().id())
                .param("today", today)
                .query((row, number) -> new Stale(
                        row.getObject("record_id", UUID.class),
                        row.getObject("baby_id", UUID.class),
                        row.getObject("pack_id", UUID.class),
                        row.getLong("touches")))
                .list();
        stale.forEach(one -> workOut(acting, one, today));
        return sql.sql("""
                        select w.*, b.label,
                            (select count(*) from evidence e
                             where e.record_id = w.record_id and e.author_id <> :me
                               and e.stored > coalesce(
                                   (select max(l.at) from looked l
                                    where l.practitioner_id = :me and l.record_id = w.record_id), '-infinity')) as is_new
                        from work_item w
                        join my_babies() m on m.baby_id = w.baby_id
                        join baby b on b.id = w.baby_id
                        where w.practitioner_id = :me and not w.over
                        order by w.urgency, w.next_change nulls last, b.label, w.baby_id
                        """)
                .param("me", acting.actor().id())
                .query((row, number) -> new Item(
                        row.getObject("record_id", UUID.class),
                        row.getObject("baby_id", UUID.class),
                        row.getString("label"),
                        word(row.getString("word")),
                        row.getObject("next_change", LocalDate.class),
                        row.getInt("is_new")))
                .list();
    }

    /** Throws the practitioner's rows away and works them out anew. */
    public List<Item> rebuilt(Acting acting) {
        sql.sql("delete from work_item where practitioner_id = ?")
                .param(acting.actor().id())
                .update();
        return list(acting);
    }

    /** Says that the practitioner has looked at a record: what came in until now is no longer new. */
    public void looked(Acting acting, UUID record) {
        acting.mustOpen(record);
        sql.sql("insert into looked (practitioner_id, record_id) values (?, ?) on conflict do nothing")
                .params(acting.actor().id(), record)
                .update();
    }

    private void workOut(Acting acting, Stale stale, LocalDate today) {
        Picture picture = pictures.of(acting, stale.record(), stale.baby(), today, acting.now())
                .picture();
        Word word = picture.word();
        boolean referNow = picture.moreHeld() != null && picture.moreHeld().referNow();
        Word shown = referNow ? Word.REFER_NOW : word;
        NextChange next = picture.nextChange();
        sql.sql("delete from work_item where practitioner_id = ? and baby_id = ?")
                .params(acting.actor().id(), stale.baby())
                .update();
        sql.sql("""
                        insert into work_item (practitioner_id, record_id, baby_id, word, urgency, next_change, over, pack_id,
                            made_on, touches, lapses)
                        values (:me, :record, :baby, :word, :urgency, :next, :over, :pack, :today, :touches, next_lapse())
                        on conflict do nothing
                        """)
                .param("me", acting.actor().id())
                .param("record", stale.record())
                .param("baby", stale.baby())
                .param("word", shown == null ? null : shown.word(), Types.VARCHAR)
                .param("urgency", shown == null ? NOTHING : shown.ordinal())
                .param("next", next == null ? null : next.on(), Types.DATE)
                .param("over", picture.baby().hasDied())
                .param("pack", stale.pack(), Types.OTHER)
                .param("today", today)
                .param("touches", stale.touches())
                .update();
    }

    private static @Nullable Word word(@Nullable String word) {
        return Arrays.stream(Word.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
