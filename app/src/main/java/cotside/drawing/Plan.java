package cotside.drawing;

import cotside.drawing.Kin.Household;
import cotside.drawing.Kin.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where everything of a genogram lies: the seating in the units of the drawing. */
final class Plan {
    private static final double ROOM = 6;

    private final Kin kin;
    private final Seating seating;
    private final Measure measure;
    private final List<Outline> outlines;
    private final double[] xs;
    private final double[] ys;
    private final Map<Integer, Double> centres = new HashMap<>();
    private final Map<Integer, Lettered> letters = new HashMap<>();

    /**
     * Sizes for one width of page.
     *
     * @param inset how far rings keep off the edges of seats, where lines come down
     * @param step how far one ring keeps off another
     */
    record Measure(
            int columns,
            double pitch,
            double margin,
            double inset,
            double step,
            double symbol,
            double name,
            double words,
            double line,
            int mostWords) {
        static Measure of(Width width) {
            return switch (width) {
                case WIDE -> new Measure(5, 184, 14, 9, 4, 28, 15, 14, 18, 9);
                case NARROW -> new Measure(3, 113, 2, 6, 3, 24, 13, 12, 15, 14);
            };
        }
    }

    /**
     * A ring to be drawn.
     *
     * @param inset how far within its cells, so that no two rings run on one line
     * @param down how far its upper edge gives way to the names of rings drawn before
     * @param name the home's name, in lines; empty for the inner of two rings of one home
     * @param open that nobody has shown who else lives there, in lines
     */
    record Outline(
            Ring ring, Household home, boolean shown, double inset, double down, List<String> name, List<String> open) {
        int lines() {
            return name.size() + open.size();
        }

        boolean startsBeside(Outline that) {
            int[] here = ring.topRun();
            int[] there = that.ring.topRun();
            return ring.topRow() == that.ring.topRow() && here[0] <= there[1] && there[0] <= here[1];
        }
    }

    /** What stands beneath a symbol. */
    record Lettered(List<String> name, List<String> words, List<String> barred) {
        int lines() {
            return name.size() + words.size() + barred.size();
        }
    }

    Plan(Kin given, Width width) {
        measure = Measure.of(width);
        seating = Seating.of(given, measure.columns());
        kin = withBondsInWords(given, seating);
        outlines = outlines();
        xs = columns();
        ys = rows();
    }

    /** A bond between people of different rows is said in words: a line between them would cross everything. */
    private static Kin withBondsInWords(Kin kin, Seating seating) {
        List<Person> people = new ArrayList<>(kin.people());
        for (Kin.Bond bond : kin.bonds()) {
            if (!seating.sameRow(bond.one(), bond.other()) && !bond.words().isEmpty()) {
                Person one = people.get(bond.one());
                Person other = people.get(bond.other());
                people.set(bond.one(), one.saying(bond.words() + " " + other.name()));
                people.set(bond.other(), other.saying(bond.words() + " " + one.name()));
            }
        }
        return new Kin(
                people, kin.babies(), kin.parents(), kin.grandparents(), kin.siblings(), kin.bonds(), kin.households());
    }

    private List<Outline> outlines() {
        List<Outline> all = new ArrayList<>();
        for (Household home : kin.households()) {
            boolean two = !home.shown().isEmpty() && !home.perhaps().isEmpty();
            if (!home.perhaps().isEmpty()) {
                outline(home, home.all(), false, true, all);
            }
            if (!home.shown().isEmpty()) {
                outline(home, home.shown(), true, !two, all);
            }
        }
        return oneBeneathTheOther(all);
    }

    private void outline(Household home, Set<Integer> members, boolean shown, boolean named, List<Outline> all) {
        boolean first = true;
        for (Ring ring : Ring.round(seating, members)) {
            double inset = inset(ring, all);
            int[] run = ring.topRun();
            double width = (run[1] - run[0] + 1) * measure.pitch() / 2 - 2 * inset - 2 * ROOM;
            List<String> name = named ? Lettering.bold(measure.words()).lines(home.label(), width, 3) : List.of();
            List<String> open = named && first && !home.complete()
                    ? Lettering.plain(measure.words()).lines("Anyone else? Not known", width, 3)
                    : List.of();
            all.add(new Outline(ring, home, shown, inset, 0, name, open));
            first = false;
        }
    }

    /** Rings that share a place run beside one another. */
    private double inset(Ring ring, List<Outline> before) {
        double inset = measure.inset();
        boolean free = false;
        while (!free) {
            double tried = inset;
            free = before.stream()
                    .noneMatch(other -> other.inset() == tried && other.ring().touches(ring));
            inset = free ? inset : inset + measure.step();
        }
        return inset;
    }

    /** Rings that begin in one place begin one beneath the other, so that each has its name to itself. */
    private List<Outline> oneBeneathTheOther(List<Outline> all) {
        List<Outline> placed = new ArrayList<>();
        for (Outline one : all) {
            double down = 0;
            for (Outline before : placed) {
                if (before.startsBeside(one)) {
                    down = Math.max(
                            down, before.down() + measure.line() * before.lines() + (before.lines() > 0 ? 3 : 0));
                }
            }
            placed.add(new Outline(one.ring(), one.home(), one.shown(), one.inset(), down, one.name(), one.open()));
        }
        return placed;
    }

    /** How far the innermost of the rings round a person lies within the seat. */
    private double innermost(int person) {
        return outlines.stream()
                .filter(outline -> outline.ring().holds(seating.seat(person)))
                .mapToDouble(Outline::inset)
                .max()
                .orElse(ROOM);
    }

