package cotside.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cotside.access.Forbidden;
import cotside.access.Role;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Word;
import cotside.testing.RecordTest;
import cotside.testing.Telling;
import cotside.testing.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@RecordTest
class HiddenTest {
    private final World world;
    private final Pictures pictures;
    private final Releases releases;
    private final UUID midwife;
    private final UUID sergeant;
    private final UUID policeLead;
    private final Telling told;
    private final UUID baby;
    private final LocalDate today =
            Instant.now().atZone(ZoneId.of("Europe/London")).toLocalDate();

    HiddenTest(World world, Pictures pictures, Releases releases) {
        this.world = world;
        this.pictures = pictures;
        this.releases = releases;
        this.midwife = world.practitioner("M. Shaw", "midwifery", Role.PRACTITIONER);
        this.sergeant = world.practitioner("S. Vale", "police", Role.PRACTITIONER);
        this.policeLead = world.practitioner("I. Grey", "police", Role.SAFEGUARDING_LEAD);
        this.told = Telling.begun(world, midwife, "Ama's pregnancy");
        this.baby = told.baby(midwife, "baby");
        told.person(midwife, "dean", "Dean");
        told.tie(midwife, "father", "dean", "baby");
        world.owner()
                .sql("""
                        insert into involvement (record_id, agency_id, practitioner_id, how, reason, during, given_by)
                        values (?, ?, ?, 'allocated', 'asked in', tstzrange(now(), null), ?)
                        """)
                .params(told.record(), world.agency("police"), sergeant, midwife)
                .update();
    }

    private Pictures.Seen seen(UUID by) {
        return world.as(by, acting -> pictures.of(acting, told.record(), baby, today, acting.now()));
    }

    @Test
    void the_lead_who_holds_what_would_make_it_more_urgent_is_asked_once_and_the_viewer_is_told_nothing() {
        told.says(
                sergeant,
                Claim.OfFactor.of("had-a-child-removed", Subject.of(Id.of("dean"))),
                new Marking.OwnAgency(),
                null,
                UnaryOperator.identity());
        Word withIt = seen(sergeant).picture().word();
        Pictures.Seen without = seen(midwife);
        assertThat(without.picture().moreHeld()).isNotNull();
        assertThat(withIt).isNotNull();
        seen(midwife);

        List<Releases.Task> tasks = world.as(policeLead, releases::tasks);
        assertThat(tasks).singleElement().satisfies(task -> {
            assertThat(task.baby()).isEqualTo(baby);
            assertThat(task.due()).isEqualTo(today);
            assertThat(task.evidence()).hasSize(1);
            assertThat(task.answer()).isNull();
        });
        assertThatThrownBy(() -> world.as(midwife, releases::tasks)).isInstanceOf(Forbidden.class);

        world.as(policeLead, acting -> {
            releases.answer(
                    acting, tasks.getFirst().id(), Releases.Answer.REFUSED, null, "a live operation; told the lead");
            return true;
        });
        seen(midwife);
        List<Releases.Task> after = world.as(policeLead, releases::tasks);
        assertThat(after)
                .singleElement()
                .satisfies(task -> assertThat(task.answer()).isEqualTo("refused"));
    }

    @Test
    void what_is_hidden_and_makes_nothing_more_urgent_asks_nobody() {
        told.says(
                sergeant,
                new Claim.OfName(Id.of("dean"), "Dean Marsh"),
                new Marking.OwnAgency(),
                null,
                UnaryOperator.identity());
        seen(midwife);
        List<Releases.Task> tasks = world.as(policeLead, releases::tasks);
        assertThat(tasks).isEmpty();
    }
}
