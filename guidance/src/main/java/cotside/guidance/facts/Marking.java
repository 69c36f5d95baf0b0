package cotside.guidance.facts;

import java.util.Set;

/** Who may see a statement. */
public sealed interface Marking {
    /** Every involved agency: the default. */
    record AllInvolved() implements Marking {}

    /** The author's own agency only. */
    record OwnAgency() implements Marking {}

    /** The named practitioners (and the author) only. */
    record NamedPeople(Set<String> practitioners) implements Marking {
        public NamedPeople {
            practitioners = Set.copyOf(practitioners);
        }
    }

    static Marking allInvolved() {
        return new AllInvolved();
    }
}
