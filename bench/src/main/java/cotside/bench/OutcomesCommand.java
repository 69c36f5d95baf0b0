package cotside.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All outcomes of one baby, beside the peers: how fast, and whether all say the same. */
final class OutcomesCommand implements Command {
    private static final int DISAGREED = 1;

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public String summary() {
        return "all outcomes of one case, beside a CQL and a DMN engine: speed and agreement";
    }

    @Override
    public String help() {
        return """
                Usage: outcomes [--workload random|pack] [--seconds N] [--cases N] [--seed S] [--json]

                Times how many cases a second Cotside, the reference CQL engine and KIE DMN evaluate, one at a
                time on one thread: the three-valued outcome of each rule, of a random workload each of %d rules
                over %d atoms. Then has all of them evaluate random cases and reports each outcome on which they
                do not agree.

                  --workload W  random: made-up rules in the proportions of a real pack (the default);
                                pack: the national pack's combinations, spelled out over example families,
                                another family and day for each 10,000 cases
                  --seconds N   time each engine for N seconds, after warming up (5)
                  --cases N     compare the engines on N cases (100000)
                  --seed S      make other rules and cases (1)
                  --json        print the figures as JSON

                ratio_to_… is Cotside's speed over that engine's with a define or decision for each rule;
                ratio_to_…_fused over its speed with all rules written as one expression.
                The exit status is %d when the engines disagree.
                """.formatted(Workloads.RULES, Workloads.ATOMS, DISAGREED);
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var options =
                Options.parse(arguments, List.of("--json"), List.of("--seconds", "--cases", "--seed", "--workload"));
        Source source = Source.of(options.oneOf("--workload", Source.keys()));
        int seconds = (int) options.number("--seconds", 5, 1, 600);
        int cases = (int) options.number("--cases", 100_000, 0, 100_000_000);
        long seed = options.number("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);

        Map<String, Speed> speeds = new LinkedHashMap<>();
        for (Contestant contestant : Contestant.ALL) {
            System.err.println("Timing " + contestant.title() + "…");
            speeds.put(contestant.key(), Speed.measure(contestant, source, seed, seconds));
        }
        System.err.println("Comparing on " + cases + " cases…");
        var agreement = Agreement.check(
                source, List.of(Contestant.COTSIDE, Contestant.CQL, Contestant.DMN), seed, cases, System.err::println);

        Map<String, Object> figures = figures(source, seed, speeds, agreement);
        out.print(options.has("--json") ? Json.object(figures) : text(speeds, figures));
        return agreement.disagreements() == 0 ? 0 : DISAGREED;
    }

    private static Map<String, Object> figures(
            Source source, long seed, Map<String, Speed> speeds, Agreement agreement) {
        double own = speeds.get(Contestant.COTSIDE.key()).median();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("outcomes_per_second", Math.round(own));
        for (var peer : List.of(
                Contestant.CQL, Contestant.DMN, Contestant.CQL_FUSED, Contestant.DMN_FUSED, Contestant.TREE_WALK)) {
            figures.put(
                    "ratio_to_" + peer.key(),
                    tenths(own / speeds.get(peer.key()).median()));
        }
        figures.put("disagreements", agreement.disagreements());
        figures.put("cases", agreement.cases());
        figures.put("workloads", agreement.workloads());
        figures.put("outcomes_true", agreement.outcomes().isTrue());
        figures.put("outcomes_unknown", agreement.outcomes().unknown());
        figures.put("outcomes_false", agreement.outcomes().isFalse());
        Workload timed = source.workload(seed);
        figures.put("workload", source.key());
        figures.put("rules", timed.rules().size());
        figures.put("atoms", timed.atoms().size());
        figures.put("seed", seed);
        figures.put("evaluator", Contestant.COTSIDE.title());
        speeds.forEach((key, speed) -> figures.put(key + "_per_second", Math.round(speed.median())));
        figures.put("java", Runtime.version().toString());
        return figures;
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }

    private static String text(Map<String, Speed> speeds, Map<String, Object> figures) {
        var text = new StringBuilder("Cases a second: median, slowest and fastest half second\n");
        speeds.forEach((key, speed) -> text.append(String.format(
                Locale.ROOT,
                "  %,12.0f  %,12.0f  %,12.0f  %s%n",
                speed.median(),
                speed.slowest(),
                speed.fastest(),
                Contestant.get(key).title())));
        text.append('\n');
        figures.forEach((key, value) -> text.append("%-24s %s%n".formatted(key, value)));
        return text.toString();
    }
}
