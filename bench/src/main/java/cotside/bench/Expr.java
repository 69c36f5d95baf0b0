package cotside.bench;

import java.util.List;

/**
 * A monotone formula over atoms, each of which is true, false or unknown. There is no negation, so
 * the value of a formula can only grow truer as its atoms do.
 */
public sealed interface Expr {

    record Atom(int index) implements Expr {
        public Atom {
            if (index < 0) {
                throw new IllegalArgumentException("An atom's index starts at 0, was " + index);
            }
        }
    }

    record All(List<Expr> of) implements Expr {
        public All {
            of = nonEmpty(of);
        }
    }

    record Any(List<Expr> of) implements Expr {
        public Any {
            of = nonEmpty(of);
        }
    }

    /** True when at least {@code n} of the parts are; with {@code n} from 1 to the number of parts. */
    record AtLeast(int n, List<Expr> of) implements Expr {
        public AtLeast {
            of = nonEmpty(of);
            if (n < 1 || n > of.size()) {
                throw new IllegalArgumentException("At least " + n + " of " + of.size());
            }
        }
    }

    private static List<Expr> nonEmpty(List<Expr> of) {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("A formula needs at least one part");
        }
        return List.copyOf(of);
    }
}
