package cotside.guidance.logic;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** One pass over a formula: its truth, and, where it is unknown, the unknown atoms on which it still hangs. */
public final class Survey {
    private final IntFunction<Truth> atoms;
    private int[] open = new int[16];
    private int size;

    private Survey(IntFunction<Truth> atoms) {
        this.atoms = atoms;
    }

    /**
     * What a pass finds.
     *
     * @param open the atoms that {@link Formula#open} leaves, in the order and as often as they are mentioned
     */
    public record Found(Truth truth, int[] open) {}

    public static Found of(Formula formula, IntFunction<Truth> atoms) {
        Survey survey = new Survey(atoms);
        Truth truth = survey.pass(formula);
        return new Found(truth, Arrays.copyOf(survey.open, survey.size));
    }

    /** Leaves the open atoms of a part behind only if the part is unknown. */
    private Truth pass(Formula formula) {
        int before = size;
        Truth truth =
                switch (formula) {
                    case Formula.Constant constant -> Truth.of(constant.value());
                    case Formula.Leaf leaf -> leaf(leaf.atom());
                    case Formula.And and -> all(and.parts());
                    case Formula.Or or -> any(or.parts());
                    case Formula.AtLeast atLeast -> atLeast(atLeast);
                };
        if (truth != Truth.UNKNOWN) {
            size = before;
        }
        return truth;
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
            Truth truth = pass(part);
            sure += truth == Truth.TRUE ? 1 : 0;
            maybe += truth == Truth.FALSE ? 0 : 1;
        }
        return sure >= atLeast.n() ? Truth.TRUE : maybe >= atLeast.n() ? Truth.UNKNOWN : Truth.FALSE;
    }
}
