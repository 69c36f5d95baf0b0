package cotside.guidance.logic;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** One pass over a formula: its truth, and, where it is unknown, the unknown atoms on which it still hangs. */
public final class Survey {
    private final IntFunction<Truth> atoms;
    private final Truth truth;
    private int[] open = new int[16];
    private int size;

    private Survey(Formula formula, IntFunction<Truth> atoms) {
        this.atoms = atoms;
        truth = pass(formula);
    }

    public static Survey of(Formula formula, IntFunction<Truth> atoms) {
        return new Survey(formula, atoms);
    }

    public Truth truth() {
        return truth;
    }

    /** Calls {@code visit} with every atom that {@link Formula#open} leaves, in the order of mention; one may come again. */
    public void openAtoms(IntConsumer visit) {
        for (int i = 0; i < size; i++) {
            visit.accept(open[i]);
        }
    }

    /** Leaves the open atoms of a part behind only if the part is unknown. */
    private Truth pass(Formula formula) {
        int before = size;
        Truth found = switch (formula) {
            case Formula.Constant constant -> Truth.of(constant.value());
            case Formula.Leaf leaf -> leaf(leaf.atom());
            case Formula.And and -> all(and.parts());
            case Formula.Or or -> any(or.parts());
            case Formula.AtLeast atLeast -> atLeast(atLeast);
        };
        if (found != Truth.UNKNOWN) {
            size = before;
        }
        return found;
    }

    private Truth leaf(int atom) {
        if (size == open.length) {
            open = Arrays.copyOf(open, 2 * size);
        }
        open[size++] = atom;
        return atoms.apply(atom);
    }

    private Truth all(List<Formula> parts) {
        Truth least = Truth.TRUE;
        for (Formula part : parts) {
            least = least.and(pass(part));
            if (least == Truth.FALSE) {
                return least;
            }
        }
        return least;
    }

    private Truth any(List<Formula> parts) {
        Truth most = Truth.FALSE;
        for (Formula part : parts) {
            most = most.or(pass(part));
            if (most == Truth.TRUE) {
                return most;
            }
        }
        return most;
    }

    private Truth atLeast(Formula.AtLeast atLeast) {
        int sure = 0;
        int maybe = 0;
        for (Formula part : atLeast.parts()) {
            Truth found = pass(part);
            sure += found == Truth.TRUE ? 1 : 0;
            maybe += found == Truth.FALSE ? 0 : 1;
        }
        return sure >= atLeast.n() ? Truth.TRUE : maybe >= atLeast.n() ? Truth.UNKNOWN : Truth.FALSE;
    }
}
