package cotside.web.api;

import cotside.access.Role;
import cotside.families.Finding;
import cotside.families.Finding.Found;
import cotside.families.Finding.Sought;
import cotside.families.NhsNumber;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Values;
import cotside.web.Body;
import cotside.web.Desk;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether there is a record of somebody, and whom to speak to. */
@RestController
class SearchApi {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final Desk desk;
    private final Finding finding;

    SearchApi(Desk desk, Finding finding) {
        this.desk = desk;
        this.finding = finding;
    }

    @PostMapping(
            path = "/api/search",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> search(@AuthenticationPrincipal UUID practitioner, Body body) {
        Sought sought = sought(body);
        Found found = desk.act(practitioner, null, acting -> {
            if (!acting.actor().worksWithFamilies() && !acting.actor().is(Role.RECORDS_OFFICER)) {
                throw new Refused(
                        ProblemKind.NOT_FOR_YOUR_ROLE, "Those who work with families search, and records officers.");
            }
            return finding.find(acting, sought);
        });
        return switch (found) {
            case Found.Records records ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Desk.json(records));
            case Found.TooMany many ->
                ResponseEntity.status(ProblemKind.TOO_MANY.status())
                        .header("Retry-After", HTTP_DATE.format(many.again().atOffset(ZoneOffset.UTC)))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(Desk.json(cotside.web.Problem.of(
                                ProblemKind.TOO_MANY,
                                "You have searched very often lately, and nothing was looked up. If a baby may be at risk"
                                        + " now, do not wait: ring 999, or your safeguarding lead.")));
        };
    }

    private static Sought sought(Body body) {
        Fields fields = body.fields("a search");
        NhsNumber number = fields.<@Nullable NhsNumber>find("nhsNumber", IdentifiersApi::nhs);
        LocalDate born = fields.<@Nullable LocalDate>find("born", SearchApi::day);
        String name = fields.findText("name");
        fields.refuseOthers();
        if (fields.has("nhsNumber") == (fields.has("name") || fields.has("born"))) {
            fields.refuse("nhsNumber", "this names nobody nearly enough", "'nhsNumber', or 'name' and 'born'");
        }
        body.problems().throwIfAny();
        if (number != null) {
            return new Sought.ByNumber(number);
        }
        if (name != null && born != null) {
            try {
                return new Sought.ByNameAndBirth(name, born);
            } catch (IllegalArgumentException tooShort) {
                fields.refuse("name", "this name is too short to search for", "the whole name");
            }
        } else {
            fields.refuse(name == null ? "name" : "born", "one of the two is missing", "both 'name' and 'born'");
        }
        body.problems().throwIfAny();
        throw new IllegalStateException("a search for nobody");
    }

    private static @Nullable LocalDate day(Node node, Problems problems) {
        String text = Values.text(node, problems);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (java.time.DateTimeException notOne) {
            return Values.refuse(node, "a date such as 1995-03-08", problems);
        }
    }
}
