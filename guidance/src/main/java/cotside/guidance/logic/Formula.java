package cotside.guidance.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * A condition grounded over numbered atoms. It never negates, so it can only grow truer as more becomes true, and two
 * Boolean passes are exact: true with every unknown atom false is true; false with every unknown atom true is false;
 * anything else is unknown.
 */
public sealed interface Formula {
    /** Decided whatever the atoms are. */
    record Constant(boolean value) implements Formula {
        public static final Constant TRUE = new Constant(true);
        public static final Constant FALSE = new Constant(false);
    }

    /** One atom. */
    record Leaf(int atom) implements Formula {}

    /** All of at least two parts. */
    record And(List<Formula> parts) implements Formula {}

    /** Any of at least two parts. */
    record Or(List<Formula> parts) implements Formula {}

    /** At least {@code n} of the parts, with n above one and below their number. */
    record AtLeast(int n, List<Formula> parts) implements Formula {}

    static Formula of(boolean value) {
        return value ? Constant.TRUE : Constant.FALSE;
    }

    static Formula and(Formula... parts) {
        return and(List.of(parts));
    }

    static Formula and(Formula one, Formula other) {
        return both(one, other, true);
    }

    static Formula and(List<Formula> parts) {
        return gathered(Parts.ofAll(), parts);
    }

    static Formula or(Formula one, Formula other) {
        return both(one, other, false);
    }

    static Formula or(Formula... parts) {
        return or(List.of(parts));
    }

    /** Mostly one of the two is decided. */
    private static Formula both(Formula one, Formula other, boolean all) {
        if (one instanceof Constant constant) {
            return constant.value() == all ? other : one;
        }
        if (other instanceof Constant constant) {
            return constant.value() == all ? one : other;
        }
        Parts parts = all ? Parts.ofAll() : Parts.ofAny();
        parts.add(one);
        parts.addOnce(other);
        return parts.formula();
    }

    static Formula or(List<Formula> parts) {
        return gathered(Parts.ofAny(), parts);
    }

    private static Formula gathered(Parts into, List<Formula> parts) {
        for (Formula part : parts) {
            into.add(part);
        }
        return into.formula();
    }

    static Formula atLeast(int n, List<Formula> parts) {
        int needed = n;
        List<Formula> open = new ArrayList<>(parts.size());
        for (Formula part : parts) {
            if (part instanceof Constant constant) {
                needed -= constant.value() ? 1 : 0;
            } else {
                open.add(part);
            }
        }
        if (needed <= 0) {
            return Constant.TRUE;
        }
        if (needed > open.size()) {
            return Constant.FALSE;
        }
        if (needed == 1) {
            return or(open);
        }
        return needed == open.size() ? and(open) : new AtLeast(needed, open);
    }

    /** Whether it holds when exactly these atoms are true. */
    default boolean holds(IntPredicate isTrue) {
        return switch (this) {
            case Constant constant -> constant.value();
            case Leaf leaf -> isTrue.test(leaf.atom());
            case And and -> {
                for (Formula part : and.parts()) {
                    if (!part.holds(isTrue)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Or or -> {
                for (Formula part : or.parts()) {
                    if (part.holds(isTrue)) {
                        yield true;
                    }
                }
                yield false;
            }
            case AtLeast atLeast -> {
                int missing = atLeast.n();
                for (Formula part : atLeast.parts()) {
                    if (part.holds(isTrue) && --missing == 0) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    /** Three-valued, exactly: without negation the two Boolean passes are one pass over three ordered values. */
    default Truth truth(IntFunction<Truth> atoms) {
        return switch (this) {
            case Constant constant -> Truth.of(constant.value());
            case Leaf leaf -> atoms.apply(leaf.atom());
            case And and -> {
                Truth least = Truth.TRUE;
                for (Formula part : and.parts()) {
                    least = least.and(part.truth(atoms));
                    if (least == Truth.FALSE) {
                        break;
                    }
                }
                yield least;
            }
            case Or or -> {
                Truth most = Truth.FALSE;
                for (Formula part : or.parts()) {
                    most = most.or(part.truth(atoms));
                    if (most == Truth.TRUE) {
                        break;
                    }
                }
                yield most;
            }
            case AtLeast atLeast -> {
                int sure = 0;
                int maybe = 0;
                for (Formula part : atLeast.parts()) {
                    Truth truth = part.truth(atoms);
                    sure += truth == Truth.TRUE ? 1 : 0;
                    maybe += truth == Truth.FALSE ? 0 : 1;
                }
                yield sure >= atLeast.n() ? Truth.TRUE : maybe >= atLeast.n() ? Truth.UNKNOWN : Truth.FALSE;
            }
        };
    }

    /** What is left of it once every known atom has its value: only unknown atoms remain. */
    default Formula open(IntFunction<Truth> atoms) {
        return switch (this) {
            case Constant constant -> constant;
            case Leaf leaf ->
                switch (atoms.apply(leaf.atom())) {
                    case TRUE -> Constant.TRUE;
                    case FALSE -> Constant.FALSE;
                    case UNKNOWN -> leaf;
                };
            case And and -> open(Parts.ofAll(), and.parts(), atoms);
            case Or or -> open(Parts.ofAny(), or.parts(), atoms);
            case AtLeast atLeast -> {
                List<Formula> parts = new ArrayList<>(atLeast.parts().size());
                for (Formula part : atLeast.parts()) {
                    parts.add(part.open(atoms));
                }
                yield atLeast(atLeast.n(), parts);
            }
        };
    }

    private static Formula open(Parts into, List<Formula> parts, IntFunction<Truth> atoms) {
        for (Formula part : parts) {
            into.add(part.open(atoms));
        }
        return into.formula();
    }

    /** Whether any of its atoms is such a one. */
    default boolean mentions(IntPredicate such) {
        return switch (this) {
            case Constant _ -> false;
            case Leaf leaf -> such.test(leaf.atom());
            case And and -> mentions(and.parts(), such);
            case Or or -> mentions(or.parts(), such);
            case AtLeast atLeast -> mentions(atLeast.parts(), such);
        };
    }

    private static boolean mentions(List<Formula> parts, IntPredicate such) {
        for (Formula part : parts) {
            if (part.mentions(such)) {
                return true;
            }
        }
        return false;
    }

    /** The formula that is true of the falsehoods: all and any change places. */
    default Formula dual() {
        return switch (this) {
            case Constant constant -> of(!constant.value());
            case Leaf leaf -> leaf;
            case And and -> or(duals(and.parts()));
            case Or or -> and(duals(or.parts()));
            case AtLeast atLeast -> atLeast(atLeast.parts().size() - atLeast.n() + 1, duals(atLeast.parts()));
        };
    }

    private static List<Formula> duals(List<Formula> parts) {
        List<Formula> duals = new ArrayList<>(parts.size());
        for (Formula part : parts) {
            duals.add(part.dual());
        }
        return duals;
    }

    /** Calls {@code visit} with every atom, in order of first mention, as often as it is mentioned. */
    default void atoms(IntConsumer visit) {
        switch (this) {
            case Constant _ -> {}
            case Leaf leaf -> visit.accept(leaf.atom());
            case And and -> atoms(and.parts(), visit);
            case Or or -> atoms(or.parts(), visit);
            case AtLeast atLeast -> atoms(atLeast.parts(), visit);
        }
    }

    private static void atoms(List<Formula> parts, IntConsumer visit) {
        for (Formula part : parts) {
            part.atoms(visit);
        }
    }
}
