package cotside.sheet;

import cotside.guidance.picture.Asking;
import cotside.guidance.picture.Picture;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Fold;
import cotside.sheet.Sheet.Item;
import cotside.sheet.Sheet.Para;
import cotside.sheet.Sheet.Row;
import cotside.sheet.Sheet.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to find out next. */
final class Questions {
    private final Words words;
    private final Lines lines;
    private final Map<String, List<String>> numbers = new LinkedHashMap<>();

    /**
     * @param standingOut numbered
     */
    Questions(Words words, Lines lines, List<Item> standingOut) {
        this.words = words;
        this.lines = lines;
        standingOut.forEach(item -> numbers.computeIfAbsent(item.title(), title -> new ArrayList<>())
                .add(Integer.toString(item.number())));
    }

    Section section(Picture picture) {
        List<Asking> all = picture.questions();
        int opening = Math.min(picture.opening(), all.size());
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < opening; i++) {
            blocks.add(item(i + 1, all.get(i), like(all, i)));
        }
        if (opening < all.size()) {
            List<Block> rest = new ArrayList<>();
            for (int i = opening; i < all.size(); i++) {
                rest.add(item(i + 1, all.get(i), like(all, i)));
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

    /** The number of the first earlier question that is found out in the same way, or 0. */
    private static int like(List<Asking> all, int at) {
        for (int i = 0; i < at; i++) {
            if (all.get(i).safely().equals(all.get(at).safely())
                    && all.get(i).heldBy().equals(all.get(at).heldBy())) {
                return i + 1;
            }
        }
        return 0;
    }

    private Item item(int number, Asking asking, int like) {
        List<Row> rows = new ArrayList<>();
        if (like > 0) {
            rows.add(Row.of("ask", "As for " + like + "."));
        } else {
            if (!asking.heldBy().isEmpty()) {
                List<String> holders =
                        asking.heldBy().stream().map(lines::agency).toList();
                rows.add(Row.of("may know", Prose.sentence(Prose.or(holders)) + "."));
            }
            if (!asking.safely().isBlank()) {
                rows.add(Row.of("safely", told(asking.safely())));
            }
        }
        if (!asking.ifYes().isBlank()) {
            rows.add(Row.of("if yes", effect(asking.ifYes())));
        }
        if (!asking.ifNo().isBlank()) {
            rows.add(Row.of("if no", effect(asking.ifNo())));
        }
        String stake = atStake(asking);
        if (!stake.isEmpty()) {
            rows.add(Row.of("at stake", stake));
        }
        if (!asking.why().isBlank()) {
            rows.add(Row.detail("why", List.of(told(asking.why()))));
        }
        rows.add(Row.detail("source", List.of(String.join(", ", asking.because()))));
        return new Item(number, null, Prose.sentence(asking.text()), "", rows, "");
    }

    private static String told(String text) {
        return Prose.stopped(Prose.sentence(text));
    }

    /** What an answer changes, lines that stand out by their number. */
    private String effect(String text) {
        String told = text;
        for (Map.Entry<String, List<String>> line : numbers.entrySet()) {
            told = told.replace("“" + line.getKey() + "”", String.join(", ", line.getValue()));
        }
        return told(told);
    }

    private String atStake(Asking asking) {
        List<String> parts = new ArrayList<>();
        if (asking.urgency() != null) {
            parts.add(asking.urgency().word());
        }
        if (asking.combinations() > 1) {
            parts.add(Prose.count(asking.combinations(), "thing hangs", "things hang") + " on it");
        }
        if (asking.due() != null) {
            parts.add("due " + words.dates().day(asking.due()));
        }
        if (asking.lastDone() != null) {
            parts.add(asking.lastDone());
        }
        if (asking.openSince() != null) {
            parts.add("open since " + words.dates().day(asking.openSince()));
        }
        return parts.isEmpty() ? "" : Prose.stopped(Prose.sentence(String.join("; ", parts)));
    }
}
