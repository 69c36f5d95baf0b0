package cotside.guidance.pack;

import java.util.List;

/**
 * A condition. In {@code holds} it is read as worry and without negation (a dated fact apart); in {@code settled by} and
 * {@code eased by} it is read as reassurance.
 */
public sealed interface Expr {

    /** A factor of the baby, of the event or person that the rule is about, or of the person or home in scope. */
    record Is(String factor) implements Expr {}

    /** A dated fact that does not hold; it and its {@code not} are one atom. */
    record IsNot(String factor) implements Expr {}

    record All(List<Expr> of) implements Expr {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Expr> of) implements Expr {
        public Any {
            of = List.copyOf(of);
        }
    }

    record AtLeast(int n, List<Expr> of) implements Expr {
        public AtLeast {
            of = List.copyOf(of);
        }
    }

    /** At least {@code n} people of the role of whom {@code is} holds, each of one and the same person. */
    record Some(Role role, int n, Expr is) implements Expr {}

    /** Everybody of the role; only in {@code settled by} and {@code eased by}. Needs a confirmed set. */
    record Everyone(Role role, Expr is) implements Expr {}

    /** The person in scope fills the role. */
    record In(Role role) implements Expr {}

    /** A factor of a pair: from the person in scope towards somebody in the role, or the other way round. */
    record Between(String factor, Direction direction, Role role) implements Expr {}

    /** Some home where the baby stays or is expected. */
    record AtHome(Expr is) implements Expr {}

    /** How a pair factor is read from the person in scope. */
    enum Direction {
        TOWARDS("towards"),
        FROM("from");

        private final String word;

        Direction(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
