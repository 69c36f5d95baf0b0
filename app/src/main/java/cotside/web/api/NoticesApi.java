package cotside.web.api;

import cotside.access.Notice;
import cotside.access.Notices;
import cotside.web.Body;
import cotside.web.Desk;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one must know at once. */
@RestController
class NoticesApi {
    private final Desk desk;
    private final Notices notices;

    NoticesApi(Desk desk, Notices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    private record All(List<Notice> notices) {}

    @GetMapping(path = "/api/notices", produces = Body.JSON)
    ResponseEntity<String> notices(@AuthenticationPrincipal UUID practitioner) {
        return desk.show(practitioner, acting -> new All(notices.mine(acting)));
    }

    /** Says that it has been read; saying so again changes nothing. */
    @PutMapping(path = "/api/notices/{id}/read")
    ResponseEntity<String> read(@AuthenticationPrincipal UUID practitioner, @PathVariable UUID id) {
        desk.act(practitioner, null, acting -> {
            notices.read(acting, id);
            return id;
        });
        return ResponseEntity.noContent().build();
    }
}
