package cotside.pages.write;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was entered, as a piece of a case file. */
final class Piece {
    private final Entered entered;
    private final String writer;
    private final boolean severalBabies;
    private final String entry;
    /** The first statement of each line, by its number in the form. */
    private final Map<Integer, String> statements = new HashMap<>();

    /** Where the lines go, in the order in which they are numbered: heading by heading, as each first came up. */
    private final Map<String, List<Node>> headings = new LinkedHashMap<>();

    /**
     * @param known the record that it is added to
     * @param writer the name of whoever writes
     */
    Piece(Entered entered, Family known, String writer) {
        this.entered = entered;
        this.writer = writer;
        this.severalBabies = known.babies().size() > 1;
        this.entry = free(known);
        entered.lines().forEach(line -> headings.put(heading(line), new ArrayList<>()));
        number();
    }

    private static String free(Family known) {
        Set<String> taken = new HashSet<>();
        known.contacts().stream().map(Contact::id).forEach(taken::add);
        known.statements().stream().map(Statement::id).forEach(id -> {
            taken.add(id);
            taken.add(id.replaceAll("\\.[^.]*$", ""));
        });
        String name = "entry";
        for (int other = 2; taken.contains(name); other++) {
            name = "entry-" + other;
        }
        return name;
    }

    private void number() {
        int number = 1;
        for (String heading : headings.keySet()) {
            for (int i = 0; i < entered.lines().size(); i++) {
                Line line = entered.lines().get(i);
                if (heading(line).equals(heading)) {
                    statements.put(i + 1, entry + "." + number);
                    number += line.statements();
                }
            }
        }
    }

    static String heading(Line line) {
        return switch (footing(line).how()) {
            case "seen" -> "seen";
            case "told" -> "said";
            case "assessed" -> "assessed";
            case "assumed" -> "assumed";
            case "unanswered" -> "asked but not answered";
            case "unasked" -> "could not ask";
            default -> "our record says";
        };
    }

    static Footing footing(Line line) {
        return switch (line) {
            case Line.Finding it -> it.footing();
            case Line.Dated it -> it.footing();
            case Line.Complete it -> it.footing();
            case Line.Same it -> it.footing();
            case Line.Repeated it -> it.footing();
            default -> new Footing(Footing.How.OURS.word(), "", "", List.of(), "");
        };
    }

    /** Whether there is anything in it that could be checked. */
    boolean saysSomething() {
        return entered.occasion().isContact() || !entered.lines().isEmpty();
    }

    Mapping root() {
        Nodes people = new Nodes(0, "");
        Nodes homes = new Nodes(0, "");
        List<Node> plan = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        for (int i = 0; i < entered.lines().size(); i++) {
            int number = i + 1;
            switch (entered.lines().get(i)) {
                case Line.Newcomer it -> people.node(it.id(), "label", newcomer(it, number));
                case Line.NewHome it -> homes.text(it.id(), "label", it.label());
                case Line.Planned it -> plan.add(planned(it, number));
                case Line.Ended it -> ended.add(it.action());
                default ->
                    java.util.Objects.requireNonNull(
                                    headings.get(heading(entered.lines().get(i))))
                            .add(line(entered.lines().get(i), number));
            }
        }
        Nodes record = occasion();
        headings.forEach(record::all);
        record.all("plan", plan).list("plan ended", "action", ended);
        Nodes root = new Nodes(0, "");
        if (!people.isEmpty()) {
            root.node("people", "", people.mapping());
        }
        if (!homes.isEmpty()) {
            root.node("homes", "", homes.mapping());
        }
        boolean onlyNewcomers =
                !entered.occasion().isContact() && entered.lines().stream().allMatch(line -> line.introduces() != null);
        return onlyNewcomers && !entered.lines().isEmpty()
                ? root.mapping()
                : root.all("record", List.of(record.mapping())).mapping();
    }

    private static Mapping newcomer(Line.Newcomer it, int number) {
        return new Nodes(number, "label")
                .text("label", "label", it.label())
                .text("unidentified", "unidentified", it.unidentified() ? "yes" : "")
                .text("child", "child", it.child() ? "yes" : "")
                .mapping();
    }

