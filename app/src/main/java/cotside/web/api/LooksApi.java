package cotside.web.api;

import cotside.access.Looks;
import cotside.web.Body;
import cotside.web.Desk;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at a record. */
@RestController
class LooksApi {
    private static final int MOST = 200;

    private final Desk desk;
    private final Looks looks;

    LooksApi(Desk desk, Looks looks) {
        this.desk = desk;
        this.looks = looks;
    }

    @GetMapping(path = "/api/pregnancies/{id}/looks", produces = Body.JSON)
    ResponseEntity<String> looks(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long after) {
        return desk.show(practitioner, acting -> looks.at(acting, id, after, MOST));
    }
}
