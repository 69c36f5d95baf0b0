package cotside.web.api;

import cotside.access.Acting;
import cotside.access.How;
import cotside.access.Involvement;
import cotside.access.Involvements;
import cotside.notation.yaml.Fields;
import cotside.web.Body;
import cotside.web.Desk;
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

/** Who is involved with a record, and how one becomes so. */
@RestController
class InvolvementsApi {
    private static final List<How> GIVEN =
            List.of(How.DECLARED, How.ALLOCATED, How.ACCEPTED_A_REQUEST, How.ON_THE_PLAN);

    private final Desk desk;
    private final Involvements involvements;

    InvolvementsApi(Desk desk, Involvements involvements) {
        this.desk = desk;
        this.involvements = involvements;
    }

    private record Made(UUID id, UUID record) {}

    private record All(List<Involvement> involvements) {}

    @GetMapping(path = "/api/pregnancies/{id}/involvements", produces = Body.JSON)
    ResponseEntity<String> involvements(@AuthenticationPrincipal UUID practitioner, @PathVariable UUID id) {
        return desk.show(practitioner, acting -> new All(involvements.of(acting, id)));
    }

    @PostMapping(
            path = "/api/pregnancies/{id}/involvements",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> involve(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("an involvement");
        How how = fields.needsChoice("how", GIVEN, How::word);
        String reason = Inputs.reason(fields);
        UUID whom = fields.<@Nullable UUID>find("practitioner", Inputs::uuid);
        UUID agency = fields.<@Nullable UUID>find("agency", Inputs::uuid);
        fields.refuseOthers();
        if (how == How.DECLARED && (whom != null || agency != null)) {
            fields.refuse(
                    whom == null ? "agency" : "practitioner",
                    "an involvement is declared for oneself",
                    "no 'practitioner' and no 'agency'");
        }
        if (how != null && how != How.DECLARED && whom == null && agency == null) {
            fields.refuse("how", "nobody is named who becomes involved", "a 'practitioner' or an 'agency'");
        }
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, reason, acting -> {
            if (how == null || how == How.DECLARED) {
                return new Made(involvements.declare(acting, id, reason), id);
            }
            acting.mustInvolve(id);
            UUID theirs = agency(acting, fields, whom, agency);
            return new Made(involvements.involve(acting, id, theirs, whom, how, reason), id);
        });
    }

    private UUID agency(Acting acting, Fields fields, @Nullable UUID whom, @Nullable UUID agency) {
        UUID theirs =
                whom == null ? agency : involvements.agencyOf(acting, whom).orElse(null);
        if (theirs == null) {
            fields.refuse("practitioner", "no such practitioner works in your partnership now", "another id");
        } else if (agency != null && !(agency.equals(theirs) && involvements.isOurs(acting, agency))) {
            fields.refuse(
                    "agency",
                    "this is no agency of your partnership, or they do not work there",
                    "another id, or none");
        }
        fields.problems().throwIfAny();
        return java.util.Objects.requireNonNull(theirs);
    }

    @PostMapping(
            path = "/api/pregnancies/{id}/break-glass",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> breakGlass(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        String reason = Inputs.onlyReason(body, "an opening in an emergency");
        return desk.write(
                practitioner, key, body, reason, acting -> new Made(involvements.breakGlass(acting, id, reason), id));
    }

    @PostMapping(
            path = "/api/involvements/{id}/end",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> end(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        String reason = Inputs.onlyReason(body, "an end");
        return desk.write(
                practitioner,
                key,
                body,
                reason,
                acting -> new Made(id, involvements.end(acting, id, reason).record()));
    }
}
