package cotside.casefile;

import cotside.access.Acting;
import cotside.evidence.Joining;
import cotside.evidence.Joining.Said;
import cotside.families.Address;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.families.Identifiers;
import cotside.families.Identifiers.Entry;
import cotside.families.Identifiers.Protection;
import cotside.families.Identifiers.Written;
import cotside.families.Link;
import cotside.families.NhsNumber;
import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.notation.casefile.CaseFile;
import cotside.notation.casefile.Particulars;
import cotside.notation.casefile.Particulars.Correction;
import cotside.notation.casefile.Particulars.Joined;
import cotside.notation.casefile.Particulars.Noted;
import cotside.notation.casefile.Particulars.Undone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers, addresses, protections and joinings between the record and case files. */
@Component
class ParticularsExchange {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Families families;
    private final Identifiers identifiers;
    private final Joining joining;
    private final JdbcClient sql;

    ParticularsExchange(Families families, Identifiers identifiers, Joining joining, JdbcClient sql) {
        this.families = families;
        this.identifiers = identifiers;
        this.joining = joining;
        this.sql = sql;
    }

    /** What came in, and how many joinings wait for another record. */
    record Brought(int added, int waiting) {}

    /** A family with what the record has of it besides; the agencies that this needs are among the family's then. */
    CaseFile with(Acting acting, UUID record, Family family, Instant knownAt) {
        Out out = new Out(families.cast(acting, record).alone(), family);
        Particulars particulars = new Particulars(
                out.numbers(identifiers.everyNumber(acting, record, knownAt)),
                out.addresses(identifiers.everyAddress(acting, record, knownAt)),
                identifiers.protections(acting, record, knownAt).stream()
                        .map(out::protection)
                        .toList(),
                joining.told(acting, record, knownAt).stream().map(out::joined).toList());
        return new CaseFile(out.family(), particulars);
    }

    Brought bring(Acting acting, UUID record, Particulars brought) {
        return brought.isEmpty() ? new Brought(0, 0) : new In(acting, record).bring(brought);
    }

    /** On the way out. */
    private final class Out {
        private final Map<UUID, String> names;
        private final Family family;
        private final Map<UUID, String> agencies = new HashMap<>();
        private final List<Agency> called;
        private final Map<UUID, String> practitioners = new HashMap<>();
        private final Map<UUID, String> entries = new HashMap<>();

        Out(Cast cast, Family family) {
            this.names = cast.names();
            this.family = family;
            this.called = new ArrayList<>(family.agencies());
            cast.agencyIds().forEach((handle, id) -> {
                if (called.stream().anyMatch(agency -> agency.id().equals(handle))) {
                    agencies.put(id, handle);
                }
            });
        }

        Family family() {
            return new Family(
                    family.title(),
                    family.babies(),
                    family.people(),
                    family.homes(),
                    called,
                    family.statements(),
                    family.contacts(),
                    family.actions());
        }

        List<Particulars.Numbered> numbers(List<Entry<NhsNumber>> all) {
            return all.stream()
                    .map(entry -> {
                        NhsNumber number = entry.value();
                        return new Particulars.Numbered(
                                id("number", all, entry),
                                name(entry.of()),
                                number == null ? null : number.digits(),
                                noted(entry),
                                correction(entry));
                    })
                    .toList();
        }

        List<Particulars.Address> addresses(List<Entry<Address>> all) {
            return all.stream()
                    .map(entry -> {
                        Address address = entry.value();
                        Set<Id> kept = new HashSet<>();
                        if (address != null) {
                            address.notToBeDisclosedTo().forEach(person -> kept.add(name(person)));
                        }
                        return new Particulars.Address(
                                id("address", all, entry),
                                name(entry.of()),
                                address == null ? List.of() : address.lines(),
                                address == null ? "" : address.postcode(),
                                address != null && address.guarded(),
                                kept,
                                noted(entry),
                                correction(entry));
                    })
                    .toList();
        }

        Particulars.Protection protection(Protection one) {
            return new Particulars.Protection(
                    name(one.of()),
                    one.guarded(),
                    one.reason(),
                    noted(
                            dayOf(one.written().recorded()),
                            one.written().recorded(),
                            one.written().by(),
                            one.written().agency()));
        }

