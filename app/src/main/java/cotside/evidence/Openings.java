package cotside.evidence;

import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Ties;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which adults' history elsewhere a record opens: those with a tie to a baby of it that rests on an agency's own record or
 * eyes, or that two agencies speak of. Partners of such an adult, and who lives where the baby does, have a tie too.
 */
final class Openings {
    private static final Set<String> TO_THE_BABY = Set.copyOf(Ties.OF_PERSON_AND_BABY);

    private final Set<Id> babies = new HashSet<>();
    private final Map<Edge, Set<String>> agencies = new HashMap<>();
    private final Set<Edge> firm = new HashSet<>();

    private record Edge(Id one, Id other) {}

    private Openings(Family family) {
        family.babies().stream().map(Baby::id).forEach(babies::add);
        Set<String> corrected = new HashSet<>();
        for (Statement statement : family.statements()) {
            if (statement.corrects() != null) {
                corrected.add(statement.corrects());
            }
        }
        for (Statement statement : family.statements()) {
            if (!corrected.contains(statement.id())
                    && statement.says() == Says.HOLDS
                    && statement.claim() instanceof Claim.OfFactor tie) {
                add(statement, tie.factor(), tie.subject());
            }
        }
    }

    static boolean isTie(Statement statement) {
        return statement.corrects() != null
                || (statement.claim() instanceof Claim.OfFactor of && Ties.ALL.contains(of.factor()));
    }

    /** The people opened, by the family's names for them. */
    static Set<Id> of(Family family) {
        return new Openings(family).opened();
    }

    private void add(Statement statement, String tie, Subject subject) {
        Id other = subject.other();
        boolean joins = TO_THE_BABY.contains(tie) || tie.equals(Ties.PARTNER) || tie.equals(Ties.LIVES_AT);
        if (!joins || other == null) {
            return;
        }
        Edge edge = new Edge(subject.one(), other);
        agencies.computeIfAbsent(edge, e -> new HashSet<>()).add(statement.agency());
        boolean agencyKnows = statement.basis() == Basis.RECORDED || statement.basis() == Basis.SEEN;
        if (agencyKnows || agencies.get(edge).size() > 1) {
            firm.add(edge);
        }
    }

    private Set<Id> opened() {
        Set<Id> near = new HashSet<>(babies);
        Set<Id> opened = new HashSet<>();
        // From the baby to those tied to the baby and the homes; from those to partners and who lives there; no
        // further.
        for (int step = 0; step < 2; step++) {
            Set<Id> next = new HashSet<>();
            for (Edge edge : firm) {
                if (near.contains(edge.one())) {
                    next.add(edge.other());
                }
                if (near.contains(edge.other())) {
                    next.add(edge.one());
                }
            }
            opened.addAll(next);
            near.addAll(next);
        }
        opened.removeAll(babies);
        return opened;
    }
}
