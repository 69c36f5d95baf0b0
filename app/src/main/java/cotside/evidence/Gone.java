package cotside.evidence;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
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
                        .map(contact -> contact.withCorrected(left(contact.corrects())))
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
                .map(statement -> statement.withReferences(this::left))
                .toList();
    }

    private @Nullable String left(@Nullable String handle) {
        return handle == null || handles.contains(handle) ? null : handle;
    }
}
