package cotside.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a number of contestants made of the same cases.
 *
 * @param workloads the cases are spread over this many sets of rules, the first of which is the one that is timed
 * @param disagreements rules of a case on which not everyone said the same
 * @param outcomes how many outcomes were true, unknown and false, to show that none of the three went untried
 */
record Agreement(long cases, int workloads, long disagreements, Tally outcomes) {
    private static final int CASES_OF_A_WORKLOAD = 10_000;

    record Tally(long isTrue, long unknown, long isFalse) {
        Tally plus(Truth one) {
            return switch (one) {
                case TRUE -> new Tally(isTrue + 1, unknown, isFalse);
                case UNKNOWN -> new Tally(isTrue, unknown + 1, isFalse);
                case FALSE -> new Tally(isTrue, unknown, isFalse + 1);
            };
        }

        Tally plus(Tally other) {
            return new Tally(isTrue + other.isTrue, unknown + other.unknown, isFalse + other.isFalse);
        }
    }

    /** Compares them on each case, on as many threads as there are processors, and tells of each disagreement. */
    static Agreement check(
            Source source, List<Contestant> contestants, long seed, int cases, Consumer<String> disagreed) {
        List<Callable<Agreement>> parts = new ArrayList<>();
        for (int from = 0; from < cases; from += CASES_OF_A_WORKLOAD) {
            long workloadSeed = seed + parts.size();
            int count = Math.min(CASES_OF_A_WORKLOAD, cases - from);
            parts.add(() -> checkWorkload(source, contestants, workloadSeed, count, disagreed));
        }
        int threads = Math.clamp(parts.size(), 1, Runtime.getRuntime().availableProcessors());
        Agreement sum = new Agreement(0, 0, 0, new Tally(0, 0, 0));
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (Future<Agreement> part : executor.invokeAll(parts)) {
                sum = sum.plus(part.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A contestant gave up", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        return sum;
    }

    private static Agreement checkWorkload(
            Source source, List<Contestant> contestants, long seed, int cases, Consumer<String> disagreed) {
        Workload workload = source.workload(seed);
        int rules = workload.rules().size();
        Evaluator reference = Contestant.TREE_WALK.compile(workload);
        List<Evaluator> evaluators =
                contestants.stream().map(c -> c.compile(workload)).toList();
        var expected = new Outcomes(rules);
        List<Outcomes> answers =
                contestants.stream().map(c -> new Outcomes(rules)).toList();
        long disagreements = 0;
        Tally tally = new Tally(0, 0, 0);
        List<CaseVector> vectors = Workloads.cases(workload, seed, cases);
        for (int i = 0; i < cases; i++) {
            CaseVector vector = vectors.get(i);
            reference.evaluate(vector, expected);
            for (int c = 0; c < evaluators.size(); c++) {
                evaluators.get(c).evaluate(vector, answers.get(c));
            }
            boolean allTheSame = answers.stream().allMatch(expected::sameAs);
            for (int rule = 0; rule < rules; rule++) {
                Truth truth = expected.get(rule);
                tally = tally.plus(truth);
                if (!allTheSame && differs(answers, rule, truth)) {
                    disagreements++;
                    disagreed.accept(describe(contestants, answers, truth, workload, rule, vector) + " (case " + i
                            + " of seed " + seed + ")");
                }
            }
        }
        return new Agreement(cases, 1, disagreements, tally);
    }

    private static boolean differs(List<Outcomes> answers, int rule, Truth truth) {
        return answers.stream().anyMatch(answer -> answer.get(rule) != truth);
    }

    private static String describe(
            List<Contestant> contestants,
            List<Outcomes> answers,
            Truth expected,
            Workload workload,
            int rule,
            CaseVector vector) {
        Expr holds = workload.rules().get(rule).holds();
        var said = new StringBuilder("Disagreement on ")
                .append(workload.rules().get(rule).id())
                .append(": ")
                .append(Contestant.TREE_WALK.key())
                .append(' ')
                .append(expected);
        for (int c = 0; c < contestants.size(); c++) {
            said.append(
                    ", %s %s".formatted(contestants.get(c).key(), answers.get(c).get(rule)));
        }
        var atoms = new TreeSet<Integer>();
        collect(holds, atoms);
        return said.append("; ")
                .append(holds)
                .append(" with ")
                .append(atoms.stream().map(a -> a + " " + vector.atom(a)).collect(Collectors.joining(", ")))
                .toString();
    }

    private static void collect(Expr expr, TreeSet<Integer> atoms) {
        switch (expr) {
            case Expr.Atom(int index) -> atoms.add(index);
            case Expr.All(var of) -> of.forEach(part -> collect(part, atoms));
            case Expr.Any(var of) -> of.forEach(part -> collect(part, atoms));
            case Expr.AtLeast(int _, var of) -> of.forEach(part -> collect(part, atoms));
        }
    }

    private Agreement plus(Agreement other) {
        return new Agreement(
                cases + other.cases,
                workloads + other.workloads,
                disagreements + other.disagreements,
                outcomes.plus(other.outcomes));
    }
}
