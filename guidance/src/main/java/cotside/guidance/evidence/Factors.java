package cotside.guidance.evidence;

import cotside.guidance.facts.Basis;
import cotside.guidance.logic.Use;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Freshness;
import cotside.guidance.pack.Kind;
import cotside.guidance.pack.Lapse;
import cotside.guidance.pack.Needs;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Side;
import cotside.guidance.pack.Spread;
import cotside.guidance.pack.Ties;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The pack's factors with what each takes from its opposite worked out once. */
public final class Factors {
    private final Map<String, Ready> byId = new LinkedHashMap<>();

    public Factors(Pack pack) {
        Map<String, Factor> all = Pack.byId(pack.factors(), Factor::id);
        Map<String, Factor> opposites = new HashMap<>();
        for (Factor factor : pack.factors()) {
            Factor opposite = factor.opposite() == null ? null : all.get(factor.opposite());
            if (opposite != null) {
                opposites.put(factor.id(), opposite);
                opposites.put(opposite.id(), factor);
            }
        }
        for (Factor factor : pack.factors()) {
            byId.put(factor.id(), Ready.of(byId.size(), factor, opposites.get(factor.id())));
        }
    }

    public @Nullable Ready find(String id) {
        return byId.get(id);
    }

    public Ready get(String id) {
        Ready ready = byId.get(id);
        if (ready == null) {
            throw new IllegalArgumentException("the pack has no factor " + id);
        }
        return ready;
    }

    public int size() {
        return byId.size();
    }

    public Iterable<Ready> all() {
        return byId.values();
    }

    /**
     * A factor as standings need it, numbered within its pack. A statement on the opposite is a contrary statement on the
     * same footing, so what shows the one rules out the other, and the shorter freshness of the two holds for both.
     *
     * @param directed whether the order of a pair matters
     */
    public record Ready(
            int index,
            Factor factor,
            boolean directed,
            @Nullable Factor opposite,
            Needs shownBy,
            Needs ruledOutBy,
            Freshness goodFor,
            @Nullable Freshness oppositeGoodFor,
            List<Lapse> lapses) {

        /** A factor of no pack, with nothing that it is the opposite of. */
        public static Ready alone(Factor factor) {
            return of(-1, factor, null);
        }

        private static Ready of(int index, Factor factor, @Nullable Factor opposite) {
            if (opposite == null) {
                return new Ready(
                        index,
                        factor,
                        isDirected(factor),
                        null,
                        factor.shownBy(),
                        factor.ruledOutBy(),
                        factor.goodFor(),
                        null,
                        factor.lapses());
            }
            boolean reassures = factor.side() == Side.PROTECTIVE;
            Set<Lapse> lapses = new HashSet<>(factor.lapses());
            lapses.addAll(opposite.lapses());
            return new Ready(
                    index,
                    factor,
                    isDirected(factor),
                    opposite,
                    reassures ? stricter(factor.shownBy(), opposite.ruledOutBy()) : factor.shownBy(),
                    reassures ? factor.ruledOutBy() : stricter(factor.ruledOutBy(), opposite.shownBy()),
                    factor.goodFor(),
                    opposite.goodFor(),
                    List.copyOf(lapses));
        }

        private static Needs stricter(Needs one, Needs other) {
            EnumSet<Basis> accepts = EnumSet.noneOf(Basis.class);
            accepts.addAll(one.accepts());
            accepts.retainAll(other.accepts());
            Set<Spread> spread = new TreeSet<>(one.spread());
            spread.addAll(other.spread());
            return new Needs(
                    accepts.isEmpty() ? one.accepts() : accepts,
                    Math.max(one.observations(), other.observations()),
                    spread);
        }

        public String id() {
            return factor.id();
        }

        /** Every tie but partner and identity runs from a person to a baby or home. */
        private static boolean isDirected(Factor factor) {
            boolean eitherWay = factor.id().equals(Ties.PARTNER) || factor.id().equals(Ties.SAME_PERSON);
            return factor.directed() || (factor.side() == Side.TIE && !eitherWay);
        }

        public boolean isTie() {
            return factor.side() == Side.TIE;
        }

        public boolean isEvent() {
            return factor.kind() == Kind.EVENT;
        }

        /** The side from which this factor is read where it stands for itself. */
        public Use ownUse() {
            return factor.side() == Side.PROTECTIVE ? Use.REASSURANCE : Use.WORRY;
        }

        /** Days for which a statement about a baby of this age is good; null age counts as the youngest. */
        public int goodFor(@Nullable Integer ageDays) {
            int own = ageDays == null ? goodFor.shortest() : goodFor.goodFor(ageDays);
            if (oppositeGoodFor == null) {
                return own;
            }
            int others = ageDays == null ? oppositeGoodFor.shortest() : oppositeGoodFor.goodFor(ageDays);
            return Math.min(own, others);
        }
    }
}
