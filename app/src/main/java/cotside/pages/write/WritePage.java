package cotside.pages.write;

import cotside.access.Acting;
import cotside.evidence.Entries;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Statement;
import cotside.notation.words.Prose;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Problem;
import cotside.notation.yaml.Problems;
import cotside.pages.Form;
import cotside.pages.Said;
import cotside.pages.Visit;
import cotside.pages.baby.Babies;
import cotside.pages.baby.Opened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Write down what you know: an occasion, then a line at a time, then a look at the whole. */
@Controller
public class WritePage {
    private static final String TITLE = "Write down what you know";
    private static final String CHANGING = "changing";

    /** What a new line takes over from the one before: most people write several about the same person. */
    private static final List<String> KEPT = List.of(Line.KIND, "about", "other", "footing", "whose", "name");

    private final Babies babies;
    private final Entries entries;

    WritePage(Babies babies, Entries entries) {
        this.babies = babies;
        this.entries = entries;
    }

    /** Where somebody is on the way. */
    public enum Step {
        OCCASION,
        LINES,
        CHECK
    }

    /** A line so far, in words. */
    public record Told(int number, String text, List<String> details) {}

    /**
     * What the page shows.
     *
     * @param form what its fields show
     * @param kept what travels in it unseen: whatever has been entered and its fields do not show
     * @param kind of line under way
     * @param subjectChosen whether it is said whom the line is about, so that what fits can be offered
     * @param event whether what is chosen is an event
     * @param changing the number of the line being changed, or 0
     */
    public record View(
            Opened baby,
            Step step,
            Form form,
            Map<String, List<String>> kept,
            List<String> occasion,
            List<Told> lines,
            Choices choices,
            String kind,
            boolean subjectChosen,
            String subject,
            boolean event,
            int changing) {
        public boolean isContact() {
            return !form.text("contact").equals(Occasion.NOTE);
        }

        public boolean is(String step) {
            return this.step.name().toLowerCase(Locale.ROOT).equals(step);
        }

        public boolean footed() {
            return Stream.of(Line.Finding.WORD, Line.Dated.WORD, Line.Complete.WORD, Line.Same.WORD, Line.Repeated.WORD)
                    .anyMatch(kind::equals);
        }

        public boolean statement() {
            return Stream.of(Line.Planned.WORD, Line.Ended.WORD, Line.Newcomer.WORD, Line.NewHome.WORD)
                    .noneMatch(kind::equals);
        }
    }

    /** One showing of the page in the making. */
    private static final class Sheet {
        private final Form form;
        private final Opened baby;
        private final Family known;
        private final String writer;
        private Entered entered;
        private Typed editor;
        private Step step;
        private int changing;

        private Sheet(Form form, Opened baby, Family known, Acting acting) {
            this.form = form;
            this.baby = baby;
            this.known = known;
            this.writer = acting.actor().name();
            this.entered = Entered.of(form);
            Typed all = new Typed(form.typed());
            this.editor = all.only(Line.FIELDS);
            this.changing = Math.min(number(all.text(CHANGING)), entered.lines().size());
            this.step = Step.LINES;
        }

        Telling telling() {
            return new Telling(known, baby.pack(), entered);
        }

        Choices choices() {
            return new Choices(known, baby.pack(), baby.picture(), entered, telling(), baby.involved());
        }

        void refuse(List<Checks.Found> found) {
            found.forEach(one -> form.refuse(one.field(), one.text()));
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    }

    @GetMapping("/babies/{baby}/write")
    ResponseEntity<byte[]> begin(Visit visit, @PathVariable UUID baby) {
        View view = visit.act(acting -> {
            Sheet sheet = open(visit, acting, baby);
            sheet.step = Step.OCCASION;
            if (!visit.form().has("on")) {
                LocalDate today = LocalDate.ofInstant(acting.now(), Babies.LONDON);
                sheet.entered = sheet.entered.with(Occasion.of(sheet.entered
                        .occasion()
                        .typed()
                        .with("on", Said.day(today))
                        .with("outcome", "kept")));
            }
            return view(sheet);
        });
        return visit.page("write", TITLE, view.baby().crumbs(), view);
    }

