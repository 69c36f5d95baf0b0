package cotside.notation.casefile;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of a family before a text is read: nothing when the text is a whole case file. */
final class OnRecord {
    static final OnRecord NOTHING =
            new OnRecord(new Family("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));

    /** The ids that statements and actions have when nobody gave them one. */
    private static final Pattern OF_ENTRY = Pattern.compile("(.+)\\.(?:plan-)?[0-9]{1,9}");

    private static final Pattern NUMBERED = Pattern.compile("entry-([0-9]{1,8})");

    private final Family family;
    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private final Map<String, Contact> contacts = new LinkedHashMap<>();
    private final Map<String, PlanAction> actions = new LinkedHashMap<>();
    private final Map<String, List<String>> entries = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> events = new HashSet<>();
    private int lastNumber;

    private OnRecord(Family family) {
        this.family = family;
        for (Contact contact : family.contacts()) {
            contacts.put(contact.id(), contact);
            entries.put(contact.id(), new ArrayList<>());
            take(contact.id());
        }
        for (Statement statement : family.statements()) {
            statements.put(statement.id(), statement);
            take(statement.id());
            String entry = entryOf(statement);
            if (entry != null) {
                entries.computeIfAbsent(entry, _ -> new ArrayList<>()).add(statement.id());
            }
            if (statement.claim() instanceof Claim.OfFactor of
                    && statement.says() == Says.HOLDS
                    && of.event() != null) {
                events.add(of.event());
                number(of.event());
            }
        }
        for (PlanAction action : family.actions()) {
            actions.put(action.id(), action);
            take(action.id());
        }
    }

    static OnRecord of(Family known) {
        return new OnRecord(known);
    }

    /**
     * The entry that a statement was written in, as far as its id or its contact tells; the record keeps statements and
     * contacts, not entries.
     */
    private @Nullable String entryOf(Statement statement) {
        Matcher id = OF_ENTRY.matcher(statement.id());
        if (id.matches()) {
            return id.group(1);
        }
        Contact contact = statement.contact() == null ? null : contacts.get(statement.contact());
        return contact != null
                        && contact.recorded().equals(statement.recorded())
                        && contact.author().equals(statement.author())
                        && contact.agency().equals(statement.agency())
                ? contact.id()
                : null;
    }

    private void take(String id) {
        taken.add(id);
        number(id);
        Matcher entry = OF_ENTRY.matcher(id);
        if (entry.matches()) {
            taken.add(entry.group(1));
        }
    }

    private void number(String id) {
        Matcher entry = NUMBERED.matcher(id.contains(".") ? id.substring(0, id.indexOf('.')) : id);
        if (entry.matches()) {
            lastNumber = Math.max(lastNumber, Integer.parseInt(entry.group(1)));
        }
    }

    Family family() {
        return family;
    }

    Map<String, Statement> statements() {
        return statements;
    }

    Map<String, Contact> contacts() {
        return contacts;
    }

    Map<String, PlanAction> actions() {
        return actions;
    }

    /** Handles of events that somebody recorded. */
    Set<String> events() {
        return events;
    }

    boolean isTaken(String id) {
        return taken.contains(id);
    }

    boolean isEntry(String id) {
        return entries.containsKey(id);
    }

    /** The ids of the statements of one entry. */
    List<String> statementsOf(String entry) {
        return entries.getOrDefault(entry, List.of());
    }

    /** The highest number of an entry that nobody gave a name; 0 when there is none. */
    int lastNumber() {
        return lastNumber;
    }

    /** The names of those who write on the record; where an agency writes without a name, its label stands for one. */
    Set<String> authors() {
        Set<String> names = new HashSet<>();
        family.statements().forEach(one -> names.add(one.author()));
        family.contacts().forEach(one -> names.add(one.author()));
        family.actions().forEach(one -> names.add(one.author()));
        family.agencies().forEach(agency -> {
            names.remove(agency.label());
            names.remove(agency.id());
        });
        return names;
    }
}
