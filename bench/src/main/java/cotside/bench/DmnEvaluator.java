package cotside.bench;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * KIE DMN. The model is compiled once; types are not checked at run time. <em>And</em> and <em>or</em> are written
 * {@code all([…])} and {@code any([…])}, which have three values in FEEL and are about four times as fast in this
 * engine as its operators. The fastest of the forms tried; the README of this module has the others.
 */
final class DmnEvaluator implements Evaluator {
    private static final String NAMESPACE = "urn:cotside:bench";
    private static final String MODEL = "rules";
    private static final String ALL = "everything";

    private final int atoms;
    private final boolean fused;
    private final List<String> decisions;
    private final DMNRuntime runtime;
    private final DMNModel model;

    private DmnEvaluator(Workload workload, boolean fused) {
        this.atoms = workload.atoms().size();
        this.fused = fused;
        this.decisions = IntStream.range(0, workload.rules().size())
                .mapToObj(DmnEvaluator::ruleName)
                .toList();
        String xml = fused ? fusedModel(workload) : model(workload);
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .setOption(new RuntimeTypeCheckOption(false))
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml))))
                .getOrElseThrow(e -> new IllegalStateException("The DMN was not compiled", e));
        this.model = runtime.getModel(NAMESPACE, MODEL);
        if (model.hasErrors()) {
            throw new IllegalStateException("The DMN was not compiled: " + model.getMessages());
        }
    }

    /** A decision for each rule, so that each has its name and can be read, tested and evaluated on its own. */
    static Evaluator decisionPerRule(Workload workload) {
        return new DmnEvaluator(workload, false);
    }

    /** One decision that lists all rules: nobody would keep rules so, but there is no faster form. */
    static Evaluator fused(Workload workload) {
        return new DmnEvaluator(workload, true);
    }

    /** One structured input: with an input for each atom, every decision would copy them all. */
    static String model(Workload workload) {
        var xml = new StringBuilder(header());
        xml.append("<itemDefinition id=\"case\" name=\"case\">\n");
        for (int atom = 0; atom < workload.atoms().size(); atom++) {
            xml.append("<itemComponent id=\"c_%1$s\" name=\"%1$s\"><typeRef>boolean</typeRef></itemComponent>%n"
                    .formatted(atomName(atom)));
        }
        xml.append("</itemDefinition>\n");
        xml.append("<inputData id=\"c\" name=\"c\"><variable name=\"c\" typeRef=\"case\"/></inputData>\n");
        for (int rule = 0; rule < workload.rules().size(); rule++) {
            xml.append(decision(
                    ruleName(rule),
                    "boolean",
                    List.of("c"),
                    text(workload.rules().get(rule), "c.")));
        }
        return xml.append("</definitions>\n").toString();
    }

    static String fusedModel(Workload workload) {
        var xml = new StringBuilder(header());
        List<String> atoms = IntStream.range(0, workload.atoms().size())
                .mapToObj(DmnEvaluator::atomName)
                .toList();
        for (String atom : atoms) {
            xml.append(
                    "<inputData id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"boolean\"/></inputData>%n"
                            .formatted(atom));
        }
        String list =
                workload.rules().stream().map(rule -> text(rule, "")).collect(Collectors.joining(",\n", "[", "]"));
        return xml.append(decision(ALL, "Any", atoms, list))
                .append("</definitions>\n")
                .toString();
    }

    private static String header() {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="%s" namespace="%s">
                """.formatted(MODEL, NAMESPACE);
    }

    private static String decision(String name, String type, List<String> inputs, String feel) {
        String requirements = inputs.stream()
                .map("<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>"::formatted)
                .collect(Collectors.joining());
        return "<decision id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/>%3$s<literalExpression><text>%4$s</text></literalExpression></decision>%n"
                .formatted(name, type, requirements, feel);
    }

    private static String atomName(int atom) {
        return "a" + atom;
    }

    private static String ruleName(int rule) {
        return "r" + rule;
    }

    private static String text(Rule rule, String prefix) {
        return text(Threshold.spelledOut(rule.holds()), prefix);
    }

    private static String text(Expr expr, String prefix) {
        return switch (expr) {
            case Expr.Atom(int index) -> prefix + atomName(index);
            case Expr.All(var of) -> joined("all", of, prefix);
            case Expr.Any(var of) -> joined("any", of, prefix);
            case Expr.AtLeast atLeast -> throw new IllegalArgumentException("To be spelled out first: " + atLeast);
        };
    }

    private static String joined(String function, List<Expr> of, String prefix) {
        return of.stream().map(part -> text(part, prefix)).collect(Collectors.joining(", ", function + "([", "])"));
    }

    @Override
    public void evaluate(CaseVector atoms, Outcomes into) {
        ready(atoms).evaluate(into);
    }

    @Override
    public ReadyCase ready(CaseVector atoms) {
        Map<String, @Nullable Object> values = HashMap.newHashMap(this.atoms);
        for (int atom = 0; atom < this.atoms; atom++) {
            values.put(atomName(atom), value(atoms.atom(atom)));
        }
        DMNContext context = runtime.newContext();
        if (fused) {
            values.forEach(context::set);
        } else {
            context.set("c", values);
        }
        return into -> evaluate(context, into);
    }

    private void evaluate(DMNContext context, Outcomes into) {
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new IllegalStateException("The DMN was not evaluated: " + result.getMessages());
        }
        DMNContext results = result.getContext();
        into.clear();
        int rule = 0;
        if (fused) {
            for (Object value : (List<?>) results.get(ALL)) {
                into.set(rule++, truth(value));
            }
        } else {
            for (String decision : decisions) {
                into.set(rule++, truth(results.get(decision)));
            }
        }
    }

    private static @Nullable Boolean value(Truth truth) {
        return switch (truth) {
            case TRUE -> true;
            case FALSE -> false;
            case UNKNOWN -> null;
        };
    }

    private static Truth truth(@Nullable Object value) {
        return value == null ? Truth.UNKNOWN : Truth.of((Boolean) value);
    }
}
