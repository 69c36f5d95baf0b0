package cotside.guidance.outcome;

import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The atoms of one picture, numbered in the order in which they were first asked for. */
public final class Atoms {
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<Object, Formula.Leaf> leaves = new HashMap<>();

    private record FactorKey(
            String factor, Subject subject, @Nullable String event, boolean negated, Use use, int day) {}

    private record OpenKey(Open open, int day) {}

    Formula leaf(
            String factor,
            Subject subject,
            @Nullable String event,
            boolean negated,
            Use use,
            int day,
            Supplier<Atom> make) {
        return leaf(new FactorKey(factor, subject, event, negated, use, day), make);
    }

    Formula leaf(Open open, int day, Supplier<Atom> make) {
        return leaf(new OpenKey(open, day), make);
    }

    private Formula leaf(Object key, Supplier<Atom> make) {
        Formula.Leaf known = leaves.get(key);
        if (known == null) {
            known = new Formula.Leaf(atoms.size());
            atoms.add(make.get());
            leaves.put(key, known);
        }
        return known;
    }

    public Atom get(int atom) {
        return atoms.get(atom);
    }

    public Truth truth(int atom) {
        return atoms.get(atom).truth();
    }

    public int size() {
        return atoms.size();
    }
}
