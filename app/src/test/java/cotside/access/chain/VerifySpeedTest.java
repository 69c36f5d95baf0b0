package cotside.access.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.testing.RecordTest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast a million rows are walked: prints it, and holds nobody to it. */
@RecordTest
@Tag("slow")
class VerifySpeedTest {
    private static final int ROWS = 1_000_000;
    private static final int PARTNERSHIPS = 4;

    @Test
    void a_million_rows_are_walked(@TempDir Path folder) throws SQLException {
        try (Audited audited = Audited.begin(folder.resolve("server"))) {
            audited.run("""
                    insert into partnership (name, speak_to) select 'Partnership ' || i, 'the lead' from generate_series(1, %d) i;
                    insert into agency (id, partnership_id, kind, name) select id, id, 'midwifery', 'midwives' from partnership;
                    insert into practitioner (id, name) select id, name || ' midwife' from partnership;
                    """.formatted(PARTNERSHIPS));
            audited.run("""
                    insert into audit (partnership_id, practitioner_id, agency_id, request_id, act, record_id, touched, outcome,
                        why)
                    select p.id, p.id, p.id, gen_random_uuid(), 'read, write', gen_random_uuid(),
                        array[gen_random_uuid(), gen_random_uuid(), gen_random_uuid()], 'allowed',
                        case when i %% 10 = 0 then 'a home visit' end
                    from generate_series(1, %d) i, partnership p
                    """.formatted(ROWS / PARTNERSHIPS));
            long begun = System.nanoTime();
            audited.chain();
            long chained = ROWS * 1_000_000_000L / (System.nanoTime() - begun);
            audited.run("analyze");
            for (int round = 1; round <= 3; round++) {
                Verdict verdict = Verification.of(
                        audited.database(),
                        List.of(folder.resolve("checkpoints")),
                        folder.resolve("none"),
                        Math.max(2, Runtime.getRuntime().availableProcessors()));
                assertThat(verdict.findings()).isEmpty();
                assertThat(verdict.rows()).isEqualTo(ROWS);
                System.out.printf(
                        Locale.UK,
                        "verify: %,d rows a second (chained: %,d a second)%n",
                        verdict.rowsPerSecond(),
                        chained);
            }
        }
    }
}
