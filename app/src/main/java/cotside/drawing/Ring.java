package cotside.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The cells of the seating that a household's ring goes round: people who belong to it and nobody who does not. The grid
 * has a row for each row of people and a lane above, between and beneath them, and a column for each half column, with a
 * margin on either side.
 *
 * <p>A household that sits together has one ring. One that a drawing has to scatter has several, each with the home's
 * name, rather than one that winds its way between strangers.
 */
final class Ring {
    private static final double LANE = 1;
    private static final double EMPTY = 1.2;
    /** As far as a ring reaches for the next member. */
    private static final double REACH = 4;

    private final int rows;
    private final int columns;
    private final boolean[] cells;

    private Ring(int rows, int columns, boolean[] cells) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
    }

    static List<Ring> round(Seating seating, Set<Integer> members) {
        Grid grid = new Grid(seating, members);
        boolean[] box = grid.box();
        List<boolean[]> regions = box.length > 0 ? List.of(box) : grid.joined();
        return regions.stream()
                .map(region -> new Ring(grid.rows, grid.columns, region))
                .toList();
    }

    /** Whether somebody sits in it. */
    boolean holds(Seating.Seat seat) {
        return has(2 * seat.row() + 1, seat.half() + 1);
    }

    boolean touches(Ring that) {
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] && that.cells[cell]) {
                return true;
            }
        }
        return false;
    }

    boolean has(int row, int column) {
        return row >= 0 && row < rows && column >= 0 && column < columns && cells[row * columns + column];
    }

    /** Whether it runs along the lane above a row of people, or turns there, rather than crossing it. */
    boolean runsAlong(int row) {
        for (int column = 0; column < columns; column++) {
            if (has(2 * row, column) && !(has(2 * row - 1, column) && has(2 * row + 1, column))) {
                return true;
            }
        }
        return false;
    }

    /** The topmost row of people in it, as a row of the seating. */
    int topRow() {
        for (int row = 1; row < rows; row += 2) {
            for (int column = 0; column < columns; column++) {
                if (has(row, column)) {
                    return row / 2;
                }
            }
        }
        return 0;
    }

    /** The first and last column of its topmost run of cells in a row of people. */
    int[] topRun() {
        int row = 2 * topRow() + 1;
        int first = 0;
        while (!has(row, first)) {
            first++;
        }
        int last = first;
        while (has(row, last + 1)) {
            last++;
        }
        return new int[] {first, last};
    }

    private static final class Grid {
        private final int rows;
        private final int columns;
        private final boolean[] member;
        private final boolean[] stranger;
        private final List<Integer> seats = new ArrayList<>();

        Grid(Seating seating, Set<Integer> members) {
            rows = 2 * seating.rows().size() + 1;
            columns = 2 * seating.columns() + 2;
            member = new boolean[rows * columns];
            stranger = new boolean[rows * columns];
            seating.seats().forEach((person, seat) -> {
                int cell = (2 * seat.row() + 1) * columns + seat.half() + 1;
                boolean[] kind = members.contains(person) ? member : stranger;
                kind[cell] = true;
                kind[cell + 1] = true;
                if (members.contains(person)) {
                    seats.add(cell);
                }
            });
            seats.sort(null);
        }

        /** The smallest rectangle round all members, or nothing where somebody else sits in it. */
        boolean[] box() {
            int top = rows;
            int bottom = -1;
            int left = columns;
            int right = -1;
            for (int cell : seats) {
                top = Math.min(top, cell / columns);
                bottom = Math.max(bottom, cell / columns);
                left = Math.min(left, cell % columns);
                right = Math.max(right, cell % columns + 1);
            }
            boolean[] box = new boolean[rows * columns];
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    if (stranger[row * columns + column]) {
                        return new boolean[0];
                    }
                    box[row * columns + column] = true;
                }
            }
            return box;
        }

        /** One member after another is joined to the rest by the cheapest way that passes no stranger. */
        List<boolean[]> joined() {
            List<boolean[]> regions = new ArrayList<>();
            Set<Integer> missing = new LinkedHashSet<>(seats);
            while (!missing.isEmpty()) {
                boolean[] region = new boolean[rows * columns];
                int reached = missing.iterator().next();
                while (reached >= 0) {
                    take(region, reached);
                    missing.remove(reached);
                    reached = join(region, missing);
                }
                widenLanes(region);
                regions.add(region);
            }
            return regions;
        }

        private static void take(boolean[] region, int seat) {
            region[seat] = true;
            region[seat + 1] = true;
        }

        /** The nearest of the missing, reached, or -1 where none is near. */
        private int join(boolean[] region, Set<Integer> missing) {
            double[] cost = new double[region.length];
            int[] before = new int[region.length];
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
            record Step(int cell, double cost) {}
            PriorityQueue<Step> queue = new PriorityQueue<>((one, other) -> {
                int byCost = Double.compare(one.cost(), other.cost());
                return byCost != 0 ? byCost : Integer.compare(one.cell(), other.cell());
            });
            for (int cell = 0; cell < region.length; cell++) {
                if (region[cell]) {
                    cost[cell] = 0;
                    before[cell] = -1;
                    queue.add(new Step(cell, 0));
                }
            }
            while (!queue.isEmpty()) {
                Step step = queue.remove();
                if (step.cost() > cost[step.cell()] || step.cost() > REACH) {
                    continue;
                }
                for (int seat : missing) {
                    if (step.cell() == seat || step.cell() == seat + 1) {
                        for (int cell = step.cell(); cell >= 0; cell = before[cell]) {
                            region[cell] = true;
                        }
                        return seat;
                    }
                }
                for (int next : neighbours(step.cell())) {
                    double there = step.cost() + cost(next);
                    if (!stranger[next] && there < cost[next]) {
                        cost[next] = there;
                        before[next] = step.cell();
                        queue.add(new Step(next, there));
                    }
                }
            }
            return -1;
        }

        private List<Integer> neighbours(int cell) {
            int row = cell / columns;
            int column = cell % columns;
            List<Integer> all = new ArrayList<>(4);
            if (row > 1) {
                all.add(cell - columns);
            }
            if (row < rows - 2) {
                all.add(cell + columns);
            }
            if (column > 1) {
                all.add(cell - 1);
            }
            if (column < columns - 2) {
                all.add(cell + 1);
            }
            return all;
        }

        private double cost(int cell) {
            if (member[cell]) {
                return 0;
            }
            return cell / columns % 2 == 0 ? LANE : EMPTY;
        }

        /** A lane between two rows is taken as wide as the members above and beneath it, so that rings have few corners. */
        private void widenLanes(boolean[] region) {
            for (int lane = 2; lane < rows - 1; lane += 2) {
                int[] above = span(region, lane - 1);
                int[] below = span(region, lane + 1);
                if (above[0] > above[1] || below[0] > below[1]) {
                    continue;
                }
                boolean crossed = false;
                for (int column = 0; column < columns; column++) {
                    crossed |= region[lane * columns + column];
                }
                for (int column = Math.max(above[0], below[0]);
                        crossed && column <= Math.min(above[1], below[1]);
                        column++) {
                    region[lane * columns + column] = true;
                }
            }
        }

        private int[] span(boolean[] region, int row) {
            int first = columns;
            int last = -1;
            for (int column = 0; column < columns; column++) {
                if (region[row * columns + column]) {
                    first = Math.min(first, column);
                    last = column;
                }
            }
            return new int[] {first, last};
        }
    }

    /**
     * The outline, with rounded corners, kept {@code inset} within the cells.
     *
     * @param xs where the columns' edges are
     * @param ys where the rows' edges are
     */
    String outline(double[] xs, double[] ys, double inset, double radius) {
        StringBuilder d = new StringBuilder();
        for (List<Corner> loop : loops()) {
            List<Point> points = inset(loop, xs, ys, inset);
            int size = points.size();
            for (int i = 0; i < size; i++) {
                Point before = points.get((i + size - 1) % size);
                Point here = points.get(i);
                Point after = points.get((i + 1) % size);
                Point in = towards(here, before, radius);
                Point out = towards(here, after, radius);
                d.append(i == 0 ? (d.isEmpty() ? "M" : " M") : " L")
                        .append(Element.at(in))
                        .append(" Q")
                        .append(Element.at(here))
                        .append(' ')
                        .append(Element.at(out));
            }
            d.append(" Z");
        }
        return d.toString();
    }

    /** A place where edges of cells meet. */
    private record Corner(int row, int column) {}

    private static Point towards(Point from, Point to, double by) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double share = length == 0 ? 0 : Math.min(by, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    /** The edge of the cells, walked with the cells on the right hand. */
    private List<List<Corner>> loops() {
        Map<Corner, List<Corner>> edges = new HashMap<>();
        List<Corner> starts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!has(row, column)) {
                    continue;
                }
                addEdge(edges, starts, !has(row - 1, column), row, column, row, column + 1);
                addEdge(edges, starts, !has(row, column + 1), row, column + 1, row + 1, column + 1);
                addEdge(edges, starts, !has(row + 1, column), row + 1, column + 1, row + 1, column);
                addEdge(edges, starts, !has(row, column - 1), row + 1, column, row, column);
            }
        }
        List<List<Corner>> loops = new ArrayList<>();
        for (Corner start : starts) {
            if (!edges.getOrDefault(start, List.of()).isEmpty()) {
                loops.add(withoutStraights(walk(edges, start)));
            }
        }
        return loops;
    }

    private static void addEdge(
            Map<Corner, List<Corner>> edges,
            List<Corner> starts,
            boolean there,
            int row,
            int column,
            int toRow,
            int toColumn) {
        if (there) {
            Corner from = new Corner(row, column);
            edges.computeIfAbsent(from, _ -> new ArrayList<>()).add(new Corner(toRow, toColumn));
            starts.add(from);
        }
    }

    /** Where two cells touch at a corner only, the way stays with its own cell: it turns right. */
    private static List<Corner> walk(Map<Corner, List<Corner>> edges, Corner start) {
        List<Corner> loop = new ArrayList<>();
        Corner here = start;
        Corner before = start;
        do {
            List<Corner> ways = edges.getOrDefault(here, List.of());
            Corner next = ways.getFirst();
            for (Corner way : ways) {
                if (turn(before, here, way) > turn(before, here, next)) {
                    next = way;
                }
            }
            ways.remove(next);
            loop.add(here);
            before = here;
            here = next;
        } while (!here.equals(start));
        return loop;
    }

    /** Above 0 for a turn to the right, y growing downwards. */
    private static int turn(Corner before, Corner here, Corner next) {
        int dx = here.column() - before.column();
        int dy = here.row() - before.row();
        return Integer.signum(dx * (next.row() - here.row()) - dy * (next.column() - here.column()));
    }

    private static List<Corner> withoutStraights(List<Corner> loop) {
        List<Corner> corners = new ArrayList<>();
        int size = loop.size();
        for (int i = 0; i < size; i++) {
            if (turn(loop.get((i + size - 1) % size), loop.get(i), loop.get((i + 1) % size)) != 0) {
                corners.add(loop.get(i));
            }
        }
        return corners;
    }

    /** Each edge moves to its right hand, into the cells. */
    private static List<Point> inset(List<Corner> loop, double[] xs, double[] ys, double by) {
        List<Point> points = new ArrayList<>();
        int size = loop.size();
        for (int i = 0; i < size; i++) {
            Corner before = loop.get((i + size - 1) % size);
            Corner here = loop.get(i);
            Corner after = loop.get((i + 1) % size);
            double x = xs[here.column()];
            double y = ys[here.row()];
            for (Corner[] edge : new Corner[][] {{before, here}, {here, after}}) {
                x -= by * Integer.signum(edge[1].row() - edge[0].row());
                y += by * Integer.signum(edge[1].column() - edge[0].column());
            }
            points.add(new Point(x, y));
        }
        return points;
    }
}
