package cotside.web.api;

import cotside.evidence.Adults;
import cotside.evidence.Entries;
import cotside.web.Body;
import cotside.web.Desk;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is written down about a family, and about an adult over all families. */
@RestController
class EntriesApi {
    private final Desk desk;
    private final Entries entries;
    private final Adults adults;

    EntriesApi(Desk desk, Entries entries, Adults adults) {
        this.desk = desk;
        this.entries = entries;
        this.adults = adults;
    }

    /** A piece of a case file, by whoever is signed in. */
    @PostMapping(
            path = "/api/pregnancies/{id}/entries",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> add(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            Body body) {
        return desk.write(practitioner, key, body, null, acting -> {
            acting.mustWrite(id);
            if (seen != null && !seen.equals(Desk.tag(entries.list(acting, id, acting.now())))) {
                throw new Refused(
                        ProblemKind.CHANGED,
                        "Look at the entries again: somebody has added to them. Nothing was stored.");
            }
            return entries.add(acting, id, body.root(), body.problems());
        });
    }

    @GetMapping(path = "/api/pregnancies/{id}/entries", produces = Body.JSON)
    ResponseEntity<String> entries(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestParam(name = "known-at", required = false) @Nullable Instant knownAt) {
        return desk.shown(
                desk.act(practitioner, null, acting -> entries.list(acting, id, Desk.knownAt(acting, knownAt))));
    }

    @GetMapping(path = "/api/people/{id}", produces = Body.JSON)
    ResponseEntity<String> person(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestParam(name = "known-at", required = false) @Nullable Instant knownAt) {
        return desk.shown(
                desk.act(practitioner, null, acting -> adults.about(acting, id, Desk.knownAt(acting, knownAt))));
    }
}
