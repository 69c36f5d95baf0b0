package cotside.notation.pack;

import cotside.guidance.pack.About;
import cotside.guidance.pack.Act;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Example;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.NextStep;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Urgency;
import cotside.guidance.pack.Word;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads combinations. */
final class CombinationReader {
    private static final List<Word> WORDS = List.of(Word.values());

    private final Reading reading;
    private final Problems problems;
    private final ConditionReader conditions;

    CombinationReader(Reading reading) {
        this.reading = reading;
        this.problems = reading.problems();
        this.conditions = new ConditionReader(reading);
    }

    @Nullable
    Combination read(Entry entry) {
        Fields fields = Fields.of(entry.body(), "the combination " + entry.id(), problems);
        String title = fields.needsText("title");
        String says = fields.needsText("says");
        About about = about(fields);
        Expr trigger = condition(fields.find("trigger"));
        Expr holds = condition(fields.needs("holds"));
        Expr settledBy = condition(fields.find("settled by"));
        Expr easedBy = condition(fields.find("eased by"));
        Urgency urgency = urgency(fields.needs("urgency"));
        List<String> presume = reading.references(fields, "presume", Section.FACTORS);
        List<String> ask = reading.references(fields, "ask", Section.QUESTIONS);
        List<NextStep> next = next(fields);
        List<String> because = reading.because(fields);
        List<String> rows = reading.rows(fields);
        boolean locked = fields.yes("locked");
        List<Example> examples = new ArrayList<>();
        ExampleReader exampleReader = new ExampleReader(reading);
        for (Node item : fields.list("examples")) {
            Example example = exampleReader.read(item);
            if (example != null) {
                examples.add(example);
            }
        }
        fields.refuseOthers();
        if (about == null || holds == null || urgency == null) {
            return null;
        }
        return new Combination(
                entry.id(),
                title,
                says,
                about,
                trigger,
                holds,
                settledBy,
                easedBy,
                urgency,
                Set.copyOf(presume),
                ask,
                next,
                because,
                rows,
                locked,
                examples);
    }

    private @Nullable Expr condition(@Nullable Node node) {
        return node == null ? null : conditions.read(node);
    }

    private @Nullable About about(Fields fields) {
        Node node = fields.find("about");
        return switch (node) {
            case null -> new About.TheBaby();
            case Mapping mapping
            when mapping.entries().size() == 1
                    && mapping.entries().getFirst().name().equals("each event") -> {
                String factor = reading.reference(mapping.entries().getFirst().value(), Section.FACTORS);
                yield factor == null ? null : new About.EachEvent(factor);
            }
            case Scalar scalar when scalar.text().equals("baby") -> new About.TheBaby();
            case Scalar scalar when scalar.text().equals("each home") -> new About.EachHome();
            case Scalar scalar
            when scalar.text().startsWith("each event:") -> {
                String factor = scalar.text().substring("each event:".length()).strip();
                String id = reading.reference(new Scalar(scalar.at(), factor, true), Section.FACTORS);
                yield id == null ? null : new About.EachEvent(id);
            }
            case Scalar scalar
            when scalar.text().startsWith("each ") -> {
                Role role = conditions.role(
                        scalar.at(), scalar.text().substring("each ".length()).strip());
                yield role == null ? null : new About.EachPerson(role);
            }
            default -> {
                problems.add(
                        node,
                        node.described() + " stands here",
                        "baby, each home, 'each ' and a role, or { each event: a factor }");
                yield null;
            }
        };
    }

    private @Nullable Urgency urgency(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (node instanceof Scalar) {
            Word word = Values.choice(node, WORDS, Word::word, problems);
            return word == null ? null : new Urgency(word, null, null, null);
        }
        Fields fields = Fields.of(node, "urgency", problems);
        Word word = fields.needsChoice("word", WORDS, Word::word);
        Word eased = fields.findChoice("eased", WORDS, Word::word);
        Word lost = fields.findChoice("lost", WORDS, Word::word);
        Node once = fields.find("once answered");
        fields.refuseOthers();
        if (word == null) {
            return null;
        }
        return new Urgency(word, eased, lost, once == null ? null : onceAnswered(once, word));
    }

    private Urgency.OnceAnswered onceAnswered(Node node, Word word) {
        Fields fields = Fields.of(node, "'once answered'", problems);
        List<String> acts = reading.needsReferences(fields, "acts", Section.ACTS);
        Word acknowledged = fields.findChoice("acknowledged", WORDS, Word::word);
        Word answered = fields.findChoice("answered", WORDS, Word::word);
        if (fields.list("acts").size() == acts.size() && acts.stream().allMatch(act -> stageOf(act) != null)) {
            stages(fields, acts);
        }
        fields.refuseOthers();
        Word first = acknowledged == null ? word : acknowledged;
        return new Urgency.OnceAnswered(Set.copyOf(acts), first, answered == null ? first : answered);
    }

    private void stages(Fields fields, List<String> acts) {
        for (Act.Stage stage : Act.Stage.values()) {
            boolean hasAct = acts.stream().anyMatch(act -> stage == stageOf(act));
            boolean hasWord = fields.has(stage.word());
            if (hasAct && !hasWord && fields.isMapping()) {
                String what = "an act of stage " + stage.word() + ", but no word for it";
                problems.add(fields.at(), what, "'" + stage.word() + "'");
            }
            Node without = fields.find(stage.word());
            if (!hasAct && without != null) {
                String what = "a word for " + stage.word() + ", but no act of that stage";
                problems.add(without, what, "an act of stage " + stage.word());
            }
        }
    }

    private Act.@Nullable Stage stageOf(String act) {
        Entry entry = reading.tree().entries().get(act);
        Node node = entry != null && entry.body() instanceof Mapping mapping ? mapping.find("stage") : null;
        return node == null ? null : Values.choice(node, List.of(Act.Stage.values()), Act.Stage::word, new Problems());
    }

    private List<NextStep> next(Fields fields) {
        List<NextStep> steps = new ArrayList<>();
        fields.needs("next");
        for (Node item : fields.list("next")) {
            if (item instanceof Scalar scalar && !scalar.isEmpty()) {
                steps.add(new NextStep(Set.of(), scalar.text()));
                continue;
            }
            Fields step = Fields.of(item, "a next step", problems);
            List<String> who = reading.references(step, "who", Section.AGENCIES);
            steps.add(new NextStep(Set.copyOf(who), step.needsText("do")));
            step.refuseOthers();
        }
        return steps;
    }
}
