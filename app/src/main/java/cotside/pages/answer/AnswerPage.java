package cotside.pages.answer;

import cotside.access.Acting;
import cotside.evidence.Entries;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.picture.Differences;
import cotside.notation.words.Prose;
import cotside.notation.yaml.NotationException;
import cotside.notation.yaml.Problems;
import cotside.pages.Choice;
import cotside.pages.Form;
import cotside.pages.Visit;
import cotside.pages.baby.Babies;
import cotside.pages.baby.Opened;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Answers a question of the picture, in place. */
@Controller
public class AnswerPage {
    private final Babies babies;
    private final Entries entries;

    AnswerPage(Babies babies, Entries entries) {
        this.babies = babies;
        this.entries = entries;
    }

    /**
     * What the page shows.
     *
     * @param parts what the picture wants to know
     * @param more what goes with it
     */
    public record View(Opened baby, Asked asked, List<Part> parts, List<Part> more, String heldBy, Form form) {
        static View of(Opened opened, Asked asked, Form form) {
            List<String> holders =
                    asked.heldBy().stream().map(kind -> label(opened, kind)).toList();
            return new View(
                    opened,
                    asked,
                    Parts.of(opened, asked),
                    Parts.more(opened, asked),
                    holders.isEmpty() ? "" : Prose.stopped(Prose.sentence(Prose.or(holders))),
                    form);
        }

        private static String label(Opened opened, String kind) {
            return opened.pack().agencies().stream()
                    .filter(agency -> agency.id().equals(kind))
                    .map(AgencyKind::label)
                    .findFirst()
                    .orElse(kind);
        }

        List<Part> all() {
            List<Part> all = new ArrayList<>(parts);
            all.addAll(more);
            return all;
        }

        public List<Choice> knowing() {
            return Knowing.choices(baby.family());
        }

        public List<Choice> otherwise() {
            return Knowing.otherwise(baby.family());
        }
    }

    @GetMapping("/babies/{baby}/answer")
    ResponseEntity<byte[]> show(Visit visit, @PathVariable UUID baby) {
        return page(visit, visit.act(acting -> view(visit, babies.open(acting, baby))));
    }

    @PostMapping("/babies/{baby}/answer")
    ResponseEntity<byte[]> answer(Visit visit, @PathVariable UUID baby) {
        Form form = visit.form();
        try {
            String notice = visit.write(null, acting -> write(visit, acting, baby));
            if (form.isRight()) {
                visit.say(notice);
                return visit.go("/babies/" + baby);
            }
        } catch (NotationException unreadable) {
            Piece.refuse(form, unreadable);
        } catch (Wrong typed) {
            // What is wrong is in the form.
        }
        return page(visit, visit.act(acting -> view(visit, babies.open(acting, baby))));
    }

    private static ResponseEntity<byte[]> page(Visit visit, View view) {
        return visit.page(
                "answer", Prose.sentence(view.asked().text()), view.baby().crumbs(), view);
    }

    private static View view(Visit visit, Opened opened) {
        Asked asked = Asked.of(opened, visit.form().text("question"));
        if (asked == null) {
            throw new Refused(
                    ProblemKind.NOT_FOUND, "This question is not asked any longer: something was recorded since.");
        }
        return View.of(opened, asked, visit.form());
    }

    private String write(Visit visit, Acting acting, UUID baby) {
        Opened before = babies.open(acting, baby);
        View view = view(visit, before);
        Form form = visit.form();
        LocalDate today = LocalDate.ofInstant(acting.now(), Babies.LONDON);
        Piece piece = Writing.of(before.family(), view.all(), form, today);
        if (form.isRight() && piece.isEmpty()) {
            form.refuse("", "Answer at least one of these, or go back if you do not know");
        }
        if (!form.isRight()) {
            throw new Wrong();
        }
        entries.add(acting, before.record(), piece.node(), new Problems());
        Opened after = babies.open(acting, baby);
        List<String> told = new ArrayList<>(List.of("Your answer is stored."));
        told.addAll(WhatChanged.lines(Differences.between(before.picture(), after.picture())));
        return String.join("\n", told);
    }

    /** Undoes what was begun; what is wrong is said in the form. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong() {
            super("not right", null, false, false);
        }
    }
}
