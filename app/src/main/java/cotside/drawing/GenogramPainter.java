package cotside.drawing;

import cotside.drawing.Element.Anchor;
import cotside.drawing.Kin.Bond;
import cotside.drawing.Kin.Parent;
import cotside.drawing.Kin.Person;
import cotside.drawing.Kin.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Draws a plan: rings first, then lines, then people over them. */
final class GenogramPainter {
    private static final double RADIUS = 12;

    private final Plan plan;
    private final Kin kin;
    private final Element lines = Element.group("lines");

    private GenogramPainter(Plan plan) {
        this.plan = plan;
        kin = plan.kin();
    }

    static Element paint(Plan plan, String id, String title, String description) {
        return new GenogramPainter(plan).paint(id, title, description);
    }

    private Element paint(String id, String title, String description) {
        Element drawing = Element.drawing(id, plan.width(), plan.height(), title, description);
        drawing.add(rings());
        grandparents();
        descent();
        siblings();
        kin.bonds().forEach(this::bond);
        drawing.add(lines);
        Element people = Element.group("people");
        for (Person person : kin.people()) {
            people.add(person(person));
        }
        return drawing.add(people).add(names());
    }

    private Element rings() {
        Element rings = Element.group("households");
        List<Plan.Outline> outlines = plan.rings();
        for (Plan.Outline outline : outlines) {
            rings.add(ring(outline)
                    .named(outline.shown() ? "household" : "household as-said")
                    .filled(outline.shown() ? Element.SHADE : "none")
                    .stroked(Element.SOFT, outline.shown() ? 2 : 1.75)
                    .dashed(outline.shown() ? Dash.WHOLE : Dash.BROKEN));
        }
        for (Plan.Outline outline : outlines) {
            rings.add(ring(outline)
                    .filled("none")
                    .stroked(Element.SOFT, outline.shown() ? 2 : 1.75)
                    .dashed(outline.shown() ? Dash.WHOLE : Dash.BROKEN));
        }
        return rings;
    }

    private Element ring(Plan.Outline outline) {
        String d = outline.ring().outline(plan.columnEdges(), plan.rowEdges(outline), outline.inset(), RADIUS);
        return Element.curve(d).with("fill-rule", "evenodd");
    }

    /** Names of homes, over everything that crosses them. */
    private Element names() {
        Element names = Element.group("homes");
        for (Plan.Outline outline : plan.rings()) {
            int[] run = outline.ring().topRun();
            double x = plan.columnEdges()[run[0]] + outline.inset() + 9;
            double y = plan.laneBottom(outline.ring().topRow()) + outline.down() + outline.inset() + 2;
            for (String line : outline.name()) {
                y += plan.measure().line();
                names.add(home(outline, line, x, y).bold());
            }
            for (String line : outline.open()) {
                y += plan.measure().line();
                names.add(home(outline, line, x, y));
            }
        }
        return names;
    }

    private Element home(Plan.Outline outline, String line, double x, double y) {
        return Element.text(new Point(x, y), line, plan.measure().words(), Anchor.START)
                .named("home")
                .filled(Element.SOFT)
                .rimmed(outline.shown() ? Element.SHADE : Element.PAPER);
    }

    private double middle(int one, int other) {
        return (plan.at(one).x() + plan.at(other).x()) / 2;
    }

    private double radius() {
        return plan.measure().symbol();
    }

    // Parents and children

