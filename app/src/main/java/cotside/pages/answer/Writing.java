package cotside.pages.answer;

import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.OpenSet;
import cotside.guidance.facts.Person;
import cotside.guidance.pack.Ties;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Position;
import cotside.notation.yaml.Scalar;
import cotside.pages.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings what was answered into the language of case files. */
public final class Writing {
    public static final String WHEN = "when";
    public static final String STILL = "still";
    public static final String NOTE = "note";
    public static final String WHY = "why";
    private static final String PEOPLE = "people";

    private final Family family;
    private final Form form;
    private final LocalDate today;
    private final Piece piece = new Piece();
    private final Map<String, List<String>> newIn = new LinkedHashMap<>();
    private final @Nullable String when;

    private Writing(Family family, Form form, LocalDate today) {
        this.family = family;
        this.form = form;
        this.today = today;
        this.when = Times.of(form, WHEN);
        piece.set("", "on", today.toString());
        if (form.has(NOTE)) {
            piece.set(NOTE, "note", form.text(NOTE));
        }
    }

    /**
     * What was answered; what is wrong with it is said in the form.
     *
     * @param today the day on which it is written down
     */
    public static Piece of(Family family, List<Part> parts, Form form, LocalDate today) {
        Writing writing = new Writing(family, form, today);
        parts.forEach(part -> writing.take(part, parts));
        return writing.piece;
    }

    /** Whether anything of these was answered. */
    public static boolean isAnswered(List<Part> parts, Form form) {
        return parts.stream().anyMatch(part -> isGiven(part, form));
    }

    private static boolean isGiven(Part part, Form form) {
        return switch (part) {
            case Part.Point point ->
                (form.has(point.field()) && !form.is(point.field(), Part.LATER))
                        || (point.isCounted() && form.has(point.times()));
            case Part.Done done -> !form.all(done.field()).isEmpty();
            default -> form.has(part.field()) && !form.is(part.field(), Part.LATER);
        };
    }

    private void take(Part part, List<Part> all) {
        if (!isGiven(part, form)) {
            return;
        }
        switch (part) {
            case Part.Point point -> point(point);
            case Part.Newcomer newcomer -> newcomer(newcomer);
            case Part.Alone alone -> {
                Map<String, Node> line = new LinkedHashMap<>();
                line.put(alone.who().value(), Piece.text(alone.field(), "not " + Ties.PARTNER));
                said(Knowing.FIELD, alone.field(), line);
            }
            case Part.NewHome home -> newHome(home);
            case Part.Whole whole -> whole(whole, all);
            case Part.Fact fact -> fact(fact);
            case Part.Done done -> done(done);
        }
    }

    private void point(Part.Point point) {
        String field = point.field();
        String about = point.subject().toString().replace(">", " > ");
        Map<String, Node> line = new LinkedHashMap<>();
        boolean counted = point.isCounted() && form.has(point.times());
        String answer = counted && !form.has(field) ? Part.YES : form.text(field);
        String factor = point.factor().id();
        line.put(about, Piece.text(field, answer.equals(Part.NO) ? "not " + factor : factor));
        switch (answer) {
            case Part.YES, Part.NO -> {
                if (counted) {
                    line.put("times", new Scalar(Position.startOf(point.times()), form.text(point.times()), true));
                }
                if (answer.equals(Part.YES) && !point.answers().isEmpty()) {
                    line.put("answers", Piece.texts(field, point.answers()));
                }
                said(form.has(point.basis()) ? point.basis() : Knowing.FIELD, field, line);
            }
            case Part.UNANSWERED -> silent("asked but not answered", field, line);
            case Part.UNASKED -> {
                if (!form.has(WHY)) {
                    Knowing.refuse(form, WHY, "Enter why it could not be asked");
                }
                silent("could not ask", field, line);
            }
            default -> Knowing.refuse(form, field, "Choose one of the answers");
        }
    }

    private void said(String basis, String field, Map<String, Node> line) {
        String heading = Knowing.heading(family, form, basis);
        if (when != null) {
            line.put("when", Piece.text(WHEN, form.has(STILL) ? "since " + when : when));
        }
        if (heading != null) {
            boolean teller = form.is(basis, Knowing.TOLD_BY_ANOTHER);
            piece.line(teller ? Knowing.TELLER : basis, heading, Piece.mapping(field, line));
        }
    }

    private void silent(String heading, String field, Map<String, Node> line) {
        if (form.has(WHY)) {
            line.put("why", Piece.text(WHY, form.text(WHY)));
        }
        piece.line(field, heading, Piece.mapping(field, line));
    }

