package cotside.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.drawing.Kin.Bond;
import cotside.drawing.Kin.Shape;
import cotside.guidance.facts.Family;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.casefile.CaseFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a family drawing says of a family. */
class GenogramTest {
    private static final String ADA = """
            babies:
              ada: Ada
            people:
              eve: Eve Marsh
              kit: Kit Marsh
              sol: Sol Reed
              nan: Nan Marsh
              bo: { label: Bo, child: yes }
            homes:
              flat: the flat
            record:
              - on: 2026-01-02
                by: A. Shah, midwifery
                our record says:
                  - eve: birth mother of ada
                  - ada: { due: 2026-01-05, method: early scan }
                  - ada: { born: 2026-01-01 }
            """;

    private static Kin with(String lines) {
        return Drawn.kin(Drawn.family(ADA + lines.indent(2)));
    }

    @Test
    void nobodys_sex_is_guessed_from_what_they_are_to_the_baby() {
        Kin kin = Drawn.kin(Drawn.example("grandmother-who-controls"));

        assertThat(kin.people())
                .filteredOn(person -> !kin.babies().contains(person.number()))
                .allMatch(person -> person.shape() == Shape.DIAMOND);
    }

    @Test
    void a_baby_is_drawn_by_the_sex_that_is_registered_and_a_pregnancy_as_one() {
        assertThat(Drawn.person(Drawn.kin(Drawn.example("twins")), "Ada").shape())
                .isEqualTo(Shape.CIRCLE);
        assertThat(Drawn.person(Drawn.kin(Drawn.example("partner-seen-again")), "Mason")
                        .shape())
                .isEqualTo(Shape.SQUARE);
        assertThat(Drawn.person(Drawn.kin(Drawn.example("undeclared-adult")), "Gwen")
                        .shape())
                .isEqualTo(Shape.DIAMOND);
        assertThat(Drawn.person(Drawn.kin(Drawn.example("unidentified-father")), "Baby of Leanne")
                        .shape())
                .isEqualTo(Shape.TRIANGLE);
    }

    @Test
    void two_mothers_are_a_couple_with_a_baby_and_nobody_is_missing() {
        Kin kin = Drawn.kin(Drawn.example("two-mothers"));

        assertThat(kin.people()).hasSize(3).allMatch(person -> person.id() != null);
        assertThat(kin.bonds())
                .singleElement()
                .satisfies(bond -> assertThat(bond.kind()).isEqualTo(Bond.Kind.PARTNERS_AS_SAID));
        assertThat(Drawn.person(kin, "Nell Vickers").words()).contains("second parent", "main carer");
    }

    @Test
    void another_parent_whom_nobody_has_named_has_a_place() {
        Kin kin = Drawn.kin(Drawn.example("concealed-pregnancy"));

        assertThat(kin.people())
                .filteredOn(person -> person.id() == null)
                .singleElement()
                .satisfies(nobody -> assertThat(nobody.words()).containsExactly("other parent, not identified"));
    }

    @Test
    void somebody_who_was_only_seen_is_drawn_as_not_identified() {
        Kin kin = Drawn.kin(Drawn.example("undeclared-adult"));

        Kin.Person man = Drawn.person(kin, "a man about 35 who calls himself Mr Dean");
        assertThat(man.identified()).isFalse();
        assertThat(man.inside()).isEqualTo("?");
        assertThat(kin.households().getFirst().shown()).contains(man.number());
    }

    @Test
    void a_bar_on_contact_is_marked_and_a_parting_that_was_only_said_has_one_stroke() {
        Family family = Drawn.example("partner-seen-again");
        Kin kin = Drawn.kin(family);

        Kin.Person ryan = Drawn.person(kin, "Ryan Kettle");
        assertThat(ryan.barred()).isEqualTo("Barred from contact");
        assertThat(ryan.barShown()).isTrue();
        assertThat(kin.bonds()).extracting(Bond::kind).containsExactly(Bond.Kind.SAID_TO_BE_OVER);
        assertThat(key(family))
                .contains("Partners, said to have parted; not shown", "Barred from contact with the baby");
    }

