package cotside.drawing;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Contact;
import cotside.guidance.facts.Contact.Met;
import cotside.guidance.facts.Contact.Outcome;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.picture.Circle;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who was met and who was not, over time: a row for each person, a mark for each contact. A missed contact is set down
 * for those who were invited, and for nobody once it is shown that the invitation did not arrive.
 */
public final class ContactTimeline {
    private final Circle circle;
    private final Kin kin;
    private final Words words;

    private ContactTimeline(Circle circle, Words words) {
        this.circle = circle;
        this.words = words;
        kin = KinOf.of(circle);
    }

    /**
     * @param family as the viewer may see it
     * @param from the baby, the last day that is drawn, the moment of knowledge, the viewer
     */
    public static ContactTimeline of(Guidance guidance, Family family, Viewpoint from) {
        Circle circle = guidance.circle(family, from);
        return new ContactTimeline(circle, Words.of(family, from.asAt(), circle.limited()));
    }

    /** What a contact came to for one person. */
    public enum Mark {
        MET("met"),
        MET_ALONE("met alone"),
        MISSED("missed"),
        REFUSED("refused"),
        CANCELLED("cancelled by the agency"),
        NOT_REACHED("the invitation did not arrive"),
        NOT_THERE("invited, not there");

        private final String word;

        Mark(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One contact in the table.
     *
     * @param outcome kept, missed, refused, cancelled
     * @param people who was met, or invited, each with what it came to
     * @param by whose contact it was
     */
    public record Row(String day, String kind, String outcome, List<String> people, String by) {
        public Row {
            people = List.copyOf(people);
        }
    }

    /** One person's contacts in numbers, for a table. */
    public record Sum(String name, int met, int alone, int missed, int refused) {}

    record Marked(Contact contact, Mark mark) {}

    record Lane(String name, List<Marked> marks) {
        Sum sum() {
            return new Sum(
                    name,
                    count(Mark.MET) + count(Mark.MET_ALONE),
                    count(Mark.MET_ALONE),
                    count(Mark.MISSED),
                    count(Mark.REFUSED));
        }

        private int count(Mark mark) {
            return (int) marks.stream().filter(one -> one.mark() == mark).count();
        }
    }

    public String title() {
        return "Contacts with the family of "
                + Prose.and(circle.babies().stream().map(Circle.Member::label).toList());
    }

    public boolean isEmpty() {
        return circle.contacts().isEmpty();
    }

    /** Every contact, in the order of the days. */
    public List<Row> table() {
        List<Row> rows = new ArrayList<>();
        for (Contact contact : circle.contacts()) {
            List<String> people = new ArrayList<>();
            for (Kin.Person person : inOrder()) {
                Mark mark = mark(contact, Objects.requireNonNull(person.id()));
                if (mark != null) {
                    people.add(person.name() + ": " + mark.word());
                }
            }
            rows.add(new Row(
                    bare(words.dates().day(contact.day())),
                    contact.kind().replace('-', ' '),
                    contact.outcome().word(),
                    people,
                    words.names().author(contact)));
        }
        return rows;
    }

    private static String bare(String day) {
        return day.startsWith("on ") ? day.substring(3) : day;
    }

    public List<Sum> sums() {
        return lanes().stream().map(Lane::sum).toList();
    }

    /** The signs that the drawing uses, each with what it means. */
    public List<Key> key() {
        return ContactTimelinePainter.key(lanes());
    }

    /**
     * @param id of the drawing in its page; ids within it begin with it
     */
    public String svg(String id, Width width) {
        return ContactTimelinePainter.paint(this, id, width).markup();
    }

    Circle circle() {
        return circle;
    }

    /** Everyone who was ever met or invited, and every parent and baby, met or not. */
    List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        for (Kin.Person person : inOrder()) {
            List<Marked> marks = new ArrayList<>();
            for (Contact contact : circle.contacts()) {
                Mark mark = mark(contact, Objects.requireNonNull(person.id()));
                if (mark != null) {
                    marks.add(new Marked(contact, mark));
                }
            }
            boolean matters = kin.isParent(person.number()) || kin.babies().contains(person.number());
            if (matters || !marks.isEmpty()) {
                lanes.add(new Lane(person.name(), marks));
            }
        }
        return lanes;
    }

    private List<Kin.Person> inOrder() {
        return kin.people().stream()
                .filter(person -> person.id() != null)
                .sorted(Comparator.comparingInt(
                                (Kin.Person person) -> kin.babies().contains(person.number()) ? 0 : 1)
                        .thenComparing(
                                Comparator.comparingInt(Kin.Person::weight).reversed())
                        .thenComparingInt(Kin.Person::number))
                .toList();
    }

    private static @Nullable Mark mark(Contact contact, Id person) {
        for (Met met : contact.met()) {
            if (met.person().equals(person)) {
                return Boolean.TRUE.equals(met.alone()) ? Mark.MET_ALONE : Mark.MET;
            }
        }
        if (!contact.invited().contains(person)) {
            return null;
        }
        if (contact.outcome() == Outcome.CANCELLED_BY_AGENCY) {
            return Mark.CANCELLED;
        }
        if (Boolean.FALSE.equals(contact.reached())) {
            return Mark.NOT_REACHED;
        }
        return switch (contact.outcome()) {
            case MISSED -> Mark.MISSED;
            case REFUSED -> Mark.REFUSED;
            case KEPT -> Mark.NOT_THERE;
            case CANCELLED_BY_AGENCY -> Mark.CANCELLED;
        };
    }
}
