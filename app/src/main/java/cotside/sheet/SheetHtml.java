package cotside.sheet;

import cotside.guidance.pack.Word;
import cotside.notation.words.Clause;
import cotside.notation.words.Prose;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sheets as one page that needs nothing else: no request, no script, the reader's own fonts, light and dark, on paper too.
 * Everything from outside is escaped.
 */
public final class SheetHtml {
    private static final String MARK =
            "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\" fill=\"none\" stroke=\"currentColor\""
                    + " stroke-width=\"1.8\" stroke-linecap=\"round\"><path d=\"M3 20V9M21 20V9M3 18h18M3 11h18\"/>"
                    + "<path d=\"M7.5 11v7M12 11v7M16.5 11v7\" stroke-width=\"1.2\"/><path d=\"M8 6a4.5 4.5 0 0 1 8 0\"/></svg>";

    private final StringBuilder out = new StringBuilder();
    /** The level of a sheet's own heading. */
    private final int level;

    private String prefix = "";

    private SheetHtml(int level) {
        this.level = level;
    }

    /** One page; several sheets follow each other under their family's title. */
    public static String of(List<Sheet> sheets) {
        SheetHtml page = new SheetHtml(sheets.size() == 1 ? 1 : 2);
        page.page(sheets);
        return page.out.toString();
    }

    private void page(List<Sheet> sheets) {
        Sheet first = sheets.getFirst();
        String title = sheets.size() == 1 ? first.title() : first.subtitle();
        out.append("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\"")
                .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append(
                        "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n")
                .append("<title>")
                .append(escaped(title))
                .append(" – Cotside</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n")
                .append("<div class=\"page\">\n<header class=\"brand\">")
                .append(MARK)
                .append("<span>Cotside</span></header>\n<main id=\"content\">\n");
        if (sheets.size() > 1) {
            heading(1, "", title);
        }
        int number = 0;
        for (Sheet sheet : sheets) {
            number++;
            prefix = sheets.size() == 1 ? "" : "baby-" + number + "-";
            sheet(sheet);
        }
        out.append("</main>\n<footer>\n");
        first.foot().forEach(this::paragraph);
        out.append("</footer>\n</div>\n</body>\n</html>\n");
    }

    private void sheet(Sheet sheet) {
        out.append("<article class=\"baby\" aria-labelledby=\"").append(prefix).append("title\">\n");
        out.append("<h").append(level).append(" id=\"").append(prefix).append("title\">");
        out.append(escaped(sheet.title())).append("</h").append(level).append(">\n");
        if (!sheet.subtitle().isEmpty() && level == 1) {
            out.append("<p class=\"subtitle\">")
                    .append(escaped(sheet.subtitle()))
                    .append("</p>\n");
        }
        if (!sheet.facts().isEmpty()) {
            out.append("<div class=\"facts\">");
            rows(sheet.facts());
            out.append("</div>\n");
        }
        for (String warning : sheet.warnings()) {
            out.append("<p class=\"warning\">").append(escaped(warning)).append("</p>\n");
        }
        if (sheet.headline() != null) {
            headline(sheet.headline());
        }
        if (sheet.sections().size() > 2) {
            contents(sheet);
        }
        sheet.sections().forEach(this::section);
        out.append("</article>\n");
    }

    private void headline(Headline headline) {
        out.append("<div class=\"headline").append(css(headline.word())).append("\">\n");
        if (headline.word() != null) {
            heading(level + 1, "most", Prose.sentence(headline.word().word()));
        }
        paragraph(headline.text());
        if (!headline.first().isEmpty()) {
            out.append("<ol>\n");
            headline.first().forEach(this::glance);
            out.append("</ol>\n");
        }
        if (!headline.rest().isEmpty()) {
            out.append("<p class=\"rest\">")
                    .append(escaped(Prose.stopped(Prose.sentence(headline.rest()))))
                    .append("</p>\n");
        }
        out.append("</div>\n");
    }

    private void glance(Glance glance) {
        out.append("<li>");
        word(glance.word());
        out.append(" <a href=\"#")
                .append(prefix)
                .append("stands-out-")
                .append(glance.number())
                .append("\">");
        out.append(escaped(glance.text())).append("</a></li>\n");
    }

    private void contents(Sheet sheet) {
        out.append("<nav aria-label=\"On this page").append(level == 1 ? "" : ": " + escaped(sheet.title()));
        out.append("\">\n<ul>\n");
        for (Section section : sheet.sections()) {
            out.append("<li><a href=\"#").append(prefix).append(section.key()).append("\">");
            out.append(escaped(section.title())).append("</a></li>\n");
        }
        out.append("</ul>\n</nav>\n");
    }

    private void section(Section section) {
        String id = prefix + section.key();
        out.append("<section id=\"")
                .append(id)
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("-title\">\n");
        out.append("<h")
                .append(level + 1)
                .append(" class=\"title\" id=\"")
                .append(id)
                .append("-title\">");
        out.append(escaped(section.title())).append("</h").append(level + 1).append(">\n");
        if (!section.lead().isEmpty()) {
            paragraph(section.lead());
        }
        blocks(section.blocks(), section);
        out.append("</section>\n");
    }

    private void blocks(List<Block> blocks, Section in) {
        boolean listing = false;
        for (Block block : blocks) {
            boolean bullet = block instanceof Para para && para.text().startsWith("• ");
            if (bullet != listing) {
                out.append(bullet ? "<ul>\n" : "</ul>\n");
                listing = bullet;
            }
            block(block, in);
        }
        out.append(listing ? "</ul>\n" : "");
    }

