package cotside.sheet;

import cotside.guidance.facts.Family;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Reading;
import cotside.guidance.picture.Unknown;
import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Headline;
import cotside.sheet.Sheet.Item;
import cotside.sheet.Sheet.Row;
import cotside.sheet.Sheet.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a picture, opened down to the statements behind it. */
public final class Why {
    private final Pack pack;
    private final Picture picture;
    private final Words words;
    private final Lines lines;
    private final Traces traces;
    private final RuleWords rules;

    private Why(Family family, Pack pack, Picture picture) {
        this.pack = pack;
        this.picture = picture;
        this.words = Words.of(family, picture);
        Records records = new Records(family, picture, words);
        this.lines = new Lines(pack, words, records);
        this.traces = new Traces(pack, picture, words, records);
        this.rules = new RuleWords(pack);
    }

    /**
     * The trace of the line with this id, or of the one line of this rule, or of the question, reading, reliance,
     * contradiction or statement; null when there is none.
     */
    public static @Nullable Sheet of(Family family, Pack pack, Picture picture, String id) {
        Why why = new Why(family, pack, picture);
        List<Line> ofRule = new ArrayList<>();
        for (List<Line> some : List.of(picture.standsOut(), picture.undecided(), picture.settled())) {
            for (Line line : some) {
                if (line.id().equals(id)) {
                    return why.line(line);
                }
                if (line.combination().equals(id)) {
                    ofRule.add(line);
                }
            }
        }
        return ofRule.size() == 1 ? why.line(ofRule.getFirst()) : why.traces.find(id);
    }

    private Sheet line(Line line) {
        List<Section> sections = new ArrayList<>();
        Combination rule = findRule(line.combination());
        if (rule != null) {
            sections.add(rule(rule));
        }
        List<Block> soFar = new ArrayList<>(traces.items(line.evidence()));
        sections.add(new Section("evidence", "What is known", "", soFar));
        if (!line.settledBy().isEmpty()) {
            sections.add(new Section(
                    "settled", Prose.sentence(words.reassuring("settled by")), "", items(line.settledBy())));
        }
        sections.add(easing(line));
        sections.add(unknown(line));
        sections.add(new Section("word", "How the word came about", "", word(line)));
        sections.add(new Section("next", "What to do", "", rules.next(line.next())));
        sections.removeIf(Section::isEmpty);
        String outcome = line.outcome().word();
        String told = line.outcome() == Line.Outcome.SETTLED || line.outcome() == Line.Outcome.NOT_PRESENT
                ? words.reassuring(outcome)
                : outcome;
        return new Sheet(
                line.title(),
                line.about(),
                List.of(
                        Row.of("Baby", picture.baby().label()),
                        Row.of("As at", Dates.full().weekday(picture.from().asAt())),
                        Row.of("Trace of", line.id())),
                List.of(),
                new Headline(line.word(), Prose.sentence(told) + ".", List.of(), ""),
                sections,
                List.of());
    }

    private List<Block> items(List<Reading> readings) {
        return new ArrayList<>(traces.items(readings));
    }

    private @Nullable Combination findRule(String id) {
        return Pack.byId(pack.combinations(), Combination::id).get(id);
    }

    private Section rule(Combination rule) {
        List<Block> blocks = new ArrayList<>(rules.conditions(rule));
        blocks.add(new Item(
                0, null, "Where it comes from", "", List.of(Row.of("source", rules.sources(rule.because()))), ""));
        return new Section("rule", "The rule", rule.says(), blocks);
    }

    private Section easing(Line line) {
        Line.Easing easing = line.easing();
        if (easing == null) {
            return new Section("easing", "What would ease it", "", List.of());
        }
        String state = easing.state() == Line.Easing.State.SHOWN
                ? words.reassuring(easing.state().word())
                : easing.state().word();
        return new Section("easing", "What would ease it", Prose.sentence(state) + ".", items(easing.restsOn()));
    }

    private Section unknown(Line line) {
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = lines.decided(line);
        if (!rows.isEmpty()) {
            blocks.add(new Item(0, null, "What would decide it", "", rows, ""));
        }
        Map<String, Unknown> all = new LinkedHashMap<>();
        for (List<Unknown> some : List.of(line.presumed(), line.levers(), line.pivot())) {
            some.forEach(unknown -> all.putIfAbsent(unknown.key(), unknown));
        }
        all.values().forEach(unknown -> blocks.add(traces.item(unknown)));
        return new Section("unknown", "What is not known and matters", "", blocks);
    }

    private List<Block> word(Line line) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("the rule’s", Prose.sentence(line.ownWord().word()) + "."));
        if (!line.presumed().isEmpty()) {
            rows.add(Row.of(
                    "presumed",
                    Prose.sentence(Lines.texts(line.presumed())) + ": taken to be so while it is not known."));
        }
        rows.add(Row.of("changed by", Lines.sentences(line.wordBecause())));
        rows.add(Row.of("reopened", Lines.sentences(line.reopened())));
        String now = line.word() == null
                ? "It raises nothing."
                : Prose.sentence(line.word().word()) + ".";
        rows.add(Row.of("now", now));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Item(0, null, "Its word", "", rows, ""));
        Combination rule = findRule(line.combination());
        if (rule != null) {
            blocks.add(new Item(
                    0, null, "What the rule says of urgency", "", List.of(Row.of("", rules.urgency(rule))), ""));
        }
        return blocks;
    }
}
