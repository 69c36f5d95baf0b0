package cotside.guidance.outcome;

import cotside.guidance.evidence.Factors;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.SubjectKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a condition asks more than one thing of the same measure, found once for a pack: such dated facts are one compound
 * atom.
 */
public final class Compounds {
    private final Map<String, Factor> factors;
    private final Map<SubjectKind, Map<Expr, List<Compound>>> found = new EnumMap<>(SubjectKind.class);

    /** A dated fact, or a dated fact with its not. */
    record Literal(String factor, boolean negated) {}

    /** Dated facts of one measure of one subject. */
    record Compound(Measure measure, Set<Literal> literals) {}

    public Compounds(Pack pack) {
        factors = Pack.byId(pack.factors(), Factor::id);
        found.put(SubjectKind.BABY, new IdentityHashMap<>());
        found.put(SubjectKind.PERSON, new IdentityHashMap<>());
        for (Combination combination : pack.combinations()) {
            find(combination.holds());
            if (combination.trigger() != null) {
                find(combination.trigger());
            }
            if (combination.settledBy() != null) {
                find(combination.settledBy());
            }
            if (combination.easedBy() != null) {
                find(combination.easedBy());
            }
        }
    }

    /** Of one condition, which is not of a pack. */
    Compounds(Expr condition, Function<String, Factors.Ready> factor) {
        Map<String, Factor> read = new HashMap<>();
        for (String id : Mentions.factors(condition)) {
            read.put(id, factor.apply(id).factor());
        }
        factors = read;
        found.put(SubjectKind.BABY, new IdentityHashMap<>());
        found.put(SubjectKind.PERSON, new IdentityHashMap<>());
        find(condition);
    }

    /** The compounds that a condition read of a baby or of a person in scope holds; none for one not of the pack. */
    List<Compound> of(Expr expr, SubjectKind about) {
        Map<Expr, List<Compound>> known = found.get(about);
        List<Compound> compounds = known == null ? null : known.get(expr);
        return compounds == null ? List.of() : compounds;
    }

    /** Notes the condition itself, and each that is read of a person in scope of its own. */
    private void find(Expr expr) {
        note(expr, SubjectKind.BABY);
        note(expr, SubjectKind.PERSON);
        switch (expr) {
            case Expr.All all -> all.of().forEach(this::find);
            case Expr.Any any -> any.of().forEach(this::find);
            case Expr.AtLeast atLeast -> atLeast.of().forEach(this::find);
            case Expr.Some some -> find(some.is());
            case Expr.Everyone everyone -> find(everyone.is());
            case Expr.AtHome home -> find(home.is());
            case Expr.Is _, Expr.IsNot _, Expr.In _, Expr.Between _ -> {}
        }
    }

    private void note(Expr expr, SubjectKind about) {
        Map<Measure, Set<Literal>> literals = new LinkedHashMap<>();
        collect(expr, about, literals);
        List<Compound> compounds = new ArrayList<>();
        literals.forEach((measure, of) -> {
            if (of.size() > 1) {
                compounds.add(new Compound(measure, of));
            }
        });
        Map<Expr, List<Compound>> known = found.get(about);
        if (!compounds.isEmpty() && known != null) {
            known.put(expr, List.copyOf(compounds));
        }
    }

    private void collect(Expr expr, SubjectKind about, Map<Measure, Set<Literal>> literals) {
        switch (expr) {
            case Expr.Is is -> collect(is.factor(), false, about, literals);
            case Expr.IsNot is -> collect(is.factor(), true, about, literals);
            case Expr.All all -> all.of().forEach(part -> collect(part, about, literals));
            case Expr.Any any -> any.of().forEach(part -> collect(part, about, literals));
            case Expr.AtLeast atLeast -> atLeast.of().forEach(part -> collect(part, about, literals));
            case Expr.Some some -> collectOfBaby(some.is(), about, literals);
            case Expr.Everyone everyone -> collectOfBaby(everyone.is(), about, literals);
            case Expr.AtHome home -> collect(home.is(), about, literals);
            case Expr.In _, Expr.Between _ -> {}
        }
    }

    /** What is asked of somebody else is not asked of the person in scope; what is asked of the baby stays so. */
    private void collectOfBaby(Expr expr, SubjectKind about, Map<Measure, Set<Literal>> literals) {
        if (about == SubjectKind.BABY) {
            collect(expr, about, literals);
        }
    }

    private void collect(String id, boolean negated, SubjectKind about, Map<Measure, Set<Literal>> literals) {
        Factor factor = factors.get(id);
        if (factor != null && factor.derived() instanceof Derived.Dated dated && factor.about() == about) {
            literals.computeIfAbsent(dated.measure(), _ -> new LinkedHashSet<>())
                    .add(new Literal(id, negated));
        }
    }
}
