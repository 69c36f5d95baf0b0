package cotside.pages.worry;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.evidence.Records;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.pages.Shell;
import cotside.pages.Visit;
import cotside.pages.baby.Babies;
import cotside.pages.baby.Opened;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came of a worry, and a copy of it for one's own agency. */
@Controller
class DonePage {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Babies babies;
    private final Families families;
    private final Records records;

    DonePage(Babies babies, Families families, Records records) {
        this.babies = babies;
        this.families = families;
        this.records = records;
    }

    @GetMapping("/worry/{baby}/done")
    ResponseEntity<byte[]> done(Visit visit, @PathVariable UUID baby) {
        Done done = visit.act(acting -> done(acting, baby));
        return visit.page(
                "worry-done",
                "What to do next",
                List.of(
                        new Shell.Crumb("I have a worry", "/worry"),
                        new Shell.Crumb(done.baby().label(), done.baby().path())),
                done);
    }

    private Done done(Acting acting, UUID baby) {
        Opened opened = babies.open(acting, baby);
        Cast cast = families.cast(acting, opened.record());
        return Done.of(acting, cast, opened, records.speakTo(acting));
    }

    @GetMapping("/worry/{baby}/copy")
    ResponseEntity<byte[]> copy(Visit visit, @PathVariable UUID baby) {
        String text = visit.act(acting -> {
            Done done = done(acting, baby);
            acting.did(Act.EXPORT, done.baby().record(), List.of(baby));
            return done.asText();
        });
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("cotside-worry.txt")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
