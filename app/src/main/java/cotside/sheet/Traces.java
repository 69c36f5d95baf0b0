package cotside.sheet;

import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.Contradiction;
import cotside.guidance.picture.Differences;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.OpenEnd;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Reliance;
import cotside.guidance.picture.Unknown;
import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Item;
import cotside.sheet.Sheet.Para;
import cotside.sheet.Sheet.Row;
import cotside.sheet.Sheet.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readings, unknowns and single statements, opened down to the statements behind them. */
public final class Traces {
    private final Pack pack;
    private final Picture picture;
    private final Words words;
    private final Records records;
    private final Map<String, Reading> readings = new LinkedHashMap<>();

    Traces(Pack pack, Picture picture, Words words, Records records) {
        this.pack = pack;
        this.picture = picture;
        this.words = words;
        this.records = records;
        for (List<Line> lines : List.of(picture.standsOut(), picture.undecided(), picture.settled())) {
            lines.forEach(line -> line.evidence().forEach(this::keep));
        }
        picture.headings().forEach(heading -> heading.readings().forEach(this::keep));
    }

    private void keep(Reading reading) {
        readings.putIfAbsent(Differences.key(reading), reading);
    }

    List<Item> items(List<Reading> some) {
        return some.stream().map(this::item).toList();
    }

