package cotside.guidance.evidence;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Says;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Standing.NotKnown;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Needs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The standing of one claim, from all that was said of it (guidance sections 3 to 6). Pure: what counts as fresh is asked
 * of the caller, who knows the day.
 */
final class Standings {
    private Standings() {}

    /**
     * @param all everything said of the claim that exists on the day, contrary statements on the opposite included
     * @param fresh whether one piece of evidence is fresh on the day
     */
    static Standing of(Factors.Ready factor, List<Evidence> all, Use use, Predicate<Evidence> fresh) {
        if (all.isEmpty()) {
            return Standing.NEVER_ASKED;
        }
        List<Evidence> holding = new ArrayList<>();
        List<Evidence> assumed = new ArrayList<>();
        List<Evidence> against = new ArrayList<>();
        List<Evidence> unanswered = new ArrayList<>();
        for (Evidence one : all) {
            if (!one.answered()) {
                unanswered.add(one);
                continue;
            }
            boolean reassures = one.holds() == (use == Use.REASSURANCE);
            if (reassures && one.expected()) {
                continue;
            }
            Evidence counts = reassures ? one.reassuring() : one;
            if (!counts.holds()) {
                against.add(counts);
            } else if (counts.assumed()) {
                assumed.add(counts);
            } else {
                holding.add(counts);
            }
        }
        Weighing weighing = new Weighing(factor, use, fresh, holding, assumed, against, unanswered);
        return weighing.standing();
    }

    /** How a standing reads as worry or as reassurance. */
    static Truth truth(Standing standing, Use use, boolean tie) {
        return switch (standing.stands()) {
            case SHOWN -> use == Use.WORRY || standing.fresh() ? Truth.TRUE : Truth.UNKNOWN;
            case SAID -> use == Use.WORRY ? Truth.TRUE : Truth.UNKNOWN;
            case ASSUMED -> use == Use.WORRY && tie ? Truth.TRUE : Truth.UNKNOWN;
            case REPORTED_OVER -> use == Use.WORRY ? Truth.TRUE : Truth.FALSE;
            case CONTRADICTED -> use == Use.WORRY ? Truth.TRUE : Truth.UNKNOWN;
            case DENIED -> use == Use.WORRY ? Truth.UNKNOWN : Truth.FALSE;
            case RULED_OUT -> use == Use.REASSURANCE || standing.fresh() ? Truth.FALSE : Truth.UNKNOWN;
            case NOT_KNOWN -> Truth.UNKNOWN;
        };
    }

