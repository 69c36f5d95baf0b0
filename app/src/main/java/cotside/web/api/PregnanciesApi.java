package cotside.web.api;

import cotside.access.Acting;
import cotside.access.Involvement;
import cotside.access.Involvements;
import cotside.access.Role;
import cotside.evidence.Entries;
import cotside.evidence.Records;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.store.Ids;
import cotside.web.Body;
import cotside.web.Desk;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Records of pregnancies: to begin one, and who belongs to it. */
@RestController
class PregnanciesApi {
    private final Desk desk;
    private final Families families;
    private final Entries entries;
    private final Involvements involvements;
    private final Records records;

    PregnanciesApi(Desk desk, Families families, Entries entries, Involvements involvements, Records records) {
        this.desk = desk;
        this.families = families;
        this.entries = entries;
        this.involvements = involvements;
        this.records = records;
    }

    private record Member(UUID id, String name, String label) {}

    private record Somebody(UUID id, String name, String label, boolean identified, boolean child) {}

    private record Called(UUID id, String name, String label, String kind) {}

    private record Pregnancy(
            UUID id,
            String title,
            List<Member> babies,
            List<Somebody> people,
            List<Member> homes,
            List<Called> agencies,
            List<Involvement> involvements,
            List<Involvements.Custody> custody,
            int toPlace) {}

    /** A title and a piece of a case file. */
    @PostMapping(
            path = "/api/pregnancies",
            consumes = {Body.JSON, Body.YAML},
            produces = Body.JSON)
    ResponseEntity<String> begin(
            @AuthenticationPrincipal UUID practitioner, @RequestHeader("Idempotency-Key") String key, Body body) {
        String title = body.fields("a new record").needsText("title");
        body.problems().throwIfAny();
        return desk.write(practitioner, key, body, null, acting -> {
            if (!acting.actor().worksWithFamilies() && !acting.actor().is(Role.RECORDS_OFFICER)) {
                throw new Refused(
                        ProblemKind.NOT_FOR_YOUR_ROLE,
                        "Records are begun by those who work with families, and by records officers.");
            }
            return entries.begin(acting, Ids.next(), title, body.without("title"), body.problems());
        });
    }

    @GetMapping(path = "/api/pregnancies/{id}", produces = Body.JSON)
    ResponseEntity<String> pregnancy(@AuthenticationPrincipal UUID practitioner, @PathVariable UUID id) {
        return desk.show(practitioner, acting -> pregnancy(acting, id));
    }

    private Pregnancy pregnancy(Acting acting, UUID id) {
        Cast cast = families.cast(acting, id);
        return new Pregnancy(
                id,
                cast.title(),
                all(
                        cast.babies(),
                        baby -> new Member(
                                baby.id(),
                                baby.known().id().value(),
                                baby.known().label())),
                all(
                        cast.people(),
                        person -> new Somebody(
                                person.id(),
                                person.known().id().value(),
                                person.known().label(),
                                person.known().identified(),
                                person.known().child())),
                all(
                        cast.homes(),
                        home -> new Member(
                                home.id(),
                                home.known().id().value(),
                                home.known().label())),
                all(
                        cast.agencies(),
                        agency -> new Called(
                                agency.id(),
                                agency.known().id(),
                                agency.known().label(),
                                agency.known().kind())),
                involvements.of(acting, id),
                involvements.custodyOf(acting, id),
                records.toPlace(acting, id));
    }

    private static <T, R> List<R> all(List<T> entries, Function<T, R> with) {
        return entries.stream().map(with).toList();
    }
}