    private Nodes occasion() {
        Occasion it = entered.occasion();
        String on = SpokenDays.day(it.on());
        Nodes nodes =
                new Nodes(0, "").text("on", "on", on == null ? it.on() : on).text("id", "", entry);
        if (it.isContact()) {
            nodes.text(
                    "contact", it.contact().equals(Occasion.ANOTHER) ? "contact-kind" : "contact", it.kindOfContact());
            switch (it.outcome()) {
                case "missed" -> nodes.text("missed", "outcome", "yes");
                case "refused" -> nodes.text("refused", "outcome", "yes");
                case "cancelled" -> nodes.text("cancelled by agency", "outcome", "yes");
                default -> met(nodes, it);
            }
            if (!it.invited().isEmpty()) {
                nodes.list("invited", "invited", it.invited());
            }
            if (it.how().equals("unannounced")) {
                nodes.text("unannounced", "how", "yes");
            } else {
                nodes.text("how", "how", it.how());
            }
            nodes.text("invitation reached", "reached", it.reached())
                    .text("at", "at", it.at())
                    .text("corrects", "corrects-contact", it.corrects())
                    .text("note", "occasion-note", it.note());
        } else {
            nodes.text("from contact", "from-contact", it.from());
        }
        nodes.text("part of day", "occasion-part", it.part());
        marking(nodes, "occasion-", it.seenBy(), it.named());
        return nodes;
    }

    private static void met(Nodes nodes, Occasion it) {
        if (it.met().isEmpty()) {
            nodes.text("met", "met", "nobody");
            return;
        }
        List<String> met = it.met().stream()
                .map(who -> who
                        + (it.alone().contains(who) ? " (alone)" : it.notAlone().contains(who) ? " (not alone)" : ""))
                .toList();
        nodes.list("met", "met", met);
    }

    private static void marking(Nodes nodes, String prefix, String seenBy, List<String> named) {
        switch (seenBy) {
            case "agency" -> nodes.text("marking", prefix + "seen-by", "own agency");
            case "all" -> nodes.text("marking", prefix + "seen-by", "all involved");
            case "named" -> nodes.node("marking", prefix + "named", nodes.sequence(prefix + "named", named));
            default -> {}
        }
    }

    private Mapping line(Line line, int number) {
        Nodes nodes = new Nodes(number, "");
        switch (line) {
            case Line.Finding it -> {
                nodes.text(subject(it.about(), it.other()), "what", (it.holds() ? "" : "not ") + it.what())
                        .text("event", "event", event(it.event()))
                        .text("times", "times", it.times())
                        .text("same event as", "same-as", event(it.sameAs()));
                footing(nodes, it.footing(), number);
                besides(nodes, it.besides());
            }
            case Line.Dated it -> {
                nodes.node(it.about(), "about", dated(it, number));
                footing(nodes, it.footing(), number);
                besides(nodes, it.besides());
            }
            case Line.Complete it -> {
                boolean carers = it.set().equals("carers");
                String key = it.holds() ? "complete" : "not complete";
                nodes.text(key, "set", carers ? "carers of " + it.baby() : "household of " + it.set());
                if (it.holds() && it.people().isEmpty()) {
                    nodes.text("people", "people", "nobody");
                } else {
                    nodes.list("people", "people", it.people());
                }
                if (!carers) {
                    forBaby(nodes, it.baby());
                }
                footing(nodes, it.footing(), number);
                besides(nodes, it.besides());
            }
            case Line.Asked it -> {
                nodes.text("asked", "agency", it.agency()).list("about", "what", it.about());
                besides(nodes, it.besides());
            }
            case Line.NothingHeld it -> {
                nodes.text("nothing held", "agency", it.agency());
                besides(nodes, it.besides());
            }
            case Line.Done it -> {
                forBaby(nodes.text("done", "what", it.act()), it.baby());
                besides(nodes, it.besides());
            }
            case Line.Proposed it -> {
                nodes.text("proposes", "what", it.kind())
                        .text("what", "value", it.what())
                        .list("resting on", "resting", statements(it.restingOn()));
                forBaby(nodes, it.baby());
                besides(nodes, it.besides());
            }
            case Line.Same it -> {
                nodes.node(
                                it.holds() ? "same event" : "not same event",
                                "event",
                                nodes.sequence("event", List.of(event(it.event()), event(it.sameAs()))))
                        .text("of", "about", subject(it.about(), it.other()))
                        .text("what", "what", it.what());
                footing(nodes, it.footing(), number);
                besides(nodes, it.besides());
            }
            case Line.Repeated it -> {
                footing(nodes, it.footing(), number);
                besides(nodes, it.besides());
            }
            case Line.Withdrawn it -> {
                nodes.text("withdraws", "statement", it.statement());
                besides(nodes, it.besides());
            }
            case Line.Planned _, Line.Ended _, Line.Newcomer _, Line.NewHome _ ->
                throw new IllegalArgumentException("stands elsewhere");
        }
        return nodes.mapping();
    }

