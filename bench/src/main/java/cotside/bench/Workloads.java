package cotside.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Made-up workloads and cases in the proportions of a real pack: short conjunctions of a trigger and its
 * surroundings, the same condition over each person in a role, counts, and a few deep ones. The same seed gives the
 * same workload on every machine: {@link Random}'s sequence is part of its contract.
 */
final class Workloads {
    static final int RULES = 80;
    static final int ATOMS = 150;

    private static final int DEPTH = 3;

    private Workloads() {}

    static Workload random(long seed) {
        return random(seed, RULES, ATOMS);
    }

    static Workload random(long seed, int rules, int atoms) {
        var random = new Random(seed);
        List<String> names =
                IntStream.range(0, atoms).mapToObj(i -> "a%03d".formatted(i)).toList();
        List<Rule> made = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            made.add(new Rule("r%03d".formatted(i), holds(random, atoms)));
        }
        return new Workload(names, made);
    }

    /** How much is known differs from family to family: little, half or most of it; and how much of that is true. */
    static List<CaseVector> cases(Workload workload, long seed, int count) {
        var random = new Random(seed ^ 0x5DEECE66DL);
        double[] shareUnknown = {0.75, 0.45, 0.15};
        double[] shareTrue = {0.12, 0.25, 0.5};
        int atoms = workload.atoms().size();
        List<CaseVector> cases = new ArrayList<>(count);
        for (int c = 0; c < count; c++) {
            double unknown = shareUnknown[random.nextInt(3)];
            double isTrue = shareTrue[random.nextInt(3)];
            long[] sure = Bits.of(atoms);
            long[] maybe = Bits.of(atoms);
            for (int a = 0; a < atoms; a++) {
                if (random.nextDouble() < unknown) {
                    Bits.set(maybe, a);
                } else if (random.nextDouble() < isTrue) {
                    Bits.set(sure, a);
                    Bits.set(maybe, a);
                }
            }
            cases.add(new CaseVector(sure, maybe));
        }
        return cases;
    }

    private static Expr holds(Random random, int atoms) {
        int kind = random.nextInt(100);
        if (kind < 30) {
            List<Expr> parts = new ArrayList<>(atoms(random, atoms, between(random, 1, 2)));
            parts.add(new Expr.Any(atoms(random, atoms, between(random, 3, 6))));
            return new Expr.All(parts);
        }
        if (kind < 55) {
            int conditions = between(random, 2, 3);
            List<Expr> people = new ArrayList<>();
            for (int person = between(random, 2, 4); person > 0; person--) {
                people.add(new Expr.All(atoms(random, atoms, conditions)));
            }
            Expr role = random.nextInt(4) == 0 ? new Expr.AtLeast(2, people) : new Expr.Any(people);
            return random.nextBoolean() ? role : new Expr.All(List.of(atom(random, atoms), role));
        }
        if (kind < 75) {
            int of = between(random, 3, 6);
            Expr count = new Expr.AtLeast(between(random, 2, Math.min(3, of - 1)), atoms(random, atoms, of));
            return random.nextBoolean() ? count : new Expr.All(List.of(atom(random, atoms), count));
        }
        return nested(random, atoms, DEPTH);
    }

    private static Expr nested(Random random, int atoms, int depth) {
        if (depth == 0 || (depth < DEPTH && random.nextInt(3) == 0)) {
            return atom(random, atoms);
        }
        List<Expr> parts = new ArrayList<>();
        for (int i = between(random, 2, 4); i > 0; i--) {
            parts.add(nested(random, atoms, depth - 1));
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Expr.All(parts);
            case 2, 3 -> new Expr.Any(parts);
            default -> new Expr.AtLeast(between(random, 1, parts.size()), parts);
        };
    }

    private static List<Expr> atoms(Random random, int atoms, int count) {
        Set<Expr> chosen = new LinkedHashSet<>();
        while (chosen.size() < count) {
            chosen.add(atom(random, atoms));
        }
        return List.copyOf(chosen);
    }

    /** A few atoms are read by many rules, most by a few. */
    private static Expr.Atom atom(Random random, int atoms) {
        return new Expr.Atom((int) (atoms * Math.pow(random.nextDouble(), 1.5)));
    }

    private static int between(Random random, int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
