package cotside.sheet;

import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.NextStep;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Source;
import cotside.notation.words.ConditionWords;
import cotside.notation.words.Prose;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Outline;
import cotside.sheet.Sheet.Para;
import cotside.sheet.Sheet.Row;
import cotside.sheet.Sheet.Section;
import cotside.sheet.Sheet.Sub;
import cotside.sheet.Sheet.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule of the pack, explained: what it says, what makes it so, what settles and eases it, where it comes from. */
public final class RuleWords {
    private final ConditionWords conditions;
    private final Map<String, Source> sources;
    private final Map<String, Question> questions;
    private final AgencyWords agencies;
    private final ExampleWords examples;

    public RuleWords(Pack pack) {
        this.conditions = new ConditionWords(pack);
        this.sources = Pack.byId(pack.sources(), Source::id);
        this.questions = Pack.byId(pack.questions(), Question::id);
        this.agencies = new AgencyWords(pack);
        this.examples = new ExampleWords(pack);
    }

    /** Everything about the rule, as a sheet of its own. */
    public Sheet sheet(Combination rule) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("makes-it-so", "What makes it so", "", conditions(rule)));
        sections.add(new Section("urgency", "How urgent it is", "", paragraphs(conditions.urgency(rule))));
        sections.add(new Section("ask", "What to ask when it stands out", "", asked(rule)));
        sections.add(new Section("next", "What to do", "", next(rule.next())));
        sections.add(examples.of(rule));
        sections.add(new Section("source", "Where it comes from", "", paragraphs(sources(rule.because()))));
        sections.removeIf(Section::isEmpty);
        List<Row> facts = new ArrayList<>();
        facts.add(Row.of("Id", rule.id()));
        facts.add(Row.of("Urgency", Prose.sentence(rule.urgency().word().word())));
        if (rule.locked()) {
            facts.add(Row.of("Locked", "A partnership can neither remove nor weaken it."));
        }
        return new Sheet(rule.title(), rule.says(), facts, List.of(), null, sections, List.of());
    }

    /** What makes it stand out, what alarms, settles and eases. */
    List<Block> conditions(Combination rule) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Para("It is looked at " + conditions.about(rule.about()) + "."));
        condition("It stands out when", rule.holds(), blocks);
        condition("Alarming by itself", rule.trigger(), blocks);
        condition("It is settled once this is shown", rule.settledBy(), blocks);
        condition("It is eased, never settled, while this is shown", rule.easedBy(), blocks);
        return blocks;
    }

    private void condition(String title, @Nullable Expr expr, List<Block> blocks) {
        if (expr != null) {
            blocks.add(new Sub(title));
            blocks.add(new Outline(conditions.clause(expr)));
        }
    }

    List<String> urgency(Combination rule) {
        return conditions.urgency(rule);
    }

    List<String> sources(List<String> ids) {
        List<String> texts = new ArrayList<>();
        for (String id : ids) {
            Source source = sources.get(id);
            texts.add(source == null ? id : id + ": " + source.title() + " (" + source.where() + ")");
        }
        return texts;
    }

    private List<Block> asked(Combination rule) {
        List<Block> blocks = new ArrayList<>();
        for (String id : rule.ask()) {
            Question question = questions.get(id);
            blocks.add(new Para("• " + (question == null ? id : text(question))));
        }
        return blocks;
    }

    String text(Question question) {
        return conditions.text(question);
    }

    List<Block> next(List<NextStep> steps) {
        Map<String, List<String>> byRole = new LinkedHashMap<>();
        for (NextStep step : steps) {
            byRole.computeIfAbsent(Prose.sentence(who(step.who())), who -> new ArrayList<>())
                    .add(Prose.stopped(Prose.sentence(step.what())));
        }
        List<Row> rows = new ArrayList<>();
        byRole.forEach((who, whats) -> rows.add(Row.of(who, whats)));
        return rows.isEmpty() ? List.of() : List.of(new Table("", "Who", "What", rows));
    }

    private String who(Set<String> kinds) {
        return agencies.of(kinds);
    }

    static List<Block> paragraphs(List<String> texts) {
        return texts.stream().map(text -> (Block) new Para("• " + text)).toList();
    }
}
