package cotside.drawing;

import cotside.drawing.Kin.Bond;
import cotside.drawing.Kin.Generation;
import cotside.drawing.Kin.Person;
import cotside.drawing.Kin.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The signs that a genogram uses, in the order in which the eye meets them. */
final class GenogramKey {
    private static final double WIDE = 56;
    private static final double HIGH = 36;
    private static final Point MIDDLE = new Point(WIDE / 2, HIGH / 2);
    private static final double R = 13;

    private final Kin kin;
    private final List<Key> keys = new ArrayList<>();

    private GenogramKey(Kin kin) {
        this.kin = kin;
    }

    static List<Key> of(Kin kin) {
        GenogramKey key = new GenogramKey(kin);
        key.people();
        key.bonds();
        key.families();
        key.households();
        return List.copyOf(key.keys);
    }

    private boolean any(Predicate<Person> is) {
        return kin.people().stream().anyMatch(is);
    }

    private void people() {
        add(any(Person::subject), "The baby whose family this is", symbol(true, false, true, null));
        add(any(one -> one.shape() == Shape.DIAMOND && one.identified()), "A person; sex not drawn", symbol());
        shape(Shape.CIRCLE, "Registered female");
        shape(Shape.SQUARE, "Registered male");
        shape(Shape.TRIANGLE, "A pregnancy");
        add(
                any(one -> !one.identified() && one.id() != null),
                "Somebody not identified",
                symbol(false, false, false, null));
        Element nobody = Element.sign(WIDE, HIGH);
        GenogramPainter.symbol(
                nobody,
                new Person(
                        0,
                        null,
                        Generation.ADULTS,
                        Shape.DIAMOND,
                        "?",
                        "",
                        List.of(),
                        null,
                        false,
                        false,
                        false,
                        false,
                        0),
                MIDDLE,
                R);
        add(any(one -> one.id() == null), "Somebody there must be or have been, and of whom nobody has spoken", nobody);
        add(any(Person::dead), "Has died", symbol(false, true, true, null));
        add(any(one -> one.barred() != null && one.barShown()), "Barred from contact with the baby", barred(true));
        add(
                any(one -> one.barred() != null && !one.barShown()),
                "Said to be barred from contact, not shown",
                barred(false));
    }

    private void shape(Shape shape, String meaning) {
        Element sign = Element.sign(WIDE, HIGH);
        sign.add(GenogramPainter.shape(shape, MIDDLE, R));
        add(any(one -> one.shape() == shape), meaning, sign);
    }

    private static Element symbol() {
        Element sign = Element.sign(WIDE, HIGH);
        return sign.add(GenogramPainter.shape(Shape.DIAMOND, MIDDLE, R));
    }

    private static Element barred(boolean shown) {
        return symbol(false, false, true, shown);
    }

    private static Element symbol(boolean subject, boolean dead, boolean identified, @Nullable Boolean barred) {
        Element sign = Element.sign(WIDE, HIGH);
        GenogramPainter.symbol(
                sign,
                new Person(
                        0,
                        cotside.guidance.facts.Id.of("key"),
                        Generation.ADULTS,
                        Shape.DIAMOND,
                        identified ? "" : "?",
                        "",
                        List.of(),
                        barred == null ? null : "",
                        Boolean.TRUE.equals(barred),
                        subject,
                        dead,
                        identified,
                        0),
                MIDDLE,
                R);
        return sign;
    }

    private void bonds() {
        for (Bond.Kind kind : Bond.Kind.values()) {
            boolean used = kin.bonds().stream().anyMatch(bond -> bond.kind() == kind);
            Element sign = line(kind.dash());
            switch (kind) {
                case SAID_TO_BE_OVER -> GenogramPainter.slash(sign, MIDDLE, 0);
                case OVER -> {
                    GenogramPainter.slash(sign, MIDDLE, -3.5);
                    GenogramPainter.slash(sign, MIDDLE, 3.5);
                }
                case PARTNERS_DISPUTED -> sign.add(GenogramPainter.disputed(MIDDLE));
                default -> {}
            }
            add(used && kind != Bond.Kind.SAME_PERSON, meaning(kind), sign);
        }
    }

    private static String meaning(Bond.Kind kind) {
        return switch (kind) {
            case PARTNERS -> "Partners";
            case PARTNERS_AS_SAID -> "Partners, only said or assumed";
            case PARTNERS_DISPUTED -> "Partners: some say so, some say not";
            case SAID_TO_BE_OVER -> "Partners, said to have parted; not shown";
            case OVER -> "Were partners; shown to have parted";
            case PARENTS_ONLY -> "Parents of the baby, not known to be together";
            case SAME_PERSON -> "May be the same person";
        };
    }

    private void families() {
        add(
                kin.parents().stream()
                        .anyMatch(parent -> !parent.shown()
                                && kin.people().get(parent.person()).id() != null),
                "Parent and child, where a parent is only said to be one",
                line(Dash.BROKEN));
        add(!kin.grandparents().isEmpty(), "Grandparent; through which parent is not recorded", line(Dash.DOTTED));
        add(!kin.siblings().isEmpty(), "Brother or sister; by which parent is not recorded", line(Dash.DOTTED));
    }

    private void households() {
        add(kin.households().stream().anyMatch(home -> !home.shown().isEmpty()), "Shown to live together", ring(true));
        add(
                kin.households().stream().anyMatch(home -> !home.perhaps().isEmpty()),
                "Said to live there, disputed, or said to have left",
                ring(false));
    }

    private static Element line(Dash dash) {
        return Element.sign(WIDE, HIGH)
                .add(Element.line(new Point(4, MIDDLE.y()), new Point(WIDE - 4, MIDDLE.y()))
                        .dashed(dash));
    }

    private static Element ring(boolean shown) {
        return Element.sign(WIDE, HIGH)
                .add(Element.rectangle(new Box(5, 5, WIDE - 5, HIGH - 5))
                        .rounded(8)
                        .filled(shown ? Element.SHADE : Element.PAPER)
                        .stroked(Element.SOFT, 2)
                        .dashed(shown ? Dash.WHOLE : Dash.BROKEN));
    }

    private void add(boolean used, String meaning, Element sign) {
        if (used) {
            keys.add(new Key(sign.markup(), meaning));
        }
    }
}
