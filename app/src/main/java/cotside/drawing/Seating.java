package cotside.drawing;

import cotside.drawing.Kin.Bond;
import cotside.drawing.Kin.Generation;
import cotside.drawing.Kin.Household;
import cotside.drawing.Kin.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where: rows of people, generation by generation. Whoever does not fit beside the parents sits beneath the
 * children. Within a row every order is tried, and the best kept: partners and parents side by side, households
 * unbroken.
 *
 * @param columns as many people as the longest row holds
 * @param rows in the order of the page
 * @param seats by person: the row, and the left of the two half columns taken
 */
record Seating(int columns, List<Row> rows, Map<Integer, Seat> seats) {
    private static final int APART = 25;
    private static final int BROKEN_HOUSEHOLD = 12;
    private static final int PARENTS_APART = 60;
    private static final int MAYBE_ONE_APART = 8;
    private static final int BABIES_APART = 200;

    /** A row holds one generation, or those who did not fit beside it. */
    record Row(Kind kind, List<Integer> people) {
        enum Kind {
            GRANDPARENTS,
            PARENTS,
            BABIES,
            /** More of a generation than its row holds. */
            MORE
        }
    }

    record Seat(int row, int half) {
        /** Where the middle of the seat is, in half columns from the left. */
        int middle() {
            return half + 1;
        }
    }

    static Seating of(Kin kin, int most) {
        List<Row> rows = new ArrayList<>();
        List<List<Integer>> grandparents = inRows(kin, Generation.GRANDPARENTS, most);
        List<List<Integer>> adults = inRows(kin, Generation.ADULTS, most);
        List<List<Integer>> children = inRows(kin, Generation.CHILDREN, most);
        for (int i = grandparents.size() - 1; i >= 0; i--) {
            rows.add(new Row(i == 0 ? Row.Kind.GRANDPARENTS : Row.Kind.MORE, grandparents.get(i)));
        }
        addRow(rows, adults, Row.Kind.PARENTS, 0);
        addRow(rows, children, Row.Kind.BABIES, 0);
        for (int i = 1; i < children.size(); i++) {
            addRow(rows, children, Row.Kind.MORE, i);
        }
        for (int i = 1; i < adults.size(); i++) {
            addRow(rows, adults, Row.Kind.MORE, i);
        }
        return new Placing(kin, rows).place();
    }

    private static void addRow(List<Row> rows, List<List<Integer>> all, Row.Kind kind, int at) {
        if (at < all.size()) {
            rows.add(new Row(kind, all.get(at)));
        }
    }

    private static List<List<Integer>> inRows(Kin kin, Generation generation, int most) {
        List<Integer> all = kin.people().stream()
                .filter(person -> person.generation() == generation)
                .sorted(Comparator.comparingInt(Person::weight).reversed().thenComparingInt(Person::number))
                .map(Person::number)
                .toList();
        List<List<Integer>> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            rows.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return rows;
    }

