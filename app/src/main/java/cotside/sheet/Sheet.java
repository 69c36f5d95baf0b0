package cotside.sheet;

import cotside.guidance.pack.Word;
import cotside.notation.words.Clause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be read from top to bottom, said before anyone decides how it looks: the terminal and the page show the same
 * sheet.
 *
 * @param facts what it is a sheet of: the baby, the day, the viewer
 * @param warnings what must be seen before anything else
 * @param foot how to go on
 */
public record Sheet(
        String title,
        String subtitle,
        List<Row> facts,
        List<String> warnings,
        @Nullable Headline headline,
        List<Section> sections,
        List<String> foot) {
    public Sheet {
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
    }

    /**
     * What a tired reader takes away.
     *
     * @param word the most urgent word, or null
     * @param first the first few things, most urgent first
     * @param rest how many more there are, or empty
     */
    public record Headline(@Nullable Word word, String text, List<Glance> first, String rest) {
        public Headline {
            first = List.copyOf(first);
        }
    }

    /** One thing at a glance; {@code number} is its place among what stands out. */
    public record Glance(int number, @Nullable Word word, String text) {}

    /** {@code key} is stable and unique in the sheet. */
    public record Section(String key, String title, String lead, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        public boolean isEmpty() {
            return lead.isEmpty() && blocks.isEmpty();
        }
    }

    /** A part of a section. */
    public sealed interface Block {}

    public record Para(String text) implements Block {}

    /** A condition in words, indented. */
    public record Outline(Clause clause) implements Block {}

    /** A heading inside a section. */
    public record Sub(String title) implements Block {}

    /**
     * One line that can be opened.
     *
     * @param number its place in the list, or 0 when the list is not numbered
     * @param id what {@code --why} takes, or empty
     */
    public record Item(int number, @Nullable Word word, String title, String about, List<Row> rows, String id)
            implements Block {
        public Item {
            rows = List.copyOf(rows);
        }
    }

    /** Two sides, next to each other. */
    public record Sides(
            String title, String leftTitle, List<String> left, String rightTitle, List<String> right, String after)
            implements Block {
        public Sides {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /** Two columns: what, and how it stands. */
    public record Table(String caption, String leftTitle, String rightTitle, List<Row> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Details that open on demand: in the terminal with {@code --full}.
     *
     * @param shut what the terminal says in their place, or empty
     */
    public record Fold(String summary, String shut, List<Block> blocks) implements Block {
        public Fold {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A label and what belongs to it, one paragraph each.
     *
     * @param detail shown on demand only
     */
    public record Row(String label, List<String> texts, boolean detail) {
        public Row {
            texts = List.copyOf(texts);
        }

        public static Row of(String label, String... texts) {
            return new Row(label, List.of(texts), false);
        }

        public static Row of(String label, List<String> texts) {
            return new Row(label, texts, false);
        }

        public static Row detail(String label, List<String> texts) {
            return new Row(label, texts, true);
        }
    }
}
