package cotside.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Id;
import cotside.guidance.picture.Circle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of every family drawing, whatever the family. */
class GenogramPropertyTest {
    private static final int FAMILIES = 400;

    @Test
    void everyone_is_drawn_once_and_no_symbol_or_name_covers_another() {
        for (long seed = 0; seed < FAMILIES; seed++) {
            Circle circle = Circles.thrown(seed);
            for (Width width : Width.values()) {
                Plan plan = new Plan(KinOf.of(circle), width);
                assertThat(drawn(plan)).as("family %s", seed).containsExactlyInAnyOrderElementsOf(everyone(circle));
                List<Box> boxes = new ArrayList<>();
                for (Kin.Person person : plan.kin().people()) {
                    boxes.add(plan.symbolBox(person.number()));
                    boxes.add(plan.letterBox(person.number()));
                }
                for (int one = 0; one < boxes.size(); one++) {
                    for (int other = 0; other < one; other++) {
                        assertThat(boxes.get(one).overlaps(boxes.get(other)))
                                .as("family %s, %s", seed, width)
                                .isFalse();
                    }
                }
            }
        }
    }

    private static List<Id> drawn(Plan plan) {
        return plan.seating().rows().stream()
                .flatMap(row -> row.people().stream())
                .map(number -> plan.kin().people().get(number).id())
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Id> everyone(Circle circle) {
        List<Id> all = new ArrayList<>();
        circle.babies().forEach(one -> all.add(one.id()));
        circle.people().forEach(one -> all.add(one.id()));
        return all;
    }

    @Test
    void a_ring_goes_round_its_household_and_nobody_else() {
        for (long seed = 0; seed < FAMILIES; seed++) {
            for (Width width : Width.values()) {
                Plan plan = new Plan(KinOf.of(Circles.thrown(seed)), width);
                for (Kin.Household home : plan.kin().households()) {
                    for (boolean shown : new boolean[] {true, false}) {
                        Set<Integer> within = plan.rings().stream()
                                .filter(ring -> ring.home().equals(home) && ring.shown() == shown)
                                .flatMap(ring -> plan.seating().seats().entrySet().stream()
                                        .filter(seat -> ring.ring().holds(seat.getValue()))
                                        .map(java.util.Map.Entry::getKey))
                                .collect(Collectors.toSet());
                        Set<Integer> members =
                                shown ? home.shown() : home.perhaps().isEmpty() ? Set.of() : home.all();
                        assertThat(within).as("family %s", seed).isEqualTo(members);
                    }
                }
            }
        }
    }

    @Test
    void every_drawing_may_stand_in_any_page() {
        for (long seed = 0; seed < FAMILIES; seed++) {
            for (Width width : Width.values()) {
                Plan plan = new Plan(KinOf.of(Circles.thrown(seed)), width);
                String svg = GenogramPainter.paint(plan, "g", "A <family>", "All of it")
                        .markup();
                Drawn.mayStandInAnyPage(svg, "g");
                assertThat(plan.width()).isLessThanOrEqualTo(width == Width.WIDE ? 960 : 344);
            }
        }
    }

    @Test
    void the_first_two_parents_sit_side_by_side() {
        for (long seed = 0; seed < FAMILIES; seed++) {
            Kin kin = KinOf.of(Circles.thrown(seed));
            List<Kin.Parent> parents = kin.parents();
            if (parents.size() == 2) {
                Seating seating = Seating.of(kin, 5);
                assertThat(seating.sideBySide(
                                parents.get(0).person(), parents.get(1).person()))
                        .as("family %s", seed)
                        .isTrue();
            }
        }
    }
}