    @PostMapping("/babies/{baby}/write")
    ResponseEntity<byte[]> go(Visit visit, @PathVariable UUID baby) {
        if (visit.form().text("do").equals("store")) {
            return store(visit, baby);
        }
        View view = visit.act(acting -> {
            Sheet sheet = open(visit, acting, baby);
            step(acting, sheet, visit.form().text("do"));
            return view(sheet);
        });
        return visit.page("write", TITLE, view.baby().crumbs(), view);
    }

    private ResponseEntity<byte[]> store(Visit visit, UUID baby) {
        try {
            visit.write(null, acting -> {
                UUID record = babies.record(baby);
                Family known = entries.writable(acting, record);
                Piece piece = new Piece(
                        Entered.of(visit.form()), known, acting.actor().name());
                return entries.add(acting, record, piece.root(), new Problems())
                        .record()
                        .toString();
            });
        } catch (NotationException wrong) {
            View view = visit.act(acting -> {
                Sheet sheet = open(visit, acting, baby);
                refuse(sheet, wrong, 0);
                return view(sheet);
            });
            return visit.page("write", TITLE, view.baby().crumbs(), view);
        }
        visit.say("What you wrote is stored.");
        return visit.go("/babies/" + baby);
    }

    private Sheet open(Visit visit, Acting acting, UUID baby) {
        UUID record = babies.record(baby);
        acting.mustWrite(record);
        return new Sheet(visit.form(), babies.open(acting, baby), entries.writable(acting, record), acting);
    }

    private void step(Acting acting, Sheet sheet, String action) {
        String verb = action.replaceAll("-[0-9]+$", "");
        int number = number(action.replaceAll("^.*-", ""));
        switch (verb) {
            case "occasion" -> sheet.step = Step.OCCASION;
            case "begin" -> {
                sheet.refuse(Checks.occasion(sheet.entered.occasion()));
                if (sheet.form.isRight()) {
                    dryRun(acting, sheet, sheet.entered, 0);
                }
                sheet.step = sheet.form.isRight() ? Step.LINES : Step.OCCASION;
            }
            case "add" -> add(acting, sheet);
            case "choose" -> chosen(sheet);
            case "other" -> {
                sheet.editor = Typed.NOTHING;
                sheet.changing = 0;
            }
            case "change" -> change(sheet, number);
            case "out" -> {
                if (number >= 1 && number <= sheet.entered.lines().size()) {
                    sheet.entered = sheet.entered.without(number);
                    sheet.changing = 0;
                }
            }
            case "check" -> check(acting, sheet);
            default -> {}
        }
    }

    private static void change(Sheet sheet, int number) {
        if (number >= 1 && number <= sheet.entered.lines().size()) {
            sheet.editor = sheet.entered.lines().get(number - 1).typed();
            sheet.changing = number;
        }
    }

    /** Whom it is about and which kind of line: the fields for the rest can be shown. */
    private static void chosen(Sheet sheet) {
        String kind = sheet.editor.text(Line.KIND);
        if ((kind.isEmpty() || kind.equals(Line.Finding.WORD)) && !sheet.editor.has("about")) {
            sheet.form.refuse("about", "Choose whom or what it is about");
        }
    }

    private void add(Acting acting, Sheet sheet) {
        Line line = completed(sheet, Line.of(sheet.editor));
        sheet.refuse(Checks.line(line));
        if (sheet.entered.lines().size() >= Entered.MOST && sheet.changing == 0) {
            sheet.form.refuse("", "Store what you have written first: this is as much as fits into one");
        }
        if (!sheet.form.isRight()) {
            return;
        }
        boolean isNew = sheet.changing == 0;
        int number = isNew ? sheet.entered.lines().size() + 1 : sheet.changing;
        Entered then = isNew ? sheet.entered.plus(line) : sheet.entered.with(number, line);
        dryRun(acting, sheet, then, number);
        if (sheet.form.isRight()) {
            sheet.entered = then;
            sheet.changing = 0;
            boolean more = line instanceof Line.Finding;
            sheet.editor = more ? sheet.editor.only(KEPT) : Typed.NOTHING;
        }
    }

