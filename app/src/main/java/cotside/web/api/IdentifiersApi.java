package cotside.web.api;

import cotside.access.Acting;
import cotside.families.Address;
import cotside.families.Identifiers;
import cotside.families.Identifiers.Entry;
import cotside.families.NhsNumber;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import cotside.web.Body;
import cotside.web.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Numbers of people and babies, addresses of homes, and who is protected from being found. */
@RestController
class IdentifiersApi {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MOST_LINES = 10;

    private final Desk desk;
    private final Identifiers identifiers;

    IdentifiersApi(Desk desk, Identifiers identifiers) {
        this.desk = desk;
        this.identifiers = identifiers;
    }

    private record Made(UUID id, UUID record) {}

    private record Done(UUID record) {}

    private record Numbered(
            UUID id,
            UUID of,
            @Nullable String number,
            LocalDate since,
            Instant recorded,
            UUID by,
            UUID agency,
            @Nullable UUID corrects,
            @Nullable String reason) {}

    private record Numbers(List<Numbered> numbers) {}

    private record Where(
            UUID id,
            UUID of,
            @Nullable List<String> lines,
            @Nullable String postcode,
            @Nullable Boolean guarded,
            @Nullable Set<UUID> notToBeDisclosedTo,
            LocalDate since,
            Instant recorded,
            UUID by,
            UUID agency,
            @Nullable UUID corrects,
            @Nullable String reason) {}

    private record Addresses(List<Where> addresses) {}

    /**
     * What was sent: something new of somebody, or a correction.
     *
     * @param of null for a correction
     * @param corrects null for what is new
     */
    private record Sent<T>(
            @Nullable UUID of,
            @Nullable UUID corrects,
            @Nullable T value,
            @Nullable LocalDate since,
            String reason) {}

    @GetMapping(path = "/api/pregnancies/{id}/nhs-numbers", produces = Body.JSON)
    ResponseEntity<String> numbers(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestParam(name = "known-at", required = false) @Nullable Instant knownAt) {
        return desk.show(
                practitioner,
                acting -> new Numbers(identifiers.numbers(acting, id, Desk.knownAt(acting, knownAt)).stream()
                        .map(IdentifiersApi::number)
                        .toList()));
    }

    private static Numbered number(Entry<NhsNumber> entry) {
        NhsNumber number = entry.value();
        return new Numbered(
                entry.id(),
                entry.of(),
                number == null ? null : number.digits(),
                entry.trueFrom(),
                entry.recorded(),
                entry.recordedBy(),
                entry.agency(),
                entry.corrects(),
                entry.reason());
    }

    @PostMapping(
            path = "/api/pregnancies/{id}/nhs-numbers",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> addNumber(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("an NHS number");
        Sent<NhsNumber> sent = sent(fields, "number", fields.<@Nullable NhsNumber>find("number", IdentifiersApi::nhs));
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, null, acting -> {
            acting.mustWrite(id);
            NhsNumber value = sent.value();
            if (sent.of() != null && value != null) {
                return new Made(identifiers.number(acting, id, sent.of(), value, since(acting, sent)), id);
            }
            Entry<NhsNumber> wrong = corrected(identifiers.numbers(acting, id, acting.now()), sent.corrects());
            return new Made(identifiers.correctNumber(acting, id, wrong, value, sent.reason()), id);
        });
    }

    static @Nullable NhsNumber nhs(Node node, Problems problems) {
        String text = Values.text(node, problems);
        if (text == null) {
            return null;
        }
        try {
            return NhsNumber.of(text);
        } catch (IllegalArgumentException notOne) {
            return Values.refuse(node, "an NHS number: ten digits, the last of which checks the others", problems);
        }
    }

    @GetMapping(path = "/api/pregnancies/{id}/addresses", produces = Body.JSON)
    ResponseEntity<String> addresses(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestParam(name = "known-at", required = false) @Nullable Instant knownAt) {
        return desk.show(
                practitioner,
                acting -> new Addresses(identifiers.addresses(acting, id, Desk.knownAt(acting, knownAt)).stream()
                        .map(IdentifiersApi::where)
                        .toList()));
    }

