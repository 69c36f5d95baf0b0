package cotside.evidence;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was expunged, by its names in a family. Nothing points at it any longer: a correction of it stands on its own, and
 * what only took it back is gone with it.
 */
record Gone(Set<String> handles) {
    Gone {
        handles = Set.copyOf(handles);
    }

    Family outOf(Family family) {
        if (handles.isEmpty()) {
            return family;
        }
        return new Family(
                family.title(),
                family.babies(),
                family.people(),
                family.homes(),
                family.agencies(),
                statements(family.statements()),
                family.contacts().stream()
                        .filter(contact -> !handles.contains(contact.id()))
                        .map(this::contact)
                        .toList(),
                family.actions().stream()
                        .filter(action -> !handles.contains(action.id()))
                        .toList());
    }

    private List<Statement> statements(List<Statement> all) {
        return all.stream()
                .filter(statement -> !handles.contains(statement.id()))
                .filter(statement -> !(statement.claim() instanceof Claim.Withdrawn)
                        || statement.corrects() == null
                        || !handles.contains(statement.corrects()))
                .map(this::statement)
                .toList();
    }

    private Statement statement(Statement it) {
        return new Statement(
                it.id(),
                it.claim(),
                it.says(),
                it.why(),
                it.basis(),
                it.voice(),
                it.when(),
                it.partOfDay(),
                it.expected(),
                it.recorded(),
                it.author(),
                it.agency(),
                it.marking(),
                it.notToBeDisclosedTo(),
                left(it.contact()),
                left(it.cites()),
                left(it.corrects()),
                left(it.repeats()),
                left(it.answers()),
                it.note());
    }

    private Contact contact(Contact it) {
        return new Contact(
                it.id(),
                it.kind(),
                it.outcome(),
                it.day(),
                it.partOfDay(),
                it.invited(),
                it.how(),
                it.reached(),
                it.met(),
                it.home(),
                it.recorded(),
                it.author(),
                it.agency(),
                it.marking(),
                left(it.corrects()),
                it.note());
    }

    private @Nullable String left(@Nullable String handle) {
        return handle == null || handles.contains(handle) ? null : handle;
    }

    private Set<String> left(Set<String> some) {
        Set<String> left = new LinkedHashSet<>(some);
        left.removeAll(handles);
        return left;
    }
}
