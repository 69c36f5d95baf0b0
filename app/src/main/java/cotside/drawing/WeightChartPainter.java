package cotside.drawing;

import cotside.drawing.Element.Anchor;
import cotside.guidance.growth.CentileLine;
import cotside.guidance.growth.Sex;
import cotside.guidance.growth.WeightForAge;
import cotside.guidance.picture.Weights;
import cotside.guidance.picture.Weights.Weighed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws a weight chart: the field and its lines, then the weights over them. */
final class WeightChartPainter {
    private static final int WEEK = 7;
    private static final int BIRTH_WEIGHT_WITHIN = 1;
    /** A field narrower than this, in grams, would make much of little. */
    private static final double LEAST_SPAN = 3000;

    private final WeightChart chart;
    private final Weights weights;
    private final boolean wide;
    private final double width;
    private final double height;
    private final Box field;
    private final double size;
    private final int firstDay;
    private final int lastDay;
    private final double least;
    private final double most;

    private WeightChartPainter(WeightChart chart, Width width) {
        this.chart = chart;
        weights = chart.weights();
        wide = width == Width.WIDE;
        this.width = wide ? 760 : 344;
        height = wide ? 470 : 400;
        size = wide ? 14 : 12;
        field = new Box(wide ? 58 : 40, 14, this.width - (wide ? 52 : 44), height - (chart.isCorrected() ? 86 : 58));
        firstDay = firstDay();
        lastDay = lastDay();
        double[] range = range();
        least = range[0];
        most = range[1];
    }

    static Element paint(WeightChart chart, String id, Width width) {
        return new WeightChartPainter(chart, width).paint(id);
    }

    private Element paint(String id) {
        String description = String.join(" ", chart.notes()) + " The table with this drawing lists every weight.";
        Element drawing = Element.drawing(id, width, height, chart.title(), description);
        drawing.add(grid()).add(ages());
        Sex sex = weights.sex();
        if (sex != null) {
            drawing.add(centiles(sex));
        }
        drawing.add(today());
        return drawing.add(weighed());
    }

    /** Days of corrected age. Of a baby born early the chart begins at the birth, before the due date. */
    private int firstDay() {
        return -WEEK * Math.ceilDiv(weights.earlyByDays(), WEEK);
    }

    private int lastDay() {
        int last = weights.ageDays() == null ? 0 : weights.ageDays() - weights.earlyByDays();
        for (Weighed one : chart.placed()) {
            last = Math.max(last, corrected(one));
        }
        for (int weeks : new int[] {8, 13, 18, 26, 39, 52}) {
            if (last <= weeks * WEEK - 3) {
                return weeks * WEEK;
            }
        }
        return WEEK * (Math.ceilDiv(last, WEEK) + 1);
    }

    private static int corrected(Weighed one) {
        return Objects.requireNonNull(one.correctedDays());
    }

