package cotside.guidance.facts;

import java.util.List;

/** Everything ever recorded about the people around one pregnancy, in no particular order. */
public record Family(
        String title,
        List<Baby> babies,
        List<Person> people,
        List<Home> homes,
        List<Agency> agencies,
        List<Statement> statements,
        List<Contact> contacts,
        List<PlanAction> actions) {
    public Family {
        babies = List.copyOf(babies);
        people = List.copyOf(people);
        homes = List.copyOf(homes);
        agencies = List.copyOf(agencies);
        statements = List.copyOf(statements);
        contacts = List.copyOf(contacts);
        actions = List.copyOf(actions);
    }
}
