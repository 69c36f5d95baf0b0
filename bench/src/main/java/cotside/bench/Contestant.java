package cotside.bench;

import java.util.List;
import java.util.function.Function;

/**
 * One way of evaluating a workload.
 *
 * @param key how results and options name it
 * @param warmUp seconds until its speed no longer grows, found by trial: the peers run a lot of code for a case
 */
record Contestant(String key, String title, int warmUp, Function<Workload, Evaluator> compiler) {

    static final Contestant COTSIDE = new Contestant("cotside", "Cotside, laid out flat", 3, CotsideEvaluator::new);

    static final Contestant TREE_WALK = new Contestant("tree_walk", "reference tree walk", 3, TreeWalk::new);
    static final Contestant CQL =
            new Contestant("cql", "CQL engine 5.5.0, a define for each rule", 12, CqlEvaluator::definePerRule);
    static final Contestant CQL_FUSED =
            new Contestant("cql_fused", "CQL engine 5.5.0, all rules in one expression", 12, CqlEvaluator::fused);
    static final Contestant DMN =
            new Contestant("dmn", "KIE DMN 10.2.0, a decision for each rule", 12, DmnEvaluator::decisionPerRule);
    static final Contestant DMN_FUSED =
            new Contestant("dmn_fused", "KIE DMN 10.2.0, all rules in one expression", 12, DmnEvaluator::fused);

    static final List<Contestant> ALL = List.of(COTSIDE, TREE_WALK, CQL, CQL_FUSED, DMN, DMN_FUSED);

    static Contestant get(String key) {
        return ALL.stream()
                .filter(contestant -> contestant.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No contestant is called " + key));
    }

    Evaluator compile(Workload workload) {
        return compiler.apply(workload);
    }
}
