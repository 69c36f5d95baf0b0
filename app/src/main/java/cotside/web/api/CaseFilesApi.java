package cotside.web.api;

import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.access.Role;
import cotside.casefile.CaseFileExchange;
import cotside.guidance.pack.Pack;
import cotside.notation.casefile.CaseFile;
import cotside.notation.casefile.CaseFiles;
import cotside.web.Body;
import cotside.web.Desk;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whole families in and out, for records officers. */
@RestController
class CaseFilesApi {
    private final Desk desk;
    private final CaseFileExchange exchange;
    private final Pack pack;

    CaseFilesApi(Desk desk, CaseFileExchange exchange, Pack pack) {
        this.desk = desk;
        this.exchange = exchange;
        this.pack = pack;
    }

    @GetMapping(path = "/api/pregnancies/{id}/case-file", produces = Body.YAML)
    ResponseEntity<byte[]> export(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestParam(name = "known-at", required = false) @Nullable Instant knownAt) {
        String file =
                desk.act(practitioner, null, acting -> exchange.export(acting, id, Desk.knownAt(acting, knownAt)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Body.YAML))
                .eTag(Desk.tag(file))
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Brings a family in; the same again changes nothing, and one that has grown adds what is new. */
    @PutMapping(
            path = "/api/pregnancies/{id}/case-file",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> bring(@AuthenticationPrincipal UUID practitioner, @PathVariable UUID id, Body body) {
        CaseFileExchange.Imported imported = desk.act(practitioner, null, acting -> {
            acting.mustBe(Role.RECORDS_OFFICER);
            CaseFile file = CaseFiles.loadWhole("body", body.text(), pack);
            try {
                return exchange.bring(acting, id, file);
            } catch (DuplicateKeyException elsewhere) {
                // Somebody else keeps a record under this id: as good as none.
                throw new Forbidden(Decision.Reason.NOT_INVOLVED);
            }
        });
        return ResponseEntity.status(imported.isNew() ? 201 : 200)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Desk.json(imported));
    }
}
