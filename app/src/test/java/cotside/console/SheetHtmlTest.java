package cotside.console;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.pack.Word;
import cotside.notation.words.Clause;
import cotside.sheet.PictureSheet;
import cotside.sheet.Sheet;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Fold;
import cotside.sheet.Sheet.Glance;
import cotside.sheet.Sheet.Headline;
import cotside.sheet.Sheet.Item;
import cotside.sheet.Sheet.Outline;
import cotside.sheet.Sheet.Para;
import cotside.sheet.Sheet.Row;
import cotside.sheet.Sheet.Section;
import cotside.sheet.Sheet.Sides;
import cotside.sheet.Sheet.Sub;
import cotside.sheet.Sheet.Table;
import cotside.sheet.SheetHtml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a picture: it needs nothing else, and nothing that somebody wrote can become part of it. */
class SheetHtmlTest {
    private static final String BAD = "<script>alert('\"&')</script>";

    private final String page = SheetHtml.of(List.of(sheet()));

    @Test
    void the_page_asks_for_nothing_from_outside() {
        assertThat(page)
                .doesNotContainIgnoringCase(
                        "http:", "https:", "<script", "<link", "<img", "src=", "url(", "@import", "onclick")
                .contains("Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    }

    @Test
    void the_page_says_its_language_title_and_landmarks() {
        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"en-GB\">")
                .contains(
                        "<title>Baby of Kayla – Cotside</title>",
                        "<main id=\"content\">",
                        "<nav aria-label=",
                        "<footer>")
                .contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    }

    @Test
    void whatever_somebody_wrote_is_escaped_wherever_it_stands() {
        List<Block> blocks = List.of(
                new Para(BAD),
                new Sub(BAD),
                new Outline(new Clause(BAD, List.of(new Clause(BAD, List.of())))),
                new Item(1, Word.REFER_NOW, BAD, BAD, List.of(Row.of(BAD, BAD), Row.detail(BAD, List.of(BAD))), BAD),
                new Sides(BAD, BAD, List.of(BAD), BAD, List.of(BAD), BAD),
                new Table(BAD, BAD, BAD, List.of(Row.of(BAD, BAD))),
                new Fold(BAD, BAD, List.of(new Para(BAD))));
        Sheet sheet = new Sheet(
                BAD,
                BAD,
                List.of(Row.of(BAD, BAD)),
                List.of(BAD),
                new Headline(Word.REFER_NOW, BAD, List.of(new Glance(1, Word.REFER_NOW, BAD)), BAD),
                List.of(
                        new Section("a", BAD, BAD, blocks),
                        new Section("b", BAD, BAD, blocks),
                        new Section("c", BAD, BAD, blocks)),
                List.of(BAD));

        assertThat(SheetHtml.of(List.of(sheet, sheet)))
                .contains("&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;")
                .doesNotContainIgnoringCase("<script", "alert('");
    }

    @Test
    void headings_never_skip_a_level_and_there_is_one_first_heading() {
        for (String html : List.of(page, SheetHtml.of(List.of(sheet(), sheet())))) {
            List<Integer> levels = all("<h([1-6])", html).map(found -> Integer.valueOf(found.group(1)));
            assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
        }
    }

    @Test
    void ids_are_unique_and_every_link_leads_somewhere() {
        for (String html : List.of(page, SheetHtml.of(List.of(sheet(), sheet())))) {
            List<String> ids = all(" id=\"([^\"]*)\"", html).map(found -> found.group(1));
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(all("href=\"#([^\"]*)\"", html).map(found -> found.group(1)))
                    .isSubsetOf(ids);
            assertThat(all("aria-labelledby=\"([^\"]*)\"", html).map(found -> found.group(1)))
                    .isSubsetOf(ids);
        }
    }

    @Test
    void elements_are_closed_in_the_order_they_were_opened() {
        List<String> open = new ArrayList<>();
        for (MatchResult tag : all("<(/?)([a-z][a-z0-9]*)([^>]*)>", page).results()) {
            String name = tag.group(2);
            if (List.of("meta", "path").contains(name)) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.add(name);
            } else {
                assertThat(open.removeLast()).isEqualTo(name);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void text_stands_out_enough_from_what_is_behind_it_in_light_and_dark() {
        List<Map<String, String>> schemes = new ArrayList<>();
        for (MatchResult root : all("(?s):root \\{(.*?)}", page).results()) {
            Map<String, String> colours = new HashMap<>();
            all("--([a-z-]+): (#[0-9a-f]{3,6});", root.group(1))
                    .results()
                    .forEach(found -> colours.put(found.group(1), found.group(2)));
            schemes.add(colours);
        }

        assertThat(schemes).hasSize(3);
        for (Map<String, String> colours : schemes) {
            for (String behind : List.of("paper", "card")) {
                for (String text : List.of("ink", "soft", "link", "refer", "lead", "assess", "watch")) {
                    assertThat(contrast(colours, text, behind))
                            .as(text + " on " + behind)
                            .isGreaterThan(4.5);
                }
            }
            for (String word : List.of("refer", "lead", "assess", "watch")) {
                assertThat(contrast(colours, "on-word", word)).as(word).isGreaterThan(4.5);
            }
            assertThat(contrast(colours, "ink", "warn")).isGreaterThan(4.5);
            assertThat(contrast(colours, "warn-line", "paper")).isGreaterThan(3);
        }
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(Map<String, String> colours, String one, String other) {
        double first = luminance(colours.getOrDefault(one, ""));
        double second = luminance(colours.getOrDefault(other, ""));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.substring(1).replaceAll("(.)", "$1$1") : colour.substring(1);
        double[] shares = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += shares[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static Found all(String pattern, String in) {
        return new Found(Pattern.compile(pattern).matcher(in).results().toList());
    }

    /** What a pattern found. */
    private record Found(List<MatchResult> results) {
        <T> List<T> map(java.util.function.Function<MatchResult, T> with) {
            return results.stream().map(with).toList();
        }
    }

    private static Sheet sheet() {
        return PictureSheet.of(
                KaylasFamily.family(), SmallPack.pack(), KaylasPicture.picture(), List.of(), List.of("The end."));
    }
}
