package cotside.web.api;

import cotside.access.Role;
import cotside.evidence.Evidence;
import cotside.notation.yaml.Fields;
import cotside.picture.Releases;
import cotside.picture.Releases.Answer;
import cotside.web.Body;
import cotside.web.Desk;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
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

/** What the lead of an agency is asked for, because it is hidden from somebody to whom it would matter. */
@RestController
class ReleasesApi {
    private static final List<Answer> ANSWERS = List.of(Answer.values());

    private final Desk desk;
    private final Evidence evidence;
    private final Releases releases;

    ReleasesApi(Desk desk, Evidence evidence, Releases releases) {
        this.desk = desk;
        this.evidence = evidence;
        this.releases = releases;
    }

    private record Task(
            UUID id,
            UUID record,
            UUID baby,
            List<Evidence.Called> evidence,
            LocalDate due,
            Instant raised,
            @Nullable String answer,
            @Nullable Instant answered) {}

    private record Tasks(List<Task> tasks) {}

    private record Made(UUID id) {}

    @GetMapping(path = "/api/release-tasks", produces = Body.JSON)
    ResponseEntity<String> tasks(@AuthenticationPrincipal UUID practitioner) {
        return desk.show(practitioner, acting -> {
            if (!acting.actor().is(Role.SAFEGUARDING_LEAD)) {
                throw new Refused(ProblemKind.NOT_FOR_YOUR_ROLE, "Safeguarding leads are asked, and answer.");
            }
            return new Tasks(releases.tasks(acting).stream().map(this::task).toList());
        });
    }

    private Task task(Releases.Task task) {
        return new Task(
                task.id(),
                task.record(),
                task.baby(),
                evidence.called(task.evidence()),
                task.due(),
                task.raised(),
                task.answer(),
                task.answered());
    }

    /** Released or summarised as what now says it for all involved; or refused. */
    @PostMapping(
            path = "/api/release-tasks/{id}/answer",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> answer(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("an answer");
        Answer answer = fields.needsChoice("answer", ANSWERS, Answer::word);
        String toldAs = fields.findText("toldAs");
        String reason = Inputs.reason(fields);
        fields.refuseOthers();
        if (answer != null && (answer == Answer.REFUSED) == (toldAs != null)) {
            fields.refuse(
                    "toldAs",
                    "what is refused is told nowhere, and what is not is told somewhere",
                    "'toldAs' unless it is refused");
        }
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, reason, acting -> {
            acting.mustBe(Role.SAFEGUARDING_LEAD);
            UUID record = releases.recordOf(id);
            UUID told = toldAs == null
                    ? null
                    : evidence.findToldByUs(acting, record, toldAs)
                            .orElseThrow(() -> Inputs.wrong(
                                    "toldAs",
                                    "your agency has told nobody this in the baby's record",
                                    "the name of an entry of your agency for all involved"));
            releases.answer(acting, id, answer == null ? Answer.REFUSED : answer, told, reason);
            return new Made(id);
        });
    }
}
