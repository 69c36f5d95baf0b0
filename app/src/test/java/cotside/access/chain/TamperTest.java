package cotside.access.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.testing.RecordTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * A superuser with every trigger out of the way changes the audit behind the application's back. Two partnerships have 33
 * rows each; checkpoints saw 10, 20 and 30 of each.
 */
@RecordTest
@TestInstance(Lifecycle.PER_CLASS)
class TamperTest {
    private static final UUID ASHBY = UUID.fromString("a0000000-0000-4000-8000-000000000000");
    private static final UUID BRAY = UUID.fromString("b0000000-0000-4000-8000-000000000000");

    private final Path written;
    private final Audited original;
    private final Audited older;
    private Path data = Path.of("");

    TamperTest(@TempDir Path folder) {
        written = folder.resolve("written");
        original = Audited.begin(folder.resolve("original"));
        original.run("""
                insert into partnership (id, name, speak_to) values
                    ('a0000000-0000-4000-8000-000000000000', 'Ashby', 'the lead'),
                    ('b0000000-0000-4000-8000-000000000000', 'Bray', 'the lead');
                insert into agency (id, partnership_id, kind, name) select id, id, 'midwifery', 'midwives' from partnership;
                insert into practitioner (id, name) select id, name || ' midwife' from partnership;
                """);
        SigningKeys keys = SigningKeys.in(written.resolve("keys"), true);
        CheckpointFiles files = CheckpointFiles.open(written.resolve("checkpoints"), keys);
        write(original, 10);
        original.checkpoint(files);
        write(original, 10);
        original.checkpoint(files);
        older = original.copy(folder.resolve("older"));
        write(original, 10);
        original.checkpoint(files);
        write(original, 3);
        original.chain();
    }

    @AfterAll
    void forget() {
        older.close();
        original.close();
    }

    /** So many rows in each partnership, by turns. */
    private static void write(Audited to, int rows) {
        to.run("""
                insert into audit (partnership_id, practitioner_id, agency_id, request_id, act, record_id, touched, outcome, why)
                select p.id, p.id, p.id, gen_random_uuid(), 'read', gen_random_uuid(), array[gen_random_uuid()], 'allowed',
                    case when i %% 2 = 0 then 'a home visit' end
                from generate_series(1, %d) i, partnership p order by i, p.id
                """.formatted(rows));
    }

    /** What is found once somebody did this; $A and $B stand for the partnerships, row(P, N) for an audit id. */
    private Verdict after(Path folder, String tampering) throws IOException, SQLException {
        return after(original, folder, tampering);
    }

    private Verdict after(Audited database, Path folder, String tampering) throws IOException, SQLException {
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(written, data);
        try (Audited copy = database.copy(folder.resolve("copy"))) {
            copy.run("""
                    create function pg_temp_row(partnership uuid, place bigint) returns bigint language sql as
                        'select audit_id from audit_chain where partnership_id = partnership and position = place'
                    """);
            if (!tampering.isEmpty()) {
                copy.tamper(tampering
                        .replace("$A", "'" + ASHBY + "'::uuid")
                        .replace("$B", "'" + BRAY + "'::uuid")
                        .replace("row(", "pg_temp_row("));
            }
            return verified(copy);
        }
    }

    private Verdict verified(Audited database) throws SQLException {
        return Verification.of(
                database.database(), List.of(data.resolve("checkpoints")), data.resolve("keys/checkpoints.pub"), 2);
    }

    /** The id that stands at a position of a chain. */
    private long audit(UUID partnership, long position) throws SQLException {
        try (Connection connection =
                        original.database().connect(original.database().owner());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select audit_id from audit_chain where partnership_id = '"
                        + partnership + "' and position = " + position)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void assertFirst(Verdict verdict, UUID partnership, long position, String what) {
        assertThat(verdict.isWell()).isFalse();
        assertThat(verdict.findings().getFirst().text())
                .startsWith("Partnership " + partnership + (position > 0 ? ", position " + position : ""))
                .contains(what);
        assertThat(verdict.findings().getFirst().position()).isEqualTo(position);
    }

    @Test
    void all_is_well_where_nobody_did_anything(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(folder, "");
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.rows()).isEqualTo(66);
        assertThat(verdict.partnerships()).isEqualTo(2);
        assertThat(verdict.summary())
                .startsWith(
                        "All is well: 66 audit rows of 2 partnerships are as they were chained; last checkpoint 3 of ");
    }