    private void descent() {
        List<Integer> babies = kin.babies().stream()
                .filter(baby -> plan.seating().sameRow(baby, kin.babies().getFirst()))
                .toList();
        Parent mother =
                kin.parents().stream().filter(Parent::gaveBirth).findFirst().orElse(null);
        if (babies.isEmpty() || mother == null || !isPlacedAbove(mother, babies.getFirst())) {
            return;
        }
        List<Parent> others = kin.parents().stream()
                .filter(parent -> !parent.equals(mother) && isPlacedAbove(parent, babies.getFirst()))
                .sorted(Comparator.comparingInt(
                                (Parent parent) -> plan.seating().sideBySide(mother.person(), parent.person()) ? 0 : 1)
                        .thenComparingInt(parent -> parent.shown() ? 0 : 1))
                .toList();
        Parent first = others.isEmpty()
                        || !plan.seating()
                                .sideBySide(mother.person(), others.getFirst().person())
                ? null
                : others.getFirst();
        double trunk = first == null ? besides(mother.person()) : middle(mother.person(), first.person());
        Dash dash = dash(mother).compareTo(first == null ? Dash.WHOLE : dash(first)) >= 0
                ? dash(mother)
                : first == null ? Dash.WHOLE : dash(first);
        int row = plan.seating().seat(babies.getFirst()).row();
        double fork = plan.laneTop(row) + 16;
        double over =
                babies.stream().mapToDouble(baby -> plan.at(baby).x()).average().orElse(trunk);
        List<Point> down = new ArrayList<>();
        if (first == null) {
            down.add(plan.at(mother.person()));
        }
        down.add(new Point(trunk, plan.at(mother.person()).y()));
        down.add(new Point(trunk, fork));
        down.add(new Point(over, fork));
        lines.add(Element.path(down).named("descent").dashed(dash));
        for (int baby : babies) {
            lines.add(Element.path(List.of(new Point(over, fork), plan.at(baby)))
                    .named("descent")
                    .dashed(dash));
        }
        int lane = 0;
        for (Parent other : others) {
            if (!other.equals(first)) {
                alsoSaid(other, mother, babies, fork + 10 + 7 * lane, lane);
                lane++;
            }
        }
    }

    private boolean isPlacedAbove(Parent parent, int baby) {
        Seating.Row parents = plan.seating().row(Seating.Row.Kind.PARENTS);
        return parents != null
                && parents.people().contains(parent.person())
                && plan.seating().seat(baby).row()
                        == plan.seating().seat(parent.person()).row() + 1;
    }

    /** Somebody whom nobody has named casts no doubt on the one who is known. */
    private Dash dash(Parent parent) {
        boolean unnamed = kin.people().get(parent.person()).id() == null;
        return parent.shown() || unnamed ? Dash.WHOLE : Dash.BROKEN;
    }

    private double besides(int person) {
        double side = plan.at(person).x() + plan.measure().pitch() / 2;
        return side < plan.width() - plan.measure().margin() - 1
                ? side
                : side - plan.measure().pitch();
    }

    /** Another who is said to be the father, or a second one: a line of their own. */
    private void alsoSaid(Parent other, Parent mother, List<Integer> babies, double lane, int count) {
        boolean beside = plan.seating().sideBySide(mother.person(), other.person());
        double from = beside ? middle(mother.person(), other.person()) : towards(other.person(), mother.person());
        Point start = plan.at(other.person());
        for (int baby : babies) {
            double side = Math.signum(from - plan.at(baby).x()) * (7 + 4 * count);
            double to = plan.at(baby).x() + side;
            List<Point> way = new ArrayList<>();
            if (!beside) {
                way.add(start);
            }
            way.add(new Point(from, start.y()));
            way.add(new Point(from, lane));
            way.add(new Point(to, lane));
            way.add(new Point(to, plan.at(baby).y()));
            lines.add(Element.path(way).named("descent").dashed(other.shown() ? Dash.WHOLE : Dash.BROKEN));
        }
    }

    private double towards(int from, int to) {
        double side = Math.signum(plan.at(to).x() - plan.at(from).x());
        return plan.at(from).x() + side * plan.measure().pitch() / 2;
    }

