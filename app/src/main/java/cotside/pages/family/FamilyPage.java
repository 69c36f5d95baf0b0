package cotside.pages.family;

import cotside.drawing.ContactTimeline;
import cotside.drawing.Genogram;
import cotside.drawing.Key;
import cotside.drawing.KinTable;
import cotside.drawing.TieTimeline;
import cotside.drawing.Width;
import cotside.guidance.Guidance;
import cotside.guidance.picture.Asking;
import cotside.guidance.picture.OpenEnd;
import cotside.guidance.picture.Viewpoint;
import cotside.pages.Form;
import cotside.pages.Visit;
import cotside.pages.baby.Babies;
import cotside.pages.baby.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who belongs to the baby, who lives where, and how well each of it is known, on any day. */
@Controller
public class FamilyPage {
    private final Babies babies;

    FamilyPage(Babies babies) {
        this.babies = babies;
    }

    /**
     * What the page shows.
     *
     * @param wide the drawing for a wide screen, and {@code narrow} for a telephone
     * @param open whoever else there may be
     * @param reviews reviews of partner and household that are due or were done
     * @param over roles, households and contacts over time
     */
    public record View(
            Opened baby,
            Form form,
            String title,
            String wide,
            String narrow,
            List<Key> key,
            List<KinTable.Row> table,
            List<OpenEnd> open,
            List<Asking> reviews,
            List<Timeline> over) {}

    @GetMapping("/babies/{baby}/family")
    ResponseEntity<byte[]> show(Visit visit, @PathVariable UUID baby) {
        View view = visit.act(acting -> {
            Opened opened = babies.open(acting, baby, visit.form());
            Genogram drawn = Genogram.of(
                    opened.guidance(), opened.forGuidance(), opened.picture().from());
            return new View(
                    opened,
                    visit.form(),
                    drawn.title(),
                    drawn.svg("family", Width.WIDE),
                    drawn.svg("family-narrow", Width.NARROW),
                    drawn.key(),
                    drawn.table(),
                    opened.picture().openEnds(),
                    opened.picture().questions().stream()
                            .filter(asking -> asking.tier() == Asking.Tier.REVIEW)
                            .toList(),
                    over(opened));
        });
        return visit.page(
                "family", view.baby().label() + ": family", view.baby().crumbs(), view);
    }

    private static List<Timeline> over(Opened opened) {
        Guidance guidance = opened.guidance();
        Viewpoint from = opened.picture().from();
        TieTimeline roles = TieTimeline.ofRoles(guidance, opened.forGuidance(), from);
        TieTimeline homes = TieTimeline.ofHouseholds(guidance, opened.forGuidance(), from);
        ContactTimeline contacts = ContactTimeline.of(guidance, opened.forGuidance(), from);
        List<Timeline> over = new ArrayList<>();
        if (!roles.isEmpty()) {
            over.add(Timeline.of("roles", roles));
        }
        if (!homes.isEmpty()) {
            over.add(Timeline.of("homes", homes));
        }
        if (!contacts.isEmpty()) {
            over.add(Timeline.of("contacts", contacts));
        }
        return over;
    }
}