    @Nullable
    Row row(Row.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).findFirst().orElse(null);
    }

    Seat seat(int person) {
        Seat seat = seats.get(person);
        if (seat == null) {
            throw new IllegalArgumentException("nobody numbered " + person + " is seated");
        }
        return seat;
    }

    boolean sameRow(int one, int other) {
        return seat(one).row() == seat(other).row();
    }

    boolean sideBySide(int one, int other) {
        return sameRow(one, other) && Math.abs(seat(one).half() - seat(other).half()) == 2;
    }

    private static final class Placing {
        private final Kin kin;
        private final List<Row> rows;
        private final int columns;
        private final Map<Integer, Seat> seats = new HashMap<>();

        Placing(Kin kin, List<Row> rows) {
            this.kin = kin;
            this.rows = rows;
            columns = Math.max(
                    2, rows.stream().mapToInt(row -> row.people().size()).max().orElse(0));
        }

        Seating place() {
            List<Row> placed = new ArrayList<>(rows);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparingInt((Integer i) ->
                    rows.get(i).kind() == Row.Kind.PARENTS ? 0 : rows.get(i).kind() == Row.Kind.BABIES ? 1 : 2));
            for (int at : order) {
                placed.set(at, new Row(rows.get(at).kind(), best(at)));
            }
            return new Seating(columns, List.copyOf(placed), Map.copyOf(seats));
        }

        private List<Integer> best(int row) {
            Row wanted = rows.get(row);
            int spare = 2 * (columns - wanted.people().size());
            List<Integer> best = wanted.people();
            int bestOffset = spare / 2;
            double least = Double.POSITIVE_INFINITY;
            Pull pull = pull(wanted);
            for (List<Integer> order : orders(wanted.people())) {
                double inRow = inRow(order);
                if (inRow >= least) {
                    continue;
                }
                for (int offset = 0; offset <= spare; offset++) {
                    double cost = inRow + toOthers(order, offset, spare, pull);
                    if (cost < least - 1e-9) {
                        least = cost;
                        best = order;
                        bestOffset = offset;
                    }
                }
            }
            for (int i = 0; i < best.size(); i++) {
                seats.put(best.get(i), new Seat(row, bestOffset + 2 * i));
            }
            return best;
        }

        /** Every order of a row, the given one first. */
        private static List<List<Integer>> orders(List<Integer> people) {
            if (people.size() < 2) {
                return List.of(people);
            }
            List<List<Integer>> all = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                List<Integer> rest = new ArrayList<>(people.subList(0, i));
                rest.addAll(people.subList(i + 1, people.size()));
                for (List<Integer> order : orders(rest)) {
                    List<Integer> one = new ArrayList<>(people.size());
                    one.add(people.get(i));
                    one.addAll(order);
                    all.add(one);
                }
            }
            return all;
        }

        private double inRow(List<Integer> order) {
            double cost = 0;
            for (Bond bond : kin.bonds()) {
                int one = order.indexOf(bond.one());
                int other = order.indexOf(bond.other());
                if (one >= 0 && other >= 0) {
                    int apart = Math.abs(one - other) - 1;
                    boolean parents = kin.isParent(bond.one()) && kin.isParent(bond.other());
                    int weight =
                            bond.kind() == Bond.Kind.SAME_PERSON ? MAYBE_ONE_APART : parents ? PARENTS_APART : APART;
                    cost += (double) apart * weight;
                }
            }
            for (Household home : kin.households()) {
                cost += BROKEN_HOUSEHOLD * strangersWithin(order, home.all());
                cost += BROKEN_HOUSEHOLD / 3.0 * strangersWithin(order, home.shown());
            }
            cost += (double) BABIES_APART * strangersWithin(order, new TreeSet<>(kin.babies()));
            for (int i = 1; i < order.size(); i++) {
                boolean babies =
                        kin.babies().contains(order.get(i - 1)) && kin.babies().contains(order.get(i));
                cost += babies && order.get(i - 1) > order.get(i) ? BABIES_APART : 0;
            }
            return cost;
        }

        /** How many of the row sit between people of a group without belonging to it. */
        private static int strangersWithin(List<Integer> order, Set<Integer> group) {
            int first = -1;
            int last = -1;
            int members = 0;
            for (int i = 0; i < order.size(); i++) {
                if (group.contains(order.get(i))) {
                    first = first < 0 ? i : first;
                    last = i;
                    members++;
                }
            }
            return members == 0 ? 0 : last - first + 1 - members;
        }

        /**
         * Where those who belong to a row sit, above or beneath it.
         *
         * @param who whose middle is to lie at {@code towards}
         * @param homes for each household, the middle of its members who are seated, or no number
         */
        private record Pull(List<Integer> who, double towards, double weight, List<Double> homes) {}

        private Pull pull(Row row) {
            List<Double> homes =
                    kin.households().stream().map(home -> seated(home.all())).toList();
            return switch (row.kind()) {
                case BABIES -> new Pull(kin.babies(), below(kin.babies()), 4, homes);
                case GRANDPARENTS -> new Pull(row.people(), below(row.people()), 1, homes);
                case PARENTS, MORE -> new Pull(List.of(), 0, 0, homes);
            };
        }

        /** How far a row lies from what is above or beneath it and belongs to it. */
        private double toOthers(List<Integer> order, int offset, int spare, Pull pull) {
            double cost = 0.05 * Math.abs(offset - spare / 2.0);
            if (pull.weight() > 0) {
                cost += pull.weight() * Math.abs(middle(order, pull.who(), offset) - pull.towards());
            }
            for (int home = 0; home < pull.homes().size(); home++) {
                double there = pull.homes().get(home);
                if (Double.isNaN(there)) {
                    continue;
                }
                Household household = kin.households().get(home);
                for (int i = 0; i < order.size(); i++) {
                    if (household.shown().contains(order.get(i))
                            || household.perhaps().contains(order.get(i))) {
                        cost += 0.5 * Math.abs(offset + 2 * i + 1 - there);
                    }
                }
            }
            return cost;
        }

        private double seated(Collection<Integer> people) {
            return people.stream()
                    .filter(seats::containsKey)
                    .mapToInt(person -> at(person).middle())
                    .average()
                    .orElse(Double.NaN);
        }

        /** Beneath, or above, the parents they are shown to live with, else said to; if all or none, beneath the pair. */
        private double below(List<Integer> people) {
            List<Integer> parents = livingWith(people, Household::shown);
            if (parents.isEmpty()) {
                parents = livingWith(people, Household::all);
            }
            double together = seated(parents.isEmpty() ? pair() : parents);
            return Double.isNaN(together) ? columns : together;
        }

        private List<Integer> livingWith(List<Integer> people, Function<Household, Set<Integer>> members) {
            Set<Integer> with = new TreeSet<>();
            for (Household home : kin.households()) {
                if (people.stream().anyMatch(members.apply(home)::contains)) {
                    with.addAll(members.apply(home));
                }
            }
            return pair().stream().filter(with::contains).toList();
        }

        private Seat at(int person) {
            return Objects.requireNonNull(seats.get(person));
        }

        private static double middle(List<Integer> order, List<Integer> of, int offset) {
            double sum = 0;
            int found = 0;
            for (int i = 0; i < order.size(); i++) {
                if (of.contains(order.get(i))) {
                    sum += offset + 2 * i + 1;
                    found++;
                }
            }
            return found == 0 ? offset : sum / found;
        }

        /** The first two parents. */
        private List<Integer> pair() {
            return kin.parents().stream()
                    .map(Kin.Parent::person)
                    .filter(seats::containsKey)
                    .limit(2)
                    .toList();
        }
    }
}