    /** One bar to either side of the babies, so that broken lines do not fill each other's gaps. */
    private void siblings() {
        for (int side : new int[] {-1, 1}) {
            List<Integer> there = kin.siblings().stream()
                    .filter(one -> kin.babies().stream()
                            .anyMatch(baby -> plan.seating().sameRow(one, baby)))
                    .filter(one ->
                            Math.signum(plan.at(one).x() - plan.at(nearest(one)).x()) == side)
                    .toList();
            if (there.isEmpty()) {
                continue;
            }
            int near = nearest(there.getFirst());
            double bar = plan.laneBottom(plan.seating().seat(near).row()) - 5;
            double from = plan.at(near).x() + side * radius() / 2;
            double end = there.stream()
                    .mapToDouble(one -> plan.at(one).x())
                    .reduce(from, (one, other) -> side > 0 ? Math.max(one, other) : Math.min(one, other));
            sibling(new Point(from, plan.at(near).y()), new Point(from, bar), new Point(end, bar));
            for (int one : there) {
                sibling(plan.at(one), new Point(plan.at(one).x(), bar));
            }
        }
    }

    private int nearest(int sibling) {
        double x = plan.at(sibling).x();
        return kin.babies().stream()
                .filter(baby -> plan.seating().sameRow(baby, sibling))
                .min(Comparator.comparingDouble(baby -> Math.abs(plan.at(baby).x() - x)))
                .orElse(kin.babies().getFirst());
    }

    private void sibling(Point... way) {
        lines.add(Element.path(List.of(way)).named("sibling").dashed(Dash.DOTTED));
    }

    /** Through which parent, nobody records: the line goes to all of them. */
    private void grandparents() {
        Seating.Row above = plan.seating().row(Seating.Row.Kind.GRANDPARENTS);
        Seating.Row parents = plan.seating().row(Seating.Row.Kind.PARENTS);
        if (above == null || parents == null) {
            return;
        }
        List<Integer> ends = kin.parents().stream()
                .map(Parent::person)
                .filter(parents.people()::contains)
                .toList();
        List<Integer> drawn =
                above.people().stream().filter(kin.grandparents()::contains).toList();
        if (ends.isEmpty() || drawn.isEmpty()) {
            return;
        }
        double bus = plan.laneTop(plan.seating().seat(ends.getFirst()).row()) + 12;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        Set<Double> joined = new HashSet<>();
        for (int one : drawn) {
            OptionalDouble couple = withPartner(one);
            double x = couple.orElseGet(() -> besides(one, drawn, ends));
            least = Math.min(least, x);
            most = Math.max(most, x);
            List<Point> down = new ArrayList<>();
            if (couple.isEmpty()) {
                down.add(plan.at(one));
            }
            down.add(new Point(x, plan.at(one).y()));
            down.add(new Point(x, bus));
            if (couple.isEmpty() || joined.add(x)) {
                lines.add(Element.path(down).named("grandparent").dashed(Dash.DOTTED));
            }
        }
        for (int parent : ends) {
            double x = plan.at(parent).x();
            least = Math.min(least, x);
            most = Math.max(most, x);
            lines.add(Element.path(List.of(new Point(x, bus), plan.at(parent)))
                    .named("grandparent")
                    .dashed(Dash.DOTTED));
        }
        lines.add(Element.path(List.of(new Point(least, bus), new Point(most, bus)))
                .named("grandparent")
                .dashed(Dash.DOTTED));
    }

    /** Between a grandparent and the partner beside them. */
    private OptionalDouble withPartner(int one) {
        return kin.bonds().stream()
                .filter(bond -> bond.involves(one) && bond.kind() != Bond.Kind.SAME_PERSON)
                .filter(bond -> plan.seating().sideBySide(bond.one(), bond.other()))
                .mapToDouble(bond -> middle(bond.one(), bond.other()))
                .findFirst();
    }

    private double besides(int one, List<Integer> drawn, List<Integer> ends) {
        double centre = ends.stream()
                .mapToDouble(parent -> plan.at(parent).x())
                .average()
                .orElse(0);
        double x = plan.at(one).x();
        double half = plan.measure().pitch() / 2;
        if (Math.abs(x - centre) < 1) {
            return drawn.getFirst() == one ? x + half : x - half;
        }
        return x + Math.signum(centre - x) * half;
    }

