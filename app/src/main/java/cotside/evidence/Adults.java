package cotside.evidence;

import cotside.access.Acting;
import cotside.access.Decide;
import cotside.access.Decision;
import cotside.access.Forbidden;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Ties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One adult over all the records that know them. */
@Service
public class Adults {
    private final Families families;
    private final Records records;

    Adults(Families families, Records records) {
        this.families = families;
        this.records = records;
    }

    /**
     * A person as one record knows them.
     *
     * @param ties what ties them to babies of that record, by what the pack calls the tie
     */
    private record Known(UUID record, String title, String name, String label, List<Baby> babies, List<Tie> ties) {}

    private record Tie(String tie, UUID baby, Says says, String statement) {}

    private record Baby(UUID id, String label) {}

    private record Adult(
            UUID id,
            List<Known> knownAs,
            List<Statement> statements,
            @Nullable String moreHeld) {}

    /**
     * A person with every baby of every record that the practitioner may see them in, and what may be seen about them, as
     * JSON.
     *
     * @throws Forbidden when there is no such person, or none that this practitioner may see
     */
    public String about(Acting acting, UUID person, Instant knownAt) {
        List<UUID> found = families.recordsOf(person);
        List<Known> knownAs = new ArrayList<>();
        Map<String, Statement> statements = new LinkedHashMap<>();
        boolean more = false;
        for (UUID record : found) {
            Cast cast = families.cast(acting, record);
            Assembly assembly = records.assembled(acting, cast, knownAt);
            Decide decide = acting.about(record);
            Family family = assembly.asShownTo(decide);
            more |= assembly.holdsMoreThan(decide);
            for (Cast.Entry<Person> member : cast.asKnownAt(knownAt).people()) {
                if (member.id().equals(person)) {
                    knownAs.add(known(cast, family, member.known()));
                    family.statements().stream()
                            .filter(one -> Enveloping.subjects(one.claim())
                                    .contains(member.known().id()))
                            .forEach(one -> statements.putIfAbsent(everywhere(record, one.id()), one));
                }
            }
        }
        if (knownAs.isEmpty()) {
            throw new Forbidden(Decision.Reason.NOT_INVOLVED);
        }
        Adult adult =
                new Adult(person, knownAs, List.copyOf(statements.values()), more ? records.speakTo(acting) : null);
        return new String(FactsJson.write(adult), StandardCharsets.UTF_8);
    }

    /** One statement seen from two records is one: elsewhere it goes by its record's id and its name there. */
    private static String everywhere(UUID record, String name) {
        return name.length() > 37 && name.charAt(36) == '.' ? name : record + "." + name;
    }

    private static Known known(Cast cast, Family family, Person person) {
        Map<String, UUID> ids = cast.ids();
        Set<Id> babies = new HashSet<>();
        cast.babies().forEach(baby -> babies.add(baby.known().id()));
        List<Tie> ties = new ArrayList<>();
        for (Statement statement : family.statements()) {
            if (statement.claim() instanceof Claim.OfFactor of
                    && Ties.OF_PERSON_AND_BABY.contains(of.factor())
                    && of.subject().one().equals(person.id())
                    && of.subject().other() != null
                    && babies.contains(of.subject().other())) {
                ties.add(new Tie(
                        of.factor(),
                        Objects.requireNonNull(ids.get(of.subject().other().value())),
                        statement.says(),
                        statement.id()));
            }
        }
        return new Known(
                cast.record(),
                cast.title(),
                person.id().value(),
                person.label(),
                cast.babies().stream()
                        .map(baby -> new Baby(baby.id(), baby.known().label()))
                        .toList(),
                ties);
    }
}