    private record Weighing(
            Factors.Ready factor,
            Use use,
            Predicate<Evidence> fresh,
            List<Evidence> holding,
            List<Evidence> assumed,
            List<Evidence> against,
            List<Evidence> unanswered) {

        Standing standing() {
            Standing standing = withoutAssumptions();
            boolean yields = switch (standing.stands()) {
                case NOT_KNOWN, DENIED, RULED_OUT -> true;
                default -> false;
            };
            if (yields && !isDisproved()) {
                List<Evidence> later = assumedLaterThanKnowledge();
                if (!later.isEmpty()) {
                    return word(Stands.ASSUMED, anyFresh(later), false, later, factor.shownBy());
                }
            }
            return standing;
        }

        private Standing withoutAssumptions() {
            if (holding.isEmpty()) {
                return against.isEmpty() ? notKnown() : onlyAgainst();
            }
            if (against.isEmpty()) {
                return onlyHolding(holding, false);
            }
            if (isDisproved()) {
                return word(Stands.RULED_OUT, true, false, against, factor.ruledOutBy());
            }
            if (factor.factor().kind() == Kind.STATE) {
                List<Evidence> over = laterThanAll(against, holding);
                if (!over.isEmpty()) {
                    return Observations.suffice(over, factor.ruledOutBy())
                            ? word(
                                    Stands.RULED_OUT,
                                    Observations.suffice(onlyFresh(over), factor.ruledOutBy()),
                                    false,
                                    over,
                                    factor.ruledOutBy())
                            : word(Stands.REPORTED_OVER, anyFresh(over), false, over, factor.ruledOutBy());
                }
                List<Evidence> since = laterThanAll(holding, against);
                if (!since.isEmpty()) {
                    return onlyHolding(use == Use.WORRY ? holding : since, true);
                }
            }
            return word(Stands.CONTRADICTED, anyFresh(holding), false, holding, factor.shownBy());
        }

        private Standing notKnown() {
            if (unanswered.isEmpty()) {
                return factorWord(Stands.NOT_KNOWN, NotKnown.NEVER_ASKED);
            }
            Evidence latest = unanswered.getFirst();
            for (Evidence one : unanswered) {
                if (one.last() > latest.last()) {
                    latest = one;
                }
            }
            return factorWord(
                    Stands.NOT_KNOWN,
                    latest.statement().says() == Says.COULD_NOT_ASK
                            ? NotKnown.COULD_NOT_ASK
                            : NotKnown.COULD_NOT_ANSWER);
        }

        private Standing onlyAgainst() {
            if (isDisproved()) {
                return word(Stands.RULED_OUT, true, false, against, factor.ruledOutBy());
            }
            if (Observations.suffice(against, factor.ruledOutBy())) {
                boolean still = Observations.suffice(onlyFresh(against), factor.ruledOutBy());
                return word(Stands.RULED_OUT, still, false, against, factor.ruledOutBy());
            }
            return word(Stands.DENIED, anyFresh(against), false, against, factor.ruledOutBy());
        }

        /** The best among those still fresh; none fresh: the same word, not checked since. */
        private Standing onlyHolding(List<Evidence> held, boolean foundSince) {
            List<Evidence> freshOnes = onlyFresh(held);
            List<Evidence> best = freshOnes.isEmpty() ? held : freshOnes;
            boolean shown = Observations.suffice(best, factor.shownBy());
            return word(shown ? Stands.SHOWN : Stands.SAID, !freshOnes.isEmpty(), foundSince, best, factor.shownBy());
        }

        /** A contrary statement on a basis that disproves, wherever the factor is only said or assumed. */
        private boolean isDisproved() {
            if (factor.factor().disprovedBy().isEmpty()) {
                return false;
            }
            for (Evidence one : holding) {
                if (one.basis().isStrongerThan(Basis.SAID)) {
                    return false;
                }
            }
            for (Evidence one : against) {
                if (!one.repeat() && factor.factor().disprovedBy().contains(one.basis())) {
                    return true;
                }
            }
            return false;
        }

        private List<Evidence> assumedLaterThanKnowledge() {
            List<Evidence> knowledge = new ArrayList<>();
            for (Evidence one : against) {
                if (!one.assumed()) {
                    knowledge.add(one);
                }
            }
            return laterThanAll(assumed, knowledge);
        }

        private static List<Evidence> laterThanAll(List<Evidence> candidates, List<Evidence> others) {
            List<Evidence> later = new ArrayList<>();
            for (Evidence candidate : candidates) {
                boolean afterAll = true;
                for (Evidence other : others) {
                    if (!candidate.certainlyLaterThan(other)) {
                        afterAll = false;
                        break;
                    }
                }
                if (afterAll) {
                    later.add(candidate);
                }
            }
            return later;
        }

        private List<Evidence> onlyFresh(List<Evidence> evidence) {
            List<Evidence> kept = new ArrayList<>(evidence.size());
            for (Evidence one : evidence) {
                if (fresh.test(one)) {
                    kept.add(one);
                }
            }
            return kept;
        }

        private boolean anyFresh(List<Evidence> evidence) {
            for (Evidence one : evidence) {
                if (fresh.test(one)) {
                    return true;
                }
            }
            return false;
        }

        private Standing word(Stands stands, boolean isFresh, boolean foundSince, List<Evidence> on, Needs needs) {
            return build(stands, null, isFresh, foundSince, on, needs);
        }

        private Standing factorWord(Stands stands, NotKnown why) {
            return build(stands, why, false, false, unanswered, factor.shownBy());
        }

        private Standing build(
                Stands stands,
                @Nullable NotKnown why,
                boolean isFresh,
                boolean foundSince,
                List<Evidence> on,
                Needs needs) {
            int checked = Integer.MIN_VALUE;
            for (Evidence one : on) {
                checked = Math.max(checked, one.last());
            }
            List<Evidence> counting = Observations.counting(on, needs);
            TreeSet<LocalDate> days = new TreeSet<>();
            for (Evidence one : counting) {
                days.add(LocalDate.ofEpochDay(one.last()));
            }
            List<Evidence> allHolding = new ArrayList<>(holding);
            allHolding.addAll(assumed);
            return new Standing(
                    stands,
                    why,
                    isFresh,
                    foundSince,
                    checked == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(checked),
                    Observations.separate(counting),
                    needs.observations(),
                    List.copyOf(days),
                    ids(allHolding),
                    ids(against),
                    ids(unanswered));
        }

        private static List<String> ids(List<Evidence> evidence) {
            List<String> ids = new ArrayList<>(evidence.size());
            for (Evidence one : evidence) {
                ids.add(one.id());
            }
            return ids;
        }
    }
}
