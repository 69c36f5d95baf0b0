package cotside.guidance.painting;

import cotside.guidance.evidence.Factors;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.outcome.Atom;
import cotside.guidance.outcome.Atoms;
import cotside.guidance.outcome.Outcomes;
import java.util.BitSet;
import java.util.Set;

/**
 * Atoms that are true or assumed, or were true, were ruled out and that has gone stale. Few are, and every condition is
 * asked whether it mentions one that is a worry of its own.
 */
final class Live {
    private final Atoms atoms;
    private final BitSet vulnerabilities = new BitSet();
    private final BitSet ties = new BitSet();

    private Live(Atoms atoms) {
        this.atoms = atoms;
    }

    static Live in(Atoms atoms) {
        Live live = new Live(atoms);
        for (int number = 0; number < atoms.size(); number++) {
            Factors.Ready factor = atoms.get(number).factor();
            if (factor != null && isLive(atoms.get(number))) {
                live.vulnerabilities.set(number, Outcomes.isWorry(factor, Set.of()));
                live.ties.set(number, factor.isTie());
            }
        }
        return live;
    }

    private static boolean isLive(Atom atom) {
        Standing standing = atom.standing();
        return standing != null
                && (atom.truth() == Truth.TRUE || atom.isAssumed() || Outcomes.isStaleAfterWorry(standing));
    }

    /** Whether an atom is a live worry of a combination whose {@code holds} names these factors. */
    boolean isWorry(int atom, Set<String> named) {
        return vulnerabilities.get(atom) || (ties.get(atom) && isNamed(atom, named));
    }

    private boolean isNamed(int atom, Set<String> named) {
        Factors.Ready factor = atoms.get(atom).factor();
        return factor != null && Outcomes.isWorry(factor, named);
    }
}
