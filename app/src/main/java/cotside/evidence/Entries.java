package cotside.evidence;

import cotside.access.Acting;
import cotside.access.Actor;
import cotside.access.Decide;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Marking;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.notation.casefile.Additions;
import cotside.notation.casefile.CaseFiles;
import cotside.notation.casefile.Writer;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.store.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What practitioners write down about a family, in the language of case files. */
@Service
public class Entries {
    private final Families families;
    private final Records records;
    private final JdbcClient sql;
    private final Pack pack;

    Entries(Families families, Records records, JdbcClient sql, Pack pack) {
        this.families = families;
        this.records = records;
        this.sql = sql;
        this.pack = pack;
    }

    /**
     * What an entry brought.
     *
     * @param babies by the record's own names, the ids that they have everywhere; people and homes the same
     * @param statements the names by which the record now has them; contacts and actions the same
     */
    public record Added(
            UUID record,
            Map<String, UUID> babies,
            Map<String, UUID> people,
            Map<String, UUID> homes,
            List<String> statements,
            List<String> contacts,
            List<String> actions) {}

    /**
     * Begins a record with a piece of a case file.
     *
     * @param record its id, which nothing has yet
     * @param piece its babies and people, and entries if there are any
     * @param problems of reading the piece so far
     * @throws cotside.notation.yaml.NotationException when the piece is not right; nothing is stored then
     */
    public Added begin(Acting acting, UUID record, String title, Node piece, Problems problems) {
        families.begin(acting, record, title);
        return add(acting, record, piece, problems);
    }

    /**
     * Adds a piece of a case file to a record, by the practitioner and now. It may name whatever the practitioner may see.
     *
     * @param problems of reading the piece so far
     * @throws cotside.access.Forbidden unless the practitioner may write to the record
     * @throws cotside.notation.yaml.NotationException when the piece is not right; nothing is stored then
     */
    public Added add(Acting acting, UUID record, Node piece, Problems problems) {
        acting.mustWrite(record);
        oneAfterAnother(record);
        // Under the record's own names, as if it were joined with no other.
        String agency = ownAgency(acting, families.cast(acting, record).alone());
        Cast cast = families.cast(acting, record).alone();
        Assembly before = records.assembled(acting, cast, Instant.MAX);
        Family seen = before.asRecordedFor(acting.about(record));
        Additions read = read(acting, seen, agency, piece, problems);
        Map<String, UUID> named = named(acting, read, piece, problems);
        Additions more = Drawn.names(read, seen, before.handles());
        Map<String, UUID> babies =
                introduce(more.babies(), Baby::id, (id, baby) -> families.add(acting, record, id, baby, acting.now()));
        Map<String, UUID> people = introduce(
                more.people(),
                Person::id,
                (id, person) -> families.add(acting, record, id, false, person, acting.now()));
        Map<String, UUID> homes =
                introduce(more.homes(), Home::id, (id, home) -> families.add(acting, record, id, home, acting.now()));
        more.agencies()
                .forEach(called -> families.call(
                        acting, record, families.agencyFor(acting, record, called), called, acting.now()));
        NewFacts facts = new NewFacts(
                more.statements(),
                more.contacts(),
                more.actions(),
                more.ended().stream()
                        .map(ending -> new NewFacts.Ending(
                                ending.action(), ending.on(), ending.recorded(), ending.author(), ending.agency()))
                        .toList());
        if (!facts.isEmpty()) {
            Cast now = families.cast(acting, record);
            Map<String, UUID> agencies = new HashMap<>(before.agencyIds());
            agencies.putAll(now.alone().agencyIds());
            records.append(acting, now, facts, new SignedIn(acting.actor(), named, agencies));
        }
        return new Added(
                record,
                babies,
                people,
                homes,
                facts.statements().stream().map(Statement::id).toList(),
                facts.contacts().stream().map(Contact::id).toList(),
                facts.actions().stream().map(PlanAction::id).toList());
    }

    /** The record as the practitioner may name it in a piece: under its own names, as far as they may see. */
    public Family writable(Acting acting, UUID record) {
        acting.mustWrite(record);
        return records.assembled(acting, families.cast(acting, record).alone(), Instant.MAX)
                .asRecordedFor(acting.about(record));
    }

    /**
     * What a piece would add to a record if it were sent now. Nothing is stored.
     *
     * @param seen the record as {@link #writable} shows it
     * @throws cotside.notation.yaml.NotationException when the piece is not right
     */
    public Additions check(Acting acting, Family seen, UUID record, Node piece, Problems problems) {
        acting.mustWrite(record);
        Agency own = agencyNow(acting, families.cast(acting, record).alone());
        Family known = seen;
        if (seen.agencies().stream().noneMatch(agency -> agency.id().equals(own.id()))) {
            List<Agency> agencies = new ArrayList<>(seen.agencies());
            agencies.add(own);
            known = new Family(
                    seen.title(),
                    seen.babies(),
                    seen.people(),
                    seen.homes(),
                    agencies,
                    seen.statements(),
                    seen.contacts(),
                    seen.actions());
        }
        Additions read = read(acting, known, own.id(), piece, problems);
        named(acting, read, piece, problems);
        return read;
    }

