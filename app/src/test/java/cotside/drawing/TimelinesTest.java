package cotside.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Family;
import cotside.notation.casefile.CaseFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contacts, roles and households over time. */
class TimelinesTest {
    private static ContactTimeline contacts(Family family, LocalDate day) {
        return ContactTimeline.of(Drawn.GUIDANCE, family, Drawn.on(family, day));
    }

    @Test
    void a_father_who_was_hardly_met_has_a_row_that_shows_it() {
        Family family = Drawn.example("weight-that-does-not-rise");

        assertThat(contacts(family, LocalDate.of(2026, 1, 20)).sums())
                .contains(new ContactTimeline.Sum("Ben Cooper", 1, 0, 0, 0));
    }

    @Test
    void a_missed_contact_is_set_down_for_those_invited_and_a_cancelled_one_for_nobody() {
        Family family = Drawn.family("""
                babies:
                  ben: Ben
                people:
                  eve: Eve Marsh
                  sol: Sol Reed
                record:
                  - on: 2025-10-02
                    by: A. Shah, midwifery
                    contact: home visit
                    met: [eve (alone), ben]
                    our record says:
                      - eve: birth mother of ben
                      - sol: father of ben
                  - on: 2025-10-09
                    by: A. Shah, midwifery
                    contact: clinic
                    invited: [eve, ben]
                    how: letter
                    missed: yes
                  - on: 2025-10-16
                    by: A. Shah, midwifery
                    contact: clinic
                    invited: [eve]
                    how: letter
                    invitation reached: no
                    missed: yes
                  - on: 2025-10-20
                    by: A. Shah, midwifery
                    contact: home visit
                    invited: [eve]
                    how: text
                    cancelled by agency: yes
                  - on: 2025-10-23
                    by: A. Shah, midwifery
                    contact: home visit
                    invited: [sol]
                    how: text
                    refused: yes
                    our record says:
                      - sol: not met
                """);
        ContactTimeline timeline = contacts(family, LocalDate.of(2025, 10, 23));

        assertThat(timeline.sums())
                .containsExactly(
                        new ContactTimeline.Sum("Ben", 1, 0, 1, 0),
                        new ContactTimeline.Sum("Eve Marsh", 1, 1, 1, 0),
                        new ContactTimeline.Sum("Sol Reed", 0, 0, 0, 1));
        assertThat(timeline.table().get(2).people()).containsExactly("Eve Marsh: the invitation did not arrive");
        assertThat(timeline.key())
                .extracting(Key::meaning)
                .containsExactly(
                        "Met",
                        "Met alone",
                        "Missed",
                        "Refused",
                        "Cancelled by the agency",
                        "The invitation did not arrive");
    }

    @Test
    void a_parting_that_was_only_said_does_not_end_the_bar() {
        Family family = Drawn.example("partner-seen-again");
        TieTimeline roles = TieTimeline.ofRoles(Drawn.GUIDANCE, family, Drawn.lastDay(family));

        assertThat(roles.table())
                .contains(new TieTimeline.Row(
                        "Ryan Kettle",
                        "partner of Chantelle Pryce",
                        List.of(
                                "from 30 June 2025 to 21 December 2025: said, last on 30 June 2025",
                                "from 22 December 2025 on: reported over"),
                        "reported over"));
        assertThat(roles.key()).extracting(Key::meaning).contains("Said to be over; not shown");
    }

    @Test
    void who_was_shown_to_have_left_a_home_has_a_bar_that_ends() {
        Family family = Drawn.example("partner-seen-again");
        TieTimeline homes = TieTimeline.ofHouseholds(Drawn.GUIDANCE, family, Drawn.lastDay(family));

        assertThat(homes.table())
                .filteredOn(row -> row.what().equals("Ryan Kettle"))
                .singleElement()
                .satisfies(row -> assertThat(row.course())
                        .containsExactly(
                                "from 30 June 2025 to 2 August 2025: said, last on 30 June 2025",
                                "from 3 August 2025 to 4 September 2025: reported over",
                                "from 5 September 2025 on: ruled out"));
        assertThat(homes.svg("h", Width.WIDE)).contains("class=\"end\"");
    }

    @Test
    void a_beginning_known_to_the_month_slopes_over_the_month() {
        Family family = Drawn.example("three-addresses");
        TieTimeline homes = TieTimeline.ofHouseholds(Drawn.GUIDANCE, family, Drawn.lastDay(family));

        assertThat(homes.key()).extracting(Key::meaning).contains("Began on a day not known exactly");
        assertThat(homes.table())
                .anySatisfy(row -> assertThat(row.course().getFirst()).startsWith("from November to 7 December"));
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void every_example_family_has_timelines_that_may_stand_in_any_page(Width width) {
        List<Family> families = new java.util.ArrayList<>(Drawn.examples().stream()
                .map(file -> CaseFiles.load(file, Drawn.PACK))
                .toList());
        families.add(Drawn.everybody());
        for (Family family : families) {
            LocalDate last = Drawn.lastDay(family).asAt();
            for (int days : new int[] {-400, -60, 0, 30}) {
                var from = Drawn.on(family, last.plusDays(days));
                Drawn.mayStandInAnyPage(
                        ContactTimeline.of(Drawn.GUIDANCE, family, from).svg("c", width), "c");
                Drawn.mayStandInAnyPage(
                        TieTimeline.ofRoles(Drawn.GUIDANCE, family, from).svg("r", width), "r");
                Drawn.mayStandInAnyPage(
                        TieTimeline.ofHouseholds(Drawn.GUIDANCE, family, from).svg("h", width), "h");
            }
        }
    }
}
