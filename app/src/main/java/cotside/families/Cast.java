package cotside.families;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody and everything that a record knows by a name of its own, each with the one id they have everywhere. */
public record Cast(
        UUID record,
        String title,
        List<Entry<Baby>> babies,
        List<Entry<Person>> people,
        List<Entry<Home>> homes,
        List<Entry<Agency>> agencies) {
    public Cast {
        babies = List.copyOf(babies);
        people = List.copyOf(people);
        homes = List.copyOf(homes);
        agencies = List.copyOf(agencies);
    }

    /** Somebody as this record calls them, since when. */
    public record Entry<T>(UUID id, T known, Instant recorded) {}

    /** The id behind each of this record's names for babies, people and homes. */
    public Map<String, UUID> ids() {
        Map<String, UUID> ids = new HashMap<>();
        babies.forEach(baby -> ids.put(baby.known().id().value(), baby.id()));
        people.forEach(person -> ids.put(person.known().id().value(), person.id()));
        homes.forEach(home -> ids.put(home.known().id().value(), home.id()));
        return ids;
    }

    /** The id behind each of this record's names for agencies. */
    public Map<String, UUID> agencyIds() {
        Map<String, UUID> ids = new HashMap<>();
        agencies.forEach(agency -> ids.put(agency.known().id(), agency.id()));
        return ids;
    }

    /** The baby with this id, or null. */
    public @Nullable Baby baby(UUID id) {
        return babies.stream()
                .filter(baby -> baby.id().equals(id))
                .map(Entry::known)
                .findFirst()
                .orElse(null);
    }

    /** As it was at a moment. */
    public Cast asKnownAt(Instant moment) {
        return new Cast(
                record,
                title,
                until(babies, moment),
                until(people, moment),
                until(homes, moment),
                until(agencies, moment));
    }

    private static <T> List<Entry<T>> until(List<Entry<T>> entries, Instant moment) {
        return entries.stream()
                .filter(entry -> !entry.recorded().isAfter(moment))
                .toList();
    }
}