    private double[] columns() {
        double[] edges = new double[2 * seating.columns() + 3];
        edges[0] = 0;
        for (int half = 0; half <= 2 * seating.columns(); half++) {
            edges[half + 1] = measure.margin() + half * measure.pitch() / 2;
        }
        edges[edges.length - 1] = edges[edges.length - 2] + measure.margin();
        return edges;
    }

    private double[] rows() {
        int count = seating.rows().size();
        double[] edges = new double[2 * count + 2];
        double y = 0;
        for (int row = 0; row < count; row++) {
            edges[2 * row] = y;
            y += lane(row);
            edges[2 * row + 1] = y;
            y += body(row, y);
        }
        edges[2 * count] = y;
        edges[2 * count + 1] = y + measure.margin();
        return edges;
    }

    /** Room above a row for the lines that run across. */
    private double lane(int row) {
        double room = switch (seating.rows().get(row).kind()) {
            case PARENTS -> hasGrandparents() ? 34 : measure.margin();
            case BABIES -> row == 0 ? measure.margin() : 40 + 8 * kin.parents().size();
            case GRANDPARENTS, MORE -> measure.margin();
        };
        int tracks = tracks(row).size();
        double rings = outlines.stream()
                .filter(outline -> outline.ring().runsAlong(row))
                .mapToDouble(outline -> 2 * outline.inset() + 2 * ROOM)
                .max()
                .orElse(0);
        return Math.max(rings, room + 16 * tracks + (tracks > 0 ? ROOM : 0));
    }

    private boolean hasGrandparents() {
        Seating.Row above = seating.row(Seating.Row.Kind.GRANDPARENTS);
        return above != null && above.people().stream().anyMatch(kin.grandparents()::contains);
    }

    /** Bonds of a row between people who do not sit side by side: their lines run above the row, one over the other. */
    List<Kin.Bond> tracks(int row) {
        return kin.bonds().stream()
                .filter(bond -> seating.seat(bond.one()).row() == row
                        && seating.seat(bond.other()).row() == row
                        && !seating.sideBySide(bond.one(), bond.other()))
                .toList();
    }

    private double body(int row, double top) {
        double above = ROOM;
        for (Outline outline : outlines) {
            if (outline.ring().topRow() == row) {
                above = Math.max(above, outline.inset() + outline.down() + 3 + measure.line() * outline.lines() + ROOM);
            }
        }
        double beneath = ROOM;
        for (int person : seating.rows().get(row).people()) {
            beneath = Math.max(beneath, innermost(person));
        }
        above = Math.max(above, beneath + ROOM);
        int lines = 0;
        for (int person : seating.rows().get(row).people()) {
            centres.put(person, top + above + measure.symbol() + 4);
            Lettered lettered = lettered(kin.people().get(person));
            letters.put(person, lettered);
            lines = Math.max(lines, lettered.lines());
        }
        return above + 2 * measure.symbol() + 8 + ROOM + lines * measure.line() + beneath + ROOM;
    }

    private Lettered lettered(Person person) {
        double width = letterWidth(person.number());
        List<String> words = new ArrayList<>();
        for (String one : person.words()) {
            words.addAll(Lettering.plain(measure.words()).lines(one, width, 4));
        }
        if (words.size() > measure.mostWords()) {
            words = new ArrayList<>(words.subList(0, measure.mostWords() - 1));
            words.add("… see the table");
        }
        return new Lettered(
                Lettering.bold(measure.name()).lines(person.name(), width, 4),
                words,
                person.barred() == null
                        ? List.of()
                        : Lettering.bold(measure.words()).lines(person.barred(), width - 8, 4));
    }

    double letterWidth(int person) {
        return measure.pitch() - 2 * (innermost(person) + 3);
    }

    Kin kin() {
        return kin;
    }

    Seating seating() {
        return seating;
    }

    Measure measure() {
        return measure;
    }

    List<Outline> rings() {
        return outlines;
    }

    /** The edges of rows as one ring sees them. */
    double[] rowEdges(Outline outline) {
        double[] edges = ys.clone();
        edges[2 * outline.ring().topRow() + 1] += outline.down();
        return edges;
    }

    double[] columnEdges() {
        return xs.clone();
    }

    double width() {
        return xs[xs.length - 1];
    }

    double height() {
        return ys[ys.length - 1];
    }

    double laneTop(int row) {
        return ys[2 * row];
    }

    double laneBottom(int row) {
        return ys[2 * row + 1];
    }

    /** The middle of a person's symbol. */
    Point at(int person) {
        return new Point(measure.margin() + seating.seat(person).middle() * measure.pitch() / 2, centre(person));
    }

    private double centre(int person) {
        Double y = centres.get(person);
        if (y == null) {
            throw new IllegalArgumentException("nobody numbered " + person + " is placed");
        }
        return y;
    }

    Lettered letters(int person) {
        return letters.getOrDefault(person, new Lettered(List.of(), List.of(), List.of()));
    }

    /** Where the first line of a person's letters stands. */
    double firstLine(int person) {
        return centre(person) + measure.symbol() + ROOM + measure.line();
    }

    Box symbolBox(int person) {
        Point at = at(person);
        return Box.around(
                at.x(), at.y(), measure.symbol() + (kin.people().get(person).subject() ? 4 : 0));
    }

    Box letterBox(int person) {
        Point at = at(person);
        double half = letterWidth(person) / 2;
        double top = firstLine(person) - measure.line();
        return new Box(at.x() - half, top, at.x() + half, top + letters(person).lines() * measure.line());
    }
}