    Item item(Reading reading) {
        Standing standing = reading.standing();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("stands", Prose.sentence(words.footing(reading)) + "."));
        rows.add(Row.of("counts", reads(reading)));
        Factor factor = pack.findFactor(reading.factor());
        if (factor != null) {
            if (!factor.help().isBlank()) {
                rows.add(Row.of("means", Prose.stopped(factor.help())));
            }
            if (factor.derived() == null) {
                rows.add(Row.of("takes", needs(factor, standing)));
            }
        }
        side("says so", standing.holding(), rows);
        side("says not", standing.against(), rows);
        side("asked", standing.unanswered(), rows);
        corrected(reading.factor(), reading.subject(), rows);
        return new Item(0, null, words.claim(reading), "", rows, "");
    }

    private void side(String label, Collection<String> ids, List<Row> rows) {
        String first = label;
        for (Row row : records.inFull(ids)) {
            List<String> texts = new ArrayList<>(row.texts());
            texts.set(0, texts.getFirst() + " [" + row.label() + "]");
            rows.add(Row.of(first, texts));
            first = "";
        }
    }

    private void corrected(String factor, Subject subject, List<Row> rows) {
        for (Row row : records.corrected(factor, subject)) {
            List<String> texts = new ArrayList<>(row.texts());
            texts.set(0, texts.getFirst() + " [" + row.label() + "]");
            rows.add(Row.of("corrected", texts));
        }
    }

    private String reads(Reading reading) {
        boolean worry = reading.use() == Use.WORRY;
        return switch (reading.truth()) {
            case TRUE ->
                worry ? "As a worry: yes, until it is ruled out." : words.reassuring("As reassurance: yes") + ".";
            case UNKNOWN ->
                worry
                        ? "As a worry: not known. It is neither so nor cleared."
                        : "As reassurance: not until it is shown, and fresh.";
            case FALSE -> worry ? words.reassuring("As a worry: no, it is ruled out") + "." : "As reassurance: no.";
        };
    }

    private static String needs(Factor factor, Standing standing) {
        String so = standing.needed() > 1
                ? " So far " + (standing.observations() == 0 ? "none" : Prose.number(standing.observations())) + "."
                : "";
        return PackSheets.needs(factor.shownBy()) + "." + so;
    }

    Item item(Unknown unknown) {
        String factor = unknown.factor();
        Subject subject = unknown.subject();
        if (factor == null || subject == null) {
            return new Item(0, null, Prose.sentence(unknown.text()), "", List.of(Row.of("stands", "Open.")), "");
        }
        Reading reading = readings.get(
                unknown.event() == null ? factor + "/" + subject : factor + "/" + subject + "/" + unknown.event());
        if (reading != null) {
            Item item = item(reading);
            return new Item(0, null, Prose.sentence(unknown.text()), "", item.rows(), "");
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("stands", "Never asked, as far as this record goes."));
        corrected(factor, subject, rows);
        return new Item(0, null, Prose.sentence(unknown.text()), "", rows, "");
    }

    /** The trace of something that is not a line, or null. */
    @Nullable
    Sheet find(String id) {
        for (Contradiction both : picture.contradictions()) {
            if (both.key().equals(id)) {
                return contradiction(both);
            }
        }
        for (Reliance reliance : picture.reliances()) {
            if (reliance.key().equals(id)) {
                return reliance(reliance);
            }
        }
        for (Asking asking : picture.questions()) {
            if (asking.key().equals(id)) {
                return question(asking);
            }
        }
        for (OpenEnd open : picture.openEnds()) {
            if (open.key().equals(id)) {
                return sheet(
                        id,
                        Prose.sentence(open.text()),
                        List.of(new Para(Prose.stopped(Prose.sentence(open.state())))));
            }
        }
        Reading reading = readings.get(id);
        if (reading != null) {
            return sheet(id, words.claim(reading), List.of(item(reading)));
        }
        for (Statement statement : records.visible()) {
            if (statement.id().equals(id)) {
                return sheet(
                        id,
                        "One statement",
                        List.of(new Item(0, null, id, "", List.of(records.inFull(statement)), "")));
            }
        }
        return null;
    }

    private Sheet contradiction(Contradiction both) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Item(0, null, "It is so", "", records.inFull(both.holding()), ""));
        blocks.add(new Item(0, null, "It is not", "", records.inFull(both.against()), ""));
        return sheet(both.key(), Prose.sentence(both.about()), blocks);
    }

    private Sheet reliance(Reliance reliance) {
        List<Block> blocks = new ArrayList<>();
        if (reliance.reading() != null) {
            blocks.add(item(reliance.reading()));
        } else {
            blocks.add(
                    new Item(0, null, Prose.sentence(reliance.how()), "", records.inFull(reliance.statements()), ""));
        }
        return sheet(reliance.key(), Prose.sentence(reliance.claim()), blocks);
    }

    private Sheet question(Asking asking) {
        List<Block> blocks = new ArrayList<>();
        if (!asking.why().isBlank()) {
            blocks.add(new Para(Prose.stopped(Prose.sentence(asking.why()))));
        }
        blocks.add(new Item(
                0,
                null,
                "What it decides",
                "",
                List.of(
                        Row.of("bears on", asking.lines()),
                        Row.of("if yes", Lines.sentences(List.of(asking.ifYes()))),
                        Row.of("if no", Lines.sentences(List.of(asking.ifNo()))),
                        Row.of("source", asking.because())),
                ""));
        Subject subject = asking.subject();
        if (subject != null) {
            for (String factor : asking.factors()) {
                Reading reading = readings.get(factor + "/" + subject);
                if (reading != null) {
                    blocks.add(item(reading));
                }
            }
        }
        return sheet(asking.key(), asking.text(), blocks);
    }

    private Sheet sheet(String id, String title, List<Block> blocks) {
        return new Sheet(
                title,
                "",
                List.of(
                        Row.of("Baby", picture.baby().label()),
                        Row.of("As at", Dates.full().weekday(picture.from().asAt())),
                        Row.of("Trace of", id)),
                List.of(),
                null,
                List.of(new Section("trace", "What is behind it", "", blocks)),
                List.of());
    }

    /** Whatever {@code --why} takes, lines first. */
    public static List<String> ids(Picture picture) {
        List<String> ids = new ArrayList<>();
        for (List<Line> lines : List.of(picture.standsOut(), picture.undecided(), picture.settled())) {
            lines.forEach(line -> ids.add(line.id()));
        }
        picture.contradictions().forEach(both -> ids.add(both.key()));
        picture.reliances().forEach(reliance -> ids.add(reliance.key()));
        picture.questions().forEach(asking -> ids.add(asking.key()));
        picture.openEnds().forEach(open -> ids.add(open.key()));
        picture.headings().forEach(heading -> heading.readings().forEach(reading -> ids.add(Differences.key(reading))));
        return ids.stream().distinct().toList();
    }
}
