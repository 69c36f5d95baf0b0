package cotside.guidance.logic;

import java.util.ArrayList;
import java.util.List;

/** Gathers the parts of an <em>all</em> or an <em>any</em>: flat, and without those that are decided. */
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
        if (part instanceof Formula.Constant constant) {
            decided |= constant.value() != all;
        } else if (all && part instanceof Formula.And and) {
            open.addAll(and.parts());
        } else if (!all && part instanceof Formula.Or or) {
            open.addAll(or.parts());
        } else {
            open.add(part);
        }
    }

    /** As {@link #add}, but nothing twice running: all that is asked of one more member is that one atom. */
    public void addOnce(Formula part) {
        boolean again = part instanceof Formula.Leaf && !open.isEmpty() && part.equals(open.getLast());
        if (!again) {
            add(part);
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