    private void block(Block block, Section in) {
        switch (block) {
            case Para para -> {
                if (para.text().startsWith("• ")) {
                    out.append("<li>").append(escaped(para.text().substring(2))).append("</li>\n");
                } else {
                    paragraph(para.text());
                }
            }
            case Sub sub -> heading(level + 2, "sub", sub.title());
            case Outline outline -> outline(List.of(outline.clause()));
            case Item item -> item(item, in);
            case Sides sides -> sides(sides);
            case Table table -> table(table, in);
            case Fold fold -> {
                out.append("<details>\n<summary>")
                        .append(escaped(fold.summary()))
                        .append("</summary>\n");
                blocks(fold.blocks(), in);
                out.append("</details>\n");
            }
        }
    }

    private void outline(List<Clause> clauses) {
        if (clauses.isEmpty()) {
            return;
        }
        out.append("<ul>");
        for (Clause clause : clauses) {
            out.append("<li>").append(escaped(clause.text()));
            outline(clause.parts());
            out.append("</li>");
        }
        out.append("</ul>\n");
    }

    private void item(Item item, Section in) {
        out.append("<div class=\"item").append(css(item.word())).append('"');
        if (item.number() > 0) {
            out.append(" id=\"")
                    .append(prefix)
                    .append(in.key())
                    .append('-')
                    .append(item.number())
                    .append('"');
        }
        out.append(">\n");
        word(item.word());
        heading(level + 2, "", (item.number() == 0 ? "" : item.number() + ". ") + item.title());
        if (!item.about().isEmpty()) {
            out.append("<p class=\"about\">").append(escaped(item.about())).append("</p>\n");
        }
        rows(item.rows().stream().filter(row -> !row.detail()).toList());
        List<Row> details = item.rows().stream().filter(Row::detail).toList();
        if (!details.isEmpty() || !item.id().isEmpty()) {
            out.append("<details>\n<summary>More<span class=\"unseen\"> about ");
            out.append(escaped(item.title())).append("</span></summary>\n");
            rows(details);
            if (!item.id().isEmpty()) {
                out.append("<dl><dt>Trace</dt><dd><code>--why ")
                        .append(escaped(item.id()))
                        .append("</code></dd></dl>\n");
            }
            out.append("</details>\n");
        }
        out.append("</div>\n");
    }

    private void rows(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.append("<dl>\n");
        for (Row row : rows) {
            if (row.texts().isEmpty()) {
                continue;
            }
            out.append("<dt>").append(escaped(Prose.sentence(row.label()))).append("</dt>");
            texts(row.texts());
            out.append('\n');
        }
        out.append("</dl>\n");
    }

    /** What starts with a bullet makes a list under what stands before it. */
    private void texts(List<String> texts) {
        boolean listing = false;
        boolean open = false;
        for (String text : texts) {
            boolean bullet = text.startsWith("• ");
            if (listing && !bullet) {
                out.append("</ul>");
                listing = false;
            }
            if (open && !bullet) {
                out.append("</dd>");
                open = false;
            }
            if (!open) {
                out.append("<dd>");
                open = true;
            }
            if (bullet && !listing) {
                out.append("<ul>");
                listing = true;
            }
            out.append(bullet ? "<li>" + escaped(text.substring(2)) + "</li>" : escaped(Prose.sentence(text)));
        }
        out.append(listing ? "</ul>" : "").append(open ? "</dd>" : "");
    }

    private void sides(Sides sides) {
        out.append("<div class=\"sides\">\n");
        heading(level + 2, "", sides.title());
        out.append("<div>\n");
        side(sides.leftTitle(), sides.left());
        side(sides.rightTitle(), sides.right());
        out.append("</div>\n");
        if (!sides.after().isEmpty()) {
            paragraph(sides.after());
        }
        out.append("</div>\n");
    }

    private void side(String title, List<String> texts) {
        out.append("<div>");
        heading(level + 3, "", title);
        out.append("<ul>");
        texts.forEach(text -> out.append("<li>").append(escaped(text)).append("</li>"));
        out.append("</ul></div>\n");
    }

    private void table(Table table, Section in) {
        out.append("<table>\n<caption");
        String caption = table.caption();
        out.append(caption.isEmpty() ? " class=\"unseen\">" + escaped(in.title()) : ">" + escaped(caption));
        out.append("</caption>\n<thead><tr><th scope=\"col\">").append(escaped(table.leftTitle()));
        out.append("</th><th scope=\"col\">").append(escaped(table.rightTitle()));
        out.append("</th></tr></thead>\n<tbody>\n");
        for (Row row : table.rows()) {
            out.append("<tr><th scope=\"row\">").append(escaped(row.label())).append("</th><td>");
            row.texts().forEach(text -> out.append("<p>").append(escaped(text)).append("</p>"));
            out.append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void word(@Nullable Word word) {
        if (word != null) {
            out.append("<span class=\"word").append(css(word)).append("\">");
            out.append(Prose.sentence(word.word())).append("</span>\n");
        }
    }

    private void heading(int at, String style, String text) {
        int shown = Math.min(at, 6);
        out.append("<h").append(shown).append(style.isEmpty() ? ">" : " class=\"" + style + "\">");
        out.append(escaped(text)).append("</h").append(shown).append(">\n");
    }

    private void paragraph(String text) {
        out.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private static String css(@Nullable Word word) {
        return word == null ? "" : " " + word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        String plain = Columns.plain(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(SheetHtml.class.getResourceAsStream("page.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
