package cotside.evidence;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whole records: what a family's people have said, put together again. */
@Service
public class Records {
    private final Families families;
    private final Evidence evidence;
    private final JdbcClient sql;

    Records(Families families, Evidence evidence, JdbcClient sql) {
        this.families = families;
        this.evidence = evidence;
        this.sql = sql;
    }

    /** A record as known at a moment: everything that bears on it, to be shown as the decision allows. */
    public Assembly assembled(Acting acting, UUID record, Instant knownAt) {
        return assembled(acting, families.cast(acting, record), knownAt);
    }

    /**
     * The same, of a cast already at hand. Whoever works on another record, from which this one shows an adult's history,
     * sees in their audit that it was read.
     */
    public Assembly assembled(Acting acting, Cast cast, Instant knownAt) {
        UUID record = cast.record();
        Assembly assembly = new Assembly(
                cast, evidence.everything(acting, record), this::agency, knownAt, openToBoth(cast, knownAt));
        Instant moment = knownAt.isBefore(acting.now()) ? knownAt : acting.now();
        String viewpoint = "known at " + moment;
        acting.did(Act.READ, record);
        acting.viewed(record, viewpoint, List.of());
        assembly.shownTo(acting.about(record)).forEach((of, shown) -> {
            acting.did(Act.READ, of, of.equals(record) ? List.of() : List.of(record));
            acting.viewed(of, viewpoint, shown);
        });
        return assembly;
    }

    /** The pieces that count here and in another record until they are placed, and the undone links that make them do so. */
    private Map<UUID, Set<UUID>> openToBoth(Cast cast, Instant knownAt) {
        Map<UUID, Set<UUID>> waiting = new HashMap<>();
        Set<UUID> open = new HashSet<>();
        if (cast.wasEverUndone()) {
            for (Evidence.MadeWhileJoined one : evidence.everMadeWhileJoined(cast.record())) {
                boolean isPlaced = one.placed() != null && !one.placed().isAfter(knownAt);
                if (!isPlaced && cast.isUndoneAt(one.link(), knownAt)) {
                    waiting.computeIfAbsent(one.piece(), piece -> new HashSet<>())
                            .add(one.link());
                    if (one.openToBoth()) {
                        open.add(one.piece());
                    }
                }
            }
        }
        waiting.keySet().retainAll(open);
        return waiting;
    }

    /** How many pieces were recorded while this record was one with another and wait for somebody to say where they belong. */
    public int toPlace(Acting acting, UUID record) {
        Cast cast = families.cast(acting, record);
        return openToBoth(cast, acting.now()).size();
    }

    /** Adds to a record, and opens what its ties now open. */
    public void append(Acting acting, Cast cast, NewFacts facts, Authors authors) {
        Set<UUID> subjects = evidence.append(acting, cast, facts, authors);
        comeToKnow(acting, cast, subjects);
        if (facts.statements().stream().anyMatch(Openings::isTie)) {
            open(acting, cast);
        }
    }

    /** Whoever a record speaks of is known to it, also once it is no longer joined with the record that knew them first. */
    private void comeToKnow(Acting acting, Cast cast, Set<UUID> subjects) {
        Set<UUID> already = cast.alone().people().stream().map(Cast.Entry::id).collect(Collectors.toSet());
        for (Cast.Entry<Person> person : cast.people()) {
            if (subjects.contains(person.id()) && !already.contains(person.id())) {
                families.add(acting, cast.record(), person.id(), true, person.known(), acting.now());
            }
        }
    }

    /** Works out anew whose history a record's ties open. */
    void open(Acting acting, Cast cast) {
        Family family = new Assembly(
                        cast, evidence.everything(acting, cast.record()), this::agency, Instant.MAX, Map.of())
                .asJoined();
        Map<String, UUID> ids = cast.ids();
        List<UUID> people = cast.people().stream().map(Cast.Entry::id).toList();
        UUID[] opened = Openings.of(family).stream()
                .map(Id::value)
                .map(ids::get)
                .filter(people::contains)
                .toArray(UUID[]::new);
        sql.sql("select open_adults(?, ?)")
                .params(cast.record(), opened)
                .query((row, number) -> true)
                .list();
        acting.decideAgain();
    }

    /** Whom to speak to when more is held than a practitioner may see. */
    public String speakTo(Acting acting) {
        return sql.sql("select speak_to from partnership where id = ?")
                .param(acting.actor().partnership())
                .query(String.class)
                .single();
    }

    private Agency agency(UUID id) {
        return sql.sql("select kind, name from agency where id = ?")
                .param(id)
                .query((row, number) -> new Agency(id.toString(), row.getString("kind"), row.getString("name")))
                .single();
    }
}
