package cotside.access;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.store.Database;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link Decide} allows and what row-level security lets through are one and the same. */
@RecordTest
class AgreementTest {
    private static final long SEED = Long.getLong("cotside.seed", 20_261_123);

    private final List<String> disagreements = new ArrayList<>();
    private long triples;
    private long allowed;

    @Test
    void the_decision_and_the_database_agree_on_everybody_and_everything(
            World world, Database database, Access access, JdbcClient sql) {
        GeneratedPartnerships generated = new GeneratedPartnerships(SEED, 90, 80, 1_200);
        generated.store(database);
        // Runs as whoever calls it, so the policies hold; what it inserts is undone before it returns.
        world.owner().sql("""
                        create or replace function writable(records uuid[]) returns setof uuid language plpgsql as $$
                        declare
                            r uuid;
                        begin
                            foreach r in array records loop
                                begin
                                    insert into evidence (record_id, handle, kind, author_id, agency_id, true_from, true_to,
                                        recorded, stored_by, marking, subjects, content)
                                    values (r, gen_random_uuid()::text, 'statement', me(), my_agency(), '2026-01-01',
                                        '2026-01-01', now(), me(), 'all involved', '{}', '');
                                    raise exception 'undo' using errcode = 'CS999';
                                exception
                                    when sqlstate 'CS999' then return next r;
                                    when insufficient_privilege or not_null_violation then null;
                                end;
                            end loop;
                        end $$
                        """).update();
        for (UUID practitioner : generated.practitioners) {
            try {
                access.act(practitioner, acting -> {
                    compare(acting, generated, sql);
                    return practitioner;
                });
            } catch (Forbidden atNoAgency) {
                assertThat(atNoAgency.reason()).isEqualTo(Decision.Reason.AT_NO_AGENCY);
                nothing(practitioner, generated, database);
            }
        }
        System.out.printf(
                "agreement: seed %d, %,d triples, %,d of them allowed, %d disagreements%n",
                SEED, triples, allowed, disagreements.size());
        assertThat(disagreements).as("seed " + SEED).isEmpty();
        assertThat(triples).isGreaterThanOrEqualTo(100_000);
        assertThat(allowed).isGreaterThan(1_000);
    }

    private void compare(Acting acting, GeneratedPartnerships generated, JdbcClient sql) {
        Set<UUID> rows = ids(sql, "select id from evidence");
        Set<UUID> keys = ids(sql, "select evidence_id from evidence_key");
        Set<UUID> open = ids(sql, "select record_id from pregnancy");
        Set<UUID> mayRead = new HashSet<>(sql.sql("select r from unnest(?::uuid[]) r where may_read(r)")
                .param(generated.records.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        Set<UUID> writable = new HashSet<>(sql.sql("select writable(?)")
                .param(generated.records.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        for (UUID record : generated.records) {
            Decide decide = acting.about(record);
            if (open.contains(record) != mayRead.contains(record)) {
                disagreements.add("may_read and readable_records of " + record);
            }
            same("open", acting.actor(), record, decide.open(record), open.contains(record));
            same("write", acting.actor(), record, decide.write(record), writable.contains(record));
        }
        for (Envelope one : generated.evidence) {
            Decision decision = acting.about(one.record()).read(one);
            same("read", acting.actor(), one.id(), decision, rows.contains(one.id()));
            if (rows.contains(one.id()) != keys.contains(one.id())) {
                disagreements.add("key and content of " + one);
            }
        }
    }

    private void nothing(UUID practitioner, GeneratedPartnerships generated, Database database) {
        JdbcClient app = JdbcClient.create(database.asApp());
        for (String table : List.of("evidence", "evidence_key", "pregnancy", "baby", "member", "home")) {
            Long seen = app.sql("""
                            select count(*) from set_config('cotside.practitioner', ?, true) who, lateral
                                (select from %s where who <> '') it
                            """.formatted(table))
                    .param(practitioner.toString())
                    .query(Long.class)
                    .single();
            if (seen != 0) {
                disagreements.add(practitioner + " works nowhere and sees " + seen + " of " + table);
            }
        }
        triples += generated.evidence.size() + 2L * generated.records.size();
    }

    private static Set<UUID> ids(JdbcClient sql, String query) {
        return new HashSet<>(sql.sql(query).query(UUID.class).list());
    }

    private void same(String act, Actor who, UUID what, Decision decided, boolean happened) {
        triples++;
        if (happened) {
            allowed++;
        }
        if (decided.allows() != happened) {
            disagreements.add(who + " may " + act + " " + what + ": " + decided + ", but the database "
                    + (happened ? "does it" : "does not"));
        }
    }
}
