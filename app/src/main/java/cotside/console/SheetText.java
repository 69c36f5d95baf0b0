package cotside.console;

import cotside.guidance.pack.Word;
import cotside.notation.words.Clause;
import cotside.notation.words.Prose;
import cotside.sheet.Columns;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sheet for the terminal. Everything is said in words; colour and bold only help to find it. */
final class SheetText {
    private static final int LABEL = 12;
    private static final int NARROW = 66;
    private static final int INDENT = 3;
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final Terminal terminal;
    private final boolean full;
    private final StringBuilder out = new StringBuilder();

    private SheetText(Terminal terminal, boolean full) {
        this.terminal = terminal;
        this.full = full;
    }

    /**
     * @param full also what opens on demand
     */
    static String of(Sheet sheet, Terminal terminal, boolean full) {
        SheetText text = new SheetText(terminal, full);
        text.sheet(sheet);
        return text.out.toString();
    }

    private void sheet(Sheet sheet) {
        paragraph(0, sheet.title(), BOLD);
        if (!sheet.subtitle().isEmpty()) {
            paragraph(0, sheet.subtitle(), "");
        }
        if (!sheet.facts().isEmpty()) {
            line("");
            sheet.facts().forEach(row -> row(0, row));
        }
        for (String warning : sheet.warnings()) {
            line("");
            paragraph(0, "! " + warning, BOLD, 2);
        }
        if (sheet.headline() != null) {
            line("");
            headline(sheet.headline());
        }
        sheet.sections().forEach(this::section);
        if (sheet.headline() != null && terminal.scrolls()) {
            rule("In short");
            inShort(sheet.headline());
        }
        if (!sheet.foot().isEmpty()) {
            rule("");
            sheet.foot().forEach(text -> paragraph(0, text, ""));
        }
    }

    private void headline(Headline headline) {
        if (headline.word() != null) {
            line(styled(loud(headline.word()), style(headline.word())));
        }
        paragraph(0, headline.text(), "");
        if (!headline.first().isEmpty()) {
            line("");
        }
        inShort(headline);
    }

    private void inShort(Headline headline) {
        if (headline.first().isEmpty()) {
            return;
        }
        int widest = headline.first().stream()
                .mapToInt(glance ->
                        glance.word() == null ? 0 : glance.word().word().length())
                .max()
                .orElse(0);
        headline.first().forEach(glance -> glance(glance, widest));
        if (!headline.rest().isEmpty()) {
            line("   " + headline.rest());
        }
    }

    private void glance(Glance glance, int widest) {
        String word = glance.word() == null ? "" : Prose.sentence(glance.word().word());
        int indent = INDENT + widest + 2;
        if (terminal.columns() - indent < 24) {
            line("   " + styled(word, style(glance.word())));
            paragraph(INDENT + 2, glance.text(), "");
            return;
        }
        List<String> wrapped = Columns.wrap(Columns.plain(glance.text()), terminal.columns() - indent);
        for (int i = 0; i < wrapped.size(); i++) {
            String left = i == 0 ? styled(word, style(glance.word())) + " ".repeat(widest - word.length()) : "";
            line(i == 0 ? "   " + left + "  " + wrapped.get(i) : " ".repeat(indent) + wrapped.get(i));
        }
    }

    private void section(Section section) {
        rule(section.title());
        if (!section.lead().isEmpty()) {
            paragraph(0, section.lead(), "");
        }
        boolean together = section.lead().isEmpty();
        for (Block block : section.blocks()) {
            if (block instanceof Fold fold && !full) {
                if (!fold.shut().isEmpty()) {
                    line("");
                    paragraph(INDENT, "… " + fold.shut(), "");
                }
                continue;
            }
            if (!together && !(block instanceof Para para && para.text().startsWith("•"))) {
                line("");
            }
            block(block);
            together = block instanceof Sub;
        }
    }

    private void block(Block block) {
        switch (block) {
            case Para para -> paragraph(0, para.text(), "", para.text().startsWith("•") ? 2 : 0);
            case Sub sub -> paragraph(0, sub.title(), BOLD);
            case Outline outline -> outline(INDENT, outline.clause());
            case Item item -> item(item);
            case Sides sides -> sides(sides);
            case Table table -> table(table);
            case Fold fold -> {
                boolean first = true;
                for (Block inner : fold.blocks()) {
                    if (!first) {
                        line("");
                    }
                    block(inner);
                    first = false;
                }
            }
        }
    }

    private void outline(int indent, Clause clause) {
        paragraph(indent, "• " + clause.text(), "", 2);
        clause.parts().forEach(part -> outline(indent + 2, part));
    }

    private void item(Item item) {
        String number = item.number() == 0 ? "" : item.number() + ".";
        String head = Columns.pad(number, item.number() == 0 ? 0 : INDENT);
        int indent = INDENT;
        String word = item.word() == null ? "" : loud(item.word());
        String text = word.isEmpty() ? Columns.plain(item.title()) : word + "  " + Columns.plain(item.title());
        List<String> wrapped = Columns.wrap(text.replace("  ", "\u00a0\u00a0"), terminal.columns() - indent);
        for (int i = 0; i < wrapped.size(); i++) {
            String shown = wrapped.get(i).replace('\u00a0', ' ');
            line((i == 0 ? head : " ".repeat(indent)) + title(shown, i == 0 ? word : "", item.word()));
        }
        if (!item.about().isEmpty()) {
            paragraph(indent, item.about(), "");
        }
        item.rows().forEach(row -> row(indent, row));
        if (!item.id().isEmpty()) {
            row(indent, Row.of("trace", "--why " + quoted(item.id())));
        }
    }

