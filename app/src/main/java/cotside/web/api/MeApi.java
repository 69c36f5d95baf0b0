package cotside.web.api;

import cotside.access.Actor;
import cotside.access.Role;
import cotside.web.Body;
import cotside.web.Desk;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who one is here. */
@RestController
class MeApi {
    private final Desk desk;

    MeApi(Desk desk) {
        this.desk = desk;
    }

    private record Me(UUID id, String name, UUID agency, String agencyName, UUID partnership, List<String> roles) {}

    @GetMapping(path = "/api/me", produces = Body.JSON)
    ResponseEntity<String> me(@AuthenticationPrincipal UUID practitioner) {
        return desk.show(practitioner, acting -> {
            Actor actor = acting.actor();
            return new Me(
                    actor.id(),
                    actor.name(),
                    actor.agency(),
                    actor.agencyName(),
                    actor.partnership(),
                    actor.roles().stream().map(Role::word).sorted().toList());
        });
    }
}
