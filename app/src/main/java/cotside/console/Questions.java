package cotside.console;

import cotside.console.Sheet.Block;
import cotside.console.Sheet.Fold;
import cotside.console.Sheet.Item;
import cotside.console.Sheet.Para;
import cotside.console.Sheet.Row;
import cotside.console.Sheet.Section;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.Picture;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What to find out next. */
final class Questions {
    private final Words words;
    private final Lines lines;

    Questions(Words words, Lines lines) {
        this.words = words;
        this.lines = lines;
    }

    Section section(Picture picture) {
        List<Asking> all = picture.questions();
        int opening = Math.min(picture.opening(), all.size());
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < opening; i++) {
            blocks.add(item(i + 1, all.get(i)));
        }
        if (opening < all.size()) {
            List<Block> rest = new ArrayList<>();
            for (int i = opening; i < all.size(); i++) {
                rest.add(item(i + 1, all.get(i)));
            }
            int more = all.size() - opening;
            String summary = Prose.sentence(Prose.count(more, "more question"));
            blocks.add(new Fold(summary, summary + " with --full.", rest));
        }
        if (all.isEmpty()) {
            blocks.add(new Para("No question is due. That says nothing about what was never asked."));
        }
        return new Section("questions", "What to find out next", "", blocks);
    }

    private Item item(int number, Asking asking) {
        List<Row> rows = new ArrayList<>();
        if (!asking.heldBy().isEmpty()) {
            List<String> holders = asking.heldBy().stream().map(lines::agency).toList();
            rows.add(Row.of("may know", Prose.sentence(Prose.or(holders))));
        }
        if (!asking.safely().isBlank()) {
            rows.add(Row.of("safely", told(asking.safely())));
        }
        if (!asking.ifYes().isBlank()) {
            rows.add(Row.of("if yes", told(asking.ifYes())));
        }
        if (!asking.ifNo().isBlank()) {
            rows.add(Row.of("if no", told(asking.ifNo())));
        }
        if (asking.urgency() != null) {
            rows.add(Row.of("at stake", atStake(asking, asking.urgency())));
        }
        String timing = timing(asking);
        if (!timing.isEmpty()) {
            rows.add(Row.of("when", timing));
        }
        if (!asking.why().isBlank()) {
            rows.add(Row.detail("why", List.of(told(asking.why()))));
        }
        rows.add(Row.detail("source", List.of(String.join(", ", asking.because()))));
        return new Item(number, null, asking.text(), "", rows, "");
    }

    private static String told(String text) {
        return Prose.stopped(Prose.sentence(text));
    }

    private static String atStake(Asking asking, Word urgency) {
        String lines =
                asking.combinations() < 2 ? "" : "; " + Prose.count(asking.combinations(), "line") + " hang on it";
        return Prose.sentence(urgency.word()) + lines + ".";
    }

    private String timing(Asking asking) {
        List<String> parts = new ArrayList<>();
        if (asking.due() != null) {
            parts.add("due " + words.dates().day(asking.due()));
        }
        if (asking.lastDone() != null) {
            parts.add("last: " + asking.lastDone());
        }
        if (asking.openSince() != null) {
            parts.add("open since " + words.dates().day(asking.openSince()));
        }
        return parts.isEmpty() ? "" : Prose.stopped(Prose.sentence(String.join("; ", parts)));
    }
}