    private void newcomer(Part.Newcomer newcomer) {
        String field = newcomer.field();
        String id = fresh(newcomer.child() ? "child" : "person");
        Map<String, Node> as = new LinkedHashMap<>();
        as.put("label", Piece.text(field, oneLine(form.text(field))));
        if (form.has(newcomer.unidentified())) {
            as.put("unidentified", Piece.text(newcomer.unidentified(), "yes"));
        }
        if (newcomer.child()) {
            as.put("child", Piece.text(field, "yes"));
        }
        piece.introduce(field, PEOPLE, id, Piece.mapping(field, as));
        newIn.computeIfAbsent(newcomer.tie() + newcomer.to(), set -> new ArrayList<>())
                .add(id);
        Map<String, Node> line = new LinkedHashMap<>();
        line.put(id + " > " + newcomer.to(), Piece.text(field, newcomer.tie()));
        said(Knowing.FIELD, field, line);
    }

    private void newHome(Part.NewHome home) {
        String field = home.field();
        String id = fresh("home");
        piece.introduce(field, "homes", id, Piece.text(field, oneLine(form.text(field))));
        Map<String, Node> line = new LinkedHashMap<>();
        line.put(home.who() + " > " + id, Piece.text(field, Ties.LIVES_AT));
        said(Knowing.FIELD, field, line);
    }

    /** That it is everybody says of each whether they belong to it: so each of them has to be answered first. */
    private void whole(Part.Whole whole, List<Part> all) {
        String field = whole.field();
        if (!form.is(field, Part.YES)) {
            Map<String, Node> line = new LinkedHashMap<>();
            line.put("not complete", Piece.text(field, named(whole)));
            if (whole.set() == OpenSet.HOUSEHOLD) {
                forOne(whole.baby(), field, line);
            }
            said(Knowing.FIELD, field, line);
            return;
        }
        List<String> people = new ArrayList<>();
        for (Part part : all) {
            if (part instanceof Part.Point point && isOf(whole, point)) {
                if (form.is(point.field(), Part.YES)) {
                    people.add(point.subject().one().value());
                } else if (!form.is(point.field(), Part.NO)) {
                    Knowing.refuse(form, point.field(), "To say that this is everybody, say here yes or no first");
                }
            }
        }
        String tie = whole.set() == OpenSet.HOUSEHOLD ? Ties.LIVES_AT : Ties.SHARES_CARE;
        people.addAll(newIn.getOrDefault(tie + whole.of(), List.of()));
        Map<String, Node> line = new LinkedHashMap<>();
        line.put("complete", Piece.text(field, named(whole)));
        if (whole.set() == OpenSet.HOUSEHOLD) {
            forOne(whole.baby(), field, line);
        }
        line.put("people", people.isEmpty() ? Piece.text(field, "nobody") : Piece.texts(field, people));
        said(Knowing.FIELD, field, line);
    }

    /** With twins, whom it is about. */
    private void forOne(Id baby, String field, Map<String, Node> line) {
        if (family.babies().size() > 1) {
            line.put("for", Piece.text(field, baby.value()));
        }
    }

    private static String named(Part.Whole whole) {
        return (whole.set() == OpenSet.HOUSEHOLD ? "household of " : "carers of ") + whole.of();
    }

    private static boolean isOf(Part.Whole whole, Part.Point point) {
        String tie = whole.set() == OpenSet.HOUSEHOLD ? Ties.LIVES_AT : Ties.SHARES_CARE;
        return point.factor().id().equals(tie)
                && whole.of().equals(point.subject().other());
    }

    private void fact(Part.Fact fact) {
        String field = fact.field();
        String value = form.text(field);
        boolean aDay = !fact.key().equals("weight") && !fact.key().equals("age");
        if (aDay) {
            value = Times.of(form, field);
        }
        if (value == null) {
            return;
        }
        Map<String, Node> facts = new LinkedHashMap<>();
        facts.put(fact.key(), new Scalar(Position.startOf(field), value, true));
        if (form.has(fact.method())) {
            facts.put("method", Piece.text(fact.method(), form.text(fact.method())));
        }
        Map<String, Node> line = new LinkedHashMap<>();
        line.put(fact.of().value(), Piece.mapping(field, facts));
        LocalDate day = aDay ? Form.readDay(value) : null;
        boolean ahead = day != null && day.isAfter(today);
        if (ahead && (fact.key().equals("discharged") || fact.key().equals("booked"))) {
            line.put("expected", Piece.text(field, "yes"));
        }
        said(Knowing.FIELD, field, line);
    }

    private void done(Part.Done done) {
        for (String act : form.all(done.field())) {
            Map<String, Node> line = new LinkedHashMap<>();
            line.put("done", Piece.text(done.field(), act));
            if (!done.answers().isEmpty()) {
                line.put("answers", Piece.texts(done.field(), done.answers()));
            }
            forOne(done.baby(), done.field(), line);
            said(Knowing.FIELD, done.field(), line);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** A name that nobody has. It says nothing, and nothing of who is there whom the writer may not see. */
    private String fresh(String kind) {
        List<String> taken = new ArrayList<>();
        family.people().stream().map(Person::id).map(Id::value).forEach(taken::add);
        String id = drawn(kind);
        while (taken.contains(id)) {
            id = drawn(kind);
        }
        return id;
    }

    private static String drawn(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
