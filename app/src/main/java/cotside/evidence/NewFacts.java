package cotside.evidence;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is to be added to a record, in the record's own names. */
public record NewFacts(
        List<Statement> statements, List<Contact> contacts, List<PlanAction> actions, List<Ending> endings) {
    public NewFacts {
        statements = List.copyOf(statements);
        contacts = List.copyOf(contacts);
        actions = List.copyOf(actions);
        endings = List.copyOf(endings);
    }

    public boolean isEmpty() {
        return statements.isEmpty() && contacts.isEmpty() && actions.isEmpty() && endings.isEmpty();
    }

    /** A plan action was done or given up on a day. */
    public record Ending(String action, LocalDate day, Instant recorded, String author, String agency) {}
}
