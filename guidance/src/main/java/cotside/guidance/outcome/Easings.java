package cotside.guidance.outcome;

import cotside.guidance.evidence.Evidence;
import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Expr;
import cotside.guidance.picture.Line.Easing.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** What is set beside a worry: how far it is shown, and whether it was shown once and has been lost. */
final class Easings {
    private final Worlds worlds;

    Easings(Worlds worlds) {
        this.worlds = worlds;
    }

    Result.Eased eased(Expr easedBy, Scope scope) {
        Atoms atoms = worlds.atoms();
        Formula formula = new Grounding(worlds.today(), Use.REASSURANCE, worlds.compounds()).ground(easedBy, scope);
        Set<Integer> mentioned = new LinkedHashSet<>();
        formula.atoms(mentioned::add);
        State state;
        if (formula.truth(atoms::truth) == Truth.TRUE) {
            state = State.SHOWN;
        } else if (formula.holds(atom -> isReliedOn(atoms.get(atom)))) {
            state = State.UNTESTED;
        } else if (formula.holds(atom -> atoms.truth(atom) != Truth.FALSE)) {
            state = State.NOT_KNOWN;
        } else {
            state = State.ABSENT;
        }
        return new Result.Eased(state, formula, List.copyOf(mentioned));
    }

    /** Somebody leans on it, shown or not. */
    static boolean isReliedOn(Atom atom) {
        if (atom.truth() == Truth.TRUE) {
            return true;
        }
        Standing standing = atom.standing();
        if (standing == null || atom.truth() == Truth.FALSE) {
            return false;
        }
        return switch (standing.stands()) {
            case SHOWN, SAID, ASSUMED, CONTRADICTED -> true;
            case REPORTED_OVER, DENIED, RULED_OUT, NOT_KNOWN -> false;
        };
    }

    /**
     * Whether on some earlier day, as known now, it was eased, and part of what eased it is since ruled out, reported over,
     * denied or contradicted by more than an assumption. Time alone loses nothing.
     */
    boolean isLost(Expr easedBy, Scope scope, Result.Eased now) {
        if (now.state() == State.SHOWN || !mayBeLost(easedBy)) {
            return false;
        }
        IntFunction<Truth> truth = worlds.atoms()::truth;
        for (int day : daysOfEvidence(now)) {
            RecordWorld then = worlds.on(day);
            Formula formula = new Grounding(then, Use.REASSURANCE, worlds.compounds()).ground(easedBy, scope);
            if (formula.truth(truth) == Truth.TRUE && partIsLost(carriers(formula, truth))) {
                return true;
            }
        }
        return false;
    }

    /** Of most of what eases, nobody ever said that it is not so. */
    private boolean mayBeLost(Expr easedBy) {
        Ledger ledger = worlds.today().view().ledger();
        Set<String> named = Mentions.factors(easedBy);
        for (Factors.Ready factor : ledger.factors().all()) {
            boolean carries = factor.isTie() || named.contains(factor.id());
            if (carries && ledger.isSpokenAgainst(factor)) {
                return true;
            }
        }
        return false;
    }

    private Set<Integer> daysOfEvidence(Result.Eased now) {
        View today = worlds.today().view();
        Set<Integer> days = new TreeSet<>();
        for (int atom : now.atoms()) {
            Factors.Ready factor = worlds.atoms().get(atom).factor();
            Subject subject = worlds.atoms().get(atom).subject();
            if (factor != null && subject != null) {
                for (Evidence evidence : today.existing(factor, subject)) {
                    if (evidence.holds() && evidence.last() < today.day()) {
                        days.add(evidence.last());
                    }
                }
            }
        }
        return days;
    }

    private boolean partIsLost(List<Integer> carriers) {
        View today = worlds.today().view();
        for (int carrier : carriers) {
            Atom atom = worlds.atoms().get(carrier);
            Factors.Ready factor = atom.factor();
            if (factor == null || atom.standing() == null) {
                continue;
            }
            Subject subject = Objects.requireNonNull(atom.subject());
            Standing standing = today.standing(factor, subject, atom.event(), Use.REASSURANCE);
            boolean turned = switch (standing.stands()) {
                case RULED_OUT, REPORTED_OVER, DENIED, CONTRADICTED, ASSUMED -> true;
                default -> false;
            };
            if (turned && againstByMoreThanAssumption(today, factor, subject)) {
                return true;
            }
        }
        return false;
    }

    private static boolean againstByMoreThanAssumption(View view, Factors.Ready factor, Subject subject) {
        for (Evidence evidence : view.existing(factor, subject)) {
            if (evidence.answered() && !evidence.holds() && !evidence.assumed()) {
                return true;
            }
        }
        return false;
    }

    /** The true atoms that make a true formula true, each part of it looked into. */
    static List<Integer> carriers(Formula formula, IntFunction<Truth> truth) {
        Set<Integer> carriers = new LinkedHashSet<>();
        collect(formula, truth, carriers);
        return new ArrayList<>(carriers);
    }

    private static void collect(Formula formula, IntFunction<Truth> truth, Set<Integer> carriers) {
        switch (formula) {
            case Formula.Constant _ -> {}
            case Formula.Leaf leaf -> {
                if (truth.apply(leaf.atom()) == Truth.TRUE) {
                    carriers.add(leaf.atom());
                }
            }
            case Formula.And and -> and.parts().forEach(part -> collect(part, truth, carriers));
            case Formula.Or or -> {
                Truth whole = or.truth(truth);
                for (Formula part : or.parts()) {
                    if (part.truth(truth) == whole) {
                        collect(part, truth, carriers);
                    }
                }
            }
            case Formula.AtLeast atLeast -> {
                for (Formula part : atLeast.parts()) {
                    if (part.truth(truth) != Truth.FALSE) {
                        collect(part, truth, carriers);
                    }
                }
            }
        }
    }
}