    private String title(String shown, String word, @Nullable Word urgency) {
        if (word.isEmpty() || !shown.startsWith(word)) {
            return styled(shown, BOLD);
        }
        return styled(word, style(urgency)) + styled(shown.substring(word.length()), BOLD);
    }

    private void row(int indent, Row row) {
        if (row.texts().isEmpty() || (row.detail() && !full)) {
            return;
        }
        boolean stacked = terminal.columns() < 50;
        int hang = stacked ? indent + 2 : indent + LABEL;
        String label = Columns.plain(row.label());
        if (stacked || Columns.width(label) > LABEL - 1) {
            paragraph(indent, label, "");
            label = "";
            hang = Math.min(hang, indent + LABEL);
        }
        String lead = Columns.pad(" ".repeat(indent) + label, hang);
        for (String text : row.texts()) {
            int bullet = text.startsWith("• ") ? 2 : 0;
            int more = 0;
            for (String wrapped : Columns.wrap(Columns.plain(text), terminal.columns() - hang - bullet)) {
                line((label.isEmpty() ? " ".repeat(hang) : lead) + " ".repeat(more) + wrapped);
                label = "";
                more = bullet;
            }
        }
    }

    private void sides(Sides sides) {
        paragraph(0, sides.title(), BOLD);
        if (terminal.columns() < NARROW) {
            row(INDENT, Row.of(sides.leftTitle(), sides.left()));
            row(INDENT, Row.of(sides.rightTitle(), sides.right()));
        } else {
            int half = (terminal.columns() - INDENT - 3) / 2;
            List<String> left = column(sides.leftTitle(), sides.left(), half);
            List<String> right = column(sides.rightTitle(), sides.right(), half);
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                String one = i < left.size() ? left.get(i) : "";
                String other = i < right.size() ? right.get(i) : "";
                line(("   " + Columns.pad(one, half) + " │ " + other).stripTrailing());
            }
        }
        if (!sides.after().isEmpty()) {
            paragraph(INDENT, sides.after(), "");
        }
    }

    private static List<String> column(String title, List<String> texts, int columns) {
        List<String> lines = new ArrayList<>(Columns.wrap(title, columns));
        texts.forEach(text -> lines.addAll(Columns.wrap(Columns.plain(text), columns)));
        return lines;
    }

    private void table(Table table) {
        if (!table.caption().isEmpty()) {
            paragraph(0, table.caption(), BOLD);
        }
        int longest = table.rows().stream()
                .mapToInt(row -> Columns.width(Columns.plain(row.label())))
                .max()
                .orElse(0);
        int left = Math.min(longest, terminal.columns() * 2 / 5);
        for (Row row : table.rows()) {
            if (row.detail() && !full) {
                continue;
            }
            List<String> labels = Columns.wrap(Columns.plain(row.label()), left);
            List<String> texts = new ArrayList<>();
            int room = terminal.columns() - INDENT - left - 2;
            row.texts().forEach(text -> texts.addAll(Columns.wrap(Columns.plain(text), room)));
            for (int i = 0; i < Math.max(labels.size(), texts.size()); i++) {
                String label = i < labels.size() ? labels.get(i) : "";
                String text = i < texts.size() ? texts.get(i) : "";
                line(("   " + Columns.pad(label, left) + "  " + text).stripTrailing());
            }
        }
    }

    private void rule(String title) {
        line("");
        int left = terminal.columns() - Columns.width(title) - 4;
        if (title.isEmpty()) {
            line("─".repeat(terminal.columns()));
        } else if (left < 0) {
            paragraph(0, "── " + title, BOLD, 3);
        } else {
            line("── " + styled(title, BOLD) + " " + "─".repeat(left));
        }
    }

    private void paragraph(int indent, String text, String style) {
        paragraph(indent, text, style, 0);
    }

    private void paragraph(int indent, String text, String style, int hang) {
        String blank = " ".repeat(indent);
        for (String wrapped : Columns.wrap(Columns.plain(text), terminal.columns() - indent - hang)) {
            line(blank + styled(wrapped, style));
            blank = " ".repeat(indent + hang);
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** As a shell takes it. */
    private static String quoted(String id) {
        return id.matches("[A-Za-z0-9_./:@%+-]+") ? id : "'" + id.replace("'", "'\\''") + "'";
    }

    private static String loud(Word word) {
        return word.word().toUpperCase(Locale.ROOT);
    }

    /** Never green: nothing here is clear. */
    private static String style(@Nullable Word word) {
        return switch (word) {
            case null -> "";
            case REFER_NOW -> "\u001b[1;31m";
            case SPEAK_TO_LEAD -> "\u001b[1;35m";
            case ASSESS_AND_PLAN -> "\u001b[1;34m";
            case SUPPORT_AND_WATCH -> BOLD;
        };
    }

    private String styled(String text, String style) {
        return terminal.colour() && !style.isEmpty() && !text.isEmpty() ? style + text + PLAIN : text;
    }
}
