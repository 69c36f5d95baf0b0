package cotside.pages.baby;

import cotside.access.Involvement;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.Differences;
import cotside.guidance.picture.Picture;
import cotside.oversight.MyWork;
import cotside.pages.Form;
import cotside.pages.Said;
import cotside.pages.Visit;
import cotside.sheet.Changes;
import cotside.sheet.PictureSheet;
import cotside.sheet.Sheet;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Fold;
import cotside.sheet.Sheet.Item;
import cotside.sheet.Sheet.Section;
import cotside.sheet.Why;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The baby's page: what stands out and what to find out next come first. */
@Controller
public class BabyPage {
    private final Babies babies;
    private final MyWork work;

    BabyPage(Babies babies, MyWork work) {
        this.babies = babies;
        this.work = work;
    }

    /** A question, as the sheet tells it, with what an answer needs. */
    public record Question(Item item, Asking asking) {}

    /**
     * What the page shows.
     *
     * @param sections all but the questions
     * @param more questions that do not open the page
     */
    public record View(
            Opened baby,
            Sheet sheet,
            List<Section> sections,
            List<Question> questions,
            List<Question> more,
            List<String> involved,
            Form then) {
        /** Beside what a section is put. */
        public @Nullable Section section(String key) {
            return sections.stream()
                    .filter(section -> section.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }
    }

    @GetMapping("/babies/{baby}")
    ResponseEntity<byte[]> show(Visit visit, @PathVariable UUID baby) {
        View view = visit.act(acting -> {
            Opened opened = babies.open(acting, baby, visit.form());
            if (opened.today()) {
                work.looked(acting, opened.record());
            }
            return view(opened, acting.now(), visit.form());
        });
        return visit.page("baby", view.baby().label(), view);
    }

    private static View view(Opened opened, Instant now, Form then) {
        Picture picture = opened.picture();
        Sheet sheet = PictureSheet.of(opened.forGuidance(), opened.pack(), picture, List.of(), List.of());
        List<Item> items = new ArrayList<>();
        sheet.sections().stream()
                .filter(section -> section.key().equals("questions"))
                .forEach(section -> items(section.blocks(), items));
        List<Question> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            all.add(new Question(items.get(i), picture.questions().get(i)));
        }
        int opening = Math.min(picture.opening(), all.size());
        return new View(
                opened,
                sheet,
                sheet.sections(),
                all.subList(0, opening),
                all.subList(opening, all.size()),
                opened.involvedNow(now).stream().map(BabyPage::involved).toList(),
                then);
    }

    private static void items(List<Block> blocks, List<Item> items) {
        for (Block block : blocks) {
            switch (block) {
                case Item item -> items.add(item);
                case Fold fold -> items(fold.blocks(), items);
                default -> {}
            }
        }
    }

    private static String involved(Involvement one) {
        String who =
                one.practitionerName() == null ? one.agencyName() : one.practitionerName() + ", " + one.agencyName();
        String until = one.until() == null ? "" : ", until " + Said.moment(one.until());
        return who + " (" + one.how().word() + until + ")";
    }

    /** Everything behind one line. */
    @GetMapping("/babies/{baby}/why")
    ResponseEntity<byte[]> why(Visit visit, @PathVariable UUID baby) {
        Opened opened = visit.act(acting -> babies.open(acting, baby, visit.form()));
        Sheet sheet = Why.of(
                opened.forGuidance(),
                opened.pack(),
                opened.picture(),
                visit.form().text("line"));
        if (sheet == null) {
            throw new Refused(
                    ProblemKind.NOT_FOUND, "This line is no longer in the picture: something was recorded since.");
        }
        return visit.page("sheet", sheet.title(), opened.crumbs(), sheet);
    }

    /** What the picture was on another day, or as was known then, beside today's. */
    public record Compared(Opened baby, Form form, @Nullable Sheet sheet) {}

    @GetMapping("/babies/{baby}/changes")
    ResponseEntity<byte[]> changes(Visit visit, @PathVariable UUID baby) {
        Compared compared = visit.act(acting -> {
            Opened now = babies.open(acting, baby);
            LocalDate asAt = visit.form().day("as-at");
            LocalDate knownOn = visit.form().day("known-on");
            if (!visit.form().isRight() || (asAt == null && knownOn == null)) {
                return new Compared(now, visit.form(), null);
            }
            Opened then = babies.open(acting, baby, visit.form());
            Differences differences = Differences.between(then.picture(), now.picture());
            Sheet sheet = Changes.of(now.forGuidance(), now.picture(), differences);
            return new Compared(now, visit.form(), sheet);
        });
        return visit.page("changes", "What changed", compared.baby().crumbs(), compared);
    }
}
