package cotside.notation.words;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Voice;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people call the people, homes and agencies of one family. */
public final class Names {
    private final Map<String, String> members = new HashMap<>();
    private final Map<String, String> agencies = new HashMap<>();

    public Names(Family family) {
        family.babies().forEach((Baby baby) -> members.put(baby.id().value(), baby.label()));
        family.people().forEach((Person person) -> members.put(person.id().value(), person.label()));
        family.homes().forEach((Home home) -> members.put(home.id().value(), home.label()));
        family.agencies().forEach((Agency agency) -> agencies.put(agency.id(), agency.label()));
    }

    /** The label of a baby, person or home; its id where the family has none such. */
    public String of(Id id) {
        return members.getOrDefault(id.value(), id.value());
    }

    /** Labels in alphabetical order. */
    public List<String> of(Collection<Id> ids) {
        return ids.stream().map(this::of).sorted().toList();
    }

    public String agency(String id) {
        return agencies.getOrDefault(id, id);
    }

    public String voice(Voice voice) {
        return switch (voice.kind()) {
            case FAMILY -> members.getOrDefault(voice.who(), voice.who());
            case AGENCY -> agency(voice.who());
            case PROFESSIONAL, OTHER -> voice.who();
        };
    }

    /** "A. Shah (Midwives)". */
    public String author(Statement statement) {
        return author(statement.author(), statement.agency());
    }

    public String author(Contact contact) {
        return author(contact.author(), contact.agency());
    }

    public String author(String name, String agency) {
        String label = agency(agency);
        return label.isEmpty() || label.equals(name) ? name : name + " (" + label + ")";
    }
}
