package cotside.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.runtime.Boolean;
import org.opencds.cqf.cql.engine.runtime.Tuple;
import org.opencds.cqf.cql.engine.runtime.Value;

/**
 * The reference CQL engine. The library is translated once, without annotations, locators or result types; expression
 * caching is on, and the cache is emptied before each case, without which the engine answers from the case before.
 * The fastest of the forms tried; the README of this module has the others and what they cost.
 */
final class CqlEvaluator implements Evaluator {
    private static final VersionedIdentifier LIBRARY = new VersionedIdentifier().withId("Rules");
    private static final String CASE = "c";

    private static final Boolean TRUE = new Boolean(true);
    private static final Boolean FALSE = new Boolean(false);

    private final int atoms;
    private final boolean fused;
    private final List<EvaluationExpressionRef> expressions;
    private final CqlEngine engine;

    private CqlEvaluator(Workload workload, boolean fused) {
        this.atoms = workload.atoms().size();
        this.fused = fused;
        this.expressions = fused
                ? List.of(new EvaluationExpressionRef("all"))
                : IntStream.range(0, workload.rules().size())
                        .mapToObj(rule -> new EvaluationExpressionRef(ruleName(rule)))
                        .toList();
        this.engine = new CqlEngine(
                translated(fused ? fusedLibrary(workload) : library(workload)),
                EnumSet.of(CqlEngine.Options.EnableExpressionCaching));
    }

    /** A define for each rule, so that each has its name and can be read, tested and evaluated on its own. */
    static Evaluator definePerRule(Workload workload) {
        return new CqlEvaluator(workload, false);
    }

    /** One define that lists all rules: nobody would keep rules so, but there is no faster form. */
    static Evaluator fused(Workload workload) {
        return new CqlEvaluator(workload, true);
    }

    static String library(Workload workload) {
        StringBuilder library = header(workload);
        for (int rule = 0; rule < workload.rules().size(); rule++) {
            library.append("define %s: %s x return %s%n"
                    .formatted(ruleName(rule), CASE, text(workload.rules().get(rule))));
        }
        return library.toString();
    }

    static String fusedLibrary(Workload workload) {
        return header(workload)
                .append("define \"all\": %s x return { ".formatted(CASE))
                .append(workload.rules().stream().map(CqlEvaluator::text).collect(Collectors.joining(",\n")))
                .append(" }\n")
                .toString();
    }

    private static StringBuilder header(Workload workload) {
        return new StringBuilder("library Rules\nparameter %s Tuple { ".formatted(CASE))
                .append(IntStream.range(0, workload.atoms().size())
                        .mapToObj(atom -> atomName(atom) + " Boolean")
                        .collect(Collectors.joining(", ")))
                .append(" }\n");
    }

    /** Not the workload's own names: the engine takes each apart at every reading, so these are short. */
    private static String atomName(int atom) {
        return "a" + atom;
    }

    private static String ruleName(int rule) {
        return "r" + rule;
    }

    private static String text(Rule rule) {
        return text(Threshold.spelledOut(rule.holds()));
    }

    private static String text(Expr expr) {
        return switch (expr) {
            case Expr.Atom(int index) -> "x." + atomName(index);
            case Expr.All(var of) -> joined(of, " and ");
            case Expr.Any(var of) -> joined(of, " or ");
            case Expr.AtLeast atLeast -> throw new IllegalArgumentException("To be spelled out first: " + atLeast);
        };
    }

    private static String joined(List<Expr> of, String operator) {
        return of.stream().map(CqlEvaluator::text).collect(Collectors.joining(operator, "(", ")"));
    }

    private static Environment translated(String library) {
        var options = new CqlCompilerOptions();
        options.setOptions();
        var libraries = new LibraryManager(new ModelManager(), options);
        libraries.getLibrarySourceLoader().registerProvider(new StringLibrarySourceProvider(List.of(library)));
        List<CqlCompilerException> errors = new ArrayList<>();
        libraries.resolveLibrary(LIBRARY, errors);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("The CQL was not translated: " + errors);
        }
        return new Environment(libraries);
    }

    @Override
    public void evaluate(CaseVector atoms, Outcomes into) {
        ready(atoms).evaluate(into);
    }

    @Override
    public ReadyCase ready(CaseVector atoms) {
        Map<String, @Nullable Value> elements = HashMap.newHashMap(this.atoms);
        for (int atom = 0; atom < this.atoms; atom++) {
            elements.put(atomName(atom), value(atoms.atom(atom)));
        }
        var params = new EvaluationParams(
                Map.of(LIBRARY, expressions), null, Map.of(CASE, new Tuple().withElements(elements)), null, null);
        return into -> evaluate(params, into);
    }

    private void evaluate(EvaluationParams params, Outcomes into) {
        engine.getCache().getExpressions().clear();
        EvaluationResult result = engine.evaluate(params).getOnlyResultOrThrow();
        into.clear();
        int rule = 0;
        if (fused) {
            var all = (org.opencds.cqf.cql.engine.runtime.List)
                    result.get(expressions.getFirst()).getValue();
            for (Value value : all) {
                into.set(rule++, truth(value));
            }
        } else {
            for (EvaluationExpressionRef expression : expressions) {
                into.set(rule++, truth(result.get(expression).getValue()));
            }
        }
    }

    private static @Nullable Value value(Truth truth) {
        return switch (truth) {
            case TRUE -> TRUE;
            case FALSE -> FALSE;
            case UNKNOWN -> null;
        };
    }

    private static Truth truth(@Nullable Value value) {
        return value == null ? Truth.UNKNOWN : Truth.of(((Boolean) value).getValue());
    }
}
