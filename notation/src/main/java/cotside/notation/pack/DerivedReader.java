package cotside.notation.pack;

import cotside.guidance.facts.Contact;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Measure;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code from:} of a dated factor and {@code counted from:} of a counted one. */
final class DerivedReader {
    private static final Map<String, Measure> MEASURES = measures();

    private final Reading reading;
    private final Problems problems;

    DerivedReader(Reading reading) {
        this.reading = reading;
        this.problems = reading.problems();
    }

    static @Nullable Measure findMeasure(String word) {
        return MEASURES.get(word);
    }

    static Set<String> measureWords() {
        return MEASURES.keySet();
    }

    @Nullable
    Derived read(Fields fields, @Nullable Kind kind) {
        Node from = kind == Kind.DATED ? fields.needs("from") : fields.find("from");
        Node counted = fields.find("counted from");
        if (from != null && kind != null && kind != Kind.DATED) {
            problems.add(from, "'from' on a factor of kind " + kind.word(), "kind: dated");
        }
        if (counted != null && kind == Kind.DATED) {
            problems.add(counted, "'counted from' on a dated factor", "kind: event, trait or state");
        }
        if (from != null) {
            return dated(from);
        }
        return counted == null ? null : counted(counted);
    }

    private Derived.@Nullable Dated dated(Node node) {
        if (!(node instanceof Mapping mapping) || mapping.entries().size() != 1) {
            problems.add(node, "'from' is not one measure and its bound", "such as { age: under 6 weeks }");
            return null;
        }
        Mapping.Entry entry = mapping.entries().getFirst();
        Measure measure = MEASURES.get(entry.name());
        if (measure == null) {
            String what = "'" + entry.key().shortened() + "' is no measure";
            problems.add(entry.key(), what, Names.expected(entry.name(), MEASURES.keySet(), "a measure"));
            return null;
        }
        return comparison(measure, entry.value());
    }

    private Derived.@Nullable Dated comparison(Measure measure, Node node) {
        String written = node instanceof Scalar scalar ? scalar.text().strip() : "";
        if (Unit.of(measure) == Unit.YES_NO) {
            Integer yes = Unit.YES_NO.read(node, problems);
            Derived.Comparison comparison =
                    yes != null && yes == 0 ? Derived.Comparison.UNDER : Derived.Comparison.AT_LEAST;
            return yes == null ? null : new Derived.Dated(measure, comparison, Derived.Bound.of(1));
        }
        for (Derived.Comparison comparison : Derived.Comparison.values()) {
            if (written.startsWith(comparison.word() + " ")) {
                String rest = written.substring(comparison.word().length() + 1).strip();
                Derived.Bound bound = bound(new Scalar(node.at(), rest, true), Unit.of(measure));
                return bound == null ? null : new Derived.Dated(measure, comparison, bound);
            }
        }
        problems.add(node, node.described() + " is no comparison", "'under …' or 'at least …'");
        return null;
    }

    /** A number in the unit, or a parameter; that the parameter's unit fits is checked afterwards. */
    private Derived.@Nullable Bound bound(Scalar scalar, Unit unit) {
        if (scalar.text().matches("[a-z][a-z0-9-]*") && !scalar.text().matches("yes|no|true|false")) {
            String parameter = reading.reference(scalar, Section.PARAMETERS);
            return parameter == null ? null : new Derived.Bound(0, parameter);
        }
        Integer number = unit.read(scalar, problems);
        return number == null ? null : Derived.Bound.of(number);
    }

    private @Nullable Derived counted(Node node) {
        Fields fields = Fields.of(node, "'counted from'", problems);
        Integer atLeast = fields.<@Nullable Integer>needs(
                "at least", (value, found) -> Values.wholeNumber(value, 1, 1000, found));
        Derived.Bound within = fields.<Derived.@Nullable Bound>needs("within", (value, _) -> within(value));
        Node events = fields.find("events");
        Node contacts = fields.find("contacts");
        if ((events == null) == (contacts == null)) {
            problems.add(node, "'counted from' counts neither or both", "either 'events' or 'contacts'");
        }
        if (events != null) {
            String factor = reading.reference(events, Section.FACTORS);
            fields.refuseOthers();
            return factor == null || atLeast == null || within == null
                    ? null
                    : new Derived.CountedEvents(factor, atLeast, within);
        }
        Set<Contact.Outcome> outcomes = EnumSet.noneOf(Contact.Outcome.class);
        for (Node item : fields.list("contacts")) {
            Contact.Outcome outcome =
                    Values.choice(item, List.of(Contact.Outcome.values()), Contact.Outcome::word, problems);
            if (outcome != null) {
                outcomes.add(outcome);
            }
        }
        Set<String> kinds = new LinkedHashSet<>();
        for (Scalar kind : fields.texts("kinds")) {
            kinds.add(kind.text());
        }
        fields.refuseOthers();
        return atLeast == null || within == null || outcomes.isEmpty()
                ? null
                : new Derived.CountedContacts(outcomes, kinds, atLeast, within);
    }

    private Derived.@Nullable Bound within(Node node) {
        String written = node instanceof Scalar scalar ? scalar.text().strip() : "";
        Derived.Bound bound = bound(new Scalar(node.at(), written, true), Unit.DAYS);
        if (bound != null && bound.parameter() == null && bound.number() < 1) {
            problems.add(node, "'" + written + "' is no length of time", "at least 1 day");
            return null;
        }
        return bound;
    }

    private static Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            measures.put(measure.word(), measure);
        }
        return measures;
    }
}
