package cotside.web.api;

import cotside.access.Role;
import cotside.families.Custody;
import cotside.notation.yaml.Fields;
import cotside.web.Body;
import cotside.web.Desk;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Which partnership keeps a record, and sealing it; for records officers. */
@RestController
class CustodyApi {
    private final Desk desk;
    private final Custody custody;

    CustodyApi(Desk desk, Custody custody) {
        this.desk = desk;
        this.custody = custody;
    }

    private record Offers(List<Custody.Offer> offers) {}

    private record Made(UUID id, UUID record) {}

    private record Done(UUID record) {}

    @GetMapping(path = "/api/custody-offers", produces = Body.JSON)
    ResponseEntity<String> offers(@AuthenticationPrincipal UUID practitioner) {
        return desk.show(practitioner, acting -> {
            if (!acting.actor().is(Role.RECORDS_OFFICER)) {
                throw new Refused(ProblemKind.NOT_FOR_YOUR_ROLE, "Custody is for records officers.");
            }
            return new Offers(custody.offers(acting));
        });
    }

    @PostMapping(
            path = "/api/pregnancies/{id}/custody-offers",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> offer(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("an offer");
        UUID to = Inputs.id(fields, "to");
        String reason = Inputs.reason(fields);
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, reason, acting -> {
            acting.mustBe(Role.RECORDS_OFFICER);
            acting.mustOpen(id);
            if (to.equals(acting.actor().partnership()) || !custody.isPartnership(to)) {
                throw Inputs.wrong("to", "this is no other partnership", "the id of another partnership");
            }
            return new Made(custody.offer(acting, id, to, reason), id);
        });
    }

    @PostMapping(
            path = "/api/custody-offers/{id}/answer",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> answer(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("an answer");
        boolean accept = Inputs.yes(fields, "accept");
        String reason = Inputs.reason(fields);
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(
                practitioner, key, body, reason, acting -> new Made(id, custody.answer(acting, id, accept, reason)));
    }

    /** Seals a record, as on adoption, or opens it again. */
    @PostMapping(
            path = "/api/pregnancies/{id}/sealings",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> seal(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("a sealing");
        boolean closed = Inputs.yes(fields, "sealed");
        String reason = Inputs.reason(fields);
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, reason, acting -> {
            custody.seal(acting, id, closed, reason);
            return new Done(id);
        });
    }
}
