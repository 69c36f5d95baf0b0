package cotside.web.api;

import cotside.access.Role;
import cotside.notation.pack.PackText;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Values;
import cotside.picture.Packs;
import cotside.web.Body;
import cotside.web.Desk;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** The packs that a partnership goes by. */
@RestController
class PacksApi {
    private static final List<Role> SIGNING = List.of(Role.SAFEGUARDING_LEAD, Role.ADMINISTRATOR);

    private final Desk desk;
    private final Packs packs;

    PacksApi(Desk desk, Packs packs) {
        this.desk = desk;
        this.packs = packs;
    }

    private record Pack(UUID id, String name, String version, List<String> signed) {}

    private record All(List<Pack> packs, List<Packs.InEffect> inEffect) {}

    private record Made(UUID id) {}

    @GetMapping(path = "/api/packs", produces = Body.JSON)
    ResponseEntity<String> packs(@AuthenticationPrincipal UUID practitioner) {
        return desk.show(
                practitioner,
                acting -> new All(
                        packs.installed(acting).stream()
                                .map(pack -> new Pack(
                                        pack.id(),
                                        pack.name(),
                                        pack.version(),
                                        pack.signed().stream().map(Role::word).toList()))
                                .toList(),
                        packs.inEffect(acting)));
    }

    /** A pack, file by file, and the layers upon it; the same again gives the same. */
    @PostMapping(
            path = "/api/packs",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> install(
            @AuthenticationPrincipal UUID practitioner, @RequestHeader("Idempotency-Key") String key, Body body) {
        Fields fields = body.fields("a pack");
        List<PackText> files = files(fields.needs("files"), body.problems());
        List<List<PackText>> layers = new ArrayList<>();
        fields.list("layers").forEach(layer -> layers.add(files(layer, body.problems())));
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, null, acting -> {
            if (!acting.actor().is(Role.ADMINISTRATOR)) {
                throw new Refused(ProblemKind.NOT_FOR_YOUR_ROLE, "Packs are installed by administrators.");
            }
            return new Made(packs.install(acting, files, layers));
        });
    }

    private static List<PackText> files(@Nullable Node node, Problems problems) {
        List<PackText> files = new ArrayList<>();
        if (node == null) {
            return files;
        }
        for (Node item : Values.items(node, problems)) {
            Fields file = Fields.of(item, "a file of a pack", problems);
            files.add(new PackText(file.needsText("name"), file.needsText("text")));
            file.refuseOthers();
        }
        if (files.isEmpty()) {
            Values.refuse(node, "a list of files", problems);
        }
        return files;
    }

    @PostMapping(
            path = "/api/packs/{id}/signatures",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> sign(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("a signature");
        Role role = fields.needsChoice("role", SIGNING, Role::word);
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, null, acting -> {
            packs.sign(acting, id, role == null ? Role.ADMINISTRATOR : role);
            return new Made(id);
        });
    }

    /** From a day on, today or later. */
    @PostMapping(
            path = "/api/packs/{id}/effect",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> takeEffect(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("an effect");
        LocalDate from = fields.<@Nullable LocalDate>needs("from", Values::date);
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, null, acting -> {
            packs.takeEffect(acting, id, from == null ? LocalDate.EPOCH : from);
            return new Made(id);
        });
    }
}
