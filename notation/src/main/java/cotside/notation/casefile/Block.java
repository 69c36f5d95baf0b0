package cotside.notation.casefile;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry about to be written: what goes into it. */
final class Block {
    private static final int MOST = 500;
    /** How far the day of a note may lie before it was typed and still be called the day of the note. */
    private static final int NOTE_DAYS = 60;

    final @Nullable Contact contact;
    final @Nullable String from;
    final Author author;
    final Instant recorded;
    final List<Statement> statements = new ArrayList<>();
    final List<String> headings = new ArrayList<>();
    final List<PlanAction> actions = new ArrayList<>();

    private Block(@Nullable Contact contact, @Nullable String from, Author author, Instant recorded) {
        this.contact = contact;
        this.from = from;
        this.author = author;
        this.recorded = recorded;
    }

    static Block of(Contact contact) {
        return new Block(contact, null, new Author(contact.author(), contact.agency()), contact.recorded());
    }

    static Block of(Statement first) {
        return new Block(null, first.contact(), new Author(first.author(), first.agency()), first.recorded());
    }

    static Block of(PlanAction first) {
        return new Block(null, null, new Author(first.author(), first.agency()), first.recorded());
    }

    @Nullable
    String contactId() {
        return contact == null ? from : contact.id();
    }

    /** Whether a statement can follow in this entry: the same occasion, and under a heading that is still open. */
    boolean takes(Statement statement, String heading) {
        boolean sameContact = contact != null
                ? contact.id().equals(statement.contact())
                : recorded.equals(statement.recorded())
                        && (from == null ? statement.contact() == null : from.equals(statement.contact()));
        boolean open = !headings.contains(heading) || headings.getLast().equals(heading);
        return sameContact
                && open
                && statements.size() < MOST
                && author.equals(new Author(statement.author(), statement.agency()));
    }

    void add(Statement statement, String heading) {
        statements.add(statement);
        if (!headings.contains(heading)) {
            headings.add(heading);
        }
    }

    boolean takes(PlanAction action) {
        return recorded.equals(action.recorded()) && author.equals(new Author(action.author(), action.agency()));
    }

    /** The day to be written on the entry. */
    Day writtenOn() {
        if (contact != null) {
            return contact.day();
        }
        LocalDate day = Moments.dayOf(recorded);
        for (Statement statement : statements) {
            When when = statement.when();
            LocalDate from = when.earliest();
            if (statement.repeats() == null
                    && when.equals(When.on(from))
                    && !from.isAfter(day)
                    && !from.isBefore(day.minusDays(NOTE_DAYS))) {
                return Day.on(from);
            }
        }
        return Day.on(day);
    }

    /** The day that lines of the entry are taken to be true on, as the reader works it out. */
    Day linesOn() {
        Day on = writtenOn();
        LocalDate day = Moments.dayOf(recorded);
        return on.earliest().isAfter(day) ? Day.on(day) : on.notAfter(day);
    }
}
