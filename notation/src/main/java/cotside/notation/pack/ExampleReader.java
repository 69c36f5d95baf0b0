package cotside.notation.pack;

import cotside.guidance.pack.Example;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.SubjectKind;
import cotside.guidance.pack.Ties;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Sequence;
import cotside.notation.yaml.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the small families that a combination carries. */
final class ExampleReader {
    private static final List<String> PEOPLE =
            List.of("mother", "father", "ex", "partner", "grandmother", "grandfather", "lodger", "friend");
    private static final List<String> CAST = cast();
    private static final List<String> OPEN_SETS = List.of("household", "carers");

    private final Reading reading;
    private final Problems problems;
    private final List<Example.Given> given = new ArrayList<>();
    private final List<Example.Given> unknown = new ArrayList<>();

    ExampleReader(Reading reading) {
        this.reading = reading;
        this.problems = reading.problems();
    }

    @Nullable
    Example read(Node node) {
        given.clear();
        unknown.clear();
        Fields fields = Fields.of(node, "an example", problems);
        Example.Expect expect = null;
        for (Example.Expect each : Example.Expect.values()) {
            Node family = fields.find(each.word());
            if (family == null) {
                continue;
            }
            if (expect != null) {
                problems.add(family, "an example with two outcomes", "one of them; write two examples");
            }
            expect = each;
            family(family);
        }
        if (expect == null && fields.isMapping()) {
            problems.add(node, "an example without an outcome", "one of stands out, cannot tell, not present");
        }
        boolean needsEach = fields.yes("needs each");
        Node needs = fields.find("needs each");
        if (needsEach && needs != null && expect != Example.Expect.STANDS_OUT) {
            problems.add(needs, "'needs each' where nothing stands out", "it only with 'stands out'");
        }
        fields.refuseOthers();
        return expect == null ? null : new Example(expect, given, unknown, needsEach);
    }

    private void family(Node node) {
        for (Mapping.Entry entry : Fields.of(node, "a family", problems).entries()) {
            member(entry);
        }
    }

    private void member(Mapping.Entry entry) {
        String key = entry.name();
        switch (key) {
            case "main carer" -> {
                String who = castMember(entry.value(), PEOPLE);
                if (who != null) {
                    given.add(new Example.Given(who, Ties.MAIN_CARER, "baby", null));
                }
            }
            case "anyone else?", "anyone else" -> {
                for (Node item : Values.items(entry.value(), problems)) {
                    String set = Values.choice(item, OPEN_SETS, word -> word, problems);
                    if (set != null) {
                        unknown.add(new Example.Given(Example.ANYONE_ELSE, set, null, null));
                    }
                }
            }
            default -> {
                int arrow = key.indexOf('>');
                Scalar one = part(entry.key(), arrow < 0 ? key : key.substring(0, arrow));
                String who = castMember(one, CAST);
                String towards = arrow < 0 ? null : castMember(part(entry.key(), key.substring(arrow + 1)), CAST);
                if (who == null || (arrow >= 0 && towards == null)) {
                    return;
                }
                if (who.equals(towards)) {
                    problems.add(entry.key(), "a pair of " + who + " with " + who, "two different members");
                    return;
                }
                things(entry.value(), who, towards);
            }
        }
    }

    private static Scalar part(Scalar key, String part) {
        return new Scalar(key.at(), part.strip(), true);
    }

    private @Nullable String castMember(Node node, List<String> among) {
        String name = node instanceof Scalar scalar ? scalar.text() : "";
        if (among.contains(name)) {
            return name;
        }
        problems.add(node, node.described() + " is no member of the cast", Names.expected(name, among, "a member"));
        return null;
    }

    private void things(Node node, String who, @Nullable String towards) {
        List<Node> items = node instanceof Sequence list ? list.items() : List.of(node);
        for (Node item : items) {
            switch (item) {
                case Mapping mapping
                when mapping.entries().size() == 1 -> {
                    Mapping.Entry entry = mapping.entries().getFirst();
                    measure(entry.key(), entry.value(), who, towards);
                }
                case Scalar scalar
                when scalar.text().contains(": ") -> {
                    int colon = scalar.text().indexOf(": ");
                    Scalar name = part(scalar, scalar.text().substring(0, colon));
                    measure(name, part(scalar, scalar.text().substring(colon + 2)), who, towards);
                }
                case Scalar scalar when !scalar.isEmpty() -> factor(scalar, who, towards);
                default -> problems.add(item, item.described() + " stands here", "a factor or 'measure: value'");
            }
        }
    }

    private void measure(Scalar name, Node value, String who, @Nullable String towards) {
        Measure measure = DerivedReader.findMeasure(name.text());
        if (measure == null) {
            String expected = Names.expected(name.text(), DerivedReader.measureWords(), "a measure");
            problems.add(name, "'" + name.shortened() + "' is no measure", expected);
            return;
        }
        checkSubject(name, measure.about(), who, towards);
        Integer number = Unit.of(measure).read(value, problems);
        if (number != null) {
            given.add(new Example.Given(who, measure.word(), towards, number));
        }
    }

    private void factor(Scalar scalar, String who, @Nullable String towards) {
        boolean open = scalar.text().endsWith("?");
        String name =
                open ? scalar.text().substring(0, scalar.text().length() - 1).strip() : scalar.text();
        Measure measure = open ? DerivedReader.findMeasure(name) : null;
        if (measure != null) {
            checkSubject(scalar, measure.about(), who, towards);
            unknown.add(new Example.Given(who, measure.word(), towards, null));
            return;
        }
        String id = reading.reference(new Scalar(scalar.at(), name, true), Section.FACTORS);
        if (id == null) {
            return;
        }
        Entry entry = reading.tree().entries().get(id);
        if (entry != null && entry.body() instanceof Mapping mapping) {
            if (mapping.find("kind") instanceof Scalar kind && kind.text().equals("dated")) {
                problems.add(scalar, "'" + id + "' is reckoned, not stated", "its measure, such as \"age: 20 days\"");
                return;
            }
            if (mapping.find("about") instanceof Scalar about) {
                for (SubjectKind subject : SubjectKind.values()) {
                    if (subject.word().equals(about.text())) {
                        checkSubject(scalar, subject, who, towards);
                    }
                }
            }
        }
        (open ? unknown : given).add(new Example.Given(who, id, towards, null));
    }

    private void checkSubject(Scalar at, SubjectKind subject, String who, @Nullable String towards) {
        boolean fits = switch (subject) {
            case BABY -> towards == null && who.equals("baby");
            case HOME -> towards == null && who.equals("home");
            case PERSON -> towards == null && PEOPLE.contains(who);
            case PAIR -> towards != null;
        };
        if (!fits) {
            String whom = towards == null ? who : who + " > " + towards;
            String expected = switch (subject) {
                case BABY -> "it under baby";
                case HOME -> "it under home";
                case PERSON -> "it under a person of the cast";
                case PAIR -> "it under a pair such as \"partner > mother\"";
            };
            String what = "'" + at.shortened() + "' is about a " + subject.word() + ", not about " + whom;
            problems.add(at, what, expected);
        }
    }

    private static List<String> cast() {
        List<String> cast = new ArrayList<>(PEOPLE);
        cast.add("baby");
        cast.add("home");
        return List.copyOf(cast);
    }
}
