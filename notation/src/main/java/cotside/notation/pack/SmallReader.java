package cotside.notation.pack;

import cotside.guidance.pack.Act;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Help;
import cotside.guidance.pack.Parameter;
import cotside.guidance.pack.Prompt;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Review;
import cotside.guidance.pack.Role;
import cotside.guidance.pack.Source;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads every kind of entry but factors and combinations. */
final class SmallReader {
    private static final Pattern SET = Pattern.compile("§5\\.4[a-f]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}?");

    private final Reading reading;
    private final Problems problems;

    SmallReader(Reading reading) {
        this.reading = reading;
        this.problems = reading.problems();
    }

    Source source(Entry entry) {
        Fields fields = Fields.of(entry.body(), "the source " + entry.id(), problems);
        Source source = new Source(entry.id(), fields.needsText("title"), fields.needsText("where"));
        fields.refuseOthers();
        return source;
    }

    @Nullable
    Parameter parameter(Entry entry) {
        Fields fields = Fields.of(entry.body(), "the parameter " + entry.id(), problems);
        String label = fields.needsText("label");
        String unitWords = fields.needsText("unit");
        Unit unit = Unit.ofParameter(unitWords);
        if (unit == null && !unitWords.isEmpty()) {
            problems.add(reading.at(entry.id(), "unit"), "'" + unitWords + "' is no unit", Unit.allOfParameters());
        }
        Node list = fields.needs("values");
        List<Parameter.Value> values = new ArrayList<>();
        for (Node item : list == null ? List.<Node>of() : Values.items(list, problems)) {
            Parameter.Value value = value(item, unit);
            if (value == null) {
                continue;
            }
            if (values.stream().anyMatch(other -> other.from().equals(value.from()))) {
                problems.add(item, "a second value from " + value.from(), "each day once");
            }
            values.add(value);
        }
        if (list != null && Values.items(list, new Problems()).isEmpty()) {
            problems.add(list, "the parameter " + entry.id() + " has no value", "[ { from, is, because } ]");
        }
        fields.refuseOthers();
        return values.isEmpty() ? null : new Parameter(entry.id(), label, unitWords, values);
    }

    private Parameter.@Nullable Value value(Node item, @Nullable Unit unit) {
        Fields fields = Fields.of(item, "a value", problems);
        LocalDate from = fields.<@Nullable LocalDate>needs("from", Values::date);
        Integer number =
                fields.<@Nullable Integer>needs("is", (node, found) -> unit == null ? null : unit.read(node, found));
        List<String> because = reading.because(fields);
        fields.refuseOthers();
        return from == null || number == null ? null : new Parameter.Value(from, number, because);
    }

    AgencyKind agency(Entry entry) {
        Fields fields = Fields.of(entry.body(), "the agency " + entry.id(), problems);
        String label = fields.needsText("label");
        boolean expected = fields.findChoice("expected", List.of("always"), word -> word) != null;
        Node when = fields.find("expected when");
        Expr expectedWhen = when == null ? null : new ConditionReader(reading).read(when);
        String knows = fields.needsText("knows");
        List<String> because = reading.because(fields);
        fields.refuseOthers();
        return new AgencyKind(entry.id(), label, expected, expectedWhen, knows, because);
    }

    @Nullable
    Act act(Entry entry) {
        Fields fields = Fields.of(entry.body(), "the act " + entry.id(), problems);
        String label = fields.needsText("label");
        Act.Stage stage = fields.needsChoice("stage", List.of(Act.Stage.values()), Act.Stage::word);
        List<String> because = reading.because(fields);
        fields.refuseOthers();
        return stage == null ? null : new Act(entry.id(), label, stage, because);
    }

    Help help(Entry entry) {
        Fields fields = Fields.of(entry.body(), "the help text " + entry.id(), problems);
        String text = fields.needsText("text");
        List<String> because = reading.because(fields);
        List<String> rows = reading.rows(fields);
        fields.refuseOthers();
        return new Help(entry.id(), text, because, rows);
    }

    Question question(Entry entry) {
        Fields fields = Fields.of(entry.body(), "the question " + entry.id(), problems);
        String set = fields.findText("set");
        if (set != null && !SET.matcher(set).matches()) {
            problems.add(reading.at(entry.id(), "set"), "'" + set + "' is no guided set", "one of §5.4a to §5.4f");
        }
        String text = fields.needsText("text");
        List<String> odd = PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(placeholder -> !placeholder.equals("{who}"))
                .toList();
        if (!odd.isEmpty()) {
            problems.add(reading.at(entry.id(), "text"), "'" + odd.getFirst() + "' in the text", "{who}");
        }
        List<String> factors = reading.needsReferences(fields, "factors", Section.FACTORS);
        List<String> heldBy = reading.needsReferences(fields, "held by", Section.AGENCIES);
        String safely = fields.needsText("safely");
        String why = fields.needsText("why");
        List<String> because = reading.because(fields);
        List<String> rows = reading.rows(fields);
        fields.refuseOthers();
        return new Question(entry.id(), set, text, factors, heldBy, safely, why, because, rows);
    }

    @Nullable
    Prompt prompt(Entry entry) {
        Fields fields = Fields.of(entry.body(), "the prompt " + entry.id(), problems);
        String question = question(fields);
        Role of = of(fields);
        Node node = fields.needs("when");
        Expr when = node == null ? null : new ConditionReader(reading).read(node);
        List<String> because = reading.because(fields);
        List<String> rows = reading.rows(fields);
        fields.refuseOthers();
        return question == null || when == null ? null : new Prompt(entry.id(), question, of, when, because, rows);
    }

    @Nullable
    Review review(Entry entry) {
        Fields fields = Fields.of(entry.body(), "the review " + entry.id(), problems);
        String label = fields.needsText("label");
        Role of = of(fields);
        String question = question(fields);
        List<String> covers = reading.needsReferences(fields, "covers", Section.FACTORS);
        Node node = fields.needs("every");
        Freshness every = node == null ? Freshness.NEVER_STALE : new FreshnessReader(problems).read(node);
        List<String> because = reading.because(fields);
        List<String> rows = reading.rows(fields);
        fields.refuseOthers();
        return question == null ? null : new Review(entry.id(), label, of, question, covers, every, because, rows);
    }

    private @Nullable String question(Fields fields) {
        Node node = fields.needs("ask");
        return node == null ? null : reading.reference(node, Section.QUESTIONS);
    }

    private @Nullable Role of(Fields fields) {
        Node node = fields.find("of");
        if (node instanceof Scalar scalar && scalar.text().equals("baby")) {
            return null;
        }
        return node == null ? null : new ConditionReader(reading).role(node);
    }
}
