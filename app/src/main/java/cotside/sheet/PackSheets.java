package cotside.sheet;

import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Parameter;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Word;
import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Para;
import cotside.sheet.Sheet.Row;
import cotside.sheet.Sheet.Section;
import cotside.sheet.Sheet.Sub;
import cotside.sheet.Sheet.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pack, explained entry by entry. */
public final class PackSheets {
    private final Pack pack;
    private final RuleWords rules;
    private final AgencyWords agencies;

    public PackSheets(Pack pack) {
        this.pack = pack;
        this.rules = new RuleWords(pack);
        this.agencies = new AgencyWords(pack);
    }

    RuleWords rules() {
        return rules;
    }

    /** Everything there is, each with its id. */
    public Sheet overview() {
        List<Section> sections = new ArrayList<>();
        List<Block> byWord = new ArrayList<>();
        for (Word word : Word.values()) {
            listed(
                    Prose.sentence(word.word()),
                    pack.combinations().stream()
                            .filter(rule -> rule.urgency().word() == word)
                            .map(rule -> entry(rule.title(), rule.id())),
                    byWord);
        }
        sections.add(new Section("rules", "Rules, by how urgent they are", "", byWord));
        List<Block> byHeading = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            listed(
                    Prose.sentence(heading.word()),
                    pack.factors().stream()
                            .filter(factor -> factor.heading() == heading)
                            .map(factor ->
                                    entry(factor.label() + ", " + factor.side().word(), factor.id())),
                    byHeading);
        }
        sections.add(new Section("factors", "What is asked about, under the three headings", "", byHeading));
        List<Block> asked = new ArrayList<>();
        listed("", pack.questions().stream().map(question -> entry(rules.text(question), question.id())), asked);
        sections.add(new Section("questions", "Questions", "", asked));
        List<Block> numbers = new ArrayList<>();
        listed(
                "",
                pack.parameters().stream()
                        .map(parameter -> entry(parameter.label() + " " + now(parameter), parameter.id())),
                numbers);
        sections.add(new Section("parameters", "Numbers that differ by area or change by law", "", numbers));
        sections.removeIf(section -> section.blocks().isEmpty());
        return new Sheet(
                pack.title(),
                "Guidance pack " + pack.id() + " " + pack.version(),
                List.of(),
                List.of(),
                null,
                sections,
                List.of("Explain one: ./cotside guidance ID. What is answered: ./cotside guidance --coverage"));
    }

    private static String entry(String what, String id) {
        return "• " + Prose.sentence(what) + " [" + id + "]";
    }

    private static void listed(String title, Stream<String> entries, List<Block> blocks) {
        List<Block> listed = entries.map(text -> (Block) new Para(text)).toList();
        if (!listed.isEmpty() && !title.isEmpty()) {
            blocks.add(new Sub(title));
        }
        blocks.addAll(listed);
    }

    private static void table(String caption, List<Row> rows, List<Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(new Table(caption, "Id", "What", rows));
        }
    }

    /** One entry, or null when the pack has none of that id. */
    @Nullable
    public Sheet find(String id) {
        for (Combination rule : pack.combinations()) {
            if (rule.id().equals(id)) {
                return rules.sheet(rule);
            }
        }
        Factor factor = pack.findFactor(id);
        if (factor != null) {
            return factor(factor);
        }
        for (Question question : pack.questions()) {
            if (question.id().equals(id)) {
                return question(question);
            }
        }
        for (Parameter parameter : pack.parameters()) {
            if (parameter.id().equals(id)) {
                return parameter(parameter);
            }
        }
        return null;
    }

    public List<String> ids() {
        return Stream.of(
                        pack.combinations().stream().map(Combination::id),
                        pack.factors().stream().map(Factor::id),
                        pack.questions().stream().map(Question::id),
                        pack.parameters().stream().map(Parameter::id))
                .flatMap(some -> some)
                .toList();
    }

    private Sheet factor(Factor factor) {
        List<Row> facts = new ArrayList<>();
        facts.add(Row.of("Id", factor.id()));
        facts.add(Row.of("Is", kind(factor)));
        facts.add(Row.of("Heading", Prose.sentence(factor.heading().word())));
        if (factor.derived() == null) {
            facts.add(Row.of("Shown by", needs(factor.shownBy())));
            if (!factor.ruledOutBy().equals(factor.shownBy())) {
                facts.add(Row.of("Ruled out by", needs(factor.ruledOutBy())));
            }
            if (factor.kind() == Kind.STATE) {
                facts.add(Row.of("Good for", goodFor(factor.goodFor())));
            }
            if (!factor.lapses().isEmpty()) {
                facts.add(Row.of(
                        "Lapses at",
                        Prose.sentence(Prose.or(
                                factor.lapses().stream().map(this::lapse).toList()))));
            }
        } else {
            facts.add(Row.of("Reckoned", derived(factor.derived())));
        }
        if (factor.opposite() != null) {
            facts.add(Row.of("Opposite", factor.opposite()));
        }
        if (factor.sensitive()) {
            facts.add(Row.of("Sensitive", "Not disclosed to the person it is about, unless somebody decides so."));
        }
        if (!factor.heldBy().isEmpty()) {
            facts.add(Row.of("May know", Prose.sentence(agencies.of(factor.heldBy()))));
        }
        List<Section> sections = new ArrayList<>();
        List<Block> asked = new ArrayList<>();
        table(
                "",
                pack.questions().stream()
                        .filter(question -> question.factors().contains(factor.id()))
                        .map(question -> Row.of(question.id(), rules.text(question)))
                        .toList(),
                asked);
        sections.add(new Section("asked", "Asked by", "", asked));
        sections.add(source(factor.because()));
        sections.removeIf(Section::isEmpty);
        return new Sheet(Prose.sentence(factor.label()), factor.help(), facts, List.of(), null, sections, List.of());
    }

    private static String kind(Factor factor) {
        return Prose.sentence(factor.side().word()) + "; " + factor.kind().word() + " of a "
                + factor.about().word();
    }

    static String needs(Needs needs) {
        List<String> bases =
                needs.accepts().stream().sorted().map(basis -> basis.word()).toList();
        String spread = needs.spread().isEmpty()
                ? ""
                : ", over "
                        + Prose.and(needs.spread().stream()
                                .sorted()
                                .map(over -> over.word())
                                .toList());
        return Prose.sentence(Prose.count(needs.observations(), "observation")) + " that "
                + (needs.observations() == 1 ? "was " : "were ") + Prose.or(bases) + spread;
    }

    private static List<String> goodFor(Freshness freshness) {
        List<String> steps = new ArrayList<>();
        for (Freshness.Step step : freshness.steps()) {
            String age =
                    step.underAgeDays() == 0 ? "before birth" : "under " + Dates.span(step.underAgeDays()) + " of age";
            steps.add(Dates.span(step.goodForDays()) + " " + age);
        }
        String rest = freshness.otherwise() == Freshness.ALWAYS ? "always" : Dates.span(freshness.otherwise());
        steps.add(steps.isEmpty() ? Prose.sentence(rest) : rest + " otherwise");
        return steps;
    }

    private String lapse(Lapse lapse) {
        return switch (lapse) {
            case Lapse.Birth() -> "the birth";
            case Lapse.Discharge() -> "discharge from hospital";
            case Lapse.Move() -> "a move";
            case Lapse.NewAdult() -> "a new adult in the home";
            case Lapse.TieBegun() -> "a tie begun or resumed";
            case Lapse.Happened(String factor) -> "an event: " + label(factor);
        };
    }

    private String label(String factor) {
        Factor found = pack.findFactor(factor);
        return found == null ? factor : found.label();
    }

    private String derived(Derived derived) {
        return switch (derived) {
            case Derived.Dated(var measure, var comparison, var bound) ->
                Prose.sentence(measure.word()) + " " + comparison.word() + " " + bound(bound, measure.unit());
            case Derived.CountedContacts(var outcomes, var kinds, int atLeast, var within) ->
                "From contacts that were "
                        + Prose.or(outcomes.stream()
                                .sorted()
                                .map(one -> one.word())
                                .toList())
                        + (kinds.isEmpty()
                                ? ""
                                : " (" + Prose.or(kinds.stream().sorted().toList()) + ")")
                        + ": at least " + Prose.number(atLeast) + " within " + bound(within, "days");
            case Derived.CountedEvents(String factor, int atLeast, var within) ->
                "From events (" + label(factor) + "): at least " + Prose.number(atLeast) + " within "
                        + bound(within, "days");
        };
    }

    private String bound(Derived.Bound bound, String unit) {
        String name = bound.parameter();
        if (name == null) {
            return bound.number() + " " + unit;
        }
        return pack.parameters().stream()
                .filter(parameter -> parameter.id().equals(name))
                .findFirst()
                .map(parameter -> now(parameter) + " (" + name + ")")
                .orElse(name);
    }

    private static String now(Parameter parameter) {
        return parameter.values().getLast().number() + " " + parameter.unit();
    }

    private Sheet question(Question question) {
        List<Row> facts = new ArrayList<>();
        facts.add(Row.of("Id", question.id()));
        if (question.set() != null) {
            facts.add(Row.of("Set", question.set()));
        }
        facts.add(Row.of(
                "May know",
                Prose.sentence(
                        Prose.or(question.heldBy().stream().map(agencies::of).toList()))));
        facts.add(Row.of("Safely", question.safely()));
        facts.add(Row.of(
                "Speaks of", question.factors().stream().map(this::labelled).toList()));
        return new Sheet(
                rules.text(question),
                question.why(),
                facts,
                List.of(),
                null,
                List.of(source(question.because())),
                List.of());
    }

    private String labelled(String factor) {
        return factor + ": " + label(factor);
    }

    private Sheet parameter(Parameter parameter) {
        List<Block> values = new ArrayList<>();
        for (Parameter.Value value : parameter.values()) {
            values.add(new Para("• From " + Dates.full().day(value.from()) + ": " + value.number() + " "
                    + parameter.unit() + " (" + String.join(", ", value.because()) + ")"));
        }
        return new Sheet(
                parameter.label(),
                "",
                List.of(Row.of("Id", parameter.id())),
                List.of(),
                null,
                List.of(new Section("values", "In force", "", values)),
                List.of());
    }

    private Section source(List<String> because) {
        return new Section("source", "Where it comes from", "", RuleWords.paragraphs(rules.sources(because)));
    }
}
