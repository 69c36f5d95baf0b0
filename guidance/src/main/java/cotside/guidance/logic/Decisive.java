package cotside.guidance.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What would decide an undecided formula (guidance section 9). All of it speaks of a formula over unknown atoms alone, as
 * {@link Formula#open} leaves it.
 */
public final class Decisive {
    /** Larger sets are not named: the picture says how many things are open instead. */
    public static final int LARGEST_SET = 3;

    /** More sets than anybody reads; beyond it the smallest are kept. */
    private static final int MOST_SETS = 120;

    private static final int MOST_TERMS = 4_000;

    /** More pairs than are worth trying: a product of so many terms is too many to go on with. */
    private static final int MOST_PAIRS = 250_000;

    private static final Comparator<int[]> BY_SIZE =
            Comparator.<int[]>comparingInt(set -> set.length).thenComparing(Arrays::compare);

    private Decisive() {}

    /** The smallest sets of atoms that, all true, make it true. */
    public static List<int[]> wouldShow(Formula open) {
        List<int[]> sets = terms(open, LARGEST_SET, MOST_SETS);
        if (sets == null) {
            return List.of();
        }
        return sets.size() < MOST_SETS
                ? sets
                : sets.stream().filter(set -> isSmallest(open, set)).toList();
    }

    /** Where sets were cut off, a smaller one may have been lost on the way: no set is named that has one within it. */
    private static boolean isSmallest(Formula open, int[] set) {
        for (int left : set) {
            if (open.holds(atom -> atom != left && contains(set, atom))) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(int[] set, int atom) {
        for (int one : set) {
            if (one == atom) {
                return true;
            }
        }
        return false;
    }

    /** The smallest sets of atoms that, all false, make it false. */
    public static List<int[]> wouldClear(Formula open) {
        return wouldShow(open.dual());
    }

    /** Atoms of which one answer alone decides it, in order. */
    public static List<Integer> levers(Formula open) {
        return levers(open, open.dual());
    }

    /** @param dual that of {@code open}, for those who have it already */
    public static List<Integer> levers(Formula open, Formula dual) {
        TreeSet<Integer> levers = new TreeSet<>();
        for (Formula formula : List.of(open, dual)) {
            List<int[]> singles = terms(formula, 1, MOST_TERMS);
            if (singles != null) {
                singles.forEach(single -> Arrays.stream(single).forEach(levers::add));
            }
        }
        return List.copyOf(levers);
    }

    /** Every atom that still matters: some values of the others let it decide. */
    public static List<Integer> pivot(Formula open) {
        return pivotOf(open).stream().boxed().toList();
    }

    private static BitSet pivotOf(Formula formula) {
        BitSet pivot = new BitSet();
        switch (formula) {
            case Formula.Constant _ -> {}
            case Formula.Leaf leaf -> pivot.set(leaf.atom());
            case Formula.And and -> addPivot(formula, and.parts(), pivot);
            case Formula.Or or -> addPivot(formula, or.parts(), pivot);
            case Formula.AtLeast atLeast -> addPivot(formula, atLeast.parts(), pivot);
        }
        return pivot;
    }

    /** Parts that share no atom decide independently; parts that do are tried with the atom they share true and false. */
    private static void addPivot(Formula whole, List<Formula> parts, BitSet pivot) {
        List<List<Formula>> groups = groups(parts);
        if (groups.size() == parts.size()) {
            parts.forEach(part -> pivot.or(pivotOf(part)));
        } else if (whole instanceof Formula.AtLeast) {
            split(whole, pivot);
        } else {
            for (List<Formula> group : groups) {
                if (group.size() == 1) {
                    pivot.or(pivotOf(group.getFirst()));
                } else {
                    split(whole instanceof Formula.And ? Formula.and(group) : Formula.or(group), pivot);
                }
            }
        }
    }

    private static void split(Formula formula, BitSet pivot) {
        int shared = mostShared(formula);
        Formula without = formula.open(atom -> atom == shared ? Truth.FALSE : Truth.UNKNOWN);
        Formula with = formula.open(atom -> atom == shared ? Truth.TRUE : Truth.UNKNOWN);
        BitSet one = pivotOf(without);
        BitSet other = pivotOf(with);
        if (!one.equals(other) || differ(without, with)) {
            pivot.set(shared);
        }
        pivot.or(one);
        pivot.or(other);
    }

    /** Whether two formulas over the same atoms, the second nowhere less true, are ever of different value. */
    private static boolean differ(Formula less, Formula more) {
        List<int[]> terms = terms(more, Integer.MAX_VALUE, MOST_TERMS);
        if (terms == null) {
            return true;
        }
        for (int[] term : terms) {
            if (!less.holds(atom -> contains(term, atom))) {
                return true;
            }
        }
        return false;
    }

    private static int mostShared(Formula formula) {
        Map<Integer, Integer> mentions = new TreeMap<>();
        formula.atoms(atom -> mentions.merge(atom, 1, Integer::sum));
        return Collections.max(mentions.entrySet(), Map.Entry.comparingByValue())
                .getKey();
    }

    private static List<List<Formula>> groups(List<Formula> parts) {
        List<BitSet> supports = new ArrayList<>();
        List<List<Formula>> groups = new ArrayList<>();
        for (Formula part : parts) {
            BitSet support = new BitSet();
            part.atoms(support::set);
            List<Formula> group = new ArrayList<>(List.of(part));
            for (int i = groups.size() - 1; i >= 0; i--) {
                if (supports.get(i).intersects(support)) {
                    support.or(supports.remove(i));
                    group.addAll(0, groups.remove(i));
                }
            }
            supports.add(support);
            groups.add(group);
        }
        return groups;
    }

    /**
     * The prime implicants of at most {@code largest} atoms; the smallest when there are more than {@code most}, or null
     * when larger ones were wanted too and there are too many to go on.
     */
    private static @Nullable List<int[]> terms(Formula formula, int largest, int most) {
        return switch (formula) {
            case Formula.Constant constant -> constant.value() ? List.of(new int[0]) : List.of();
            case Formula.Leaf leaf -> List.of(new int[] {leaf.atom()});
            case Formula.Or or -> any(or.parts(), largest, most);
            case Formula.And and -> all(and.parts(), largest, most);
            case Formula.AtLeast atLeast -> atLeast(atLeast.n(), atLeast.parts(), largest, most);
        };
    }

    private static @Nullable List<int[]> any(List<Formula> parts, int largest, int most) {
        List<int[]> all = new ArrayList<>();
        for (Formula part : parts) {
            List<int[]> terms = terms(part, largest, most);
            if (terms == null) {
                return null;
            }
            all.addAll(terms);
        }
        return smallest(all, largest, most);
    }

    private static @Nullable List<int[]> all(List<Formula> parts, int largest, int most) {
        List<int[]> all = List.of(new int[0]);
        for (Formula part : parts) {
            List<int[]> terms = terms(part, largest, most);
            List<int[]> both = terms == null ? null : pairs(all, terms, largest);
            all = both == null ? null : smallest(both, largest, most);
            if (all == null) {
                return null;
            }
        }
        return all;
    }

    private static @Nullable List<int[]> atLeast(int n, List<Formula> parts, int largest, int most) {
        // At each number, what makes so many of the parts so far true.
        List<List<int[]>> ofSoMany = new ArrayList<>(Collections.nCopies(n + 1, List.of()));
        ofSoMany.set(0, List.of(new int[0]));
        for (Formula part : parts) {
            List<int[]> terms = terms(part, largest, most);
            if (terms == null) {
                return null;
            }
            for (int many = n; many > 0; many--) {
                List<int[]> with = pairs(ofSoMany.get(many - 1), terms, largest);
                if (with == null) {
                    return null;
                }
                with.addAll(ofSoMany.get(many));
                List<int[]> smallest = smallest(with, largest, most);
                if (smallest == null) {
                    return null;
                }
                ofSoMany.set(many, smallest);
            }
        }
        return ofSoMany.get(n);
    }

    private static @Nullable List<int[]> pairs(List<int[]> ones, List<int[]> others, int largest) {
        if (largest == Integer.MAX_VALUE && (long) ones.size() * others.size() > MOST_PAIRS) {
            return null;
        }
        List<int[]> all = new ArrayList<>();
        for (int[] one : ones) {
            for (int[] other : others) {
                int[] both = union(one, other);
                if (both.length <= largest) {
                    all.add(both);
                }
            }
        }
        return all;
    }

    /** Without those that hold another, smallest first. What goes beyond {@code most} is as {@link #terms} says. */
    private static @Nullable List<int[]> smallest(List<int[]> terms, int largest, int most) {
        List<int[]> sorted = new ArrayList<>(terms);
        sorted.sort(BY_SIZE);
        List<int[]> kept = new ArrayList<>();
        for (int[] term : sorted) {
            if (holdsAny(term, kept)) {
                continue;
            }
            if (kept.size() == most) {
                return largest == Integer.MAX_VALUE ? null : kept;
            }
            kept.add(term);
        }
        return kept;
    }

    private static boolean holdsAny(int[] term, List<int[]> smaller) {
        for (int[] one : smaller) {
            if (holds(term, one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(int[] term, int[] smaller) {
        int at = 0;
        for (int atom : term) {
            if (at < smaller.length && smaller[at] == atom) {
                at++;
            }
        }
        return at == smaller.length;
    }

    private static int[] union(int[] one, int[] other) {
        int[] both = new int[one.length + other.length];
        int i = 0;
        int j = 0;
        int size = 0;
        while (i < one.length || j < other.length) {
            int next;
            if (j >= other.length || (i < one.length && one[i] < other[j])) {
                next = one[i++];
            } else {
                if (i < one.length && one[i] == other[j]) {
                    i++;
                }
                next = other[j++];
            }
            both[size++] = next;
        }
        return Arrays.copyOf(both, size);
    }
}
