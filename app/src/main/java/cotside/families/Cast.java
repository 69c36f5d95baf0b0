package cotside.families;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everybody and everything that a record knows by a name of its own, each with the one id they have everywhere. Those who
 * were joined are one, under the name that came first; of a joined pregnancy, everybody of both records is here.
 */
public final class Cast {
    private final Own own;
    private final List<Own> others;
    private final List<Link> links;
    private final Set<UUID> records;
    private final Map<UUID, UUID> one = new HashMap<>();
    private final List<Entry<Baby>> babies;
    private final List<Entry<Person>> people;
    private final List<Entry<Home>> homes;
    private final List<Entry<Agency>> agencies;

    /**
     * @param others the records that were ever joined with this one
     * @param links every link there ever was around it
     */
    Cast(Own own, List<Own> others, List<Link> links, Instant moment) {
        this.own = own;
        this.others = List.copyOf(others);
        this.links = List.copyOf(links);
        Sameness same = new Sameness(links, moment);
        this.records = same.of(own.record());
        List<Own> together = new ArrayList<>(List.of(own.asKnownAt(moment)));
        others.stream()
                .filter(other -> records.contains(other.record()))
                .map(other -> other.asKnownAt(moment))
                .forEach(together::add);
        Merging merging = new Merging(same, together.getFirst());
        Own first = together.getFirst();
        this.babies = merging.merged(together, Own::babies, first.guestBabies(), BABIES);
        this.people = merging.merged(together, Own::people, List.of(), PEOPLE);
        this.homes = merging.merged(together, Own::homes, first.guestHomes(), HOMES);
        this.agencies = merging.agencies(together);
    }

    /** Somebody as this record calls them, since when. */
    public record Entry<T>(UUID id, T known, Instant recorded) {}

    /** Whom one record has names for. */
    record Own(
            UUID record,
            String title,
            List<Entry<Baby>> babies,
            List<Entry<Person>> people,
            List<Entry<Home>> homes,
            List<Entry<Agency>> agencies,
            List<Guest> guests) {
        Own {
            babies = List.copyOf(babies);
            people = List.copyOf(people);
            homes = List.copyOf(homes);
            agencies = List.copyOf(agencies);
            guests = List.copyOf(guests);
        }

        private Own asKnownAt(Instant moment) {
            return new Own(
                    record,
                    title,
                    until(babies, moment),
                    until(people, moment),
                    until(homes, moment),
                    until(agencies, moment),
                    guests.stream().filter(guest -> guest.isThereAt(moment)).toList());
        }

        private Own withEveryGuest() {
            return new Own(
                    record,
                    title,
                    babies,
                    people,
                    homes,
                    agencies,
                    guests.stream().map(Guest::toStay).toList());
        }

        private List<Entry<Baby>> guestBabies() {
            return guests.stream()
                    .filter(Guest::baby)
                    .map(guest ->
                            new Entry<>(guest.id(), new Baby(Id.of(guest.handle()), guest.label()), guest.recorded()))
                    .toList();
        }

        private List<Entry<Home>> guestHomes() {
            return guests.stream()
                    .filter(guest -> !guest.baby())
                    .map(guest ->
                            new Entry<>(guest.id(), new Home(Id.of(guest.handle()), guest.label()), guest.recorded()))
                    .toList();
        }

        private static <T> List<Entry<T>> until(List<Entry<T>> entries, Instant moment) {
            return entries.stream()
                    .filter(entry -> !entry.recorded().isAfter(moment))
                    .toList();
        }
    }

    /**
     * A baby or home of another record of which this one speaks: it did so while the two were joined.
     *
     * @param gone when the last that is said of it here was told again elsewhere, or null
     */
    record Guest(
            UUID id,
            boolean baby,
            String handle,
            String label,
            Instant recorded,
            @Nullable Instant gone) {
        private boolean isThereAt(Instant moment) {
            return !recorded.isAfter(moment) && (gone == null || gone.isAfter(moment));
        }

        private Guest toStay() {
            return new Guest(id, baby, handle, label, recorded, null);
        }
    }

    public UUID record() {
        return own.record();
    }

    public String title() {
        return own.title();
    }

    /** This record, and those that are one with it. */
    public Set<UUID> records() {
        return Set.copyOf(records);
    }

    public List<Entry<Baby>> babies() {
        return babies;
    }

    public List<Entry<Person>> people() {
        return people;
    }

    public List<Entry<Home>> homes() {
        return homes;
    }

    public List<Entry<Agency>> agencies() {
        return agencies;
    }

    /** The id behind each of this record's names for babies, people and homes. */
    public Map<String, UUID> ids() {
        Map<String, UUID> ids = new HashMap<>();
        babies.forEach(baby -> ids.put(baby.known().id().value(), baby.id()));
        people.forEach(person -> ids.put(person.known().id().value(), person.id()));
        homes.forEach(home -> ids.put(home.known().id().value(), home.id()));
        return ids;
    }

