package cotside.sheet;

import cotside.notation.words.Clause;
import cotside.notation.words.Prose;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Fold;
import cotside.sheet.Sheet.Item;
import cotside.sheet.Sheet.Outline;
import cotside.sheet.Sheet.Para;
import cotside.sheet.Sheet.Row;
import cotside.sheet.Sheet.Section;
import cotside.sheet.Sheet.Sides;
import cotside.sheet.Sheet.Sub;
import cotside.sheet.Sheet.Table;
import java.util.List;

/** A sheet as a page of documentation. */
public final class SheetMarkdown {
    private final StringBuilder out = new StringBuilder();

    private SheetMarkdown() {}

    public static String of(Sheet sheet) {
        SheetMarkdown page = new SheetMarkdown();
        page.sheet(sheet);
        return page.out.toString();
    }

    private void sheet(Sheet sheet) {
        out.append("# ").append(escaped(sheet.title())).append("\n");
        paragraph(sheet.subtitle());
        if (!sheet.facts().isEmpty()) {
            out.append("\n| | |\n|---|---|\n");
            sheet.facts().forEach(this::row);
        }
        for (Section section : sheet.sections()) {
            out.append("\n## ").append(escaped(section.title())).append("\n");
            paragraph(section.lead());
            section.blocks().forEach(this::block);
        }
        sheet.foot().forEach(this::paragraph);
    }

    private void block(Block block) {
        switch (block) {
            case Para para -> para(para.text());
            case Sub sub -> out.append("\n**").append(escaped(sub.title())).append("**\n");
            case Outline outline -> {
                out.append('\n');
                outline(0, outline.clause());
            }
            case Item item -> {
                out.append("\n### ").append(escaped(item.title())).append("\n");
                paragraph(item.about());
                table("", "", item.rows());
            }
            case Table table -> {
                if (!table.caption().isEmpty()) {
                    out.append("\n**").append(escaped(table.caption())).append("**\n");
                }
                table(table.leftTitle(), table.rightTitle(), table.rows());
            }
            case Sides sides -> {
                out.append("\n**").append(escaped(sides.title())).append("**\n");
                table(
                        "",
                        "",
                        List.of(Row.of(sides.leftTitle(), sides.left()), Row.of(sides.rightTitle(), sides.right())));
            }
            case Fold fold -> fold.blocks().forEach(this::block);
        }
    }

    private void outline(int level, Clause clause) {
        out.append("  ".repeat(level))
                .append("- ")
                .append(escaped(clause.text()))
                .append('\n');
        clause.parts().forEach(part -> outline(level + 1, part));
    }

    private void table(String left, String right, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.append("\n| ")
                .append(escaped(left))
                .append(" | ")
                .append(escaped(right))
                .append(" |\n|---|---|\n");
        rows.forEach(this::row);
    }

    private void row(Row row) {
        List<String> texts = row.texts().stream().map(SheetMarkdown::escaped).toList();
        out.append("| ").append(escaped(Prose.sentence(row.label()))).append(" | ");
        out.append(String.join("<br>", texts)).append(" |\n");
    }

    private void para(String text) {
        if (text.startsWith("• ")) {
            boolean goesOn = out.length() > 2 && out.lastIndexOf("\n- ") == out.lastIndexOf("\n", out.length() - 2);
            out.append(goesOn ? "- " : "\n- ")
                    .append(escaped(text.substring(2)))
                    .append('\n');
        } else {
            paragraph(text);
        }
    }

    private void paragraph(String text) {
        if (!text.isEmpty()) {
            out.append('\n').append(escaped(text)).append('\n');
        }
    }

    /** Nothing in a text is taken for markup. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : Columns.plain(text).toCharArray()) {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '|', '*', '_', '`', '[', ']', '\\' -> safe.append('\\').append(c);
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