    private void check(Acting acting, Sheet sheet) {
        boolean half = sheet.editor.has("what")
                || sheet.editor.has("value")
                || sheet.editor.has("label")
                || sheet.editor.has("note")
                || sheet.changing > 0;
        if (half) {
            add(acting, sheet);
        }
        Piece piece = new Piece(sheet.entered, sheet.known, sheet.writer);
        if (sheet.form.isRight() && !piece.saysSomething()) {
            sheet.form.refuse("", "Write down one thing that you know: a note says nothing without a line");
        }
        sheet.refuse(Checks.occasion(sheet.entered.occasion()));
        if (sheet.form.isRight()) {
            dryRun(acting, sheet, sheet.entered, 0);
        }
        if (sheet.form.isRight()) {
            sheet.step = Step.CHECK;
        }
    }

    /** What the form leaves out because it follows from the rest. */
    private static Line completed(Sheet sheet, Line line) {
        Typed typed = line.typed();
        if (sheet.known.babies().size() == 1 && !(line instanceof Line.Newcomer) && !typed.has("baby")) {
            typed = typed.with("baby", sheet.known.babies().getFirst().id().value());
        }
        if (line instanceof Line.Same same) {
            typed = sameEvent(sheet, same, typed);
        }
        if ((line instanceof Line.Newcomer || line instanceof Line.NewHome) && !typed.has("id")) {
            typed = typed.with("id", newId(sheet, typed.text("label")));
        }
        return Line.of(typed);
    }

    /** What two events are of stands with the events. */
    private static Typed sameEvent(Sheet sheet, Line.Same same, Typed typed) {
        int number = References.line(same.event());
        if (number >= 1
                && number <= sheet.entered.lines().size()
                && sheet.entered.lines().get(number - 1) instanceof Line.Finding of) {
            return typed.with("about", of.about()).with("other", of.other()).with("what", of.what());
        }
        for (Statement one : sheet.known.statements()) {
            if (one.claim() instanceof Claim.OfFactor of && Piece.eventOf(one).equals(same.event())) {
                Id other = of.subject().other();
                return typed.with("about", of.subject().one().value())
                        .with("other", other == null ? "" : other.value())
                        .with("what", of.factor());
            }
        }
        return typed;
    }