    private static Where where(Entry<Address> entry) {
        Address address = entry.value();
        return new Where(
                entry.id(),
                entry.of(),
                address == null ? null : address.lines(),
                address == null ? null : address.postcode(),
                address == null ? null : address.guarded(),
                address == null ? null : address.notToBeDisclosedTo(),
                entry.trueFrom(),
                entry.recorded(),
                entry.recordedBy(),
                entry.agency(),
                entry.corrects(),
                entry.reason());
    }

    @PostMapping(
            path = "/api/pregnancies/{id}/addresses",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> addAddress(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("an address");
        Sent<Address> sent = sent(fields, "lines", address(fields));
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, null, acting -> {
            acting.mustWrite(id);
            Address value = sent.value();
            if (sent.of() != null && value != null) {
                return new Made(identifiers.address(acting, id, sent.of(), value, since(acting, sent)), id);
            }
            Entry<Address> wrong = corrected(identifiers.addresses(acting, id, acting.now()), sent.corrects());
            return new Made(identifiers.correctAddress(acting, id, wrong, value, sent.reason()), id);
        });
    }

    private static @Nullable Address address(Fields fields) {
        List<Scalar> lines = fields.texts("lines");
        String postcode = fields.findText("postcode");
        boolean guarded = fields.yes("protected");
        Set<UUID> kept = new HashSet<>();
        for (Node node : fields.list("notToBeDisclosedTo")) {
            UUID one = Inputs.uuid(node, fields.problems());
            if (one != null) {
                kept.add(one);
            }
        }
        List<String> texts = lines.stream().map(line -> line.text().strip()).toList();
        if (texts.isEmpty()) {
            return null;
        }
        if (texts.size() > MOST_LINES || texts.stream().anyMatch(line -> line.isEmpty() || line.length() > 200)) {
            fields.refuse("lines", "these are no lines of an address", "one to ten lines, none empty");
            return null;
        }
        return new Address(texts, postcode == null ? "" : postcode.strip(), guarded, kept);
    }

    private static <T> Sent<T> sent(Fields fields, String what, @Nullable T value) {
        UUID of = Inputs.findId(fields, "of");
        UUID corrects = Inputs.findId(fields, "corrects");
        LocalDate since = fields.<@Nullable LocalDate>find("since", Values::date);
        String reason = fields.has("corrects") ? Inputs.reason(fields) : "";
        if (fields.has("of") == fields.has("corrects")) {
            fields.refuse("of", "this is about nobody, or about two things at once", "'of', or 'corrects'");
        }
        if (fields.has("of") && !fields.has(what)) {
            fields.refuse(what, "there is nothing to record", "'" + what + "'");
        }
        if (fields.has("corrects") && fields.has("since")) {
            fields.refuse("since", "a correction speaks of the same days", "no 'since'");
        }
        return new Sent<>(of, corrects, value, since, reason);
    }

    private static LocalDate since(Acting acting, Sent<?> sent) {
        LocalDate today = LocalDate.ofInstant(acting.now(), LONDON);
        LocalDate since = sent.since();
        if (since != null && since.isAfter(today)) {
            throw Inputs.wrong("since", "this day has not come yet", "today or earlier");
        }
        return since == null ? today : since;
    }

    private static <T> Entry<T> corrected(List<Entry<T>> entries, @Nullable UUID corrects) {
        return entries.stream()
                .filter(entry -> entry.id().equals(corrects))
                .findFirst()
                .orElseThrow(() -> Inputs.wrong(
                        "corrects", "nothing of that id stands in this record", "the id of what was wrong"));
    }

    /** Protects somebody from ever being found, or ends that. */
    @PostMapping(
            path = "/api/pregnancies/{id}/protections",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> protect(
            @AuthenticationPrincipal UUID practitioner,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Body body) {
        Fields fields = body.fields("a protection");
        UUID of = Inputs.id(fields, "of");
        boolean guarded = Inputs.yes(fields, "protected");
        String reason = Inputs.reason(fields);
        fields.refuseOthers();
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, reason, acting -> {
            identifiers.protect(acting, id, of, guarded, reason);
            return new Done(id);
        });
    }
}
