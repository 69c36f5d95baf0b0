package cotside.guidance.examples;

import cotside.guidance.evidence.Factors;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Parameter;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Ties;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** How the ids of a pack are read: its factors, and those that a mutation has put in their place. */
final class Reading {
    private final Map<String, Factor> factors;
    private final Map<String, Integer> parameters;
    private final Map<String, String> absences;

    private Reading(Map<String, Factor> factors, Map<String, Integer> parameters, Map<String, String> absences) {
        this.factors = factors;
        this.parameters = parameters;
        this.absences = absences;
    }

    /** Examples are read by the newest value of each parameter. */
    static Reading of(Pack pack) {
        Map<String, Integer> newest = new HashMap<>();
        for (Parameter parameter : pack.parameters()) {
            newest.put(parameter.id(), parameter.on(LocalDate.MAX));
        }
        return new Reading(Pack.byId(pack.factors(), Factor::id), newest, Map.of());
    }

    /** With a factor that is true exactly where another is false. */
    Reading withAbsence(String id, String of) {
        Map<String, String> more = new HashMap<>(absences);
        more.put(id, of);
        return new Reading(factors, parameters, more);
    }

    /** With a dated factor like another, but for how it is reckoned. */
    Reading withDated(String id, Factor like, Derived.Dated dated) {
        Map<String, Factor> more = new HashMap<>(factors);
        more.put(id, derivedAnew(id, like, dated));
        return new Reading(more, parameters, absences);
    }

    boolean knows(String id) {
        return factors.containsKey(id);
    }

    /** The factor that this one is the absence of, or null. */
    @Nullable
    String absenceOf(String id) {
        return absences.get(id);
    }

    Factors.Ready ready(String id) {
        return Factors.Ready.alone(factor(id));
    }

    Factor factor(String id) {
        String of = absences.get(id);
        Factor factor = factors.get(of == null ? id : of);
        if (factor == null) {
            throw new NoSuchElementException("the pack has no factor " + id);
        }
        return of == null ? factor : derivedAnew(id, factor, factor.derived());
    }

    int bound(Derived.Bound bound) {
        if (bound.parameter() == null) {
            return bound.number();
        }
        Integer number = parameters.get(bound.parameter());
        if (number == null) {
            throw new NoSuchElementException("the pack has no parameter " + bound.parameter());
        }
        return number;
    }

    /** Whether a pair factor is read in one order only. */
    boolean isDirected(String id) {
        Factor factor = factors.get(id);
        boolean eitherWay = id.equals(Ties.PARTNER) || id.equals(Ties.SAME_PERSON);
        return factor != null && (factor.directed() || (factor.side() == Side.TIE && !eitherWay));
    }

    private static Factor derivedAnew(String id, Factor like, @Nullable Derived derived) {
        return new Factor(
                id,
                like.label(),
                like.help(),
                like.about(),
                like.heading(),
                like.side(),
                like.kind(),
                like.opposite(),
                like.shownBy(),
                like.ruledOutBy(),
                like.goodFor(),
                like.lapses(),
                like.disprovedBy(),
                like.askAgainDays(),
                derived,
                like.directed(),
                like.sensitive(),
                like.heldBy(),
                like.because(),
                like.rows());
    }
}
