package cotside.guidance.outcome;

import cotside.guidance.evidence.Evidence;
import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Key;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a worry is answered: by a statement that names it and knows of it, or by an act that does (guidance section 8).
 */
final class Settling {
    private final Combination combination;
    private final String lineId;
    private final View view;
    private final RecordWorld world;
    private final Compounds compounds;
    private final @Nullable Subject eventSubject;
    private final Set<String> handles;
    private final List<Evidence> worries;
    private final Map<String, Statement> used = new LinkedHashMap<>();

    /**
     * @param view the day of the picture
     * @param handles the handles of the event that the line is about; empty when it is about none
     * @param worries the statements that carry the worry
     */
    Settling(
            Combination combination,
            String lineId,
            View view,
            RecordWorld world,
            Compounds compounds,
            @Nullable Subject eventSubject,
            Set<String> handles,
            List<Evidence> worries) {
        this.combination = combination;
        this.lineId = lineId;
        this.view = view;
        this.world = world;
        this.compounds = compounds;
        this.eventSubject = eventSubject;
        this.handles = handles;
        this.worries = worries;
    }

    /** The statements that settle it, or none; {@code reopened} is told why a settlement no longer holds. */
    List<Statement> settledBy(Scope scope, List<String> reopened) {
        Expr settles = combination.settledBy();
        if (settles == null || !anyoneAnswers()) {
            return List.of();
        }
        Formula formula = new Grounding(new AnsweringWorld(), Use.REASSURANCE, compounds).ground(settles, scope);
        if (formula.truth(world.atoms()::truth) != Truth.TRUE) {
            return List.of();
        }
        for (Evidence worry : worries) {
            if (used.values().stream().noneMatch(statement -> covers(statement, worry))) {
                reopened.add(worry.id());
            }
        }
        return reopened.isEmpty() ? List.copyOf(used.values()) : List.of();
    }

    private boolean anyoneAnswers() {
        for (Statement statement : view.ledger().known().answering()) {
            if (names(statement)) {
                return true;
            }
        }
        return false;
    }

    /** Acts that the combination calls for, done for this very worry; a new worry of the kind sets them aside. */
    List<Statement> acts(Set<String> called) {
        List<Statement> done = new ArrayList<>();
        for (Statement act : view.ledger().acts()) {
            var claim = (Claim.OfAct) act.claim();
            boolean recorded = act.basis().isStrongerThan(Basis.SAID)
                    && !act.expected()
                    && act.repeats() == null
                    && act.when().earliest().toEpochDay() <= view.day();
            if (recorded && called.contains(claim.act()) && names(act)) {
                boolean covered = worries.stream().allMatch(worry -> covers(act, worry));
                if (covered) {
                    done.add(act);
                }
            }
        }
        return done;
    }

    private boolean names(Statement statement) {
        for (String answered : statement.answers()) {
            boolean line = answered.equals(lineId) || answered.equals(combination.id());
            if (handles.contains(answered) || line) {
                return handles.isEmpty() || handles.contains(answered) || answered.equals(lineId);
            }
            for (Evidence worry : worries) {
                if (worry.id().equals(answered)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean names(Statement statement, Evidence worry) {
        String event = worry.event();
        return statement.answers().contains(worry.id())
                || (event != null && statement.answers().contains(event));
    }

    /** Whether an answer takes account of a worry, or the worry is no new one. */
    private boolean covers(Statement answer, Evidence worry) {
        Statement said = worry.statement();
        boolean sameContact = said.contact() != null && said.contact().equals(answer.contact());
        boolean certainlyEarlier = worry.latest() < answer.when().earliest().toEpochDay();
        boolean unchanged = said.answers().contains(answer.id());
        return names(answer, worry)
                || answer.cites().contains(worry.id())
                || sameContact
                || worry.repeat()
                || certainlyEarlier
                || unchanged;
    }

    /** Made on the day of the worry or later, and not the worry's own statement. */
    private boolean knowsOf(Evidence answer) {
        int earliest = Integer.MAX_VALUE;
        for (Evidence worry : worries) {
            if (worry.id().equals(answer.id())) {
                return false;
            }
            if (names(answer.statement(), worry)) {
                earliest = Math.min(earliest, worry.earliest());
            }
        }
        return earliest == Integer.MAX_VALUE || answer.earliest() >= earliest;
    }

    private boolean counts(Evidence evidence) {
        if (evidence.holds()) {
            return names(evidence.statement()) && knowsOf(evidence);
        }
        return evidence.statement().answers().isEmpty() || names(evidence.statement());
    }

    /** The record, in which only statements that answer this very worry hold. */
    private final class AnsweringWorld extends OverlaidWorld {
        AnsweringWorld() {
            super(world);
        }

        @Override
        public Formula stated(Factors.Ready factor, Subject subject, @Nullable String event, Use use) {
            Subject ordered = Key.ordered(subject, factor.directed());
            Standing standing =
                    view.standing(factor, ordered, Settling.this::counts, Use.REASSURANCE, eventSubject != null);
            boolean settles = view.truth(factor, standing, Use.REASSURANCE) == Truth.TRUE;
            if (settles) {
                for (String id : standing.holding()) {
                    Statement statement = view.ledger().known().findReadable(id);
                    if (statement != null) {
                        used.put(id, statement);
                    }
                }
            }
            return Formula.of(settles);
        }
    }
}