    /** This record's name behind each id of a baby, person or home, also of those joined with them. */
    public Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        ids().forEach((name, id) -> names.put(id, name));
        one.forEach((id, canonical) -> {
            String name = names.get(canonical);
            if (name != null) {
                names.putIfAbsent(id, name);
            }
        });
        return names;
    }

    /** The id behind each of this record's names for agencies. */
    public Map<String, UUID> agencyIds() {
        Map<String, UUID> ids = new HashMap<>();
        agencies.forEach(agency -> ids.put(agency.known().id(), agency.id()));
        return ids;
    }

    /** The baby with this id, or null. */
    public @Nullable Baby baby(UUID id) {
        UUID canonical = one.getOrDefault(id, id);
        return babies.stream()
                .filter(baby -> baby.id().equals(canonical))
                .map(Entry::known)
                .findFirst()
                .orElse(null);
    }

    /** The id by which this record goes for somebody: their own, or that of whoever they were joined with. */
    public UUID canonical(UUID id) {
        return one.getOrDefault(id, id);
    }

    /** As it was at a moment: without whom it had no name for yet, and without links not yet made or since undone. */
    public Cast asKnownAt(Instant moment) {
        return new Cast(own, others, links, moment);
    }

    /** What the record itself has names for, as if nobody had been joined with anybody. */
    public Cast alone() {
        return links.isEmpty() ? this : new Cast(own.withEveryGuest(), List.of(), List.of(), Instant.MAX);
    }

    /** Whether a link around it was ever undone. */
    public boolean wasEverUndone() {
        return links.stream().anyMatch(link -> link.until() != null);
    }

    /** Whether a link around it was undone by a moment. */
    public boolean isUndoneAt(UUID link, Instant moment) {
        return links.stream()
                .anyMatch(one -> one.id().equals(link)
                        && one.until() != null
                        && !one.until().isAfter(moment));
    }

    /** As if some of its links had never been undone. */
    public Cast holding(Set<UUID> held) {
        // Those whom it has a name for already keep it.
        List<Own> inOrder = new ArrayList<>(others);
        inOrder.sort(Comparator.comparing(other -> !records.contains(other.record())));
        return new Cast(
                own,
                inOrder,
                links.stream()
                        .map(link -> held.contains(link.id()) ? link.standing() : link)
                        .toList(),
                Instant.MAX);
    }

    /** Whether this record speaks of a baby or home of another that it has no name for any longer: it was told again there. */
    public boolean hasLetGo(UUID id) {
        return own.guests().stream().anyMatch(guest -> guest.id().equals(id)) && !one.containsKey(id);
    }

    private record Naming<T>(Function<T, Id> id, Function<T, String> label, Renaming<T> renamed) {
        interface Renaming<T> {
            T as(T known, Id id, String label);
        }
    }

    private static final Naming<Baby> BABIES =
            new Naming<>(Baby::id, Baby::label, (baby, id, label) -> new Baby(id, label));
    private static final Naming<Person> PEOPLE = new Naming<>(
            Person::id,
            Person::label,
            (person, id, label) -> new Person(id, label, person.identified(), person.child()));
    private static final Naming<Home> HOMES =
            new Naming<>(Home::id, Home::label, (home, id, label) -> new Home(id, label));

    /** Names of several records beside each other. */
    private final class Merging {
        private final Sameness same;
        private final Set<String> handles = new HashSet<>();

        /** @param first whose names nobody else takes */
        Merging(Sameness same, Own first) {
            this.same = same;
            first.babies().forEach(entry -> handles.add(entry.known().id().value()));
            first.people().forEach(entry -> handles.add(entry.known().id().value()));
            first.homes().forEach(entry -> handles.add(entry.known().id().value()));
        }

        <T> List<Entry<T>> merged(
                List<Own> together, Function<Own, List<Entry<T>>> of, List<Entry<T>> guests, Naming<T> naming) {
            List<Entry<T>> all = new ArrayList<>();
            Set<String> labels = new HashSet<>();
            for (Own record : together) {
                boolean first = record.record().equals(own.record());
                of.apply(record).forEach(entry -> add(entry, first, all, labels, naming));
                if (first) {
                    guests.forEach(entry -> add(entry, false, all, labels, naming));
                }
            }
            return List.copyOf(all);
        }

        private <T> void add(
                Entry<T> entry, boolean keepsName, List<Entry<T>> all, Set<String> labels, Naming<T> naming) {
            if (one.containsKey(entry.id())) {
                return;
            }
            same.of(entry.id()).forEach(other -> one.put(other, entry.id()));
            String handle = naming.id().apply(entry.known()).value();
            String label = naming.label().apply(entry.known());
            all.add(
                    keepsName
                            ? entry
                            : new Entry<>(
                                    entry.id(),
                                    naming.renamed()
                                            .as(
                                                    entry.known(),
                                                    Id.of(free(handle, handles, "%s-%d")),
                                                    free(label, labels, "%s (%d)")),
                                    entry.recorded()));
            handles.add(naming.id().apply(all.getLast().known()).value());
            labels.add(naming.label().apply(all.getLast().known()));
        }

        List<Entry<Agency>> agencies(List<Own> together) {
            List<Entry<Agency>> all = new ArrayList<>();
            Set<UUID> ids = new HashSet<>();
            Set<String> taken = new HashSet<>();
            for (Own record : together) {
                boolean first = record.record().equals(own.record());
                for (Entry<Agency> entry : record.agencies()) {
                    Agency known = entry.known();
                    if (first) {
                        all.add(entry);
                    } else if (!ids.contains(entry.id())) {
                        Agency renamed = new Agency(free(known.id(), taken, "%s-%d"), known.kind(), known.label());
                        all.add(new Entry<>(entry.id(), renamed, entry.recorded()));
                    }
                    ids.add(entry.id());
                    taken.add(all.getLast().known().id());
                }
            }
            return List.copyOf(all);
        }

        private static String free(String wanted, Set<String> taken, String pattern) {
            String name = wanted;
            for (int next = 2; taken.contains(name); next++) {
                name = pattern.formatted(wanted, next);
            }
            return name;
        }
    }
}
