package cotside.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.access.How;
import cotside.access.Involvements;
import cotside.access.Notice;
import cotside.access.Notices;
import cotside.access.Role;
import cotside.evidence.Joining;
import cotside.evidence.Joining.Same;
import cotside.families.Link;
import cotside.testing.RecordTest;
import cotside.testing.Telling;
import cotside.testing.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the leads of agencies are told of adults whom they know (B22), and what a joining lets people do. */
@RecordTest
class HistoriesTest {
    private final World world;
    private final Notices notices;
    private final Joining joining;
    private final UUID sergeant;
    private final UUID policeLead;
    private final UUID midwife;
    private final UUID midwifeLead;
    private final UUID officer;

    HistoriesTest(World world, Notices notices, Joining joining) {
        this.world = world;
        this.notices = notices;
        this.joining = joining;
        this.sergeant = world.practitioner("S. Vale", "police", Role.PRACTITIONER);
        this.policeLead = world.practitioner("I. Grey", "police", Role.SAFEGUARDING_LEAD);
        this.midwife = world.practitioner("M. Shaw", "midwifery", Role.PRACTITIONER);
        this.midwifeLead = world.practitioner("L. Ahmed", "midwifery", Role.SAFEGUARDING_LEAD);
        this.officer = world.practitioner("R. Keep", "local-authority", Role.RECORDS_OFFICER);
    }

    private List<Notice> told(UUID practitioner) {
        return world.as(practitioner, notices::mine).stream()
                .filter(notice -> notice.what().equals(Notice.HISTORY))
                .toList();
    }

    @Test
    void the_leads_who_hold_his_history_are_told_once_of_his_tie_to_a_new_baby() {
        Telling first = Telling.begun(world, sergeant, "An earlier family");
        first.baby(sergeant, "first");
        UUID dean = first.person(sergeant, "dean", "Dean");
        first.factor(sergeant, "violence-elsewhere", "dean");
        Telling second = Telling.begun(world, midwife, "Kayla's pregnancy");
        second.baby(midwife, "baby");
        second.person(midwife, "dean", "Dean", dean, true);
        assertThat(told(policeLead)).isEmpty();

        second.tie(midwife, "father", "dean", "baby");
        second.tie(midwife, "main-carer", "dean", "baby");

        assertThat(told(policeLead)).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(dean);
            assertThat(one.record()).isEqualTo(second.record());
            assertThat(one.by()).isEqualTo(midwife);
        });
        assertThat(told(midwifeLead)).isEmpty();
        assertThat(told(sergeant)).isEmpty();
    }

    @Test
    void the_leads_who_hold_his_history_are_told_once_when_he_turns_out_to_be_the_father_of_a_new_baby() {
        Telling first = Telling.begun(world, sergeant, "An earlier family");
        first.baby(sergeant, "first");
        UUID deano = first.person(sergeant, "deano", "Deano");
        first.factor(sergeant, "violence-elsewhere", "deano");
        Telling second = Telling.begun(world, midwife, "Kayla's pregnancy");
        second.baby(midwife, "baby");
        UUID dean = second.person(midwife, "dean", "Dean");
        second.tie(midwife, "father", "dean", "baby");
        assertThat(told(policeLead)).isEmpty();

        Same oneMan = new Same(Link.Kind.PERSON, dean, deano);
        UUID link = world.as(officer, acting -> joining.join(acting, oneMan, "one man"));
        assertThat(told(policeLead)).singleElement().satisfies(one -> {
            assertThat(one.person()).as("as the police know him").isEqualTo(deano);
            assertThat(one.record()).isEqualTo(second.record());
        });
        world.as(officer, acting -> joining.unjoin(acting, link, "two brothers"));
        world.as(officer, acting -> joining.join(acting, oneMan, "one man after all"));
        assertThat(told(policeLead)).hasSize(1);
        assertThat(told(midwifeLead)).isEmpty();
    }

    @Test
    void a_tie_that_two_agencies_speak_of_once_two_are_one_opens_his_history(Involvements involvements) {
        Telling first = Telling.begun(world, sergeant, "An earlier family");
        first.baby(sergeant, "first");
        UUID deano = first.person(sergeant, "deano", "Deano");
        first.factor(sergeant, "violence-elsewhere", "deano");
        Telling second = Telling.begun(world, midwife, "Kayla's pregnancy");
        second.baby(midwife, "baby");
        UUID dean = second.person(midwife, "dean", "Dean");
        UUID boyfriend = second.person(midwife, "boyfriend", "a boyfriend");
        UUID visitor = world.practitioner("H. Lowe", "health-visiting", Role.PRACTITIONER);
        world.as(
                officer,
                acting -> involvements.involve(
                        acting, second.record(), world.agency("health-visiting"), visitor, How.ALLOCATED, "visits"));
        second.said(midwife, "father", "dean", "baby");
        second.said(visitor, "father", "boyfriend", "baby");
        world.as(officer, acting -> joining.join(acting, new Same(Link.Kind.PERSON, dean, deano), "one man"));
        assertThat(told(policeLead)).isEmpty();
        world.as(officer, acting -> joining.join(acting, new Same(Link.Kind.PERSON, dean, boyfriend), "the same"));
        assertThat(told(policeLead)).hasSize(1);
    }

    @Test
    void whoever_lastingly_works_with_one_of_two_joined_records_involves_others_with_either(Involvements involvements) {
        Telling here = Telling.begun(world, midwife, "Kayla's pregnancy");
        here.baby(midwife, "baby");
        Telling there = Telling.begun(world, sergeant, "Kayla R's baby");
        there.baby(sergeant, "baby");
        UUID visitor = world.practitioner("H. Lowe", "health-visiting", Role.PRACTITIONER);
        world.as(
                officer,
                acting ->
                        joining.joinPregnancies(acting, here.record(), there.record(), List.of(), "one, booked twice"));
        UUID given = world.as(
                midwife,
                acting -> involvements.involve(
                        acting, there.record(), world.agency("health-visiting"), visitor, How.ALLOCATED, "visits her"));
        assertThat(given).isNotNull();
        assertThat(world.as(visitor, acting -> acting.about(here.record())).involve(here.record()))
                .matches(decision -> decision.allows());
    }
}
