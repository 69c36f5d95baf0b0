package cotside.pages.write;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.pages.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is entered comes out of a form as it went in. */
class LinesTest {
    private static final int TRIES = 2_000;
    private static final List<String> KINDS = List.of(
            "finding",
            "date",
            "complete",
            "asked",
            "nothing-held",
            "done",
            "proposal",
            "same-event",
            "repeat",
            "withdrawal",
            "action",
            "ended",
            "person",
            "home");
    private static final List<String> TEXTS = List.of(
            "",
            "kayla",
            "line:2",
            "no",
            "yes",
            "seen",
            "told",
            "a <b> & \"c\"",
            "two\nlines",
            "’ – ü",
            "0",
            "line.1.what",
            "agency");

    private final Random lot = new Random(20261123);

    private String text() {
        return TEXTS.get(lot.nextInt(TEXTS.size()));
    }

    private Line line() {
        Typed typed = Typed.NOTHING.with(Line.KIND, KINDS.get(lot.nextInt(KINDS.size())));
        for (String field : Line.FIELDS) {
            if (!field.equals(Line.KIND) && lot.nextBoolean()) {
                typed = typed.with(field, List.of(text(), text()));
            }
        }
        return Line.of(typed);
    }

    private Occasion occasion() {
        Typed typed = Typed.NOTHING;
        for (String field : Occasion.FIELDS) {
            if (lot.nextBoolean()) {
                typed = typed.with(field, List.of(text(), text()));
            }
        }
        return Occasion.of(typed);
    }

    @Test
    void a_line_makes_fields_and_the_fields_make_the_line() {
        for (int i = 0; i < TRIES; i++) {
            Line line = line();
            assertThat(Line.of(line.typed())).isEqualTo(line);
        }
    }

    @Test
    void all_that_is_entered_travels_in_a_form() {
        for (int i = 0; i < TRIES; i++) {
            List<Line> lines = new ArrayList<>();
            for (int number = lot.nextInt(12); number > 0; number--) {
                lines.add(line());
            }
            Entered entered = new Entered(occasion(), lines);
            Typed fields = entered.occasion().typed().and(entered.linesTyped());
            // A browser sends line ends as another system writes them, and other fields beside these.
            Map<String, String[]> sent = new LinkedHashMap<>();
            fields.parameters()
                    .forEach((name, all) -> sent.put(
                            name,
                            java.util.Arrays.stream(all)
                                    .map(one -> one.replace("\n", "\r\n"))
                                    .toArray(String[]::new)));
            sent.put("_csrf", new String[] {"token"});
            sent.put("do", new String[] {"check"});
            assertThat(Entered.of(new Form(sent))).isEqualTo(entered);
        }
    }

    @Test
    void a_line_taken_out_leaves_the_others_pointing_at_what_they_meant() {
        Line.Finding first =
                (Line.Finding) Line.of(Typed.NOTHING.with(Line.KIND, "finding").with("what", "first"));
        Line.Finding second =
                (Line.Finding) Line.of(Typed.NOTHING.with(Line.KIND, "finding").with("what", "second"));
        Line.Finding third = (Line.Finding) Line.of(
                Typed.NOTHING.with(Line.KIND, "finding").with("event", "line:2").with("answers", "line:1", "line:2"));
        Entered entered = new Entered(Occasion.of(Typed.NOTHING), List.of(first, second, third)).without(1);
        Line.Finding moved = (Line.Finding) entered.lines().get(1);
        assertThat(moved.event()).isEqualTo("line:1");
        assertThat(moved.besides().answers()).containsExactly("line:1");
    }
}
