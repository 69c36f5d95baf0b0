package cotside.web.api;

import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.families.Families;
import cotside.notation.picture.PictureJson;
import cotside.picture.Pictures;
import cotside.web.Body;
import cotside.web.Desk;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
        if (asAt != null && (asAt.getYear() < EARLIEST || asAt.getYear() > LATEST)) {
            throw new Refused(
                    ProblemKind.CANNOT_BE_READ,
                    "parameter as-at",
                    "There is no picture of that day",
                    "a day from " + EARLIEST + " to " + LATEST);
        }
        Shown shown = desk.act(practitioner, null, acting -> {
            UUID record = families.recordOf(id).orElseThrow(() -> new Forbidden(Decision.Reason.NOT_INVOLVED));
            Instant known = Desk.knownAt(acting, knownAt);
            LocalDate day = asAt == null ? LocalDate.ofInstant(acting.now(), LONDON) : asAt;
            Pictures.Seen seen = pictures.of(acting, record, id, day, known);
            return new Shown(PictureJson.of(seen.family(), seen.picture()), known);
        });
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("W/" + Desk.tag(withoutMoment(shown)))
                .body(shown.json());
    }

    /** A picture is the same a moment later unless something in it changed: its tag leaves the moment out. */
    private static String withoutMoment(Shown shown) {
        return shown.json().replaceFirst("\"knownAt\": \"" + shown.knownAt() + "\"", "");
    }
}
