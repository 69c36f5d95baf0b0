package cotside.web.api;

import cotside.guidance.pack.Word;
import cotside.oversight.MyWork;
import cotside.web.Body;
import cotside.web.Desk;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The babies that one is involved with, most urgent first. */
@RestController
class WorkApi {
    private final Desk desk;
    private final MyWork work;

    WorkApi(Desk desk, MyWork work) {
        this.desk = desk;
        this.work = work;
    }

    private record Item(
            UUID record,
            UUID baby,
            String label,
            @Nullable String word,
            @Nullable LocalDate nextChange,
            int isNew) {}

    private record All(List<Item> babies) {}

    @GetMapping(path = "/api/work", produces = Body.JSON)
    ResponseEntity<String> work(@AuthenticationPrincipal UUID practitioner) {
        return desk.show(
                practitioner,
                acting -> new All(work.list(acting).stream().map(WorkApi::item).toList()));
    }

    private static Item item(MyWork.Item item) {
        Word word = item.word();
        return new Item(
                item.record(),
                item.baby(),
                item.label(),
                word == null ? null : word.word(),
                item.nextChange(),
                item.isNew());
    }

    /** Says that one has looked: what came in until now is no longer new. */
    @PutMapping(path = "/api/pregnancies/{id}/looked")
    ResponseEntity<String> looked(@AuthenticationPrincipal UUID practitioner, @PathVariable UUID id) {
        desk.act(practitioner, null, acting -> {
            work.looked(acting, id);
            return id;
        });
        return ResponseEntity.noContent().build();
    }
}