    private Additions read(Acting acting, Family seen, String agency, Node piece, Problems problems) {
        return CaseFiles.more(seen, new Writer(acting.actor().name(), agency, acting.now()), piece, pack, problems);
    }

    /** Two who write at once would give two entries the same number. */
    private void oneAfterAnother(UUID record) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 6))")
                .param(record.toString())
                .query((row, number) -> true)
                .list();
    }

    /** What the record calls the practitioner's agency; it gets a name here when it has none yet. */
    private String ownAgency(Acting acting, Cast cast) {
        Agency own = agencyNow(acting, cast);
        if (cast.agencies().stream()
                .noneMatch(entry -> entry.id().equals(acting.actor().agency()))) {
            families.call(acting, cast.record(), acting.actor().agency(), own, acting.now());
        }
        return own.id();
    }

    /** The practitioner's agency under the name that the record has for it or would give it. */
    private Agency agencyNow(Acting acting, Cast cast) {
        Actor actor = acting.actor();
        for (Cast.Entry<Agency> entry : cast.agencies()) {
            if (entry.id().equals(actor.agency())) {
                return entry.known();
            }
        }
        Agency own = sql.sql("select kind, name from agency where id = ?")
                .param(actor.agency())
                .query((row, number) -> new Agency("", row.getString("kind"), row.getString("name")))
                .single();
        Set<String> taken = new HashSet<>(cast.ids().keySet());
        taken.addAll(cast.agencyIds().keySet());
        String handle = own.kind();
        for (int other = 2; taken.contains(handle); other++) {
            handle = own.kind() + "-" + other;
        }
        return new Agency(handle, own.kind(), own.label());
    }

    private interface Introduction<T> {
        void as(UUID id, T one);
    }

    private static <T> Map<String, UUID> introduce(List<T> all, Function<T, Id> name, Introduction<T> introduction) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        for (T one : all) {
            UUID id = Ids.next();
            introduction.as(id, one);
            ids.put(name.apply(one).value(), id);
        }
        return ids;
    }

    /** Those whom markings name. A name that two bear means either, and one that nobody bears is a mistake. */
    private Map<String, UUID> named(Acting acting, Additions more, Node piece, Problems problems) {
        Set<String> names = new HashSet<>();
        Stream.concat(
                        more.statements().stream().map(Statement::marking),
                        more.contacts().stream().map(Contact::marking))
                .forEach(marking -> {
                    if (marking instanceof Marking.NamedPeople people) {
                        names.addAll(people.practitioners());
                    }
                });
        names.remove(acting.actor().name());
        Map<String, UUID> ids = new HashMap<>();
        for (String name : names) {
            List<UUID> found = sql.sql("""
                            select p.id from practitioner p
                            join membership m on m.practitioner_id = p.id and m.during @> now()
                            join agency a on a.id = m.agency_id
                            where p.name = ? and a.partnership_id = ?
                            """)
                    .params(name, acting.actor().partnership())
                    .query((row, number) -> row.getObject("id", UUID.class))
                    .list();
            if (found.size() == 1) {
                ids.put(name, found.getFirst());
            } else {
                problems.add(
                        piece,
                        (found.isEmpty() ? "nobody" : "more than one practitioner") + " in this partnership is called '"
                                + name + "'",
                        "the name of one practitioner");
            }
        }
        problems.throwIfAny();
        return ids;
    }

    /** The practitioner as the author of everything, and those whom markings name. */
    private record SignedIn(Actor actor, Map<String, UUID> named, Map<String, UUID> agencies) implements Authors {
        @Override
        public UUID id(String name, String agency) {
            UUID other = named.get(name);
            return other == null ? actor.id() : other;
        }

        @Override
        public UUID agency(String handle) {
            UUID id = agencies.get(handle);
            if (id == null) {
                throw new IllegalArgumentException("the agency '" + handle + "' is not in this record");
            }
            return id;
        }
    }

    /**
     * What a record itself holds that a practitioner may see.
     *
     * @param moreHeld whom to speak to when more is held than that, else null
     */
    private record Listing(
            List<Statement> statements,
            List<Contact> contacts,
            List<PlanAction> actions,
            @Nullable String moreHeld) {}

    /** What the practitioner may see of what a record itself held at a moment, as JSON. */
    public String list(Acting acting, UUID record, Instant knownAt) {
        Assembly assembly = records.assembled(acting, record, knownAt);
        Decide decide = acting.about(record);
        Family family = assembly.asRecordedFor(decide);
        String moreHeld = assembly.holdsMoreThan(decide) ? records.speakTo(acting) : null;
        Listing listing = new Listing(family.statements(), family.contacts(), family.actions(), moreHeld);
        return new String(FactsJson.write(listing), StandardCharsets.UTF_8);
    }
}
