package cotside.guidance.pack;

import cotside.guidance.facts.Contact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a factor is worked out rather than stated. */
public sealed interface Derived {

    /** From dates or weights: {@code measure} compared with a bound. */
    record Dated(Measure measure, Comparison comparison, Bound bound) implements Derived {}

    /**
     * Contacts of the subject that ended so, at least {@code atLeast} within {@code withinDays}.
     *
     * @param kinds kinds of contact counted; empty for any
     */
    record CountedContacts(Set<Contact.Outcome> outcomes, Set<String> kinds, int atLeast, Bound withinDays)
            implements Derived {
        public CountedContacts {
            outcomes = Set.copyOf(outcomes);
            kinds = Set.copyOf(kinds);
        }
    }

    /** Events of one factor about the subject, at least {@code atLeast} within {@code withinDays}. */
    record CountedEvents(String factor, int atLeast, Bound withinDays) implements Derived {}

    /** How a measure is compared with its bound. */
    enum Comparison {
        UNDER("under"),
        AT_LEAST("at least");

        private final String word;

        Comparison(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public boolean holds(long measure, long bound) {
            return this == UNDER ? measure < bound : measure >= bound;
        }
    }

    /** A number in the measure's unit, or the parameter that holds it. */
    record Bound(int number, @Nullable String parameter) {
        public static Bound of(int number) {
            return new Bound(number, null);
        }
    }
}
