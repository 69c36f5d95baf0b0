package cotside.guidance.picture;

import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Home;
import cotside.guidance.facts.Id;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everyone around one baby, who they are to one another and where they live: what a family drawing is made of.
 *
 * @param babies every baby of the pregnancy, by label
 * @param people everybody whom the viewer may know of, by label
 * @param homes every place on record, by label
 * @param ties every tie, residence and identity that anybody has spoken of by the day, of any baby of the pregnancy
 * @param contacts contacts that count, by day
 * @param otherParentOpen who the other parent is, is not settled
 * @param carersComplete it is shown, and fresh, that nobody else looks after the baby
 * @param limited more is held than the viewer may see
 */
public record Circle(
        Viewpoint from,
        List<Member> babies,
        List<Member> people,
        List<Place> homes,
        List<Tie> ties,
        List<Contact> contacts,
        boolean otherParentOpen,
        boolean carersComplete,
        boolean limited) {
    public Circle {
        babies = List.copyOf(babies);
        people = List.copyOf(people);
        homes = List.copyOf(homes);
        ties = List.copyOf(ties);
        contacts = List.copyOf(contacts);
    }

    public Optional<Member> find(Id id) {
        return babies.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .or(() -> people.stream().filter(one -> one.id().equals(id)).findFirst());
    }

    /**
     * A baby, an adult or another child.
     *
     * @param identified another agency could look this person up
     * @param child a baby, or another child of the family
     * @param unborn not yet born on the day; of somebody whose birth nobody need have recorded, false
     * @param born the day of birth, as wide as the sources that give one, or null
     * @param due of an unborn baby, the due date, or null
     * @param died the day of death, or null
     * @param deathShown the death is on more than somebody's word
     * @param female the registered sex; null when there is none, or records disagree. Nobody's is guessed
     */
    public record Member(
            Id id,
            String label,
            boolean identified,
            boolean child,
            boolean unborn,
            @Nullable Day born,
            @Nullable Day due,
            @Nullable Day died,
            boolean deathShown,
            @Nullable Boolean female) {}

    /**
     * A home.
     *
     * @param complete it is shown, and fresh, that nobody else lives there
     * @param ofBaby the baby stays there, or is expected there, for all that is known
     */
    public record Place(Home home, boolean complete, boolean ofBaby) {
        public Id id() {
            return home.id();
        }
    }
}
