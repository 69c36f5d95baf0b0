package cotside.guidance.logic;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the parts of an <em>all</em> or an <em>any</em>: flat, without those that are decided, and without saying the
 * same twice running, as is said of one more member of whom nothing is known.
 */
public final class Parts {
    private final boolean all;
    private final List<Formula> open = new ArrayList<>();
    private boolean decided;

    private Parts(boolean all) {
        this.all = all;
    }

    public static Parts ofAll() {
        return new Parts(true);
    }

    public static Parts ofAny() {
        return new Parts(false);
    }

    public void add(Formula part) {
        switch (part) {
            case Formula.Constant constant -> decided |= constant.value() != all;
            case Formula.And and when all -> open.addAll(and.parts());
            case Formula.Or or when !all -> open.addAll(or.parts());
            default -> {
                if (open.isEmpty() || !open.getLast().equals(part)) {
                    open.add(part);
                }
            }
        }
    }

    /** What they come to. Nothing is to be added afterwards. */
    public Formula formula() {
        if (decided) {
            return Formula.of(!all);
        }
        return switch (open.size()) {
            case 0 -> Formula.of(all);
            case 1 -> open.getFirst();
            default -> all ? new Formula.And(open) : new Formula.Or(open);
        };
    }
}
