package cotside.notation.pack;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Contact;
import cotside.guidance.pack.About;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Example;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.NextStep;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Spread;
import cotside.guidance.pack.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFilesTest {
    private final Pack pack = TestPack.whole().load();

    @Test
    void a_pack_says_who_it_is() {
        assertThat(pack.id()).isEqualTo("test-pack");
        assertThat(pack.version()).isEqualTo("2026.1");
        assertThat(pack.sources()).extracting("id").containsExactly("§1.5", "NG75");
    }

    @Test
    void a_state_is_read_with_what_shows_it_and_how_long_it_is_good() {
        Factor drinks = pack.getFactor("drinks");

        assertThat(drinks.side()).isEqualTo(Side.VULNERABILITY);
        assertThat(drinks.shownBy().observations()).isEqualTo(2);
        assertThat(drinks.shownBy().accepts()).containsExactlyInAnyOrder(Basis.SEEN, Basis.RECORDED, Basis.ASSESSED);
        assertThat(drinks.ruledOutBy().observations()).isEqualTo(3);
        assertThat(drinks.ruledOutBy().accepts()).containsExactlyInAnyOrder(Basis.RECORDED, Basis.ASSESSED);
        assertThat(drinks.ruledOutBy().spread()).containsExactly(Spread.DAYS);
        assertThat(drinks.goodFor())
                .isEqualTo(new Freshness(
                        List.of(new Freshness.Step(0, 56), new Freshness.Step(42, 14), new Freshness.Step(182, 42)),
                        84));
        assertThat(drinks.lapses()).containsExactly(new Lapse.Birth(), new Lapse.TieBegun());
        assertThat(drinks.askAgainDays()).isEqualTo(28);
        assertThat(drinks.sensitive()).isTrue();
    }

    @Test
    void an_opposite_said_on_one_holds_for_both() {
        assertThat(pack.getFactor("unsupported").opposite()).isEqualTo("supported");
        assertThat(pack.getFactor("supported").opposite()).isEqualTo("unsupported");
    }

    @Test
    void facts_are_reckoned_and_counted() {
        assertThat(pack.getFactor("under-six-weeks").derived())
                .isEqualTo(new Derived.Dated(Measure.AGE, Derived.Comparison.UNDER, Derived.Bound.of(42)));
        assertThat(pack.getFactor("booked-late").derived())
                .isEqualTo(new Derived.Dated(
                        Measure.GESTATION_AT_BOOKING,
                        Derived.Comparison.AT_LEAST,
                        new Derived.Bound(0, "late-booking-from")));
        assertThat(pack.getFactor("falters").derived())
                .isEqualTo(new Derived.Dated(Measure.FALTERING, Derived.Comparison.AT_LEAST, Derived.Bound.of(1)));
        assertThat(pack.getFactor("misses-appointments").derived())
                .isEqualTo(new Derived.CountedContacts(
                        Set.of(Contact.Outcome.MISSED), Set.of("clinic"), 3, Derived.Bound.of(182)));
        assertThat(pack.parameters().getFirst().on(LocalDate.of(2023, 1, 1))).isEqualTo(140);
        assertThat(pack.parameters().getFirst().on(LocalDate.of(2025, 1, 1))).isEqualTo(126);
    }

    @Test
    void a_combination_is_read_as_it_reads() {
        Combination bruise = pack.combinations().getFirst();

        assertThat(bruise.about()).isEqualTo(new About.EachEvent("bruise"));
        assertThat(bruise.holds())
                .isEqualTo(new Expr.All(List.of(
                        new Expr.Is("bruise"),
                        new Expr.Any(List.of(new Expr.Is("does-not-move-about"), new Expr.Is("under-six-weeks"))))));
        assertThat(bruise.urgency().word()).isEqualTo(Word.REFER_NOW);
        assertThat(bruise.urgency().onceAnswered()).isNotNull();
        assertThat(bruise.presume()).containsExactly("does-not-move-about");
        assertThat(bruise.next())
                .containsExactly(
                        new NextStep(Set.of("midwifery"), "Speak to the doctor."),
                        new NextStep(Set.of(), "Write it down."));
        assertThat(bruise.locked()).isTrue();
    }

    @Test
    void conditions_speak_of_people_and_homes() {
        Combination support = pack.combinations().get(1);

        assertThat(support.about()).isEqualTo(new About.EachPerson(Role.PARENTS));
        assertThat(Conditions.parts(support.holds()))
                .contains(
                        new Expr.Between("controlling", Expr.Direction.FROM, Role.PARTNERS),
                        new Expr.Some(Role.HOUSEHOLD, 2, new Expr.Is("drinks")),
                        new Expr.AtHome(new Expr.Is("smoky")),
                        new Expr.In(Role.HOUSEHOLD));
        assertThat(support.easedBy())
                .isEqualTo(new Expr.Any(
                        List.of(new Expr.Is("supported"), new Expr.Everyone(Role.CARERS, new Expr.Is("supported")))));
    }

    @Test
    void examples_give_the_cast_what_is_so_and_what_is_not_known() {
        List<Example> examples = pack.combinations().get(1).examples();

        assertThat(examples.get(0).needsEach()).isTrue();
        assertThat(examples.get(1).unknown())
                .containsExactly(
                        new Example.Given("anyone else", "household", null, null),
                        new Example.Given("partner", "age difference", "mother", null));
        assertThat(examples.get(2).given())
                .contains(
                        new Example.Given("father", "main-carer", "baby", null),
                        new Example.Given("partner", "controlling", "mother", null),
                        new Example.Given("partner", "age difference", "mother", 12));
        assertThat(pack.combinations().getLast().examples().getLast().given())
                .contains(new Example.Given("baby", "birth weight", null, 2600));
    }

    @Test
    void files_are_read_in_the_order_of_their_names_and_folders_in_the_folder_are_not(@TempDir Path folder)
            throws IOException {
        for (PackText file : TestPack.whole().files()) {
            Files.writeString(folder.resolve(file.name()), file.text());
        }
        Files.createDirectories(folder.resolve("examples"));
        Files.writeString(folder.resolve("examples/odd.yaml"), "this is no pack: [");
        Files.writeString(folder.resolve("notes.txt"), "neither is this");

        assertThat(PackFiles.load(folder)).isEqualTo(pack);
    }

    @Test
    void the_packs_of_this_repository_are_in_order() throws IOException {
        Path packs = Path.of(System.getProperty("cotside.home", ".."), "packs");
        try (Stream<Path> folders = Files.list(packs)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                assertThat(TestPack.problemsOf(() -> PackFiles.load(folder)))
                        .as(folder.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem(@TempDir Path folder) {
        Path nowhere = folder.resolve("nowhere");

        assertThat(TestPack.problemsOf(() -> PackFiles.load(nowhere)))
                .singleElement()
                .hasToString(nowhere + ":1:1: the folder cannot be read; expected the folder of a pack");
    }

    @Test
    void an_empty_folder_is_a_problem(@TempDir Path folder) {
        assertThat(TestPack.problemsOf(() -> PackFiles.load(folder)).getFirst().what())
                .isEqualTo("there is no .yaml file in the folder");
    }

    @Test
    void a_file_in_another_encoding_is_a_problem(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("10.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'});

        assertThat(TestPack.problemsOf(() -> PackFiles.load(folder)))
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.what())
                .containsExactly("1:4 a character that is not UTF-8");
    }
}
