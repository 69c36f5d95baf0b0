package cotside.web.api;

import cotside.access.Acting;
import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.families.Families;
import cotside.guidance.pack.Pack;
import cotside.notation.picture.PictureJson;
import cotside.picture.Pictures;
import cotside.sheet.PictureSheet;
import cotside.sheet.Sheet;
import cotside.sheet.SheetHtml;
import cotside.web.Body;
import cotside.web.Desk;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The picture of a baby. */
@RestController
class BabiesApi {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    private final Desk desk;
    private final Families families;
    private final Pictures pictures;

    BabiesApi(Desk desk, Families families, Pictures pictures) {
        this.desk = desk;
        this.families = families;
        this.pictures = pictures;
    }

    private record Shown(String json, Instant knownAt) {}

    @GetMapping(path = "/api/babies/{id}/picture", produces = Body.JSON)
    ResponseEntity<String> picture(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestParam(name = "as-at", required = false) @Nullable LocalDate asAt,
            @RequestParam(name = "known-at", required = false) @Nullable Instant knownAt) {
        Shown shown = desk.act(practitioner, null, acting -> {
            Instant known = Desk.knownAt(acting, knownAt);
            Pictures.Seen seen = seen(acting, id, asAt, known);
            return new Shown(PictureJson.of(seen.family(), seen.picture()), known);
        });
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("W/" + Desk.tag(withoutMoment(shown)))
                .body(shown.json());
    }

    /** The same as one page that needs nothing else, to keep or print. */
    @GetMapping(path = "/api/babies/{id}/picture.html", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestParam(name = "as-at", required = false) @Nullable LocalDate asAt,
            @RequestParam(name = "known-at", required = false) @Nullable Instant knownAt) {
        String page = desk.act(practitioner, null, acting -> {
            Pictures.Seen seen = seen(acting, id, asAt, Desk.knownAt(acting, knownAt));
            Pack pack = seen.guidance().pack();
            Sheet sheet = PictureSheet.of(seen.family(), pack, seen.picture(), List.of(), List.of());
            return SheetHtml.of(List.of(sheet));
        });
        return ResponseEntity.ok().contentType(HTML).eTag(Desk.tag(page)).body(page.getBytes(StandardCharsets.UTF_8));
    }

    private Pictures.Seen seen(Acting acting, UUID baby, @Nullable LocalDate asAt, Instant knownAt) {
        if (asAt != null && (asAt.getYear() < EARLIEST || asAt.getYear() > LATEST)) {
            throw new Refused(
                    ProblemKind.CANNOT_BE_READ,
                    "parameter as-at",
                    "There is no picture of that day",
                    "a day from " + EARLIEST + " to " + LATEST);
        }
        UUID record = families.recordOf(baby).orElseThrow(() -> new Forbidden(Decision.Reason.NOT_INVOLVED));
        LocalDate day = asAt == null ? LocalDate.ofInstant(acting.now(), LONDON) : asAt;
        return pictures.of(acting, record, baby, day, knownAt);
    }

    /** A picture is the same a moment later unless something in it changed: its tag leaves the moment out. */
    private static String withoutMoment(Shown shown) {
        return shown.json().replaceFirst("\"knownAt\": \"" + shown.knownAt() + "\"", "");
    }
}
