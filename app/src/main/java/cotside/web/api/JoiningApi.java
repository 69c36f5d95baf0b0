package cotside.web.api;

import cotside.access.Role;
import cotside.evidence.Joining;
import cotside.evidence.Joining.Joined;
import cotside.evidence.Joining.Piece;
import cotside.evidence.Joining.Same;
import cotside.families.Duplicates;
import cotside.families.Link;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Node;
import cotside.web.Body;
import cotside.web.Desk;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Who may be in the record twice, and joining them; for records officers. */
@RestController
class JoiningApi {
    private static final List<Link.Kind> KINDS = List.of(Link.Kind.values());

    private final Desk desk;
    private final Duplicates duplicates;
    private final Joining joining;

    JoiningApi(Desk desk, Duplicates duplicates, Joining joining) {
        this.desk = desk;
        this.duplicates = duplicates;
        this.joining = joining;
    }

    private record Point(String kind, Set<String> here, Set<String> there) {}

    private record Candidate(UUID subject, UUID other, UUID otherRecord, List<Point> agrees, List<Point> differs) {}

    private record Candidates(List<Candidate> candidates) {}

    private record Told(
            UUID id,
            String kind,
            UUID one,
            UUID other,
            String reason,
            Instant joined,
            @Nullable Instant undone,
            int toPlace) {}

    private record Joinings(List<Told> joinings) {}

    private record Links(List<UUID> links) {}

    private record Pieces(List<Piece> pieces) {}

    private record Placed(UUID joining, UUID piece) {}

    @GetMapping(path = "/api/pregnancies/{id}/candidates", produces = Body.JSON)
    ResponseEntity<String> candidates(@AuthenticationPrincipal UUID practitioner, @PathVariable UUID id) {
        return desk.show(
                practitioner,
                acting -> new Candidates(duplicates.candidates(acting, id).stream()
                        .map(JoiningApi::candidate)
                        .toList()));
    }

    private static Candidate candidate(Duplicates.Candidate one) {
        return new Candidate(
                one.subject(), one.other(), one.otherRecord(), points(one.agrees()), points(one.differs()));
    }

    private static List<Point> points(List<Duplicates.Point> points) {
        return points.stream()
                .map(point -> new Point(point.kind().word(), point.here(), point.there()))
                .toList();
    }

    private static Told told(Joined one) {
        return new Told(
                one.id(),
                one.kind().word(),
                one.one(),
                one.other(),
                one.reason(),
                one.joined(),
                one.undone(),
                one.toPlace());
    }

    @GetMapping(path = "/api/joinings", produces = Body.JSON)
    ResponseEntity<String> joinings(@AuthenticationPrincipal UUID practitioner) {
        return desk.show(practitioner, acting -> {
            mustKeepRecords(acting.actor().is(Role.RECORDS_OFFICER));
            return new Joinings(
                    joining.joinings(acting).stream().map(JoiningApi::told).toList());
        });
    }

    /** Two people, babies or homes; or two records of one pregnancy, with whoever of them is one. */
    @PostMapping(
            path = "/api/joinings",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> join(
            @AuthenticationPrincipal UUID practitioner, @RequestHeader("Idempotency-Key") String key, Body body) {
        Fields fields = body.fields("a joining");
        Same same = same(fields);
        List<Same> pairs = new ArrayList<>();
        for (Node node : fields.list("pairs")) {
            Fields pair = Fields.of(node, "a pair", body.problems());
            pairs.add(same(pair));
            pair.refuseOthers();
        }
        String reason = Inputs.reason(fields);
        fields.refuseOthers();
        if (fields.has("pairs") && same.kind() != Link.Kind.PREGNANCY) {
            fields.refuse("pairs", "only pregnancies are joined with others", "no 'pairs'");
        }
        if (pairs.stream().anyMatch(pair -> pair.kind() == Link.Kind.PREGNANCY)) {
            fields.refuse("pairs", "a pregnancy has no pregnancies in it", "people, babies and homes");
        }
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, reason, acting -> {
            mustKeepRecords(acting.actor().is(Role.RECORDS_OFFICER));
            return new Links(
                    same.kind() == Link.Kind.PREGNANCY
                            ? joining.joinPregnancies(acting, same.one(), same.other(), pairs, reason)
                            : List.of(joining.join(acting, same, reason)));
        });
    }

    private static Same same(Fields fields) {
        Link.Kind kind = fields.needsChoice("kind", KINDS, Link.Kind::word);
        UUID one = Inputs.id(fields, "one");
        UUID other = Inputs.id(fields, "other");
        if (fields.has("one") && one.equals(other)) {
            fields.refuse("other", "this is the same id", "another id");
        }
        return new Same(kind == null ? Link.Kind.PERSON : kind, one, other);
    }

    private static void mustKeepRecords(boolean does) {
        if (!does) {
            throw new Refused(ProblemKind.NOT_FOR_YOUR_ROLE, "Joining is for records officers.");
        }
    }

    @PostMapping(
            path = "/api/joinings/{id}/undo",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> undo(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        String reason = Inputs.onlyReason(body, "an undoing");
        return desk.write(practitioner, key, body, reason, acting -> new Pieces(joining.unjoin(acting, id, reason)));
    }

    @GetMapping(path = "/api/joinings/{id}/pieces", produces = Body.JSON)
    ResponseEntity<String> pieces(@AuthenticationPrincipal UUID practitioner, @PathVariable UUID id) {
        return desk.show(practitioner, acting -> new Pieces(joining.toPlace(acting, id)));
    }

    /** Says where a piece that was recorded while two were one belongs. */
    @PostMapping(
            path = "/api/joinings/{id}/placings",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> place(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("a placing");
        UUID piece = Inputs.id(fields, "piece");
        @Nullable UUID retoldAs = Inputs.findId(fields, "retoldAs");
        String reason = Inputs.reason(fields);
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, reason, acting -> {
            joining.place(acting, id, piece, retoldAs, reason);
            return new Placed(id, piece);
        });
    }
}