        Joined joined(Joining.Told one) {
            boolean isPregnancy = one.kind() == Link.Kind.PREGNANCY;
            Said undone = one.undone();
            String handle = one.handle();
            return new Joined(
                    Particulars.Kind.valueOf(one.kind().name()),
                    isPregnancy ? null : name(one.mine()),
                    one.record() == null ? null : one.record().toString(),
                    isPregnancy ? null : handle == null ? name(one.other()) : Id.of(handle),
                    one.joined().reason(),
                    noted(one.joined()),
                    undone == null ? null : new Undone(undone.reason(), noted(undone)));
        }

        private <T> String id(String word, List<Entry<T>> all, Entry<T> entry) {
            return entries.computeIfAbsent(entry.id(), id -> word + "-" + (all.indexOf(entry) + 1));
        }

        private @Nullable Correction correction(Entry<?> entry) {
            return entry.corrects() == null
                    ? null
                    : new Correction(
                            Objects.requireNonNull(entries.get(entry.corrects())), String.valueOf(entry.reason()));
        }

        private Id name(UUID id) {
            return Id.of(Objects.requireNonNull(names.get(id), "somebody whom the record does not know"));
        }

        private Noted noted(Entry<?> entry) {
            return noted(entry.trueFrom(), entry.recorded(), entry.recordedBy(), entry.agency());
        }

        private Noted noted(Said said) {
            return noted(dayOf(said.at()), said.at(), said.by(), said.agency());
        }

        private Noted noted(LocalDate on, Instant recorded, UUID by, UUID agency) {
            return new Noted(on, recorded, practitioners.computeIfAbsent(by, id -> called(id)), handle(agency));
        }

        private String called(UUID practitioner) {
            return sql.sql("select name from practitioner where id = ?")
                    .param(practitioner)
                    .query(String.class)
                    .single();
        }

        private String handle(UUID agency) {
            return agencies.computeIfAbsent(agency, id -> {
                Agency known = sql.sql("select kind, name from agency where id = ?")
                        .param(id)
                        .query((row, number) -> new Agency("", row.getString("kind"), row.getString("name")))
                        .single();
                Set<String> taken = new HashSet<>(names.values());
                called.forEach(one -> taken.add(one.id()));
                String free = known.kind();
                for (int next = 2; taken.contains(free); next++) {
                    free = known.kind() + "-" + next;
                }
                called.add(new Agency(free, known.kind(), known.label()));
                return free;
            });
        }
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }

    /** On the way in. What is there already is known by what it says: entries have no names in the record. */
    private final class In {
        private final Acting acting;
        private final UUID record;
        private final Map<String, UUID> ids;
        private final ImportedAuthors authors;
        private int added;
        private int waiting;

        In(Acting acting, UUID record) {
            this.acting = acting;
            this.record = record;
            Cast cast = families.cast(acting, record).alone();
            this.ids = cast.ids();
            this.authors = new ImportedAuthors(sql, cast.agencyIds());
        }

        Brought bring(Particulars brought) {
            numbers(brought.numbers());
            addresses(brought.addresses());
            protections(brought.protections());
            brought.joined().forEach(this::joined);
            return new Brought(added, waiting);
        }

        private record Same(
                UUID of,
                @Nullable Object value,
                LocalDate on,
                Instant recorded,
                UUID by,
                UUID agency,
                @Nullable UUID corrects,
                @Nullable String why) {}

        private void numbers(List<Particulars.Numbered> brought) {
            Map<Same, List<UUID>> there = there(identifiers.everyNumber(acting, record, Instant.MAX));
            Map<String, UUID> entries = new LinkedHashMap<>();
            for (Particulars.Numbered one : brought) {
                NhsNumber number = one.digits() == null ? null : new NhsNumber(one.digits());
                Written written = written(one.noted());
                UUID corrects = corrects(one.corrects(), entries);
                String why = one.corrects() == null ? null : one.corrects().why();
                UUID of = id(one.of());
                entries.put(
                        one.id(),
                        found(
                                there,
                                same(of, number, one.noted(), written, corrects, why),
                                same -> identifiers.bringNumber(
                                        acting, record, of, number, one.noted().on(), written, corrects, why)));
            }
        }

