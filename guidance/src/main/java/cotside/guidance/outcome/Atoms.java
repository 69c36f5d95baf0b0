package cotside.guidance.outcome;

import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Truth;
import java.util.ArrayList;
import java.util.List;

/** The atoms of one picture, numbered in the order in which they were first asked for. */
public final class Atoms {
    private final List<Atom> atoms = new ArrayList<>();

    /** A new atom; whoever asks remembers it. */
    Formula leaf(Atom atom) {
        atoms.add(atom);
        return new Formula.Leaf(atoms.size() - 1);
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