    private static String subject(String about, String other) {
        return other.isEmpty() ? about : about + " > " + other;
    }

    private void forBaby(Nodes nodes, String baby) {
        if (severalBabies) {
            nodes.text("for", "baby", baby);
        }
    }

    private static Mapping dated(Line.Dated it, int number) {
        String day = it.what().equals("born")
                        || it.what().equals("due")
                        || it.what().equals("booked")
                        || it.what().equals("discharged")
                        || it.what().equals("died")
                ? SpokenDays.day(it.value())
                : null;
        Nodes nodes = new Nodes(number, "value");
        String value = day == null ? it.value() : day;
        boolean grams = it.what().equals("weight") && value.matches("[0-9]+");
        nodes.text((it.holds() ? "" : "not ") + it.what(), "value", grams ? value + " g" : value);
        return nodes.text("method", "method", it.what().equals("due") ? it.method() : "")
                .mapping();
    }

    private void footing(Nodes nodes, Footing it, int number) {
        switch (it.how()) {
            case "record", "told" -> nodes.node("whose", "whose", whose(it, number));
            case "assessed" ->
                nodes.node("whose", "name", professional(it.name().isEmpty() ? writer : it.name(), number));
            default -> {}
        }
        if (it.leavesOpen()) {
            nodes.text("why", "why", it.why());
            if (!it.whose().isEmpty()) {
                nodes.node("whose", "whose", whose(it, number));
            }
        }
        nodes.list("resting on", "resting", statements(it.restingOn()));
    }

    private static Mapping professional(String name, int number) {
        return new Nodes(number, "name").text("professional", "name", name).mapping();
    }

    private static Mapping whose(Footing it, int number) {
        int colon = it.whose().indexOf(':');
        String kind = colon < 0 ? it.whose() : it.whose().substring(0, colon);
        String name = colon < 0 ? it.name() : it.whose().substring(colon + 1);
        Nodes nodes = new Nodes(number, colon < 0 ? "name" : "whose");
        String key = kind.equals("person") ? "family" : kind;
        return nodes.text(key, colon < 0 ? "name" : "whose", name).mapping();
    }

    private void besides(Nodes nodes, Besides it) {
        String when = SpokenDays.when(it.when());
        nodes.text("when", "when", when == null ? it.when() : when).text("part of day", "part", it.part());
        if (it.expected().equals("yes")) {
            String day = SpokenDays.day(it.expectedOn());
            nodes.text("expected", "expected-on", day == null ? "yes" : day);
        }
        nodes.text("note", "note", it.note());
        marking(nodes, "", it.seenBy(), it.named());
        if (it.hiddenFrom().contains("nobody")) {
            nodes.text("not to be disclosed to", "hidden-from", "nobody");
        } else {
            nodes.list("not to be disclosed to", "hidden-from", it.hiddenFrom());
        }
        nodes.text("corrects", "corrects", statement(it.corrects()))
                .text("repeats", "repeats", statement(it.repeats()))
                .list("answers", "answers", answers(it.answers()));
    }

    private Mapping planned(Line.Planned it, int number) {
        String due = SpokenDays.day(it.due());
        Nodes nodes = new Nodes(number, "value")
                .text("plan", "plan", it.plan())
                .text("what", "value", it.what())
                .list("answers", "answers", it.answers())
                .text("owner", "owner", it.owner())
                .text("due", "due", due == null ? it.due() : due);
        forBaby(nodes, it.baby());
        return nodes.mapping();
    }

    private List<String> statements(List<String> references) {
        return references.stream().map(this::statement).toList();
    }

    /** The name of a statement, also of one that the same form makes. */
    private String statement(String reference) {
        int line = References.line(reference);
        return line == 0 ? reference : statements.getOrDefault(line, reference);
    }

    /** What settles an event settles the one that its line is about. */
    private List<String> answers(List<String> references) {
        return references.stream()
                .map(one -> References.line(one) > 0 ? event(one) : one)
                .toList();
    }

    private String event(String reference) {
        int line = References.line(reference);
        if (line == 0 || line > entered.lines().size()) {
            return reference;
        }
        return entered.lines().get(line - 1) instanceof Line.Finding of
                        && !of.event().isEmpty()
                        && References.line(of.event()) < line
                ? event(of.event())
                : statement(reference);
    }

    /** The event that a statement is about: the one it names or opens. */
    static String eventOf(Statement statement) {
        return statement.claim() instanceof Claim.OfFactor of && of.event() != null ? of.event() : statement.id();
    }
}