    private static List<String> key(Family family) {
        return Genogram.of(Drawn.GUIDANCE, family, Drawn.lastDay(family)).key().stream()
                .map(Key::meaning)
                .toList();
    }

    @Test
    void a_parting_that_was_seen_on_two_days_by_two_has_two_strokes() {
        Kin kin = with("""
                - on: 2026-01-10
                  by: A. Shah, midwifery
                  eve said:
                    - sol: [father of ada, partner of eve]
                - on: 2026-01-12
                  by: B. Dunn, police
                  our record says:
                    - sol: not partner of eve
                - on: 2026-01-14
                  by: C. Poole, housing
                  our record says:
                    - sol: not partner of eve
                """);

        assertThat(kin.bonds()).extracting(Bond::kind).containsExactly(Bond.Kind.OVER);
    }

    @Test
    void a_partnership_that_some_deny_at_the_same_time_is_disputed() {
        Kin kin = with("""
                - on: 2026-01-10
                  by: A. Shah, midwifery
                  a neighbour said:
                    - kit: partner of eve
                  eve said:
                    - kit: not partner of eve
                """);

        assertThat(kin.bonds()).extracting(Bond::kind).contains(Bond.Kind.PARTNERS_DISPUTED);
    }

    @Test
    void who_is_shown_to_live_in_a_home_and_who_is_only_said_to_are_told_apart() {
        Kin kin = with("""
                - on: 2026-01-10
                  by: A. Shah, midwifery
                  contact: home visit
                  met: [eve, ada]
                  at: flat
                  seen:
                    - eve, ada: lives at flat
                  eve said:
                    - kit: lives at flat
                """);

        Kin.Household flat = kin.households().getFirst();
        assertThat(flat.shown())
                .containsExactlyInAnyOrder(
                        Drawn.person(kin, "Eve Marsh").number(),
                        Drawn.person(kin, "Ada").number());
        assertThat(flat.perhaps())
                .containsExactly(Drawn.person(kin, "Kit Marsh").number());
        assertThat(flat.complete()).isFalse();
    }

    @Test
    void the_dead_are_crossed_and_live_nowhere() {
        Kin kin = with("""
                - on: 2026-01-10
                  by: A. Shah, midwifery
                  our record says:
                    - nan: grandparent of ada
                    - nan: { died: 2025-03-04 }
                    - nan, eve, ada: lives at flat
                """);

        assertThat(Drawn.person(kin, "Nan Marsh").dead()).isTrue();
        assertThat(Drawn.person(kin, "Nan Marsh").words()).contains("died 4 March 2025");
        assertThat(kin.households().getFirst().all())
                .doesNotContain(Drawn.person(kin, "Nan Marsh").number());
    }

    @Test
    void a_loss_is_a_pregnancy_that_is_crossed_with_no_due_date_beneath() {
        Family family = Drawn.family("""
                babies:
                  baby: Baby of Eve
                people:
                  eve: Eve Marsh
                record:
                  - on: 2026-01-02
                    by: A. Shah, midwifery
                    our record says:
                      - eve: birth mother of baby
                      - baby: { due: 2026-05-05, method: early scan }
                  - on: 2026-02-02
                    by: A. Shah, midwifery
                    our record says:
                      - baby: { died: 2026-02-01 }
                """);

        Kin.Person baby = Drawn.person(Drawn.kin(family), "Baby of Eve");
        assertThat(baby.shape()).isEqualTo(Shape.TRIANGLE);
        assertThat(baby.dead()).isTrue();
        assertThat(baby.words()).containsExactly("died 1 February");
    }

    @Test
    void twins_are_side_by_side_and_each_in_their_own_drawing_is_the_one_it_is_about() {
        Kin kin = Drawn.kin(Drawn.example("twins"));
        Seating seating = Seating.of(kin, 5);

        assertThat(seating.sideBySide(kin.babies().get(0), kin.babies().get(1))).isTrue();
        assertThat(kin.people())
                .filteredOn(Kin.Person::subject)
                .extracting(Kin.Person::name)
                .containsExactly("Ada");
    }

