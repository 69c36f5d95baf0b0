package cotside.web.api;

import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.access.Involvements;
import cotside.families.Families;
import cotside.families.Handovers;
import cotside.notation.yaml.Fields;
import cotside.web.Body;
import cotside.web.Desk;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The hand-over at the first birthday. */
@RestController
class HandoversApi {
    private final Desk desk;
    private final Families families;
    private final Involvements involvements;
    private final Handovers handovers;

    HandoversApi(Desk desk, Families families, Involvements involvements, Handovers handovers) {
        this.desk = desk;
        this.families = families;
        this.involvements = involvements;
        this.handovers = handovers;
    }

    private record All(List<Handovers.Handover> handOvers) {}

    private record Made(UUID id, UUID record) {}

    @GetMapping(path = "/api/hand-overs", produces = Body.JSON)
    ResponseEntity<String> handOvers(@AuthenticationPrincipal UUID practitioner) {
        return desk.show(practitioner, acting -> new All(handovers.seen(acting)));
    }

    @PostMapping(
            path = "/api/babies/{id}/hand-overs",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> give(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("a hand-over");
        UUID to = Inputs.id(fields, "to");
        String note = Inputs.text(fields, "note");
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, null, acting -> {
            UUID record = families.recordOf(id).orElseThrow(() -> new Forbidden(Decision.Reason.NOT_INVOLVED));
            acting.mustWrite(record);
            if (!involvements.isOurs(acting, to)) {
                throw Inputs.wrong("to", "this is no agency of your partnership", "the id of an agency");
            }
            return new Made(handovers.give(acting, record, id, to, note), record);
        });
    }

    /** Accepts a baby for one's own agency; again changes nothing. */
    @PutMapping(path = "/api/hand-overs/{id}/accepted")
    ResponseEntity<String> accept(@AuthenticationPrincipal UUID practitioner, @PathVariable UUID id) {
        desk.act(practitioner, null, acting -> {
            handovers.accept(acting, id);
            return id;
        });
        return ResponseEntity.noContent().build();
    }
}