    @Test
    void rows_that_are_not_chained_yet_are_no_tampering(@TempDir Path folder) throws IOException, SQLException {
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(written, data);
        try (Audited copy = original.copy(folder.resolve("copy"))) {
            write(copy, 2);
            Verdict verdict = verified(copy);
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.waiting()).isEqualTo(4);
        }
    }

    @Test
    void a_changed_row_is_named(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(folder, "update audit set why = 'nothing much' where id = row($A, 7)");
        assertFirst(verdict, ASHBY, 7, "audit row " + audit(ASHBY, 7) + ": the row is not what was chained here");
        assertThat(verdict.findings()).hasSize(1);
    }

    @Test
    void any_change_of_any_column_is_found(@TempDir Path folder) throws IOException, SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection =
                        original.database().connect(original.database().owner());
                ResultSet column = connection.getMetaData().getColumns(null, "cotside", "audit", null)) {
            while (column.next()) {
                columns.add(column.getString("COLUMN_NAME"));
            }
        }
        columns.remove("id");
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(written, data);
        try (Audited copy = original.copy(folder.resolve("copy"))) {
            for (int i = columns.size(); i >= 1; i--) {
                String column = columns.get(i - 1);
                copy.tamper("update audit set " + column + " = " + other(column) + " where id = " + audit(BRAY, i));
                assertFirst(verified(copy), BRAY, i, "the row is not what was chained here");
            }
        }
    }

    private static String other(String column) {
        return switch (column) {
            case "touched" -> "'{}'";
            case "digest" -> "'x'";
            case "at" -> "at + interval '1 microsecond'";
            case "act", "outcome", "why", "viewed" -> "'other'";
            default -> "gen_random_uuid()";
        };
    }

    @Test
    void a_deleted_row_is_named(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(folder, "delete from audit where id = row($B, 12)");
        assertFirst(verdict, BRAY, 12, "audit row " + audit(BRAY, 12) + ": the row was deleted from the audit");
    }

    @Test
    void a_row_deleted_from_the_chain_as_well_is_missed_there(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(
                folder,
                "delete from audit where id = row($B, 12); delete from audit_chain where partnership_id = $B and position = 12");
        assertFirst(verdict, BRAY, 12, "the chain has no such position");
    }

    @Test
    void an_inserted_row_is_named(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(folder, """
                insert into audit (id, partnership_id, practitioner_id, agency_id, request_id, act, touched, outcome)
                overriding system value values (4711, $A, $A, $A, gen_random_uuid(), 'read', '{}', 'allowed')
                """);
        assertFirst(verdict, ASHBY, 0, "audit row 4711: it is not in the chain: it was inserted");
    }

    @Test
    void a_row_inserted_with_an_old_date_to_be_chained_now_is_named(@TempDir Path folder)
            throws IOException, SQLException {
        Verdict verdict = after(folder, """
                insert into audit (id, partnership_id, practitioner_id, agency_id, request_id, act, touched, outcome, at)
                overriding system value values (4711, $A, $A, $A, gen_random_uuid(), 'read', '{}', 'allowed', now() - interval '1 day');
                insert into audit_waiting values (4711)
                """);
        assertFirst(verdict, ASHBY, 0, "audit row 4711: it waits to be chained, and is older than the last checkpoint");
    }

    /** As somebody who owns the database could, with every trigger in its place. */
    private Verdict afterTheServerChained(Path folder, String more, String partnership, String at)
            throws IOException, SQLException {
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(written, data);
        try (Audited copy = original.copy(folder.resolve("copy"))) {
            copy.run(more);
            copy.run(
                    "insert into audit (partnership_id, practitioner_id, agency_id, request_id, act, touched, outcome, at)"
                            + " select '%s', '%s', '%s', gen_random_uuid(), 'read', '{}', 'allowed', %s"
                                    .formatted(partnership, ASHBY, ASHBY, at));
            copy.checkpoint(
                    CheckpointFiles.open(data.resolve("checkpoints"), SigningKeys.in(data.resolve("keys"), false)));
            return verified(copy);
        }
    }

    @Test
    void a_row_dated_back_that_the_server_then_chained_is_named(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict =
                afterTheServerChained(folder, "select 1", ASHBY.toString(), "clock_timestamp() - interval '1 day'");
        assertFirst(verdict, ASHBY, 34, "it was inserted later and dated back");
        assertThat(verdict.findings()).hasSize(1);
    }

    @Test
    void a_row_dated_back_to_when_nothing_was_done_is_named(@TempDir Path folder) throws IOException, SQLException {
        UUID cole = UUID.fromString("c0000000-0000-4000-8000-000000000000");
        Verdict verdict = afterTheServerChained(
                folder,
                "insert into partnership (id, name, speak_to) values ('" + cole + "', 'Cole', 'the lead')",
                cole.toString(),
                "clock_timestamp() - interval '1 hour'");
        assertFirst(verdict, cole, 1, "it was inserted later and dated back");
    }

    @Test
    void a_row_dated_ahead_is_named(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict =
                afterTheServerChained(folder, "select 1", ASHBY.toString(), "clock_timestamp() + interval '1 day'");
        assertFirst(verdict, ASHBY, 34, "it was dated ahead");
    }

    @Test
    void a_row_that_took_a_while_to_be_committed_is_as_it_should_be(@TempDir Path folder)
            throws IOException, SQLException {
        assertThat(afterTheServerChained(
                                folder, "select 1", ASHBY.toString(), "clock_timestamp() - interval '4 minutes'")
                        .findings())
                .isEmpty();
    }

    @Test
    void a_row_chained_as_rows_once_were_is_as_it_was(@TempDir Path folder) throws IOException, SQLException {
        String first = AS_IF_NOTHING_WERE
                .replace("2::smallint, ", "")
                .replace("(one.said).viewed,", "")
                .replace("set hash = previous", "set form = 1, hash = previous");
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(written.resolve("keys"), data.resolve("keys"));
        try (Audited copy = original.copy(folder.resolve("copy"))) {
            copy.tamper(first.replace("$A", "'" + ASHBY + "'::uuid") + "; truncate audit_checkpoint");
            write(copy, 2);
            copy.chain();
            assertThat(verified(copy).findings()).isEmpty();
        }
    }

    @Test
    void a_row_inserted_into_the_chain_is_named(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(folder, """
                insert into audit (id, partnership_id, practitioner_id, agency_id, request_id, act, touched, outcome)
                overriding system value values (4711, $A, $A, $A, gen_random_uuid(), 'read', '{}', 'allowed');
                update audit_chain set position = position + 100 where partnership_id = $A and position >= 5;
                insert into audit_chain values ($A, 5, 4711, sha256('made up'));
                update audit_chain set position = position - 99 where partnership_id = $A and position >= 100
                """);
        assertFirst(verdict, ASHBY, 5, "audit row 4711: the row is not what was chained here");
    }

    @Test
    void rows_in_another_order_are_found(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(folder, """
                update audit_chain set position = 1000 where partnership_id = $A and position = 14;
                update audit_chain set position = 14 where partnership_id = $A and position = 17;
                update audit_chain set position = 17 where partnership_id = $A and position = 1000
                """);
        assertFirst(verdict, ASHBY, 14, "audit row " + audit(ASHBY, 17) + ": the row is not what was chained here");
    }

    @Test
    void a_tail_cut_off_is_found(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(folder, """
                delete from audit where id in (select audit_id from audit_chain where partnership_id = $A and position > 25);
                delete from audit_chain where partnership_id = $A and position > 25
                """);
        assertFirst(verdict, ASHBY, 26, "5 rows are missing at the end: checkpoint 3 saw the chain reach position 30");
    }

    @Test
    void a_whole_chain_cut_off_is_found(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(folder, """
                delete from audit where partnership_id = $A;
                delete from audit_chain where partnership_id = $A
                """);
        assertFirst(verdict, ASHBY, 1, "30 rows are missing at the end");
    }

    @Test
    void rows_swapped_between_partnerships_are_found(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(folder, """
                with two as (select row($A, 8) as a, row($B, 9) as b)
                update audit set partnership_id = case when partnership_id = $A then $B else $A end
                from two where id in (a, b)
                """);
        assertFirst(verdict, ASHBY, 8, "it says that it is of partnership " + BRAY);
        assertThat(verdict.findings()).extracting(Finding::partnership).containsExactly(ASHBY, BRAY);
        assertThat(verdict.findings()).extracting(Finding::position).containsExactly(8L, 9L);
    }

    @Test
    void places_swapped_between_partnerships_are_found(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(folder, """
                create temporary table places as select * from audit_chain where position = 8;
                delete from audit_chain where position = 8;
                insert into audit_chain select case when partnership_id = $A then $B else $A end, position, audit_id, hash from places
                """);
        assertThat(verdict.findings()).extracting(Finding::position).containsExactly(8L, 8L);
    }

    /** Whoever owns the database can make every hash anew. */
    private static final String AS_IF_NOTHING_WERE = """
            do $do$
            declare
                one record;
                previous bytea := sha256(convert_to('cotside audit ' || $A, 'UTF8'));
            begin
                for one in select c.position as place, a as said from audit_chain c join audit a on a.id = c.audit_id
                           where c.partnership_id = $A order by c.position loop
                    previous := sha256(previous || record_send(ROW(2::smallint, $A, one.place, (one.said).id,
                        (one.said).partnership_id, (one.said).practitioner_id, (one.said).agency_id, (one.said).request_id,
                        (one.said).act, (one.said).record_id, (one.said).touched, (one.said).digest, (one.said).viewed,
                        (one.said).outcome, (one.said).why, (one.said).at)));
                    update audit_chain set hash = previous where partnership_id = $A and position = one.place;
                end loop;
            end $do$
            """;

    @Test
    void a_chain_made_anew_from_a_changed_row_on_is_found_by_the_checkpoints(@TempDir Path folder)
            throws IOException, SQLException {
        Verdict verdict =
                after(folder, "update audit set why = 'nothing much' where id = row($A, 17); " + AS_IF_NOTHING_WERE);
        assertFirst(verdict, ASHBY, 11, "the rows from here to position 20 are not those that checkpoint 2 saw");
        assertThat(verdict.findings().getFirst().audit()).isEqualTo(audit(ASHBY, 11));
    }

    @Test
    void a_chain_made_anew_as_it_was_is_as_it_was(@TempDir Path folder) throws IOException, SQLException {
        assertThat(after(folder, AS_IF_NOTHING_WERE).findings()).isEmpty();
    }

    @Test
    void an_older_database_in_the_place_of_this_one_is_found(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(older, folder, "");
        assertFirst(verdict, ASHBY, 21, "10 rows are missing at the end");
        assertThat(verdict.findings().getFirst().text()).contains("an older database was put in this one's place");
    }

    @Test
    void an_older_database_that_was_written_to_since_is_found(@TempDir Path folder) throws IOException, SQLException {
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(written, data);
        try (Audited copy = older.copy(folder.resolve("copy"))) {
            write(copy, 15);
            copy.chain();
            Verdict verdict = verified(copy);
            assertFirst(verdict, ASHBY, 21, "the rows from here to position 30 are not those that checkpoint 3 saw");
            assertThat(verdict.findings().getFirst().text()).contains("or an older database");
        }
    }

    @Test
    void an_older_database_put_back_on_purpose_is_no_finding_once_two_people_stand_by_it(@TempDir Path folder)
            throws IOException, SQLException {
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(written, data);
        try (Audited copy = older.copy(folder.resolve("copy"))) {
            write(copy, 2);
            copy.chain();
            Restores restores = Restores.of(copy.database(), data, 2);
            assertThat(restores.others()).isEmpty();
            assertThat(restores.gaps()).containsExactly(new Gap(ASHBY, 20, 30), new Gap(BRAY, 20, 30));

            restores.acknowledge(List.of(ASHBY, BRAY));
            Verdict acknowledged = verified(copy);
            assertThat(acknowledged.findings()).isEmpty();
            assertThat(acknowledged.acknowledged())
                    .extracting(Acknowledged::text)
                    .first()
                    .asString()
                    .startsWith("Partnership " + ASHBY
                            + ": checkpoints saw rows after position 20, up to 30, that are gone. Practitioners "
                            + ASHBY + " and " + BRAY + " acknowledged on ");

            write(copy, 20);
            copy.checkpoint(
                    CheckpointFiles.open(data.resolve("checkpoints"), SigningKeys.in(data.resolve("keys"), false)));
            assertThat(verified(copy).findings()).isEmpty();
            copy.tamper(
                    "update audit set why = 'nothing much' where id = (select audit_id from audit_chain where position = 21"
                            + " and partnership_id = '" + ASHBY + "')");
            assertFirst(verified(copy), ASHBY, 21, "the row is not what was chained here");
        }
    }

    @Test
    void an_acknowledgement_that_nobody_signed_acknowledges_nothing(@TempDir Path folder)
            throws IOException, SQLException {
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(written, data);
        try (Audited copy = older.copy(folder.resolve("copy"))) {
            Restores.of(copy.database(), data, 2).acknowledge(List.of(ASHBY, BRAY));
            Path file = CheckpointFiles.list(data.resolve("checkpoints")).getFirst();
            Files.writeString(file, Files.readString(file).replace(ASHBY + "," + BRAY, BRAY + "," + BRAY));
            assertThat(texts(verified(copy)))
                    .anyMatch(text -> text.startsWith("The checkpoints were changed: line 4 of "));
        }
    }

    @Test
    void what_no_restore_explains_is_told_apart(@TempDir Path folder) throws IOException, SQLException {
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(written, data);
        try (Audited copy = older.copy(folder.resolve("copy"))) {
            copy.tamper("update audit set why = 'nothing much' where id = " + audit(BRAY, 4));
            Restores restores = Restores.of(copy.database(), data, 2);
            assertThat(restores.gaps()).extracting(Gap::partnership).containsExactly(ASHBY);
            assertThat(restores.others()).extracting(Finding::position).containsExactly(4L);
        }
    }

    @Test
    void another_database_is_found(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = after(folder, "update audit_database set id = gen_random_uuid()");
        assertThat(verdict.findings())
                .extracting(Finding::text)
                .anyMatch(text -> text.contains("is of another database"));
    }

    // --- checkpoints ---

    private Verdict afterLines(Path folder, UnaryOperator<List<String>> change) throws IOException, SQLException {
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(written, data);
        Path file = CheckpointFiles.list(data.resolve("checkpoints")).getFirst();
        Files.write(file, change.apply(new ArrayList<>(Files.readAllLines(file))));
        return verified(original);
    }

    private static List<String> texts(Verdict verdict) {
        return verdict.findings().stream().map(Finding::text).toList();
    }

    @Test
    void a_changed_checkpoint_is_named(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = afterLines(folder, lines -> {
            lines.set(1, lines.get(1).replace(":20:", ":19:"));
            return lines;
        });
        assertThat(texts(verdict)).anyMatch(text -> text.startsWith("The checkpoints were changed: line 2 of "));
    }

    @Test
    void a_changed_last_checkpoint_is_named(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = afterLines(folder, lines -> {
            lines.set(2, lines.get(2).replace(":30:", ":29:"));
            return lines;
        });
        assertThat(texts(verdict)).anyMatch(text -> text.startsWith("The checkpoints were changed: line 3 of "));
    }

    @Test
    void something_else_than_a_checkpoint_is_named(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = afterLines(folder, lines -> {
            lines.set(1, "nothing to see here");
            return lines;
        });
        assertThat(texts(verdict))
                .anyMatch(text -> text.matches("The checkpoints were changed: line 2 of .* is none\\."));
    }

    @Test
    void a_removed_checkpoint_is_missed(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = afterLines(
                folder, lines -> Stream.of(lines.get(0), lines.get(2)).toList());
        assertThat(texts(verdict))
                .anyMatch(text -> text.matches("Checkpoints were removed: before line 2 of .* 1 are missing\\."));
    }

    @Test
    void a_removed_first_checkpoint_is_missed(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = afterLines(folder, lines -> lines.subList(1, 3));
        assertThat(texts(verdict)).anyMatch(text -> text.contains("line 1 of") && text.contains("is number 2"));
    }

    @Test
    void a_removed_last_checkpoint_is_missed(@TempDir Path folder) throws IOException, SQLException {
        Verdict verdict = afterLines(folder, lines -> lines.subList(0, 2));
        assertThat(texts(verdict))
                .anyMatch(text ->
                        text.startsWith("Of the checkpoints that the database knows of, 1 are not in the files"));
    }

    @Test
    void checkpoints_that_are_gone_are_missed(@TempDir Path folder) throws IOException, SQLException {
        data = folder.resolve("data");
        Verdict verdict = verified(original);
        assertThat(texts(verdict))
                .anyMatch(text -> text.startsWith("The checkpoints are gone: the database knows of 3"));
    }

    @Test
    void checkpoints_signed_by_somebody_else_are_found(@TempDir Path folder) throws IOException, SQLException {
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(written.resolve("checkpoints"), data.resolve("checkpoints"));
        SigningKeys.in(data.resolve("keys"), true);
        Verdict verdict = verified(original);
        assertThat(texts(verdict))
                .anyMatch(text -> text.contains("line 1 of") && text.contains("signed with another key"));
    }

    @Test
    void a_checkpoint_that_a_crash_cut_off_was_never_made(@TempDir Path folder) throws IOException, SQLException {
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(written, data);
        Path file = CheckpointFiles.list(data.resolve("checkpoints")).getFirst();
        Files.writeString(file, Files.readString(file) + "cotside-checkpoint-1 0198");
        assertThat(verified(original).findings()).isEmpty();

        SigningKeys keys = SigningKeys.in(data.resolve("keys"), false);
        try (Audited copy = original.copy(folder.resolve("copy"))) {
            copy.checkpoint(CheckpointFiles.open(data.resolve("checkpoints"), keys));
            Verdict verdict = verified(copy);
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.checkpoint())
                    .isNotNull()
                    .extracting(Verdict.LastCheckpoint::number)
                    .isEqualTo(4L);
        }
    }
}
