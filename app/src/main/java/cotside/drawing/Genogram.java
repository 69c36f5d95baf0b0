package cotside.drawing;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Family;
import cotside.guidance.picture.Circle;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import java.util.List;

/**
 * The family of one baby on one day, as one viewer may know it: drawn with the standard symbols, and as a table that says
 * the same. Nobody's sex is guessed; who is not known is drawn as not known.
 */
public final class Genogram {
    private final Circle circle;
    private final Words words;
    private final Kin kin;

    private Genogram(Circle circle, Words words) {
        this.circle = circle;
        this.words = words;
        kin = KinOf.of(circle);
    }

    /**
     * @param family as the viewer may see it
     * @param from the baby, the day that is drawn, the moment of knowledge, the viewer
     */
    public static Genogram of(Guidance guidance, Family family, Viewpoint from) {
        Circle circle = guidance.circle(family, from);
        return new Genogram(circle, Words.of(family, from.asAt(), circle.limited()));
    }

    /**
     * The drawing, as SVG to stand in a page.
     *
     * @param id of the drawing in its page; ids within it begin with it
     */
    public String svg(String id, Width width) {
        return GenogramPainter.paint(new Plan(kin, width), id, title(), description())
                .markup();
    }

    /** The signs that this drawing uses, each with what it means. */
    public List<Key> key() {
        return GenogramKey.of(kin);
    }

    /** Everyone in the drawing, the babies first, with every tie and home and how well each is known. */
    public List<KinTable.Row> table() {
        return KinTable.of(circle, kin, words);
    }

    public String title() {
        List<String> babies = circle.babies().stream().map(Circle.Member::label).toList();
        return "The family of " + Prose.and(babies) + " on "
                + Dates.full().day(circle.from().asAt());
    }

    private String description() {
        long drawn = kin.people().stream().filter(person -> person.id() != null).count();
        String homes = kin.households().isEmpty()
                ? "No household is known."
                : Prose.sentence(Prose.count(kin.households().size(), "household is", "households are")) + " ringed: "
                        + Prose.and(kin.households().stream()
                                .map(home -> home.label() + " with "
                                        + Prose.and(home.all().stream()
                                                .map(person ->
                                                        kin.people().get(person).name())
                                                .toList()))
                                .toList())
                        + ".";
        return Prose.sentence(Prose.count((int) drawn, "person", "people")) + ". " + homes
                + " The table with this drawing says who is tied to whom, since when, and how well it is known.";
    }
}
