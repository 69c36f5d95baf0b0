package cotside.web.api;

import cotside.access.Role;
import cotside.evidence.Evidence;
import cotside.evidence.Expunging;
import cotside.evidence.Expunging.Ground;
import cotside.evidence.Expunging.Proposal;
import cotside.notation.yaml.Fields;
import cotside.web.Body;
import cotside.web.Desk;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The one way in which something recorded goes; for two records officers. */
@RestController
class ExpungingApi {
    private static final List<Ground> GROUNDS = List.of(Ground.values());

    private final Desk desk;
    private final Evidence evidence;
    private final Expunging expunging;

    ExpungingApi(Desk desk, Evidence evidence, Expunging expunging) {
        this.desk = desk;
        this.evidence = evidence;
        this.expunging = expunging;
    }

    private record Told(
            UUID id,
            UUID evidence,
            String ground,
            String reason,
            UUID proposedBy,
            Instant proposed,
            boolean approved,
            @Nullable UUID decidedBy,
            @Nullable String decision,
            @Nullable Instant decided) {}

    private record Proposals(List<Told> expungings) {}

    private record Made(UUID id, UUID record) {}

    private static Told told(Proposal one) {
        return new Told(
                one.id(),
                one.evidence(),
                one.ground().word(),
                one.reason(),
                one.proposedBy(),
                one.proposed(),
                one.approved(),
                one.decidedBy(),
                one.decision(),
                one.decided());
    }

    @GetMapping(path = "/api/pregnancies/{id}/expungings", produces = Body.JSON)
    ResponseEntity<String> proposals(@AuthenticationPrincipal UUID practitioner, @PathVariable UUID id) {
        return desk.show(
                practitioner,
                acting -> new Proposals(expunging.proposals(acting, id).stream()
                        .map(ExpungingApi::told)
                        .toList()));
    }

    @PostMapping(
            path = "/api/pregnancies/{id}/expungings",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> propose(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("a proposal to expunge");
        String name = fields.needsText("evidence");
        Ground ground = fields.needsChoice("ground", GROUNDS, Ground::word);
        String reason = Inputs.reason(fields);
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, reason, acting -> {
            acting.mustBe(Role.RECORDS_OFFICER);
            acting.mustOpen(id);
            UUID piece = evidence.find(id, name)
                    .orElseThrow(() -> Inputs.wrong(
                            "evidence", "nothing in this record has that name", "a name as in its entries"));
            return new Made(
                    expunging.propose(acting, id, piece, ground == null ? Ground.COURT_ORDER : ground, reason), id);
        });
    }

    /** Another officer than the one who proposed it decides. */
    @PostMapping(
            path = "/api/expungings/{id}/decision",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> decide(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("a decision");
        boolean approve = Inputs.yes(fields, "approve");
        String reason = Inputs.reason(fields);
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, reason, acting -> {
            UUID record = expunging.recordOf(acting, id);
            if (approve) {
                expunging.approve(acting, record, id, reason);
            } else {
                expunging.decline(acting, record, id, reason);
            }
            return new Made(id, record);
        });
    }
}
