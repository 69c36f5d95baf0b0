package cotside.notation.casefile;

import cotside.guidance.facts.Agency;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Person;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text adds to a family that was known before: the new facts alone, in the order written.
 *
 * @param agencies those the text lists, and those it names by the pack's own word and the family did not have yet
 * @param actions new actions; one that the same text ends carries its end
 * @param ended the ends of actions that were known before
 */
public record Additions(
        List<Baby> babies,
        List<Person> people,
        List<Home> homes,
        List<Agency> agencies,
        List<Statement> statements,
        List<Contact> contacts,
        List<PlanAction> actions,
        List<Ending> ended) {
    public Additions {
        babies = List.copyOf(babies);
        people = List.copyOf(people);
        homes = List.copyOf(homes);
        agencies = List.copyOf(agencies);
        statements = List.copyOf(statements);
        contacts = List.copyOf(contacts);
        actions = List.copyOf(actions);
        ended = List.copyOf(ended);
    }

    /**
     * The end of an action.
     *
     * @param action the action's id
     * @param on the day it was done or given up
     * @param author who wrote that down, for {@code agency}
     */
    public record Ending(String action, LocalDate on, String author, String agency, Instant recorded) {}

    public boolean isEmpty() {
        return babies.isEmpty()
                && people.isEmpty()
                && homes.isEmpty()
                && agencies.isEmpty()
                && statements.isEmpty()
                && contacts.isEmpty()
                && actions.isEmpty()
                && ended.isEmpty();
    }

    /** The family with these facts behind those it had. */
    public Family addedTo(Family known) {
        Map<String, LocalDate> ends = new HashMap<>();
        ended.forEach(ending -> ends.put(ending.action(), ending.on()));
        List<PlanAction> before = known.actions().stream()
                .map(action -> PlanReader.ended(action, ends.get(action.id())))
                .toList();
        return new Family(
                known.title(),
                both(known.babies(), babies),
                both(known.people(), people),
                both(known.homes(), homes),
                both(known.agencies(), agencies),
                both(known.statements(), statements),
                both(known.contacts(), contacts),
                both(before, actions));
    }

    private static <T> List<T> both(List<T> before, List<T> now) {
        List<T> all = new ArrayList<>(before);
        all.addAll(now);
        return all;
    }
}
