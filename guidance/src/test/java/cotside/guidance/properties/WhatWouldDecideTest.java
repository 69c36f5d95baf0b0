package cotside.guidance.properties;

import static org.assertj.core.api.Assertions.assertThat;

import cotside.guidance.logic.Decisive;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Survey;
import cotside.guidance.logic.Truth;
import cotside.guidance.outcome.Result;
import cotside.guidance.outcome.Undecided;
import cotside.guidance.testing.Dice;
import cotside.guidance.testing.Gen;
import cotside.guidance.testing.Property;
import cotside.guidance.testing.Read;
import cotside.guidance.testing.Situations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Section 12, 3, by trying every value of the unknowns. */
public class WhatWouldDecideTest {
    private static final int MOST_ATOMS = 12;
    private static final int MANY_SETS = 100;

    /** The same is held over other packs where this says so. */
    protected Situations situations() {
        return Situations.all();
    }

    @Test
    void the_smallest_sets_that_would_show_or_clear_an_open_rule_are_named_and_nothing_else_matters() {
        Property.check(1500, situations(), (situation, _) -> {
            Read read = Read.of(situation);
            for (Result result : read.all()) {
                Undecided undecided = result.undecided();
                if (undecided == null) {
                    continue;
                }
                List<Integer> atoms = Unknowns.of(result, read.atoms());
                if (atoms.size() > MOST_ATOMS) {
                    continue;
                }
                Every every = Every.of(result.holds().open(read.atoms()::truth), atoms);
                every.check(undecided.wouldShow(), undecided.wouldClear(), undecided.levers(), undecided.pivot());
            }
        });
    }

    @Test
    void the_same_is_so_of_any_condition_at_all() {
        Property.check(10_000, new Formulas(), (formula, _) -> {
            Formula open = formula.open(_ -> Truth.UNKNOWN);
            TreeSet<Integer> atoms = new TreeSet<>();
            open.atoms(atoms::add);
            List<int[]> shows = Decisive.wouldShow(open);
            List<int[]> clears = Decisive.wouldClear(open);
            Every.of(open, List.copyOf(atoms)).check(shows, clears, Decisive.levers(open), Decisive.pivot(open));
        });
    }

    @Test
    void three_values_come_out_of_a_condition_as_from_every_way_of_filling_them_in() {
        Property.check(10_000, new Formulas(), (formula, dice) -> {
            Truth[] given = new Truth[Formulas.ATOMS];
            Arrays.setAll(given, _ -> dice.oneOf(Truth.values()));
            boolean canHold = false;
            boolean canFail = false;
            for (int filled = 0; filled < 1 << Formulas.ATOMS; filled++) {
                int so = filled;
                boolean fits = true;
                for (int atom = 0; atom < Formulas.ATOMS; atom++) {
                    fits &= given[atom] == Truth.UNKNOWN || (given[atom] == Truth.TRUE) == ((so >> atom & 1) == 1);
                }
                if (fits) {
                    boolean holds = formula.holds(atom -> (so >> atom & 1) == 1);
                    canHold |= holds;
                    canFail |= !holds;
                    assertThat(formula.dual().holds(atom -> (so >> atom & 1) == 0))
                            .isEqualTo(!holds);
                    assertThat(formula.open(atom -> given[atom]).holds(atom -> (so >> atom & 1) == 1))
                            .isEqualTo(holds);
                }
            }
            Truth expected = canHold && canFail ? Truth.UNKNOWN : Truth.of(canHold);
            assertThat(formula.truth(atom -> given[atom])).isEqualTo(expected);
            Survey survey = Survey.of(formula, atom -> given[atom]);
            assertThat(survey.truth()).isEqualTo(expected);
            assertThat(atoms(survey::openAtoms)).isEqualTo(atoms(formula.open(atom -> given[atom])::atoms));
        });
    }

    /** In the order of their first mention. */
    private static List<Integer> atoms(Consumer<IntConsumer> visited) {
        List<Integer> atoms = new ArrayList<>();
        visited.accept(atoms::add);
        return atoms.stream().distinct().toList();
    }

    /** All that can be said of a condition, from each of its valuations. */
    private static final class Every {
        private final List<Integer> atoms;
        private final boolean[] holds;

        private Every(List<Integer> atoms, boolean[] holds) {
            this.atoms = atoms;
            this.holds = holds;
        }

        static Every of(Formula open, List<Integer> atoms) {
            boolean[] holds = new boolean[1 << atoms.size()];
            for (int filled = 0; filled < holds.length; filled++) {
                int so = filled;
                holds[filled] = open.holds(atom -> (so >> atoms.indexOf(atom) & 1) == 1);
            }
            return new Every(atoms, holds);
        }

