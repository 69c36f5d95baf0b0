package cotside.pages.chronology;

import cotside.access.Act;
import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Person;
import cotside.guidance.pack.Heading;
import cotside.notation.words.Prose;
import cotside.pages.Choice;
import cotside.pages.Form;
import cotside.pages.Said;
import cotside.pages.Visit;
import cotside.pages.baby.Babies;
import cotside.pages.baby.Opened;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The chronology, on the screen and as a copy for somebody. */
@Controller
public class ChronologyPage {
    private final Babies babies;

    ChronologyPage(Babies babies) {
        this.babies = babies;
    }

    /** What the page shows. */
    public record View(
            Opened baby,
            Form form,
            List<Choice> people,
            List<Choice> agencies,
            List<Choice> headings,
            List<Choice> kinds,
            List<Chronology.Entry> entries) {}

    /**
     * A copy.
     *
     * @param mark for whom and by whom it was made, on each page
     */
    public record Copy(Opened baby, String mark, List<Chronology.Entry> entries) {}

    @GetMapping("/babies/{baby}/chronology")
    ResponseEntity<byte[]> show(Visit visit, @PathVariable UUID baby) {
        View view = visit.act(acting -> view(babies.open(acting, baby, visit.form()), visit.form()));
        return shown(visit, view);
    }

    private static ResponseEntity<byte[]> shown(Visit visit, View view) {
        return visit.page(
                "chronology", view.baby().label() + ": chronology", view.baby().crumbs(), view);
    }

    private static View view(Opened opened, Form form) {
        List<Choice> people = new ArrayList<>(List.of(Choice.of("", "Everybody")));
        opened.family().babies().forEach(one -> people.add(Choice.of(one.id().value(), one.label())));
        for (Person person : opened.family().people()) {
            people.add(Choice.of(person.id().value(), person.label()));
        }
        List<Choice> agencies = new ArrayList<>(List.of(Choice.of("", "All agencies")));
        for (Agency agency : opened.family().agencies()) {
            agencies.add(Choice.of(agency.id(), agency.label()));
        }
        List<Choice> headings = new ArrayList<>(List.of(Choice.of("", "All headings")));
        Arrays.stream(Heading.values())
                .forEach(heading -> headings.add(Choice.of(heading.name(), Prose.sentence(heading.word()))));
        List<Choice> kinds = new ArrayList<>(List.of(Choice.of("", "All kinds")));
        Arrays.stream(Chronology.Kind.values()).forEach(kind -> kinds.add(Choice.of(kind.name(), kind.word())));
        return new View(opened, form, people, agencies, headings, kinds, Chronology.of(opened, filter(form)));
    }

    private static Chronology.Filter filter(Form form) {
        return new Chronology.Filter(form.text("person"), form.text("agency"), form.text("heading"), form.text("kind"));
    }

    /** A copy to print, or for a spreadsheet: made for somebody, marked, and in the audit. */
    @PostMapping("/babies/{baby}/chronology")
    ResponseEntity<byte[]> copy(Visit visit, @PathVariable UUID baby) {
        Form form = visit.form();
        String whom = form.needs("for", "Say for whom the copy is: name and agency");
        if (!form.isRight()) {
            return shown(visit, visit.act(acting -> view(babies.open(acting, baby, form), form)));
        }
        Copy copy = visit.act("a copy of the chronology for " + whom, acting -> {
            Opened opened = babies.open(acting, baby, form);
            acting.did(Act.EXPORT, opened.record());
            String mark = "For " + whom + " only. Made by " + acting.actor().name() + ", "
                    + acting.actor().agencyName() + ", on " + Said.moment(acting.now())
                    + ". It shows what its maker may see, as recorded by " + Said.moment(opened.knownAt())
                    + ". Do not leave it where the family could come by it.";
            return new Copy(opened, mark, Chronology.of(opened, filter(form)));
        });
        if (!form.is("as", "csv")) {
            return visit.page(
                    "chronology-copy",
                    copy.baby().label() + ": chronology",
                    copy.baby().crumbs(),
                    copy);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("chronology.csv")
                                .build()
                                .toString())
                .header("Cache-Control", "no-store")
                .body(Csv.of(copy).getBytes(StandardCharsets.UTF_8));
    }
}
