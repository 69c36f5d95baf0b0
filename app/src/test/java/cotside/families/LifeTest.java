package cotside.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.access.Forbidden;
import cotside.access.Role;
import cotside.testing.RecordTest;
import cotside.testing.Telling;
import cotside.testing.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordTest
class LifeTest {
    private final World here;
    private final World there;
    private final Custody custody;
    private final Families families;
    private final UUID midwife;
    private final UUID officer;
    private final UUID theirs;
    private final Telling told;
    private final UUID baby;

    LifeTest(World world, Custody custody, Families families) {
        this.here = world;
        this.there = world.another();
        this.custody = custody;
        this.families = families;
        this.midwife = here.practitioner("M. Shaw", "midwifery", Role.PRACTITIONER);
        this.officer = here.practitioner("R. Keep", "local-authority", Role.RECORDS_OFFICER);
        this.theirs = there.practitioner("V. Holm", "local-authority", Role.RECORDS_OFFICER);
        this.told = Telling.begun(here, midwife, "Ama's pregnancy");
        this.baby = told.baby(midwife, "baby");
    }

    private boolean opens(UUID practitioner) {
        try {
            return here.as(practitioner, acting -> families.cast(acting, told.record()))
                    .record()
                    .equals(told.record());
        } catch (Forbidden closed) {
            return false;
        }
    }

    @Test
    void custody_passes_when_the_other_partnership_accepts_and_both_see_the_offer_until_then() {
        UUID offer = here.as(
                officer, acting -> custody.offer(acting, told.record(), there.partnership(), "the family has moved"));
        for (UUID one : List.of(officer, theirs)) {
            List<Custody.Offer> offers = here.as(one, custody::offers);
            assertThat(offers)
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.answered()).isNull());
        }
        assertThat(opens(officer)).isTrue();
        assertThat(opens(theirs)).isFalse();
        assertThatThrownBy(() -> here.as(officer, acting -> custody.answer(acting, offer, true, "ourselves")))
                .isInstanceOf(Forbidden.class);

        there.as(theirs, acting -> custody.answer(acting, offer, true, "they live here now"));
        assertThat(opens(officer)).isFalse();
        assertThat(opens(theirs)).isTrue();
        assertThat(opens(midwife)).isTrue();
        assertThatThrownBy(() -> there.as(theirs, acting -> custody.answer(acting, offer, true, "again")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_takes_custody_of_what_was_not_offered(JdbcClient sql) {
        assertThatThrownBy(() -> there.as(
                        theirs,
                        acting -> sql.sql("""
                                insert into custody (record_id, partnership_id, during, reason, given_by)
                                values (?, ?, tstzrange(now(), null), 'mine', ?)
                                """)
                                .params(told.record(), there.partnership(), theirs)
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_sealed_record_is_closed_to_all_but_its_officers() {
        here.as(officer, acting -> {
            custody.seal(acting, told.record(), true, "adopted");
            return true;
        });
        assertThat(opens(midwife)).isFalse();
        assertThat(opens(officer)).isTrue();
    }

    @Test
    void whoever_accepts_a_hand_over_goes_on_with_the_baby(Handovers handovers) {
        UUID nurse = here.practitioner("H. Lowe", "health-visiting", Role.PRACTITIONER);
        UUID handover = here.as(
                midwife,
                acting -> handovers.give(
                        acting, told.record(), baby, here.agency("health-visiting"), "first birthday; two-year check"));
        assertThat(opens(nurse)).isFalse();
        here.as(nurse, acting -> {
            handovers.accept(acting, handover);
            return true;
        });
        assertThat(opens(nurse)).isTrue();
        List<Handovers.Handover> seen = here.as(midwife, handovers::seen);
        assertThat(seen).singleElement().satisfies(one -> {
            assertThat(one.acceptedBy()).isEqualTo(nurse);
            assertThat(one.accepted()).isNotNull();
        });
    }
}