        void check(List<int[]> shows, List<int[]> clears, List<Integer> levers, List<Integer> pivot) {
            areNamed("would show", named(shows), smallest(true));
            areNamed("would clear", named(clears), smallest(false));
            Set<Integer> deciding = new TreeSet<>();
            Set<Integer> mattering = new TreeSet<>();
            for (int i = 0; i < atoms.size(); i++) {
                boolean matters = false;
                boolean alwaysWith = true;
                boolean neverWithout = true;
                for (int filled = 0; filled < holds.length; filled++) {
                    matters |= holds[filled] != holds[filled ^ 1 << i];
                    boolean isTrue = (filled >> i & 1) == 1;
                    alwaysWith &= !isTrue || holds[filled];
                    neverWithout &= isTrue || !holds[filled];
                }
                if (matters) {
                    mattering.add(atoms.get(i));
                }
                if (matters && (alwaysWith || neverWithout)) {
                    deciding.add(atoms.get(i));
                }
            }
            assertThat(new TreeSet<>(levers)).as("levers").isEqualTo(deciding);
            assertThat(new TreeSet<>(pivot)).as("pivot").isEqualTo(mattering);
        }

        /** More than anybody reads are cut off. */
        private static void areNamed(String what, Set<Set<Integer>> named, Set<Set<Integer>> smallest) {
            if (smallest.size() < MANY_SETS) {
                assertThat(named).as(what).isEqualTo(smallest);
            } else {
                assertThat(smallest).as(what).containsAll(named);
            }
        }

        private static Set<Set<Integer>> named(List<int[]> sets) {
            assertThat(sets).doesNotHaveDuplicates();
            return sets.stream()
                    .map(set -> Arrays.stream(set).boxed().collect(Collectors.toSet()))
                    .collect(Collectors.toSet());
        }

        /** Sets of up to three that alone, all true or all false, decide it, and of which no part does. */
        private Set<Set<Integer>> smallest(boolean value) {
            int all = holds.length - 1;
            List<Integer> found = new ArrayList<>();
            for (int size = 0; size <= Decisive.LARGEST_SET; size++) {
                for (int chosen = 0; chosen <= all; chosen++) {
                    int set = chosen;
                    boolean decides = Integer.bitCount(set) == size && (value ? holds[set] : !holds[all ^ set]);
                    if (decides && found.stream().noneMatch(part -> (part & set) == part)) {
                        found.add(set);
                    }
                }
            }
            return found.stream().map(this::named).collect(Collectors.toSet());
        }

        private Set<Integer> named(int set) {
            Set<Integer> named = new TreeSet<>();
            for (int i = 0; i < atoms.size(); i++) {
                if ((set >> i & 1) == 1) {
                    named.add(atoms.get(i));
                }
            }
            return named;
        }
    }

    /** Conditions over a few atoms, each mentioned as often as chance has it. */
    private static final class Formulas implements Gen<Formula> {
        static final int ATOMS = 9;

        @Override
        public Formula make(Dice dice) {
            return make(dice, 4);
        }

        private static Formula make(Dice dice, int depth) {
            if (depth == 0 || dice.chance(25)) {
                return new Formula.Leaf(dice.between(0, ATOMS - 1));
            }
            List<Formula> parts = new ArrayList<>();
            int many = dice.between(1, 4);
            for (int i = 0; i < many; i++) {
                parts.add(make(dice, depth - 1));
            }
            return switch (dice.between(0, 2)) {
                case 0 -> Formula.and(parts);
                case 1 -> Formula.or(parts);
                default -> Formula.atLeast(dice.between(1, many), parts);
            };
        }

        @Override
        public Stream<Formula> smaller(Formula value) {
            return switch (value) {
                case Formula.And and -> parts(and.parts(), Formula::and);
                case Formula.Or or -> parts(or.parts(), Formula::or);
                case Formula.AtLeast least -> parts(least.parts(), parts -> Formula.atLeast(least.n(), parts));
                default -> Stream.empty();
            };
        }

        private Stream<Formula> parts(List<Formula> parts, java.util.function.Function<List<Formula>, Formula> make) {
            Stream<Formula> all = parts.stream();
            for (int i = 0; i < parts.size(); i++) {
                int at = i;
                List<Formula> rest = new ArrayList<>(parts);
                rest.remove(at);
                all = Stream.concat(all, Stream.of(make.apply(rest)));
                all = Stream.concat(all, smaller(parts.get(i)).map(simpler -> {
                    List<Formula> changed = new ArrayList<>(parts);
                    changed.set(at, simpler);
                    return make.apply(changed);
                }));
            }
            return all;
        }
    }
}
