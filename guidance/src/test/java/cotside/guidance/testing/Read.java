package cotside.guidance.testing;

import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Known;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Statement;
import cotside.guidance.logic.Truth;
import cotside.guidance.outcome.Atoms;
import cotside.guidance.outcome.Compounds;
import cotside.guidance.outcome.Outcomes;
import cotside.guidance.outcome.RecordWorld;
import cotside.guidance.outcome.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A situation as the engine reads it: every outcome, and the view and atoms behind it. */
public record Read(View view, Outcomes outcomes, Map<String, Result> results) {

    public static Read of(Situation situation) {
        return forgetting(situation, _ -> false);
    }

    /** As the engine reads it when some statements say nothing of their claims. */
    public static Read forgetting(Situation situation, Predicate<Statement> forgotten) {
        Known known = Known.forgetting(
                situation.family(), situation.from().knownAt(), situation.from().viewer(), forgotten);
        View view = new View(
                new Ledger(
                        known, new Factors(situation.pack()), situation.from().baby()),
                situation.pack(),
                situation.day());
        Outcomes outcomes = new Outcomes(situation.pack(), new Compounds(situation.pack()), view);
        Map<String, Result> results = new LinkedHashMap<>();
        for (Result result : outcomes.all()) {
            results.put(result.id(), result);
        }
        return new Read(view, outcomes, results);
    }

    public Atoms atoms() {
        return outcomes.worlds().atoms();
    }

    public RecordWorld world() {
        return outcomes.worlds().today();
    }

    /** The most worrying truth of each combination, whomever it is about. */
    public Map<String, Truth> byCombination() {
        Map<String, Truth> truths = new LinkedHashMap<>();
        for (Result result : results.values()) {
            truths.merge(result.combination().id(), result.truth(), Truth::or);
        }
        return truths;
    }

    public List<Result> all() {
        return List.copyOf(results.values());
    }
}
