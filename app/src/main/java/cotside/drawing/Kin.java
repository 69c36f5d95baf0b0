package cotside.drawing;

import cotside.guidance.facts.Id;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a family drawing and how they are joined, before anybody has a place. People go by their number in
 * {@code people}.
 *
 * @param bonds between two of one generation
 * @param parents of the babies: whoever gave birth first
 * @param grandparents those of the baby by a tie; through which parent, nobody records
 * @param siblings the baby's brothers and sisters by a tie; by which parent, nobody records
 * @param households homes where somebody who is drawn lives together with somebody, or with the baby
 */
record Kin(
        List<Person> people,
        List<Integer> babies,
        List<Parent> parents,
        List<Integer> grandparents,
        List<Integer> siblings,
        List<Bond> bonds,
        List<Household> households) {
    Kin {
        people = List.copyOf(people);
        babies = List.copyOf(babies);
        parents = List.copyOf(parents);
        grandparents = List.copyOf(grandparents);
        siblings = List.copyOf(siblings);
        bonds = List.copyOf(bonds);
        households = List.copyOf(households);
    }

    /** A row of the drawing. */
    enum Generation {
        GRANDPARENTS,
        ADULTS,
        CHILDREN
    }

    /** The standard symbols. A sex that nobody has registered is not drawn. */
    enum Shape {
        /** Sex not recorded, or not for the drawing to say. */
        DIAMOND,
        /** Registered female. */
        CIRCLE,
        /** Registered male. */
        SQUARE,
        /** Not yet born. */
        TRIANGLE
    }

    /**
     * @param id null for somebody who must be there and of whom nobody has spoken
     * @param inside what stands in the symbol: an age, or a question mark
     * @param words what stands beneath the name
     * @param barred what the bar over contact reads, or null when there is none
     * @param barShown whether the bar is on more than somebody's word
     * @param subject the baby whose drawing it is
     * @param weight who goes first where not all fit into one row
     */
    record Person(
            int number,
            @Nullable Id id,
            Generation generation,
            Shape shape,
            String inside,
            String name,
            List<String> words,
            @Nullable String barred,
            boolean barShown,
            boolean subject,
            boolean dead,
            boolean identified,
            int weight) {
        Person {
            words = List.copyOf(words);
        }

        Person saying(String more) {
            List<String> all = new java.util.ArrayList<>(words);
            all.add(more);
            return new Person(
                    number,
                    id,
                    generation,
                    shape,
                    inside,
                    name,
                    all,
                    barred,
                    barShown,
                    subject,
                    dead,
                    identified,
                    weight);
        }
    }

    /** A parent of the babies; {@code shown} when that is on more than somebody's word. */
    record Parent(int person, boolean gaveBirth, boolean shown) {}

    /** What joins two. */
    record Bond(int one, int other, Kind kind, String words) {
        enum Kind {
            PARTNERS(Dash.WHOLE),
            /** Only said or assumed. */
            PARTNERS_AS_SAID(Dash.BROKEN),
            /** Some say so, some say not. */
            PARTNERS_DISPUTED(Dash.BROKEN),
            /** Said to be over, and not shown to be. */
            SAID_TO_BE_OVER(Dash.WHOLE),
            OVER(Dash.WHOLE),
            /** Parents of one baby who are not known to be, or to have been, together. */
            PARENTS_ONLY(Dash.DOTTED),
            /** May be one and the same person. */
            SAME_PERSON(Dash.DOTTED);

            private final Dash dash;

            Kind(Dash dash) {
                this.dash = dash;
            }

            Dash dash() {
                return dash;
            }
        }

        boolean joins(int a, int b) {
            return (one == a && other == b) || (one == b && other == a);
        }

        boolean involves(int person) {
            return one == person || other == person;
        }
    }

    /**
     * A home and who lives there.
     *
     * @param shown those who are shown to
     * @param perhaps those who are only said to, or of whom it is disputed
     * @param complete it is shown that nobody else does
     */
    record Household(String label, Set<Integer> shown, Set<Integer> perhaps, boolean complete) {
        Household {
            shown = Set.copyOf(shown);
            perhaps = Set.copyOf(perhaps);
        }

        Set<Integer> all() {
            Set<Integer> all = new java.util.TreeSet<>(shown);
            all.addAll(perhaps);
            return all;
        }
    }

    boolean isParent(int person) {
        return parents.stream().anyMatch(parent -> parent.person() == person);
    }
}
