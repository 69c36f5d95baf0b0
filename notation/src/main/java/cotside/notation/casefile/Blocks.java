package cotside.notation.casefile;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.PlanAction;
import cotside.guidance.facts.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Divides a family's statements, contacts and actions into entries, keeping the order of each. */
final class Blocks {
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Contact> contacts;
    private final Set<String> written = new HashSet<>();
    private final Set<String> spokenFrom = new HashSet<>();

    private Blocks(Family family) {
        this.contacts = new ArrayDeque<>(family.contacts());
        family.statements().stream()
                .map(Statement::contact)
                .filter(Objects::nonNull)
                .forEach(spokenFrom::add);
    }

    static List<Block> of(Family family, LineWriter lines) {
        Blocks blocks = new Blocks(family);
        for (Statement statement : family.statements()) {
            blocks.add(statement, lines.heading(statement));
        }
        while (!blocks.contacts.isEmpty()) {
            blocks.nextContact();
        }
        blocks.add(family.actions());
        return blocks.blocks;
    }

    private void add(Statement statement, String heading) {
        String contact = statement.contact();
        boolean toCome = contact != null
                && !written.contains(contact)
                && contacts.stream().anyMatch(one -> one.id().equals(contact));
        while (toCome && !written.contains(contact)) {
            nextContact();
        }
        if (!blocks.isEmpty() && blocks.getLast().takes(statement, heading)) {
            blocks.getLast().add(statement, heading);
            return;
        }
        while (!contacts.isEmpty()
                && !spokenFrom.contains(contacts.peek().id())
                && !contacts.peek().recorded().isAfter(statement.recorded())) {
            nextContact();
        }
        Block block = Block.of(statement);
        block.add(statement, heading);
        blocks.add(block);
    }

    private void nextContact() {
        Contact contact = contacts.remove();
        written.add(contact.id());
        blocks.add(Block.of(contact));
    }

    /** Actions keep their order: each goes into the next entry of its occasion, or one of its own at the end. */
    private void add(List<PlanAction> actions) {
        Deque<PlanAction> open = new ArrayDeque<>(actions);
        for (Block block : blocks) {
            while (!open.isEmpty() && block.takes(open.peek())) {
                block.actions.add(open.remove());
            }
        }
        while (!open.isEmpty()) {
            PlanAction action = open.remove();
            if (blocks.isEmpty() || !blocks.getLast().takes(action)) {
                blocks.add(Block.of(action));
            }
            blocks.getLast().actions.add(action);
        }
    }
}
