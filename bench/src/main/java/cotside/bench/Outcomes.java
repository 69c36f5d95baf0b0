package cotside.bench;

import java.util.Arrays;

/** The truth of every rule for one case, two bits to a rule; reused from case to case, so that no engine has to allocate. */
public final class Outcomes {
    private final int rules;
    private final long[] sure;
    private final long[] maybe;

    public Outcomes(int rules) {
        this.rules = rules;
        this.sure = Bits.of(rules);
        this.maybe = Bits.of(rules);
    }

    public int rules() {
        return rules;
    }

    /** One bit for each rule that is true; to be written whole by the engine. */
    public long[] sure() {
        return sure;
    }

    /** One bit for each rule that is not false; to be written whole by the engine. */
    public long[] maybe() {
        return maybe;
    }

    public void clear() {
        Arrays.fill(sure, 0);
        Arrays.fill(maybe, 0);
    }

    /** Sets one rule of outcomes that were cleared. */
    public void set(int rule, Truth truth) {
        if (truth != Truth.FALSE) {
            Bits.set(maybe, rule);
            if (truth == Truth.TRUE) {
                Bits.set(sure, rule);
            }
        }
    }

    public Truth get(int rule) {
        return Truth.of(Bits.get(sure, rule), Bits.get(maybe, rule));
    }

    public boolean sameAs(Outcomes other) {
        return rules == other.rules && Arrays.equals(sure, other.sure) && Arrays.equals(maybe, other.maybe);
    }
}