    private double[] range() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Weighed one : chart.placed()) {
            if (one.doubt() == null) {
                low = Math.min(low, one.grams());
                high = Math.max(high, one.grams());
            }
        }
        Sex sex = weights.sex();
        if (sex != null) {
            WeightForAge lines = WeightForAge.who2006();
            double from = Math.max(lines.firstAgeDays(), firstDay);
            low = Math.min(low, lines.grams(sex, from, CentileLine.P0_4.z()).orElse(low));
            high = Math.max(
                    high, lines.grams(sex, lastDay, CentileLine.P99_6.z()).orElse(high));
        }
        if (low > high) {
            low = 2000;
            high = 8000;
        }
        double middle = (low + high) / 2;
        low = Math.min(low, middle - LEAST_SPAN / 2);
        high = Math.max(high, middle + LEAST_SPAN / 2);
        return new double[] {Math.max(0, Math.floor(low / 500 - 0.4) * 500), Math.ceil(high / 500 + 0.2) * 500};
    }

    private double x(double day) {
        return field.left() + (day - firstDay) / (lastDay - firstDay) * field.width();
    }

    private double y(double grams) {
        return field.bottom() - (grams - least) / (most - least) * field.height();
    }

    private Element grid() {
        Element grid = Element.group("grid");
        grid.add(Element.rectangle(field).named("field").stroked(Element.SOFT, 1));
        int step = most - least > 5000 ? 1000 : 500;
        for (double grams = Math.ceil(least / step) * step; grams <= most; grams += step) {
            if (grams > least && grams < most) {
                grid.add(Element.line(new Point(field.left(), y(grams)), new Point(field.right(), y(grams)))
                        .named("grid")
                        .stroked("#d8dadb", 1));
            }
            String kilograms = Element.number(grams / 1000);
            grid.add(Element.text(new Point(field.left() - 7, y(grams) + 5), kilograms, size, Anchor.END)
                    .named("axis"));
        }
        return grid.add(Element.text(new Point(field.left() + 7, field.top() + size + 3), "kg", size, Anchor.START)
                .named("axis")
                .bold());
    }

    private Element ages() {
        Element ages = Element.group("ages");
        int weeks = (lastDay - firstDay) / WEEK;
        int step = 1;
        for (int tried : new int[] {1, 2, 4, 8, 13}) {
            step = tried;
            if (weeks / tried <= (wide ? 14 : 7)) {
                break;
            }
        }
        int early = weights.earlyByDays();
        for (int week = Math.ceilDiv(firstDay, WEEK * step) * step; week * WEEK <= lastDay; week += step) {
            double at = x(week * WEEK);
            ages.add(Element.line(new Point(at, field.top()), new Point(at, field.bottom()))
                    .named("grid")
                    .stroked(week == 0 && early > 0 ? Element.SOFT : "#d8dadb", 1));
            ages.add(Element.text(
                            new Point(at, field.bottom() + size + 4),
                            (week < 0 ? "−" : "") + Math.abs(week),
                            size,
                            Anchor.MIDDLE)
                    .named("axis"));
        }
        double middle = (field.left() + field.right()) / 2;
        String what = early > 0 ? "Weeks from the due date (corrected age)" : "Age in weeks";
        ages.add(Element.text(new Point(middle, field.bottom() + 2 * size + 10), what, size, Anchor.MIDDLE)
                .named("axis")
                .bold());
        if (early > 0) {
            String since = "Born " + early / WEEK + (early % WEEK == 0 ? "" : "+" + early % WEEK)
                    + " weeks before it: the left edge";
            ages.add(Element.text(new Point(middle, field.bottom() + 3 * size + 15), since, size - 1, Anchor.MIDDLE)
                    .named("axis"));
        }
        return ages;
    }

    /** Whole and broken by turns, as on the printed chart. */
    private Element centiles(Sex sex) {
        Element centiles = Element.group("centiles");
        WeightForAge lines = WeightForAge.who2006();
        double from = Math.max(lines.firstAgeDays(), firstDay);
        for (CentileLine line : CentileLine.values()) {
            List<Point> points = new ArrayList<>();
            for (double day = from; day < lastDay; day += 3.5) {
                points.add(new Point(x(day), y(lines.grams(sex, day, line.z()).orElseThrow())));
            }
            double end = lines.grams(sex, lastDay, line.z()).orElseThrow();
            points.add(new Point(x(lastDay), y(end)));
            boolean whole = Math.abs(line.spaces()) % 2 == 1;
            centiles.add(Element.path(points)
                    .named("centile")
                    .stroked(Element.SOFT, 1.2)
                    .dashed(whole ? Dash.WHOLE : Dash.BROKEN));
            centiles.add(Element.text(new Point(field.right() + 4, y(end) + 4), line.label(), size - 1.5, Anchor.START)
                    .named("centile"));
        }
        return centiles;
    }

    private Element today() {
        Element today = Element.group("today");
        Integer age = weights.ageDays();
        if (age == null) {
            return today;
        }
        double at = x(age - weights.earlyByDays());
        if (at > field.right()) {
            return today;
        }
        today.add(Element.line(new Point(at, field.top()), new Point(at, field.bottom()))
                .stroked(Element.INK, 1)
                .dashed(Dash.DOTTED));
        boolean left = at > (field.left() + field.right()) / 2;
        return today.add(Element.text(
                        new Point(at + (left ? -5 : 5), field.bottom() - 7),
                        "this day",
                        size - 1,
                        left ? Anchor.END : Anchor.START)
                .named("mark")
                .rimmed(Element.PAPER));
    }

    private Element weighed() {
        Element group = Element.group("weights");
        List<Weighed> placed = chart.placed();
        if (placed.isEmpty()) {
            String words = weights.weighed().isEmpty() ? "No weight on record" : "No weight can be placed by age";
            return group.add(Element.text(
                            new Point((field.left() + field.right()) / 2, (field.top() + field.bottom()) / 2),
                            words,
                            size + 2,
                            Anchor.MIDDLE)
                    .named("mark")
                    .bold()
                    .rimmed(Element.PAPER));
        }
        birthWeight(group, placed);
        Weighed before = null;
        List<Point> way = new ArrayList<>();
        for (Weighed one : placed) {
            if (one.doubt() == null) {
                way.add(at(one));
            }
        }
        if (way.size() > 1) {
            group.add(Element.path(way).named("course").stroked(Element.INK, 2));
        }
        for (Weighed one : placed) {
            mark(group, one, before);
            before = one.doubt() == null ? one : before;
        }
        if (before != null) {
            last(group, before);
        }
        return group;
    }

    private Point at(Weighed one) {
        return new Point(x(corrected(one)), Math.clamp(y(one.grams()), field.top() + 9, field.bottom() - 9));
    }

    /** Where the baby set out: until it is regained, every weight beneath this line is a loss. */
    private void birthWeight(Element group, List<Weighed> placed) {
        Weighed first = placed.getFirst();
        boolean atBirth = first.doubt() == null && Objects.requireNonNull(first.ageDays()) <= BIRTH_WEIGHT_WITHIN;
        boolean fell = placed.stream().anyMatch(one -> one.doubt() == null && one.grams() < first.grams());
        if (!atBirth || !fell) {
            return;
        }
        double end = placed.stream()
                .filter(one -> one.doubt() == null && !one.equals(first) && one.grams() >= first.grams())
                .mapToDouble(one -> x(corrected(one)))
                .findFirst()
                .orElse(x(corrected(placed.getLast())));
        group.add(Element.line(at(first), new Point(end, at(first).y()))
                .named("birth-weight")
                .stroked(Element.INK, 1.2)
                .dashed(Dash.DOTTED));
    }

    /** Round, or a point downwards for a weight below the one before; hollow when only said; with a question mark in doubt. */
    private void mark(Element group, Weighed one, @Nullable Weighed before) {
        Point at = at(one);
        double r = wide ? 5.5 : 5;
        if (one.doubt() != null) {
            group.add(Element.circle(at, r + 3.5)
                    .named("doubtful")
                    .stroked(Element.INK, 1.5)
                    .dashed(Dash.BROKEN));
            group.add(Element.text(new Point(at.x(), at.y() + 4.5), "?", 13, Anchor.MIDDLE)
                    .named("doubtful")
                    .bold());
            boolean beyond = y(one.grams()) < field.top() || y(one.grams()) > field.bottom();
            if (beyond) {
                boolean left = at.x() > (field.left() + field.right()) / 2;
                group.add(Element.text(
                                new Point(at.x() + (left ? -14 : 14), at.y() + 5),
                                WeightChart.grams(one.grams()) + ", off the chart",
                                size - 1,
                                left ? Anchor.END : Anchor.START)
                        .named("mark")
                        .rimmed(Element.PAPER));
            }
            return;
        }
        boolean lighter = before != null && one.grams() < before.grams();
        Element shape = lighter
                ? Element.polygon(List.of(
                        new Point(at.x() - r - 2, at.y() - r),
                        new Point(at.x() + r + 2, at.y() - r),
                        new Point(at.x(), at.y() + r + 3)))
                : Element.circle(at, r);
        group.add(shape.named(lighter ? "weight lighter" : "weight")
                .filled(one.shown() ? Element.INK : Element.PAPER)
                .stroked(one.shown() ? Element.PAPER : Element.INK, 1.5));
    }

    private void last(Element group, Weighed one) {
        Point at = at(one);
        double half = Lettering.bold(size).width(WeightChart.grams(one.grams())) / 2;
        double x = Math.clamp(at.x(), field.left() + half + 4, field.right() - half - 4);
        boolean over = at.y() - 14 - size > field.top();
        group.add(Element.text(
                        new Point(x, over ? at.y() - 14 : at.y() + 14 + size),
                        WeightChart.grams(one.grams()),
                        size,
                        Anchor.MIDDLE)
                .named("mark")
                .bold()
                .rimmed(Element.PAPER));
    }

    /** The signs that the chart uses. */
    static List<Key> key(WeightChart chart) {
        List<Key> keys = new ArrayList<>();
        List<Weighed> placed = chart.placed();
        Point middle = new Point(28, 18);
        boolean lighter = chart.table().stream().anyMatch(WeightChart.Row::lighter);
        add(keys, placed.stream().anyMatch(one -> one.shown() && one.doubt() == null), "A weight", round(middle, true));
        add(
                keys,
                placed.stream().anyMatch(one -> !one.shown() && one.doubt() == null),
                "A weight that was only said",
                round(middle, false));
        add(
                keys,
                lighter,
                "Lighter than the time before",
                Element.polygon(List.of(new Point(20, 13), new Point(36, 13), new Point(28, 26)))
                        .filled(Element.INK));
        Element doubt = Element.group("doubtful")
                .add(Element.circle(middle, 10).stroked(Element.INK, 1.5).dashed(Dash.BROKEN))
                .add(Element.text(new Point(28, 22.5), "?", 13, Anchor.MIDDLE).bold());
        add(keys, placed.stream().anyMatch(one -> one.doubt() != null), "Hard to believe: weigh again", doubt);
        return List.copyOf(keys);
    }

    private static Element round(Point at, boolean shown) {
        return Element.circle(at, 6).filled(shown ? Element.INK : Element.PAPER).stroked(Element.INK, 1.5);
    }

    private static void add(List<Key> keys, boolean used, String meaning, Element sign) {
        if (used) {
            keys.add(new Key(Element.sign(56, 36).add(sign).markup(), meaning));
        }
    }
}