    // Bonds

    private void bond(Bond bond) {
        if (!plan.seating().sameRow(bond.one(), bond.other())) {
            return;
        }
        boolean leftFirst = plan.at(bond.one()).x() < plan.at(bond.other()).x();
        int left = leftFirst ? bond.one() : bond.other();
        int right = leftFirst ? bond.other() : bond.one();
        if (!plan.seating().sideBySide(left, right)) {
            over(bond, left, right);
            return;
        }
        boolean second = bond.kind() == Bond.Kind.SAME_PERSON
                && kin.bonds().stream().anyMatch(one -> !one.equals(bond) && one.joins(left, right));
        double lift = second ? 11 : 0;
        Point from = new Point(plan.at(left).x(), plan.at(left).y() - lift);
        Point to = new Point(plan.at(right).x(), plan.at(right).y() - lift);
        lines.add(Element.path(List.of(from, to))
                .named(name(bond))
                .dashed(bond.kind().dash()));
        double mark = from.x() + (to.x() - from.x()) * 0.66;
        mark(bond, new Point(bond.kind() == Bond.Kind.SAME_PERSON ? middle(left, right) : mark, from.y()));
    }

    /** Above the row, each bond on a height of its own. */
    private void over(Bond bond, int left, int right) {
        int row = plan.seating().seat(left).row();
        double y = plan.laneBottom(row) - 6 - 16 * plan.tracks(row).indexOf(bond);
        double in = 6 + 3 * plan.tracks(row).indexOf(bond);
        Point from = new Point(plan.at(left).x() + in, plan.at(left).y());
        Point to = new Point(plan.at(right).x() - in, plan.at(right).y());
        lines.add(Element.path(List.of(from, new Point(from.x(), y), new Point(to.x(), y), to))
                .named(name(bond))
                .dashed(bond.kind().dash()));
        mark(bond, new Point((from.x() + to.x()) / 2, y));
    }

    private static String name(Bond bond) {
        return switch (bond.kind()) {
            case SAME_PERSON -> "same-person";
            case PARENTS_ONLY -> "parents";
            default -> "partners";
        };
    }

    private void mark(Bond bond, Point at) {
        switch (bond.kind()) {
            case SAID_TO_BE_OVER -> slash(lines, at, 0);
            case OVER -> {
                slash(lines, at, -3.5);
                slash(lines, at, 3.5);
            }
            case PARTNERS_DISPUTED -> lines.add(disputed(at));
            case SAME_PERSON ->
                lines.add(Element.text(
                                new Point(at.x(), at.y() - 5),
                                plan.measure().pitch() > 120 ? "same person?" : "same?",
                                plan.measure().words() - 1,
                                Anchor.MIDDLE)
                        .named("mark")
                        .rimmed(Element.PAPER));
            case PARTNERS, PARTNERS_AS_SAID, PARENTS_ONLY -> {}
        }
    }

    static void slash(Element onto, Point at, double aside) {
        onto.add(Element.line(new Point(at.x() + aside - 4, at.y() + 9), new Point(at.x() + aside + 4, at.y() - 9))
                .named("slash")
                .stroked(Element.INK, 2));
    }

    static Element disputed(Point at) {
        return Element.text(new Point(at.x(), at.y() + 5), "?", 15, Anchor.MIDDLE)
                .named("mark")
                .bold()
                .rimmed(Element.PAPER);
    }

    // People

    private Element person(Person person) {
        Point at = plan.at(person.number());
        Element group = Element.group(person.subject() ? "person subject" : "person");
        symbol(group, person, at, radius());
        letters(group, person, at);
        return group;
    }

