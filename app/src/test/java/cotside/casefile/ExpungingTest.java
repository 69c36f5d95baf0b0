package cotside.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.access.Forbidden;
import cotside.access.Role;
import cotside.evidence.Expunging;
import cotside.evidence.Expunging.Ground;
import cotside.families.Finding;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.notation.casefile.CaseFiles;
import cotside.testing.RecordTest;
import cotside.testing.Telling;
import cotside.testing.World;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordTest
class ExpungingTest {
    private final World world;
    private final Expunging expunging;
    private final CaseFileExchange exchange;
    private final UUID officer;
    private final UUID second;
    private final UUID midwife;

    ExpungingTest(World world, Expunging expunging, CaseFileExchange exchange) {
        this.world = world;
        this.expunging = expunging;
        this.exchange = exchange;
        this.officer = world.practitioner("R. Keep", "local-authority", Role.RECORDS_OFFICER);
        this.second = world.practitioner("T. Ward", "local-authority", Role.RECORDS_OFFICER);
        this.midwife = world.practitioner("M. Shaw", "midwifery", Role.PRACTITIONER);
    }

    private UUID idOf(UUID record, String handle) {
        return world.owner()
                .sql("select id from evidence where record_id = ? and handle = ?")
                .params(record, handle)
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    private List<String> handles(UUID record, Instant knownAt) {
        return world.as(officer, acting -> exchange.family(acting, record, knownAt)).statements().stream()
                .map(Statement::id)
                .toList();
    }

    private void expunge(UUID record, String handle) {
        UUID evidence = idOf(record, handle);
        UUID proposal = world.as(
                officer, acting -> expunging.propose(acting, record, evidence, Ground.COURT_ORDER, "order of 1 May"));
        world.as(second, acting -> {
            expunging.approve(acting, record, proposal, "order seen");
            return true;
        });
    }

    @Test
    void two_officers_expunge_and_every_past_picture_lacks_it(Finding finding) {
        LocalDate born = LocalDate.of(1950, 1, 1)
                .plusDays(Math.floorMod(world.partnership().hashCode(), 20_000));
        Telling told = Telling.begun(world, midwife, "Ama's pregnancy");
        told.person(midwife, "mother", "A");
        String name = told.named(midwife, "mother", "Ama Oduya");
        String born1 = told.born(midwife, "mother", born);
        Instant then = world.as(officer, acting -> acting.now());
        Finding.Sought sought = new Finding.Sought.ByNameAndBirth("Ama Oduya", born);
        Finding.Found before = world.as(midwife, acting -> finding.find(acting, sought));
        assertThat(((Finding.Found.Records) before).matches()).hasSize(1);

        expunge(told.record(), name);

        assertThat(handles(told.record(), Instant.MAX)).containsExactly(born1);
        assertThat(handles(told.record(), then)).containsExactly(born1);
        Finding.Found after = world.as(midwife, acting -> finding.find(acting, sought));
        assertThat(((Finding.Found.Records) after).matches()).isEmpty();
        List<Expunging.Proposal> tombs = world.as(officer, acting -> expunging.proposals(acting, told.record()));
        assertThat(tombs).singleElement().satisfies(tomb -> {
            assertThat(tomb.approved()).isTrue();
            assertThat(tomb.decidedBy()).isEqualTo(second);
            assertThat(tomb.reason()).isEqualTo("order of 1 May");
        });
        assertThat(world.owner()
                        .sql("""
                                select count(*) from evidence e left join evidence_key k on k.evidence_id = e.id
                                where e.record_id = ? and e.subjects = '{}' and length(e.content) = 0 and k.wrapped is null
                                """)
                        .param(told.record())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobody_expunges_alone_and_nothing_else_deletes(JdbcClient sql) {
        Telling told = Telling.begun(world, midwife, "Ama's pregnancy");
        told.person(midwife, "mother", "A");
        UUID evidence = idOf(told.record(), told.named(midwife, "mother", "Ama Oduya"));
        UUID proposal = world.as(
                officer,
                acting -> expunging.propose(
                        acting, told.record(), evidence, Ground.RETENTION_REACHED, "25 years passed"));
        assertThatThrownBy(() -> world.as(officer, acting -> {
                    expunging.approve(acting, told.record(), proposal, "myself");
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.as(
                        officer,
                        acting -> sql.sql("select decide_expunging(?, true, 'myself')")
                                .param(proposal)
                                .query(UUID.class)
                                .single()))
                .isInstanceOf(Forbidden.class)
                .hasStackTraceContaining("another records officer");
        assertThatThrownBy(() -> world.as(
                        midwife,
                        acting ->
                                expunging.propose(acting, told.record(), evidence, Ground.COURT_ORDER, "I was wrong")))
                .isInstanceOf(Forbidden.class);
        for (String deletion : List.of(
                "delete from evidence where id = ?",
                "delete from evidence_key where evidence_id = ?",
                "delete from search_trace where source_id = ?",
                "update evidence set subjects = '{}' where id = ?")) {
            assertThatThrownBy(() -> world.owner().sql(deletion).param(evidence).update())
                    .as(deletion)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(handles(told.record(), Instant.MAX)).hasSize(1);
    }

    @Test
    void what_pointed_at_it_stands_on_its_own() {
        Telling told = Telling.begun(world, midwife, "Ama's pregnancy");
        told.person(midwife, "mother", "A");
        String wrong = told.named(midwife, "mother", "Ama Wrong");
        Claim right = new Claim.OfName(Id.of("mother"), "Ama Oduya");
        String corrected = told.says(midwife, right, Marking.allInvolved(), wrong, UnaryOperator.identity());
        expunge(told.record(), wrong);
        Family left = world.as(officer, acting -> exchange.family(acting, told.record(), Instant.MAX));
        assertThat(left.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.id()).isEqualTo(corrected);
            assertThat(statement.corrects()).isNull();
        });
    }

    @Test
    void a_case_file_that_is_brought_in_again_does_not_bring_it_back(Pack pack) throws IOException {
        Family family = CaseFiles.load(ExamplesInTheRecordTest.examples().getFirst(), pack);
        UUID record = UUID.randomUUID();
        world.as(officer, acting -> exchange.bring(acting, record, family));
        String handle = family.statements().getFirst().id();
        expunge(record, handle);
        CaseFileExchange.Imported again = world.as(officer, acting -> exchange.bring(acting, record, family));
        assertThat(again.added()).isZero();
        assertThat(handles(record, Instant.MAX)).doesNotContain(handle);
        String written = world.as(officer, acting -> exchange.export(acting, record, Instant.MAX));
        assertThat(written).isNotBlank();
    }
}
