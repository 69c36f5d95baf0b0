package cotside.pages.help;

import cotside.guidance.Guidance;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Question;
import cotside.guidance.pack.Word;
import cotside.notation.words.Prose;
import cotside.pages.Shell;
import cotside.pages.Visit;
import cotside.sheet.PackSheets;
import cotside.sheet.Sheet;
import cotside.web.Problem;
import cotside.web.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pack explained page by page, the words used, and how to go about things. */
@Controller
public class HelpPages {
    private static final List<Shell.Crumb> CRUMBS = List.of(new Shell.Crumb("Help", "/help"));

    private final Pack pack;
    private final PackSheets sheets;

    HelpPages(Guidance guidance) {
        this.pack = guidance.pack();
        this.sheets = new PackSheets(pack);
    }

    /** A word and what it means. */
    public record Meaning(String word, String text) {}

    /** Links under a heading. */
    public record Links(String title, List<Link> links) {}

    /** An entry of the pack. */
    public record Link(String text, String href) {}

    @GetMapping("/help")
    ResponseEntity<byte[]> help(Visit visit) {
        return visit.page("help", "Help", this);
    }

    @GetMapping("/help/glossary")
    ResponseEntity<byte[]> glossary(Visit visit) {
        return visit.page("glossary", "Words used here", CRUMBS, Words.ALL);
    }

    @GetMapping("/help/rules")
    ResponseEntity<byte[]> rules(Visit visit) {
        List<Links> all = new ArrayList<>();
        for (Word word : Word.values()) {
            List<Link> links = pack.combinations().stream()
                    .filter(rule -> rule.urgency().word() == word)
                    .map(HelpPages::link)
                    .toList();
            if (!links.isEmpty()) {
                all.add(new Links(Prose.sentence(word.word()), links));
            }
        }
        return visit.page("links", "What can stand out", CRUMBS, all);
    }

    private static Link link(Combination rule) {
        return new Link(rule.title(), "/help/entries/" + rule.id());
    }

    @GetMapping("/help/questions")
    ResponseEntity<byte[]> questions(Visit visit) {
        Map<String, List<Link>> bySet = new LinkedHashMap<>();
        for (Question question : pack.questions()) {
            String set = question.set() == null ? "Other questions" : "Questions of " + question.set();
            bySet.computeIfAbsent(set, title -> new ArrayList<>())
                    .add(new Link(
                            Prose.sentence(question.text().replace("{who}", "this person")),
                            "/help/entries/" + question.id()));
        }
        List<Links> all = new ArrayList<>();
        bySet.forEach((title, links) -> all.add(new Links(title, links)));
        return visit.page("links", "What is asked, and why", CRUMBS, all);
    }

    @GetMapping("/help/factors")
    ResponseEntity<byte[]> factors(Visit visit) {
        List<Links> all = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            all.add(new Links(
                    Prose.sentence(heading.word()),
                    pack.factors().stream()
                            .filter(factor -> factor.heading() == heading)
                            .map(factor -> new Link(
                                    factor.label() + ", " + factor.side().word(), "/help/entries/" + factor.id()))
                            .toList()));
        }
        return visit.page("links", "What is looked at, under the three headings", CRUMBS, all);
    }

    /** Any entry of the pack, with the paragraphs it comes from. */
    @GetMapping("/help/entries/{id}")
    ResponseEntity<byte[]> entry(Visit visit, @PathVariable String id) {
        Sheet sheet = sheets.find(id);
        if (sheet == null) {
            throw new Refused(Problem.NOT_FOUND);
        }
        return visit.page("sheet", sheet.title(), CRUMBS, sheet);
    }
}
