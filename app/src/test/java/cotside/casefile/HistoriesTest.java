package cotside.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.access.Forbidden;
import cotside.access.Role;
import cotside.evidence.Histories;
import cotside.testing.RecordTest;
import cotside.testing.Telling;
import cotside.testing.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RecordTest
class HistoriesTest {

    @Test
    void the_leads_who_hold_his_history_are_told_once_of_his_tie_to_a_new_baby(World world, Histories histories) {
        UUID sergeant = world.practitioner("S. Vale", "police", Role.PRACTITIONER);
        UUID policeLead = world.practitioner("I. Grey", "police", Role.SAFEGUARDING_LEAD);
        UUID midwife = world.practitioner("M. Shaw", "midwifery", Role.PRACTITIONER);
        UUID midwifeLead = world.practitioner("L. Ahmed", "midwifery", Role.SAFEGUARDING_LEAD);
        Telling first = Telling.begun(world, sergeant, "An earlier family");
        first.baby(sergeant, "first");
        UUID dean = first.person(sergeant, "dean", "Dean");
        first.factor(sergeant, "violence-elsewhere", "dean");
        Telling second = Telling.begun(world, midwife, "Kayla's pregnancy");
        second.baby(midwife, "baby");
        second.person(midwife, "dean", "Dean", dean, true);
        List<Histories.Told> before = world.as(policeLead, histories::told);
        assertThat(before).isEmpty();

        second.tie(midwife, "father", "dean", "baby");
        second.tie(midwife, "main-carer", "dean", "baby");

        List<Histories.Told> told = world.as(policeLead, histories::told);
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(dean);
            assertThat(one.record()).isEqualTo(second.record());
        });
        List<Histories.Told> others = world.as(midwifeLead, histories::told);
        assertThat(others).isEmpty();
        assertThatThrownBy(() -> world.as(sergeant, histories::told)).isInstanceOf(Forbidden.class);
    }
}