        private void addresses(List<Particulars.Address> brought) {
            Map<Same, List<UUID>> there = there(identifiers.everyAddress(acting, record, Instant.MAX));
            Map<String, UUID> entries = new LinkedHashMap<>();
            for (Particulars.Address one : brought) {
                Set<UUID> kept = new HashSet<>();
                one.notToBeDisclosedTo().forEach(person -> kept.add(id(person)));
                Address address =
                        one.lines().isEmpty() ? null : new Address(one.lines(), one.postcode(), one.guarded(), kept);
                Written written = written(one.noted());
                UUID corrects = corrects(one.corrects(), entries);
                String why = one.corrects() == null ? null : one.corrects().why();
                UUID of = id(one.of());
                entries.put(
                        one.id(),
                        found(
                                there,
                                same(of, address, one.noted(), written, corrects, why),
                                same -> identifiers.bringAddress(
                                        acting, record, of, address, one.noted().on(), written, corrects, why)));
            }
        }

        private <T> Map<Same, List<UUID>> there(List<Entry<T>> entries) {
            Map<Same, List<UUID>> there = new HashMap<>();
            for (Entry<T> entry : entries) {
                Written written = new Written(entry.recordedBy(), entry.agency(), entry.recorded());
                Same same = new Same(
                        entry.of(),
                        entry.value(),
                        entry.trueFrom(),
                        written.recorded(),
                        written.by(),
                        written.agency(),
                        entry.corrects(),
                        entry.reason());
                there.computeIfAbsent(same, key -> new ArrayList<>()).add(entry.id());
            }
            return there;
        }

        private static Same same(
                UUID of,
                @Nullable Object value,
                Noted noted,
                Written written,
                @Nullable UUID corrects,
                @Nullable String why) {
            return new Same(of, value, noted.on(), written.recorded(), written.by(), written.agency(), corrects, why);
        }

        private UUID found(Map<Same, List<UUID>> there, Same same, Function<Same, UUID> bringing) {
            List<UUID> before = there.getOrDefault(same, List.of());
            if (!before.isEmpty()) {
                return before.removeFirst();
            }
            added++;
            return bringing.apply(same);
        }

        private static @Nullable UUID corrects(@Nullable Correction correction, Map<String, UUID> entries) {
            return correction == null ? null : Objects.requireNonNull(entries.get(correction.of()));
        }

        private void protections(List<Particulars.Protection> brought) {
            List<Protection> there = new ArrayList<>(identifiers.protections(acting, record, Instant.MAX));
            for (Particulars.Protection one : brought) {
                Protection protection = new Protection(id(one.of()), one.guarded(), one.why(), written(one.noted()));
                if (!there.remove(protection)) {
                    identifiers.bringProtection(acting, record, protection);
                    added++;
                }
            }
        }

        private void joined(Joined one) {
            Link.Kind kind = Link.Kind.valueOf(one.kind().name());
            UUID mine = one.one() == null ? record : id(one.one());
            UUID other = other(one, kind);
            if (other == null) {
                waiting++;
            } else if (joining.bring(
                    acting,
                    new Joining.Same(kind, mine, other),
                    said(one.why(), one.noted()),
                    one.undone() == null
                            ? null
                            : said(one.undone().why(), one.undone().noted()))) {
                added++;
            }
        }

        private @Nullable UUID other(Joined one, Link.Kind kind) {
            String where = one.record();
            Id other = one.other();
            if (where == null) {
                return id(Objects.requireNonNull(other));
            }
            UUID elsewhere = UUID.fromString(where);
            if (!families.isKept(acting, elsewhere)) {
                return null;
            }
            return other == null
                    ? elsewhere
                    : joining.find(acting, elsewhere, kind, other.value()).orElse(null);
        }

        private Said said(String why, Noted noted) {
            Written written = written(noted);
            return new Said(why, written.by(), written.agency(), written.recorded());
        }

        private Written written(Noted noted) {
            return new Written(
                    authors.id(noted.author(), noted.agency()), authors.agency(noted.agency()), noted.recorded());
        }

        private UUID id(Id name) {
            UUID id = ids.get(name.value());
            if (id == null) {
                throw new IllegalArgumentException("'" + name + "' is not in this record");
            }
            return id;
        }
    }
}
