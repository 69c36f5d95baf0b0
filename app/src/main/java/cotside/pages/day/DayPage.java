package cotside.pages.day;

import cotside.drawing.Key;
import cotside.drawing.WeightChart;
import cotside.drawing.Width;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.PartOfDay;
import cotside.guidance.facts.Statement;
import cotside.guidance.picture.Asking;
import cotside.notation.words.Names;
import cotside.notation.words.Words;
import cotside.pages.Form;
import cotside.pages.Visit;
import cotside.pages.baby.Babies;
import cotside.pages.baby.Opened;
import cotside.sheet.ClaimWords;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is known of an ordinary day and night of the baby, who has seen it, and how the baby grows. */
@Controller
public class DayPage {
    private final Babies babies;

    DayPage(Babies babies) {
        this.babies = babies;
    }

    /** One observation or telling, the latest first. */
    public record Told(String text, String footing, String note) {}

    /** A part of the day with what was told of it. */
    public record Section(String title, List<Told> told) {}

    /**
     * What the page shows.
     *
     * @param asks questions about the day that are open
     */
    public record View(
            Opened baby,
            Form form,
            List<Section> parts,
            List<Asking> asks,
            boolean weighed,
            String wide,
            String narrow,
            List<Key> key,
            List<WeightChart.Row> weights,
            boolean corrected,
            List<String> notes) {}

    @GetMapping("/babies/{baby}/day")
    ResponseEntity<byte[]> show(Visit visit, @PathVariable UUID baby) {
        View view = visit.act(acting -> view(babies.open(acting, baby, visit.form()), visit.form()));
        return visit.page(
                "day", view.baby().label() + ": day and night", view.baby().crumbs(), view);
    }

    private static View view(Opened opened, Form form) {
        WeightChart chart = WeightChart.of(
                opened.guidance(), opened.forGuidance(), opened.picture().from());
        boolean weighed = !chart.isEmpty();
        return new View(
                opened,
                form,
                Part.ALL.stream().map(part -> section(part, opened)).toList(),
                opened.picture().questions().stream()
                        .filter(asking -> asking.factors().stream().anyMatch(DayPage::isOfTheDay))
                        .toList(),
                weighed,
                weighed ? chart.svg("weights", Width.WIDE) : "",
                weighed ? chart.svg("weights-narrow", Width.NARROW) : "",
                weighed ? chart.key() : List.of(),
                chart.table(),
                chart.isCorrected(),
                chart.notes());
    }

    private static boolean isOfTheDay(String factor) {
        return Part.ALL.stream().anyMatch(part -> part.factors().contains(factor));
    }

    private static Section section(Part part, Opened opened) {
        ClaimWords claims = new ClaimWords(opened.pack(), new Names(opened.family()));
        Words words = Words.of(opened.family(), opened.picture());
        List<String> corrected = opened.family().statements().stream()
                .filter(statement -> !statement.recorded().isAfter(opened.knownAt()))
                .map(Statement::corrects)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Section(
                part.title(),
                opened.family().statements().stream()
                        .filter(statement -> statement.claim() instanceof Claim.OfFactor of
                                && part.factors().contains(of.factor())
                                && !statement.recorded().isAfter(opened.knownAt())
                                && !statement.when().earliest().isAfter(opened.asAt())
                                && !corrected.contains(statement.id()))
                        .sorted(Comparator.comparing(
                                        (Statement one) -> one.when().lastSpokenFor())
                                .thenComparing(Statement::recorded)
                                .reversed())
                        .map(statement -> new Told(
                                claims.of(statement) + during(statement.partOfDay()),
                                words.source(statement),
                                statement.note()))
                        .toList());
    }

    private static String during(PartOfDay part) {
        return switch (part) {
            case DAY -> ", by day";
            case NIGHT -> ", by night";
            default -> "";
        };
    }
}
