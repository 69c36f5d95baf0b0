package cotside.pages.worry;

import cotside.access.Acting;
import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.evidence.Entries;
import cotside.guidance.facts.Person;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Problems;
import cotside.pages.Choice;
import cotside.pages.Form;
import cotside.pages.Shell;
import cotside.pages.Visit;
import cotside.pages.answer.Knowing;
import cotside.pages.answer.Part;
import cotside.pages.answer.Piece;
import cotside.pages.answer.Writing;
import cotside.pages.baby.Babies;
import cotside.pages.baby.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A set of the guided questions. */
@Controller
public class SetPage {
    /** Questions that stand open; the others open with a click. */
    private static final int OPEN = 3;

    private final Babies babies;
    private final Entries entries;

    SetPage(Babies babies, Entries entries) {
        this.babies = babies;
        this.entries = entries;
    }

    /**
     * What the page shows.
     *
     * @param adult of whom it asks, or null where no adult is known
     */
    public record View(
            Opened baby,
            GuidedSet set,
            @Nullable Person adult,
            List<Person> adults,
            List<GuidedSet.Section> sections,
            Form form) {
        public GuidedSet[] sets() {
            return GuidedSet.values();
        }

        public List<GuidedSet.Section> open() {
            return sections.subList(0, Math.min(OPEN, sections.size()));
        }

        public List<GuidedSet.Section> more() {
            return sections.subList(Math.min(OPEN, sections.size()), sections.size());
        }

        public String path(GuidedSet other, @Nullable Person whom) {
            String path = "/worry/" + baby.baby() + "/" + other.path();
            return whom == null ? path : path + "?about=" + whom.id();
        }

        public List<Choice> knowing() {
            return Knowing.choices(baby.family());
        }

        public List<Choice> otherwise() {
            return Knowing.otherwise(baby.family());
        }

        /** Whether something in a question that stands closed was typed, so that it has to stand open. */
        public boolean isTyped(GuidedSet.Section section) {
            return Writing.isAnswered(section.parts(), form);
        }

        List<Part> all() {
            return sections.stream()
                    .flatMap(section -> section.parts().stream())
                    .toList();
        }
    }

    @GetMapping("/worry/{baby}")
    ResponseEntity<byte[]> first(Visit visit, @PathVariable UUID baby) {
        return visit.go("/worry/" + baby + "/" + GuidedSet.WELLBEING.path());
    }

    @GetMapping("/worry/{baby}/{set}")
    ResponseEntity<byte[]> show(Visit visit, @PathVariable UUID baby, @PathVariable String set) {
        return page(visit, visit.act(acting -> view(visit, acting, baby, set)));
    }

    @PostMapping("/worry/{baby}/{set}")
    ResponseEntity<byte[]> answer(Visit visit, @PathVariable UUID baby, @PathVariable String set) {
        Form form = visit.form();
        try {
            String stored = visit.write(null, acting -> write(visit, acting, baby, set));
            if (!stored.isEmpty()) {
                visit.say(stored);
            }
            return visit.go(onward(visit, baby, set));
        } catch (NotationException unreadable) {
            Piece.refuse(form, unreadable);
        } catch (Wrong typed) {
            // What is wrong is in the form.
        }
        return page(visit, visit.act(acting -> view(visit, acting, baby, set)));
    }

    private static String onward(Visit visit, UUID baby, String set) {
        GuidedSet next = visit.form().is("then", "next")
                ? GuidedSet.of(set).flatMap(GuidedSet::next).orElse(null)
                : null;
        if (next == null) {
            return "/worry/" + baby + "/done";
        }
        String about = visit.form().text("about");
        return "/worry/" + baby + "/" + next.path()
                + (about.isEmpty() ? "" : "?about=" + cotside.pages.Said.inQuery(about));
    }

    private String write(Visit visit, Acting acting, UUID baby, String set) {
        View view = view(visit, acting, baby, set);
        Form form = visit.form();
        if (!Writing.isAnswered(view.all(), form)) {
            return "";
        }
        LocalDate today = LocalDate.ofInstant(acting.now(), Babies.LONDON);
        Piece piece = Writing.of(view.baby().family(), view.all(), form, today);
        if (!form.isRight()) {
            throw new Wrong();
        }
        entries.add(acting, view.baby().record(), piece.node(), new Problems());
        return "Your answers are stored.";
    }

    private View view(Visit visit, Acting acting, UUID baby, String path) {
        GuidedSet set = GuidedSet.of(path).orElseThrow(() -> new Forbidden(Decision.Reason.NOT_INVOLVED));
        Opened opened = babies.open(acting, baby);
        List<Person> adults = opened.family().people().stream()
                .filter(person -> !person.child())
                .toList();
        String about = visit.form().text("about");
        Person adult = adults.stream()
                .filter(person -> person.id().value().equals(about))
                .findFirst()
                .orElse(adults.isEmpty() ? null : adults.getFirst());
        return new View(opened, set, adult, adults, set.sections(opened, adult), visit.form());
    }

    private static ResponseEntity<byte[]> page(Visit visit, View view) {
        return visit.page(
                "worry-set",
                view.set().title(),
                List.of(
                        new Shell.Crumb("I have a worry", "/worry"),
                        new Shell.Crumb(view.baby().label(), view.baby().path())),
                view);
    }

    /** Undoes what was begun; what is wrong is said in the form. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong() {
            super("not right", null, false, false);
        }
    }
}