    static void symbol(Element group, Person person, Point at, double r) {
        Dash dash = person.id() == null ? Dash.DOTTED : person.identified() ? Dash.WHOLE : Dash.BROKEN;
        if (person.subject()) {
            group.add(shape(person.shape(), at, r + 4).named("symbol outer").stroked(Element.INK, 2));
        }
        group.add(shape(person.shape(), at, r).named("symbol").dashed(dash));
        if (!person.inside().isEmpty()) {
            double down = person.shape() == Shape.TRIANGLE ? 11 : 5;
            group.add(Element.text(
                            new Point(at.x(), at.y() + down),
                            person.inside(),
                            person.inside().length() > 4 ? 12 : person.inside().equals("?") ? 18 : 14,
                            Anchor.MIDDLE)
                    .named("inside"));
        }
        if (person.dead()) {
            double d = r * (person.shape() == Shape.DIAMOND ? 0.75 : 0.8);
            group.add(Element.line(new Point(at.x() - d, at.y() - d), new Point(at.x() + d, at.y() + d))
                    .named("death")
                    .stroked(Element.INK, 2));
            group.add(Element.line(new Point(at.x() - d, at.y() + d), new Point(at.x() + d, at.y() - d))
                    .named("death")
                    .stroked(Element.INK, 2));
        }
        if (person.barred() != null) {
            noEntry(group, new Point(at.x() + r * 0.78, at.y() - r * 0.72), person.barShown());
        }
    }

    private static void noEntry(Element group, Point at, boolean shown) {
        group.add(Element.circle(at, 10)
                .named("barred")
                .filled(shown ? Element.INK : Element.PAPER)
                .stroked(shown ? Element.PAPER : Element.INK, 2));
        group.add(Element.rectangle(new Box(at.x() - 6, at.y() - 2, at.x() + 6, at.y() + 2))
                .named("barred")
                .filled(shown ? Element.PAPER : Element.INK)
                .stroked("none", 0));
    }

    static Element shape(Shape shape, Point at, double r) {
        double x = at.x();
        double y = at.y();
        return switch (shape) {
            case CIRCLE -> Element.circle(at, r * 0.94);
            case SQUARE -> Element.rectangle(Box.around(x, y, r * 0.86));
            case DIAMOND ->
                Element.polygon(
                        List.of(new Point(x, y - r), new Point(x + r, y), new Point(x, y + r), new Point(x - r, y)));
            case TRIANGLE ->
                Element.polygon(
                        List.of(new Point(x, y - r), new Point(x + r, y + r * 0.8), new Point(x - r, y + r * 0.8)));
        };
    }

    private void letters(Element group, Person person, Point at) {
        Plan.Lettered letters = plan.letters(person.number());
        double y = plan.firstLine(person.number());
        double line = plan.measure().line();
        for (String name : letters.name()) {
            group.add(
                    Element.text(new Point(at.x(), y - 4), name, plan.measure().name(), Anchor.MIDDLE)
                            .named("name")
                            .bold());
            y += line;
        }
        for (String words : letters.words()) {
            group.add(
                    Element.text(new Point(at.x(), y - 4), words, plan.measure().words(), Anchor.MIDDLE)
                            .named("words"));
            y += line;
        }
        if (letters.barred().isEmpty()) {
            return;
        }
        double size = plan.measure().words();
        double wide = letters.barred().stream()
                .mapToDouble(words -> Lettering.bold(size).width(words))
                .max()
                .orElse(0);
        Box box = new Box(
                at.x() - wide / 2 - 4,
                y - line + 1,
                at.x() + wide / 2 + 4,
                y + line * (letters.barred().size() - 1) + 1);
        group.add(Element.rectangle(box)
                .named("bar")
                .filled(person.barShown() ? Element.INK : Element.PAPER)
                .stroked(Element.INK, 1.5)
                .dashed(person.barShown() ? Dash.WHOLE : Dash.BROKEN));
        for (String words : letters.barred()) {
            group.add(Element.text(new Point(at.x(), y - 4), words, size, Anchor.MIDDLE)
                    .named("words")
                    .bold()
                    .filled(person.barShown() ? Element.PAPER : Element.INK));
            y += line;
        }
    }
}