    @Test
    void on_an_earlier_day_nobody_is_there_of_whom_only_later_days_speak() {
        Family family = Drawn.example("undeclared-adult");
        Genogram before = Genogram.of(Drawn.GUIDANCE, family, Drawn.on(family, LocalDate.of(2025, 12, 1)));
        Genogram after = Genogram.of(Drawn.GUIDANCE, family, Drawn.lastDay(family));

        assertThat(before.table()).extracting(KinTable.Row::name).containsExactly("Gwen", "Sian Court", "Rhodri Moss");
        assertThat(after.table()).extracting(KinTable.Row::name).contains("a man about 35 who calls himself Mr Dean");
    }

    @Test
    void the_table_says_since_when_and_on_what_footing() {
        Family family = Drawn.example("partner-seen-again");
        KinTable.Row ryan = Genogram.of(Drawn.GUIDANCE, family, Drawn.lastDay(family)).table().stream()
                .filter(row -> row.name().equals("Ryan Kettle"))
                .findFirst()
                .orElseThrow();

        assertThat(ryan.who()).containsExactly("Born on 11 April 1996, 29 years");
        assertThat(ryan.ties())
                .contains(new KinTable.Tied(
                        "partner of Chantelle Pryce",
                        "by 30 June 2025, said to be over by 22 December 2025",
                        "reported over",
                        "said to be over: Chantelle Pryce’s word, to T. Adeyemi (health visitor) on 22 December 2025",
                        true));
        assertThat(ryan.homes())
                .singleElement()
                .satisfies(home -> assertThat(home.counts()).isFalse());
    }

    @Test
    void who_is_spoken_of_only_in_what_a_viewer_may_not_see_is_not_drawn() {
        Family family = Drawn.family(ADA + """
                - on: 2026-01-10
                  by: B. Dunn, police
                  marking: own agency
                  our record says:
                    - sol: [father of ada, lives at flat]
                """.indent(2));
        Viewpoint from = Drawn.lastDay(family);
        Genogram ofTheMidwife = Genogram.of(
                Drawn.GUIDANCE,
                family,
                new Viewpoint(from.baby(), from.asAt(), from.knownAt(), Viewer.of("midwifery")));

        assertThat(Genogram.of(Drawn.GUIDANCE, family, from).svg("g", Width.WIDE))
                .contains("Sol Reed", "the flat");
        assertThat(ofTheMidwife.svg("g", Width.WIDE)).doesNotContain("Sol", "the flat");
        assertThat(ofTheMidwife.table()).extracting(KinTable.Row::name).doesNotContain("Sol Reed");
    }

    @Test
    void names_come_out_as_they_were_written() {
        Family family = Drawn.everybody();
        Genogram drawing = Genogram.of(Drawn.GUIDANCE, family, Drawn.lastDay(family));

        assertThat(String.join(" ", Drawn.texts(drawing.svg("g", Width.WIDE)))).contains("Tom <Tommo> O'Neil & Sons");
        assertThat(drawing.svg("g", Width.WIDE)).contains("Tom &lt;Tommo&gt;").doesNotContain("<Tommo>");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void every_example_family_and_the_one_with_everybody_in_it_may_stand_in_any_page_on_any_day(Width width) {
        List<Family> families = new java.util.ArrayList<>(Drawn.examples().stream()
                .map(file -> CaseFiles.load(file, Drawn.PACK))
                .toList());
        families.add(Drawn.everybody());
        for (Family family : families) {
            LocalDate last = Drawn.lastDay(family).asAt();
            for (int back : new int[] {0, 1, 9, 40, 120, 400}) {
                Genogram drawing = Genogram.of(Drawn.GUIDANCE, family, Drawn.on(family, last.minusDays(back)));
                Drawn.mayStandInAnyPage(drawing.svg("family", width), "family");
                drawing.key().forEach(key -> assertThat(key.svg()).contains("aria-hidden"));
            }
        }
    }
}
