package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Differences;
import cotside.guidance.picture.MoreHeld;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.casefile.CaseFiles;
import cotside.notation.pack.PackFiles;
import cotside.sheet.Changes;
import cotside.sheet.Columns;
import cotside.sheet.PictureSheet;
import cotside.sheet.Sheet;
import cotside.sheet.Traces;
import cotside.sheet.Why;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of Kayla's baby, as the terminal shows them. */
class SheetTextTest {
    private static final Family FAMILY = KaylasFamily.family();
    private static final Pack PACK = SmallPack.pack();
    private static final MoreHeld HELD = new MoreHeld("the safeguarding lead, 01604 000000", true);

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void a_picture_fits_its_width(int columns) {
        Golden.assertSame("picture-" + columns + ".txt", text(KaylasPicture.picture(), columns, false));
    }

    @Test
    void each_agency_is_listed_with_what_has_come_from_it_and_the_silent_ones_first() {
        String text = text(KaylasPicture.picture(), 80, false);

        assertThat(text.substring(text.indexOf("── Who has been heard"), text.indexOf("── What is known"))
                        .lines())
                .filteredOn(line -> line.startsWith("   "))
                .map(String::strip)
                .containsExactly(
                        "Queen’s View surgery  Never asked",
                        "Health visitor        Asked, no answer yet, 9 January",
                        "Midwives              Has contributed, 12 January",
                        "Police                Has contributed, 4 March 2025");
    }

    @Test
    void all_details_are_there_for_the_asking() {
        Golden.assertSame("picture-full.txt", text(KaylasPicture.picture(), 80, true));
    }

    @Test
    void a_tie_that_only_brings_somebody_in_is_no_reason_of_a_rule_that_does_not_ask_for_it() {
        Path home = Path.of(System.getProperty("cotside.home"));
        Pack pack = PackFiles.load(home.resolve("packs/babies-under-one"));
        Family family = CaseFiles.load(home.resolve("packs/babies-under-one/examples/placed-with-an-aunt.yaml"), pack);
        List<String> items = List.of(text(family, pack, "2026-04-08").split("(?m)^(?=\\d+\\. )", -1));

        assertThat(items)
                .filteredOn(item -> item.contains("--why barred-person-there/dawn"))
                .singleElement()
                .asString()
                .contains("Dawn Prior is not allowed contact with the baby");
        assertThat(items)
                .filteredOn(item -> item.contains("--why earlier-loss-of-a-child/dawn"))
                .singleElement()
                .asString()
                .doesNotContain("not allowed contact");
        assertThat(text(family, pack, "2026-04-09")).contains("Strategy discussion held: answered on 9 April 2026.");
    }

    private static String text(Family family, Pack pack, String day) {
        LocalDate asAt = LocalDate.parse(day);
        Instant end = asAt.plusDays(1).atStartOfDay(ZoneId.of("Europe/London")).toInstant();
        Picture picture =
                Guidance.of(pack).pictureToday(family, new Viewpoint(Id.of("mia"), asAt, end, Viewer.EVERYTHING));
        Sheet sheet = PictureSheet.of(family, pack, picture, List.of(), List.of());
        return SheetText.of(sheet, new Terminal(100, false, false), false);
    }

    @Test
    void when_nothing_stands_out_it_says_so_and_how_much_is_not_known() {
        String text = text(KaylasPicture.quiet(), 80, false);

        Golden.assertSame("picture-quiet.txt", text);
        assertThat(unwrapped(text))
                .contains(
                        "Nothing that is known stands out. That is not the same as safe: one thing cannot be told yet, 15 more are not yet known,");
    }

    @Test
    void where_more_is_held_nothing_reassures_without_its_limit() {
        Picture picture = KaylasPicture.seen(Viewer.of("midwifery"), HELD);
        String text = text(picture, 80, true);

        Golden.assertSame("picture-limited.txt", text);
        assertThat(unwrapped(text))
                .contains("Refer now: more is held than you may see. Ring the safeguarding lead, 01604 000000.")
                .contains("Settled (in what you may see)")
                .contains("not present (in what you may see)");
    }

    @Test
    void refer_now_from_what_is_hidden_leads_whatever_the_rest_says() {
        Picture quiet = KaylasPicture.quiet();
        Picture held = KaylasPicture.held(quiet, HELD);

        assertThat(text(held, 80, false)).contains("\nREFER NOW\n");
    }

    @Test
    void a_line_opens_down_to_the_statements_behind_it() {
        Golden.assertSame("why-bruise.txt", why("bruise-not-mobile/left-cheek"));
        Golden.assertSame("why-difficulty.txt", why("difficulty-without-support/kayla"));
        Golden.assertSame("why-co-sleeping.txt", why("co-sleeping-with-smoke"));
    }

    @Test
    void whatever_has_an_id_can_be_opened() {
        for (String id : Traces.ids(KaylasPicture.picture())) {
            assertThat(why(id)).contains("Trace of");
        }
        assertThat(why("difficulty-without-support")).isEqualTo(why("difficulty-without-support/kayla"));
        assertThat(why("drink-0")).contains("Corrected by drink-1");
        assertThat(Why.of(FAMILY, PACK, KaylasPicture.picture(), "nothing-of-the-kind"))
                .isNull();
    }

    @Test
    void a_correction_stays_readable_and_says_that_the_earlier_one_counts_no_more() {
        assertThat(why("alcohol-use/lee")).contains("Corrects drink-0, which counts no more.");
    }

    @Test
    void changes_are_told_in_the_order_of_what_matters() {
        Differences differences = Differences.between(KaylasPicture.before(), KaylasPicture.picture());
        Sheet sheet = Changes.of(FAMILY, KaylasPicture.picture(), differences);

        Golden.assertSame("changes.txt", SheetText.of(sheet, new Terminal(80, false, false), false));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 47, 66, 79, 100, 120})
    void no_line_is_wider_than_the_terminal(int columns) {
        for (Picture picture : List.of(KaylasPicture.picture(), KaylasPicture.quiet())) {
            assertThat(text(picture, columns, true).lines())
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(columns));
        }
    }

    @Test
    void colour_only_helps_to_find_what_the_words_say_and_is_never_green() {
        String plain = text(KaylasPicture.picture(), 80, false);
        String coloured = SheetText.of(sheet(KaylasPicture.picture()), new Terminal(80, true, false), false);

        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[1;31mREFER NOW").doesNotContain("[32m", ";32m", "[42m", "✓", "✔");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void where_the_end_stays_in_sight_it_says_again_what_matters() {
        String text = SheetText.of(sheet(KaylasPicture.picture()), new Terminal(80, false, true), false);

        assertThat(text.substring(text.indexOf("── In short"))).contains("Refer now", "Bruise or other mark");
    }

    @Test
    void text_from_a_file_cannot_steer_the_terminal() {
        Sheet sheet = new Sheet("A\u001b[2Jb\u202e", "", List.of(), List.of(), null, List.of(), List.of());

        assertThat(SheetText.of(sheet, Terminal.PLAIN, false)).isEqualTo("A [2Jb\n");
    }

    private static String why(String id) {
        Picture picture = KaylasPicture.picture();
        return SheetText.of(Objects.requireNonNull(Why.of(FAMILY, PACK, picture, id)), Terminal.PLAIN, true);
    }

    private static String text(Picture picture, int columns, boolean full) {
        return SheetText.of(sheet(picture), new Terminal(columns, false, false), full);
    }

    private static Sheet sheet(Picture picture) {
        return PictureSheet.of(FAMILY, PACK, picture, List.of(), List.of("Open a line: --why ID"));
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
