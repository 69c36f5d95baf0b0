package cotside.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.Role;
import cotside.families.Handovers;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.Subject;
import cotside.oversight.MyWork.Item;
import cotside.testing.RecordTest;
import cotside.testing.Telling;
import cotside.testing.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@RecordTest
class MyWorkTest {
    private final World world;
    private final MyWork work;
    private final UUID midwife;
    private final UUID sergeant;
    private final LocalDate today =
            Instant.now().atZone(ZoneId.of("Europe/London")).toLocalDate();

    MyWorkTest(World world, MyWork work) {
        this.world = world;
        this.work = work;
        this.midwife = world.practitioner("M. Shaw", "midwifery", Role.PRACTITIONER);
        this.sergeant = world.practitioner("S. Vale", "police", Role.PRACTITIONER);
    }

    private Telling family(String title) {
        Telling told = Telling.begun(world, midwife, title);
        told.baby(midwife, title);
        told.person(midwife, "dean", "Dean");
        told.tie(midwife, "father", "dean", title);
        involve(told, sergeant, "police");
        return told;
    }

    private void involve(Telling told, UUID practitioner, String agency) {
        world.owner()
                .sql("""
                        insert into involvement (record_id, agency_id, practitioner_id, how, reason, during, given_by)
                        values (?, ?, ?, 'allocated', 'asked in', tstzrange(now(), null), ?)
                        """)
                .params(told.record(), world.agency(agency), practitioner, midwife)
                .update();
    }

    private List<Item> list(UUID by) {
        return world.as(by, work::list);
    }

    private List<String> labels(UUID by) {
        return list(by).stream().map(Item::label).toList();
    }

    @Test
    void the_most_urgent_comes_first_and_each_sees_their_own() {
        family("Aisha");
        Telling second = family("Bo");
        assertThat(labels(midwife)).containsExactly("Aisha", "Bo");
        second.says(
                sergeant,
                Claim.OfFactor.of("had-a-child-removed", Subject.of(Id.of("dean"))),
                new Marking.OwnAgency(),
                null,
                UnaryOperator.identity());
        assertThat(labels(sergeant)).containsExactly("Bo", "Aisha");
        UUID other = world.practitioner("N. Okoro", "gp", Role.PRACTITIONER);
        assertThat(list(other)).isEmpty();
    }

    @Test
    void what_came_in_since_the_last_look_is_new_until_the_next() {
        Telling told = family("Aisha");
        told.factor(sergeant, "violence-elsewhere", "dean");
        assertThat(list(midwife))
                .singleElement()
                .satisfies(item -> assertThat(item.isNew()).isEqualTo(1));
        world.as(midwife, acting -> {
            work.looked(acting, told.record());
            return true;
        });
        assertThat(list(midwife))
                .singleElement()
                .satisfies(item -> assertThat(item.isNew()).isZero());
    }

    @Test
    void a_baby_who_has_died_and_one_whose_hand_over_was_accepted_are_on_no_list(Handovers handovers) {
        Telling died = family("Aisha");
        died.says(midwife, new Claim.OfDate(DateKind.DEATH, Id.of("Aisha"), Day.on(today), DueDateMethod.UNSAID));
        assertThat(labels(midwife)).isEmpty();
        assertThat(labels(sergeant)).isEmpty();

        Telling told = family("Bo");
        UUID nurse = world.practitioner("H. Lowe", "health-visiting", Role.PRACTITIONER);
        UUID baby = list(midwife).getFirst().baby();
        UUID handover = world.as(
                midwife,
                acting ->
                        handovers.give(acting, told.record(), baby, world.agency("health-visiting"), "first birthday"));
        assertThat(labels(midwife)).containsExactly("Bo");
        world.as(nurse, acting -> {
            handovers.accept(acting, handover);
            return true;
        });
        assertThat(labels(midwife)).isEmpty();
        assertThat(labels(nurse)).containsExactly("Bo");
    }

    @Test
    void what_an_involvement_opened_counts_no_longer_once_it_has_lapsed_by_the_clock() {
        Telling earlier = Telling.begun(world, sergeant, "An earlier family");
        UUID dean = earlier.person(sergeant, "dean", "Dean");
        earlier.factor(sergeant, "had-a-child-removed", "dean");
        UUID nurse = world.practitioner("E. Nurse", "hospital", Role.PRACTITIONER);
        Telling cousins = Telling.begun(world, midwife, "Bo");
        cousins.baby(midwife, "Bo");
        cousins.person(midwife, "dean", "Dean", dean, true);
        cousins.tie(midwife, "father", "dean", "Bo");
        Telling mine = Telling.begun(world, nurse, "Aisha");
        mine.baby(nurse, "Aisha");
        mine.person(nurse, "dean", "Dean", dean, true);
        mine.said(nurse, "father", "dean", "Aisha");
        world.owner()
                .sql("""
                        insert into involvement (record_id, agency_id, practitioner_id, how, reason, during, given_by)
                        values (?, ?, ?, 'declared', 'in the department', tstzrange(now(), now() + interval '4 seconds'), ?)
                        """)
                .params(cousins.record(), world.agency("hospital"), nurse, nurse)
                .update();
        assertThat(labels(nurse)).containsExactlyInAnyOrder("Aisha", "Bo");
        assertThat(list(nurse)).filteredOn(item -> item.label().equals("Aisha")).allMatch(item -> item.word() != null);

        world.owner()
                .sql(
                        "select pg_sleep(extract(epoch from max(upper(during)) - clock_timestamp()) + 0.01) from involvement"
                                + " where practitioner_id = ? and how = 'declared'")
                .param(nurse)
                .query((row, number) -> true)
                .list();
        List<Item> kept = list(nurse);
        assertThat(kept)
                .singleElement()
                .satisfies(item -> assertThat(item.word()).isNull());
        assertThat(world.as(nurse, work::rebuilt)).isEqualTo(kept);
    }

    @Test
    void thrown_away_and_worked_out_again_the_list_is_the_same_as_kept_fresh_write_by_write() {
        Random random = new Random(20_261_123);
        List<Telling> families = new ArrayList<>();
        List<String> factors = List.of("violence-elsewhere", "had-a-child-removed", "low-mood", "domestic-abuse");
        for (int step = 0; step < 24; step++) {
            if (families.isEmpty() || random.nextInt(6) == 0) {
                families.add(family("Baby " + families.size()));
            }
            Telling told = families.get(random.nextInt(families.size()));
            UUID by = random.nextBoolean() ? midwife : sergeant;
            Marking marking = random.nextInt(3) == 0 ? new Marking.OwnAgency() : Marking.allInvolved();
            String factor = factors.get(random.nextInt(3));
            told.says(
                    by, Claim.OfFactor.of(factor, Subject.of(Id.of("dean"))), marking, null, UnaryOperator.identity());
            UUID reader = random.nextBoolean() ? midwife : sergeant;
            List<Item> kept = list(reader);
            List<Item> again = world.as(reader, work::rebuilt);
            assertThat(again).isEqualTo(kept);
        }
    }
}
