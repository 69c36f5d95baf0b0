package cotside.casefile;

import cotside.access.Act;
import cotside.access.Acting;
import cotside.access.Role;
import cotside.evidence.Assembly;
import cotside.evidence.NewFacts;
import cotside.evidence.Records;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.notation.casefile.CaseFile;
import cotside.notation.casefile.CaseFileWriter;
import cotside.notation.casefile.Particulars;
import cotside.store.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whole families between the record and case files, without loss either way. For records officers. */
@Service
public class CaseFileExchange {
    private final Families families;
    private final Records records;
    private final ParticularsExchange particulars;
    private final JdbcClient sql;
    private final Pack pack;

    CaseFileExchange(Families families, Records records, ParticularsExchange particulars, JdbcClient sql, Pack pack) {
        this.particulars = particulars;
        this.families = families;
        this.records = records;
        this.sql = sql;
        this.pack = pack;
    }

    /**
     * What an import brought.
     *
     * @param waiting joinings with records that are not here, or not kept by the same officers: they are made once whoever
     *     brings such a record in brings them
     */
    public record Imported(UUID record, boolean isNew, int added, int waiting) {}

    /** The same of a family alone. */
    public Imported bring(Acting acting, UUID record, Family brought) {
        return bring(acting, record, new CaseFile(brought, Particulars.NONE));
    }

    /**
     * Brings a family in. Doing so again changes nothing; a family that has grown since adds what is new. What was
     * expunged stays away.
     *
     * @throws Conflict when the record holds something else under the same name
     * @throws cotside.access.Forbidden unless the practitioner is a records officer and, where the record exists, keeps it
     */
    public Imported bring(Acting acting, UUID record, CaseFile file) {
        Family brought = file.family();
        acting.mustBe(Role.RECORDS_OFFICER);
        boolean isNew = !families.exists(record);
        if (isNew) {
            families.begin(acting, record, brought.title());
        }
        Cast cast = families.cast(acting, record);
        Assembly held = records.assembled(acting, cast, Instant.MAX);
        Family before = held.asRecorded();
        Family family = held.withoutExpunged(brought);
        Instant begun = begun(family, acting.now());
        newOnes(before.agencies(), family.agencies(), Agency::id)
                .forEach(agency ->
                        families.call(acting, record, families.agencyFor(acting, record, agency), agency, begun));
        newOnes(before.babies(), family.babies(), Baby::id)
                .forEach(baby -> families.add(acting, record, Ids.next(), baby, begun));
        newOnes(before.people(), family.people(), Person::id)
                .forEach(person -> families.add(acting, record, Ids.next(), false, person, begun));
        newOnes(before.homes(), family.homes(), Home::id)
                .forEach(home -> families.add(acting, record, Ids.next(), home, begun));
        NewFacts facts = new NewFacts(
                newOnes(before.statements(), family.statements(), Statement::id),
                newOnes(before.contacts(), family.contacts(), Contact::id),
                newOnes(before.actions(), family.actions(), PlanAction::id),
                List.of());
        int added = facts.statements().size()
                + facts.contacts().size()
                + facts.actions().size();
        if (!facts.isEmpty()) {
            Cast now = families.cast(acting, record);
            records.append(acting, now, facts, new ImportedAuthors(sql, now.agencyIds()));
        }
        ParticularsExchange.Brought besides = particulars.bring(acting, record, file.particulars());
        acting.did(Act.IMPORT, record);
        return new Imported(record, isNew, added + besides.added(), besides.waiting());
    }

    /** A whole record as a case file, with everything in it whatever its marking, as it was at a moment. */
    public String export(Acting acting, UUID record, Instant knownAt) {
        return CaseFileWriter.write(whole(acting, record, knownAt), pack);
    }

    /** What {@link #export} writes down. */
    public CaseFile whole(Acting acting, UUID record, Instant knownAt) {
        return particulars.with(acting, record, family(acting, record, knownAt), knownAt);
    }

    /** The family in it. */
    public Family family(Acting acting, UUID record, Instant knownAt) {
        acting.mustBe(Role.RECORDS_OFFICER);
        Family family = records.assembled(acting, record, knownAt).asRecorded();
        acting.did(Act.EXPORT, record);
        return family;
    }

    /** The head of a case file is about no moment: it is taken as known when the first of the record was. */
    private static Instant begun(Family family, Instant now) {
        return Stream.of(
                        family.statements().stream().map(Statement::recorded),
                        family.contacts().stream().map(Contact::recorded),
                        family.actions().stream().map(PlanAction::recorded))
                .flatMap(Function.identity())
                .min(Instant::compareTo)
                .filter(first -> first.isBefore(now))
                .orElse(now);
    }

    private static <T> List<T> newOnes(List<T> before, List<T> now, Function<T, Object> name) {
        Map<Object, T> known = new HashMap<>();
        before.forEach(one -> known.put(name.apply(one), one));
        Map<Object, T> added = new LinkedHashMap<>();
        for (T one : now) {
            T same = known.get(name.apply(one));
            if (same == null) {
                added.put(name.apply(one), one);
            } else if (!same.equals(one)) {
                throw new Conflict(String.valueOf(name.apply(one)));
            }
        }
        return List.copyOf(added.values());
    }

    /** The record holds something else under a name that the file uses. */
    public static final class Conflict extends RuntimeException {
        private final String name;

        Conflict(String name) {
            super("'" + name
                    + "' is recorded already and says something else; what is recorded stays: correct it with a"
                    + " new entry");
            this.name = name;
        }

        public String name() {
            return name;
        }
    }
}
