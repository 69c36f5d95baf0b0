package cotside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.families.Families;
import cotside.store.StoreSettings;
import cotside.testing.RecordTest;
import cotside.testing.World;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was done leaves a trace, in the same transaction, and those who may know can read it. */
@RecordTest
class AuditTest {
    private final World world;
    private final Access access;
    private final Families families;
    private final Looks looks;
    private final UUID record = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();
    private final UUID midwife;
    private final UUID officer;
    private final UUID stranger;
    private final UUID auditor;

    AuditTest(World world, Access access, Families families, Looks looks) {
        this.world = world;
        this.access = access;
        this.families = families;
        this.looks = looks;
        midwife = world.practitioner("Amina Rowe", "midwifery", Role.PRACTITIONER);
        officer = world.practitioner("Joe Tanner", "police", Role.PRACTITIONER);
        stranger = world.practitioner("Sam Oddie", "housing", Role.PRACTITIONER);
        auditor = world.practitioner("Ada Lamb", "local-authority", Role.AUDITOR);
        world.as(midwife, acting -> families.begin(acting, record, "Baby of Kayla"));
    }

    private record Row(
            String act,
            @Nullable UUID record,
            List<UUID> touched,
            @Nullable String digest,
            String outcome,
            @Nullable String why) {}

    private List<Row> rows(UUID of) {
        return world.owner()
                .sql(
                        "select act, record_id, touched, encode(digest, 'hex'), outcome, why from audit where request_id = ? order by id")
                .param(of)
                .query((row, number) -> new Row(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        uuids(row.getArray(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }

    @Test
    void everything_done_to_one_record_in_one_request_is_one_row() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        access.act(midwife, request, "a home visit", acting -> {
            acting.did(Act.WRITE, record, List.of(second));
            acting.did(Act.READ, record, List.of(first, second));
            acting.did(Act.SEARCH, null, List.of());
            return true;
        });
        assertThat(rows(request))
                .usingRecursiveComparison()
                .isEqualTo(List.of(
                        new Row("read, write", record, List.of(second, first), null, "allowed", "a home visit"),
                        new Row("search", null, List.of(), null, "allowed", "a home visit")));
    }

    @Test
    void what_was_searched_for_is_kept_as_a_salted_digest_only(StoreSettings settings) {
        access.act(midwife, request, null, acting -> {
            acting.did(Act.SEARCH, null, List.of(), List.of("Kayla Marsh", "1999-04-02"));
            return true;
        });
        SaltedDigests digests = SaltedDigests.in(settings.data().resolve("keys"));
        assertThat(rows(request).getFirst().digest())
                .isEqualTo(hex(digests.of(List.of(" kayla marsh", "1999-04-02"))))
                .isNotEqualTo(hex(digests.of(List.of("Kayla", "Marsh", "1999-04-02"))));
    }

    @Test
    void what_was_refused_is_in_the_audit_with_the_record_and_the_reason() {
        assertThatThrownBy(() -> access.act(stranger, request, "curious", acting -> {
                    acting.did(Act.SEARCH, null);
                    return families.cast(acting, record);
                }))
                .isInstanceOf(Forbidden.class);
        assertThat(rows(request))
                .usingRecursiveComparison()
                .isEqualTo(List.of(new Row("read", record, List.of(), null, "refused: not involved", "curious")));
    }

    @Test
    void what_somebody_tries_who_works_nowhere_any_more_is_told_to_where_they_worked_last() {
        world.owner()
                .sql(
                        "update membership set during = tstzrange(lower(during), clock_timestamp()) where practitioner_id = ?")
                .param(stranger)
                .update();
        assertThatThrownBy(() -> access.act(stranger, request, "curious", acting -> families.cast(acting, record)))
                .isInstanceOf(Forbidden.class);
        assertThat(rows(request)).extracting(Row::outcome).containsExactly("refused: works at no agency now");
    }

    @Test
    void an_act_whose_audit_cannot_be_written_fails_and_leaves_nothing() {
        String trigger = "no_audit_" + request.toString().replace("-", "");
        world.owner()
                .sql("create trigger " + trigger + " before insert on audit for each row when (new.partnership_id = '"
                        + world.partnership() + "') execute function refuse_change()")
                .update();
        try {
            UUID other = UUID.randomUUID();
            assertThatThrownBy(() -> world.as(midwife, acting -> families.begin(acting, other, "Baby of Lena")))
                    .hasMessageContaining("audit");
            assertThat(world.owner()
                            .sql("select count(*) from record where id = ?")
                            .param(other)
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            world.owner().sql("drop trigger " + trigger + " on audit").update();
        }
    }

    @Test
    void whoever_works_on_a_record_sees_who_looked_at_it_and_who_was_refused() {
        access.act(midwife, request, "a home visit", acting -> families.cast(acting, record));
        access.act(midwife, request, "a home visit", acting -> {
            acting.did(Act.READ, record, List.of(record));
            return true;
        });
        assertThatThrownBy(() -> world.as(officer, acting -> families.cast(acting, record)))
                .isInstanceOf(Forbidden.class);

        List<Looks.Look> seen =
                world.as(midwife, acting -> looks.at(acting, record, null, 50)).looks();
        assertThat(seen)
                .extracting(look -> look.name() + ", " + look.agency() + ": " + look.acts() + ", " + look.outcome()
                        + ", " + look.why())
                .containsExactly(
                        "Joe Tanner, police: [READ], refused: not involved, null",
                        "Amina Rowe, midwifery: [READ], allowed, a home visit",
                        "Amina Rowe, midwifery: [WRITE], allowed, null");
        assertThat(seen).extracting(Looks.Look::refused).containsExactly(true, false, false);
        assertThat(seen).allSatisfy(look -> assertThat(look.at()).isAfter(Instant.EPOCH));
    }

    @Test
    void looks_come_in_pages() {
        for (int i = 0; i < 5; i++) {
            world.as(midwife, acting -> {
                acting.did(Act.READ, record);
                return true;
            });
        }
        Looks.Page first = world.as(midwife, acting -> looks.at(acting, record, null, 4));
        Looks.Page second = world.as(midwife, acting -> looks.at(acting, record, first.after(), 4));
        assertThat(first.looks()).hasSize(4);
        assertThat(second.looks()).hasSize(2);
        assertThat(second.after()).isNull();
        assertThat(second.looks().getFirst().id())
                .isLessThan(first.looks().getLast().id());
    }

    @Test
    void nobody_else_sees_who_looked() {
        assertThatThrownBy(() -> world.as(stranger, acting -> looks.at(acting, record, null, 50)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.as(midwife, acting -> looks.inPartnership(acting, null, 50)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void an_auditor_sees_their_partnership_and_no_other() {
        World other = world.another();
        UUID far = other.practitioner("Ada Far", "local-authority", Role.AUDITOR);
        assertThat(world.as(auditor, acting -> looks.inPartnership(acting, null, 50))
                        .looks())
                .extracting(Looks.Look::name)
                .containsExactly("Amina Rowe");
        assertThat(world.as(auditor, acting -> looks.at(acting, record, null, 50))
                        .looks())
                .extracting(Looks.Look::name)
                .containsExactly("Amina Rowe");
        assertThat(world.as(far, acting -> looks.inPartnership(acting, null, 50))
                        .looks())
                .isEmpty();
        assertThat(world.as(far, acting -> looks.at(acting, record, null, 50)).looks())
                .isEmpty();
    }

    @Test
    void the_chain_follows_by_itself() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (chained().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(chained()).hasSize(1).allSatisfy(hash -> assertThat(hash).hasSize(64));
    }

    private List<String> chained() {
        return world.owner()
                .sql("select hash from audit_chain where partnership_id = ? order by position")
                .param(world.partnership())
                .query((row, number) -> hex(row.getBytes(1)))
                .list();
    }

    @Test
    void the_application_can_neither_write_the_chain_nor_change_the_audit() throws SQLException {
        try (Connection connection = world.appConnection();
                Statement statement = connection.createStatement()) {
            for (String attempt : List.of(
                    "insert into audit_chain values (uuidv7(), 1, 1, sha256('x'))",
                    "update audit_chain set hash = sha256('x')",
                    "delete from audit_chain",
                    "delete from audit_waiting",
                    "delete from audit_checkpoint",
                    "update audit set why = 'x'",
                    "delete from audit",
                    "truncate audit")) {
                assertThatThrownBy(() -> statement.execute(attempt))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
