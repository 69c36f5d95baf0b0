package cotside.guidance.pack;

import cotside.guidance.facts.Basis;
import java.util.EnumSet;
import java.util.Set;

/**
 * What it takes to show, or equally to rule out, a factor.
 *
 * @param accepts the bases that count; never {@link Basis#ASSUMED}
 * @param observations how many separate observations
 * @param spread over what they must differ
 */
public record Needs(Set<Basis> accepts, int observations, Set<Spread> spread) {
    /** One observation that was seen, recorded or assessed. */
    public static final Needs ORDINARY = new Needs(EnumSet.of(Basis.SEEN, Basis.RECORDED, Basis.ASSESSED), 1, Set.of());

    public Needs {
        accepts = Set.copyOf(accepts);
        spread = Set.copyOf(spread);
        if (accepts.contains(Basis.ASSUMED)) {
            throw new IllegalArgumentException("an assumption never shows or rules out anything");
        }
        if (observations < 1) {
            throw new IllegalArgumentException("at least one observation is needed, not " + observations);
        }
    }
}