    /** A name for the record to know somebody by, made of what they are called. */
    private static String newId(Sheet sheet, String label) {
        Set<String> taken = new HashSet<>();
        sheet.known.babies().forEach(one -> taken.add(one.id().value()));
        sheet.known.people().forEach(one -> taken.add(one.id().value()));
        sheet.known.homes().forEach(one -> taken.add(one.id().value()));
        sheet.known.agencies().forEach(one -> taken.add(one.id()));
        sheet.baby.pack().agencies().forEach(one -> taken.add(one.id()));
        sheet.entered.lines().stream().map(Line::introduces).forEach(taken::add);
        String plain = java.text.Normalizer.normalize(label, java.text.Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String start = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
        String base = start.isEmpty() || !start.matches("[a-z].*") ? "one-" + start : start;
        String trimmed = base.replaceAll("-+$", "");
        String id = trimmed;
        for (int next = 2; taken.contains(id) || reserved(id); next++) {
            id = trimmed + "-" + next;
        }
        return id;
    }

    private static boolean reserved(String id) {
        return Set.of(
                        "nobody",
                        "our",
                        "people",
                        "for",
                        "of",
                        "about",
                        "what",
                        "act",
                        "note",
                        "by",
                        "id",
                        "when",
                        "whose",
                        "why",
                        "basis",
                        "event",
                        "times",
                        "expected",
                        "marking",
                        "answers",
                        "repeats",
                        "corrects",
                        "complete",
                        "done",
                        "proposes",
                        "asked",
                        "withdraws",
                        "carers",
                        "recorded",
                        "agency",
                        "kind",
                        "statement")
                .contains(id);
    }

    private void dryRun(Acting acting, Sheet sheet, Entered then, int number) {
        Piece piece = new Piece(then, sheet.known, sheet.writer);
        if (!piece.saysSomething()) {
            return;
        }
        try {
            entries.check(acting, sheet.known, sheet.baby.record(), piece.root(), new Problems());
        } catch (NotationException wrong) {
            sheet.entered = number > 0 ? sheet.entered : then;
            refuse(sheet, wrong, number);
        }
    }

    /** Tells at the fields of the line under way what is wrong there, and of the others which line it is. */
    private static void refuse(Sheet sheet, NotationException wrong, int number) {
        Messages messages = new Messages(sheet.telling());
        for (Problem problem : wrong.problems()) {
            String text = messages.plain(problem);
            boolean here = problem.line() == number;
            int of = problem.line();
            boolean earlier = !here && of >= 1 && of <= sheet.entered.lines().size();
            String which = earlier
                    ? "In “" + sheet.telling().line(sheet.entered.lines().get(of - 1)) + "”: "
                    : "";
            sheet.form.refuse(here ? problem.file() : "", which + text);
        }
    }

    private static View view(Sheet sheet) {
        Telling telling = sheet.telling();
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < sheet.entered.lines().size(); i++) {
            Line line = sheet.entered.lines().get(i);
            told.add(new Told(i + 1, telling.line(line), telling.details(line)));
        }
        Typed occasion = sheet.entered.occasion().typed();
        Typed lines = sheet.entered.linesTyped();
        Typed changing =
                sheet.changing == 0 ? Typed.NOTHING : Typed.NOTHING.with(CHANGING, Integer.toString(sheet.changing));
        String kind = sheet.editor.has(Line.KIND) ? sheet.editor.text(Line.KIND) : Line.Finding.WORD;
        boolean chosen = !kind.equals(Line.Finding.WORD) || sheet.editor.has("about");
        Typed kept = switch (sheet.step) {
            case OCCASION -> lines.and(sheet.editor).and(changing);
            case LINES ->
                occasion.and(lines).and(changing).and(chosen ? sheet.editor.only(unseen(kind)) : Typed.NOTHING);
            case CHECK -> occasion.and(lines);
        };
        Typed shown = occasion.and(sheet.editor);
        if (!shown.has("holds")) {
            shown = shown.with("holds", "yes");
        }
        if (!shown.has(Line.KIND)) {
            shown = shown.with(Line.KIND, Line.Finding.WORD);
        }
        Form form = new Form(shown.parameters());
        sheet.form.wrong().forEach(one -> form.refuse(one.field(), one.text()));
        String about = sheet.editor.text("about");
        String other = sheet.editor.text("other");
        String subject =
                about.isEmpty() ? "" : telling.name(about) + (other.isEmpty() ? "" : " and " + telling.name(other));
        Choices choices = sheet.choices();
        return new View(
                sheet.baby,
                sheet.step,
                form,
                kept.values(),
                telling.occasion(sheet.entered.occasion()),
                told,
                choices,
                kind,
                chosen,
                Prose.sentence(subject),
                choices.isEvent(sheet.editor.text("what")),
                sheet.changing);
    }

    /** Fields of a line that its form does not show once its kind and subject are chosen. */
    private static List<String> unseen(String kind) {
        return switch (kind) {
            case Line.Finding.WORD -> List.of(Line.KIND, "about", "other");
            case Line.Newcomer.WORD, Line.NewHome.WORD -> List.of(Line.KIND, "id");
            default -> List.of(Line.KIND);
        };
    }
}
