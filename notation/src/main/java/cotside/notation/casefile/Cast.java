package cotside.notation.casefile;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Names;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody and everything that a case file names: babies, people, homes, agencies, and those who write. */
final class Cast {
    static final int MOST = 200;
    private static final String HEAD = "the head of the file";

    private final Problems problems;
    private final Map<String, Baby> babies = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Home> homes = new LinkedHashMap<>();
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, Author> workers = new LinkedHashMap<>();
    private final Set<String> professionals = new HashSet<>();
    private final Map<String, AgencyKind> kinds;

    Cast(Pack pack, Problems problems) {
        this(pack, problems, OnRecord.NOTHING);
    }

    Cast(Pack pack, Problems problems, OnRecord before) {
        this.problems = problems;
        this.kinds = Pack.byId(pack.agencies(), AgencyKind::id);
        before.family().babies().forEach(this::add);
        before.family().people().forEach(this::add);
        before.family().homes().forEach(this::add);
        before.family().agencies().forEach(this::add);
        professionals.addAll(before.authors());
    }

    boolean isFull() {
        return babies.size() + people.size() + homes.size() + agencies.size() + workers.size() >= MOST;
    }

    void add(Baby baby) {
        babies.put(baby.id().value(), baby);
    }

    void add(Person person) {
        people.put(person.id().value(), person);
    }

    void add(Home home) {
        homes.put(home.id().value(), home);
    }

    void add(Agency agency) {
        agencies.put(agency.id(), agency);
    }

    void addWorker(String handle, Author author) {
        workers.put(handle, author);
        professionals.add(author.name());
    }

    void addProfessional(String name) {
        professionals.add(name);
    }

    List<Baby> babies() {
        return List.copyOf(babies.values());
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    List<Home> homes() {
        return List.copyOf(homes.values());
    }

    List<Agency> agencies() {
        return List.copyOf(agencies.values());
    }

    boolean isBaby(String name) {
        return babies.containsKey(name);
    }

    boolean isPerson(String name) {
        return people.containsKey(name);
    }

    boolean isHome(String name) {
        return homes.containsKey(name);
    }

    boolean isAgency(String name) {
        return agencies.containsKey(name) || kindOf(name) != null;
    }

    /** A baby, person or home: what a line may be about. */
    boolean isSubject(String name) {
        return isBaby(name) || isPerson(name) || isHome(name);
    }

    boolean isTaken(String name) {
        return isSubject(name) || agencies.containsKey(name) || workers.containsKey(name);
    }

    boolean isProfessional(String name) {
        return professionals.contains(name);
    }

    @Nullable
    Author findWorker(String handle) {
        return workers.get(handle);
    }

    @Nullable
    Person findPerson(Id id) {
        return people.get(id.value());
    }

    /** The person whose id or label is written so, letters' case aside; null when there is none. */
    @Nullable
    Person findPersonCalled(String name) {
        for (Person person : people.values()) {
            if (person.id().value().equalsIgnoreCase(name) || person.label().equalsIgnoreCase(name)) {
                return person;
            }
        }
        return null;
    }

    Collection<String> subjectNames() {
        List<String> names = new ArrayList<>(babies.keySet());
        names.addAll(people.keySet());
        names.addAll(homes.keySet());
        return names;
    }

    Collection<String> agencyNames() {
        Set<String> names = new LinkedHashSet<>(agencies.keySet());
        names.addAll(kinds.keySet());
        return names;
    }

    Collection<String> voiceNames() {
        List<String> names = new ArrayList<>(people.keySet());
        names.addAll(agencyNames());
        names.addAll(workers.keySet());
        return names;
    }

    /** A word for what the name stands for: "a home". */
    String described(String name) {
        if (isBaby(name)) {
            return "a baby";
        }
        if (isPerson(name)) {
            return "a person";
        }
        if (isHome(name)) {
            return "a home";
        }
        if (workers.containsKey(name)) {
            return "a worker";
        }
        return isAgency(name) ? "an agency" : "unknown";
    }

    @Nullable
    Id person(Scalar name) {
        return person(name, name.text().strip());
    }

    @Nullable
    Id person(Scalar at, String name) {
        return isPerson(name) ? Id.of(name) : refuse(at, name, "a person", people.keySet());
    }

    /** A person or a baby. */
    @Nullable
    Id member(Scalar at, String name) {
        if (isBaby(name) || isPerson(name)) {
            return Id.of(name);
        }
        List<String> members = new ArrayList<>(babies.keySet());
        members.addAll(people.keySet());
        return refuse(at, name, "a person or a baby", members);
    }

    @Nullable
    Id baby(Scalar at, String name) {
        return isBaby(name) ? Id.of(name) : refuse(at, name, "a baby", babies.keySet());
    }

    @Nullable
    Id home(Scalar at, String name) {
        return isHome(name) ? Id.of(name) : refuse(at, name, "a home", homes.keySet());
    }

    @Nullable
    Id subject(Scalar at, String name) {
        return isSubject(name) ? Id.of(name) : refuse(at, name, "a baby, person or home", subjectNames());
    }

    /**
     * An agency of the file. One that the head does not list, but whose name is a kind of agency of the pack, joins it
     * under the pack's label.
     */
    @Nullable
    String agency(Scalar at, String name) {
        if (agencies.containsKey(name)) {
            return name;
        }
        AgencyKind kind = kindOf(name);
        if (kind != null && !isTaken(name)) {
            agencies.put(name, new Agency(name, name, kind.label()));
            return name;
        }
        refuse(at, name, "an agency", agencyNames());
        return null;
    }

    @Nullable
    AgencyKind kindOf(String id) {
        return kinds.get(id);
    }

    private @Nullable Id refuse(Scalar at, String name, String wanted, Collection<String> choices) {
        String shown = new Scalar(at.at(), name, true).shortened();
        String what = isTaken(name)
                ? "'" + shown + "' is " + described(name) + ", not " + wanted
                : "no " + wanted.substring(wanted.indexOf(' ') + 1) + " is called '" + shown + "'";
        problems.add(at, what, Names.expected(name, choices, wanted + " from " + HEAD));
        return null;
    }
}
