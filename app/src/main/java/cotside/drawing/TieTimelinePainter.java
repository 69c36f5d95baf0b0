package cotside.drawing;

import cotside.drawing.Element.Anchor;
import cotside.drawing.TieTimeline.Bar;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.picture.Tie;
import cotside.guidance.picture.Tie.Stretch;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Draws ties over time as bars. */
final class TieTimelinePainter {
    private static final double THICK = 12;
    /** Months before the last day that are drawn at most; what began earlier comes in from the left. */
    private static final int MOST_MONTHS = 18;

    private final TieTimeline timeline;
    private final boolean wide;
    private final double width;
    private final double size;
    private final TimeAxis axis;
    private final List<Element> rows = new ArrayList<>();
    private double y = 34;

    private TieTimelinePainter(TieTimeline timeline, Width width) {
        this.timeline = timeline;
        wide = width == Width.WIDE;
        this.width = wide ? 760 : 344;
        size = wide ? 14 : 12;
        axis = new TimeAxis(first(), last(), wide ? 250 : 14, this.width - 16);
        timeline.groups().forEach(this::group);
        if (timeline.isEmpty()) {
            rows.add(Element.text(new Point(this.width / 2, y + 24), "Nothing on record", size + 2, Anchor.MIDDLE)
                    .named("mark")
                    .bold());
            y += 48;
        }
    }

    static Element paint(TieTimeline timeline, String id, Width width) {
        return new TieTimelinePainter(timeline, width).paint(id);
    }

    private Element paint(String id) {
        Element drawing = Element.drawing(id, width, y, timeline.title(), timeline.description());
        drawing.add(axis.months(26, y - 4, size - 1));
        rows.forEach(drawing::add);
        return drawing;
    }

    /** A little beyond the day itself, so that what began on it can be seen. */
    private LocalDate last() {
        long span = ChronoUnit.DAYS.between(first(), timeline.lastDay());
        return timeline.lastDay().plusDays(Math.max(2, span / 40));
    }

    private LocalDate first() {
        LocalDate earliest = timeline.groups().values().stream()
                .flatMap(List::stream)
                .map(bar -> bar.tie().firstKnown())
                .min(LocalDate::compareTo)
                .orElse(timeline.lastDay())
                .minusDays(7);
        LocalDate bound = timeline.lastDay().minusMonths(MOST_MONTHS);
        return earliest.isBefore(bound) ? bound : earliest;
    }

    private void group(String name, List<Bar> bars) {
        for (String line : Lettering.bold(size).lines(name, width - 28, 2)) {
            rows.add(Element.text(new Point(wide ? 12 : 14, y + size), line, size, Anchor.START)
                    .named("name")
                    .bold()
                    .rimmed(Element.PAPER));
            y += size + 4;
        }
        bars.forEach(this::bar);
        y += 10;
    }

    private void bar(Bar bar) {
        List<String> label = Lettering.plain(size).lines(bar.label(), wide ? axis.left() - 34 : width - 28, 3);
        double top = y;
        for (String line : label) {
            rows.add(Element.text(new Point(wide ? 22 : 14, y + size), line, size, Anchor.START)
                    .named("words")
                    .rimmed(Element.PAPER));
            y += size + 4;
        }
        double middle = wide ? top + size - 4 : y + THICK / 2 + 1;
        y = wide ? Math.max(y, top + THICK + 8) : y + THICK + 8;
        rows.add(course(bar.tie(), middle));
    }

    private Element course(Tie tie, double at) {
        Element group = Element.group("tie");
        List<Stretch> course = tie.course();
        for (int i = 0; i < course.size(); i++) {
            Stretch stretch = course.get(i);
            if (TieTimeline.counts(stretch)) {
                boolean fresh =
                        i == course.size() - 1 && tie.reading().standing().fresh();
                stretch(group, stretch, fresh, at);
            } else if (i > 0 && TieTimeline.counts(course.get(i - 1)) && stretch.stands() == Stands.RULED_OUT) {
                double x = axis.x(stretch.from().earliest());
                group.add(Element.line(new Point(x, at - THICK / 2 - 2), new Point(x, at + THICK / 2 + 2))
                        .named("end")
                        .stroked(Element.INK, 2.5));
            }
        }
        return group;
    }

    /** As a bar while it is fresh, else up to the last day that anybody speaks for; and a bare line from there on. */
    private void stretch(Element group, Stretch stretch, boolean fresh, double at) {
        double from = axis.x(stretch.from().earliest());
        double sure = axis.x(stretch.from().latest());
        double until = axis.x(stretch.until().plusDays(1));
        if (stretch.stands() == Stands.REPORTED_OVER) {
            group.add(Element.line(new Point(from, at), new Point(until, at))
                    .named("said-to-be-over")
                    .stroked(Element.INK, 1.5)
                    .dashed(Dash.DOTTED));
            GenogramPainter.slash(group, new Point(from, at), 0);
            return;
        }
        LocalDate checked = stretch.checked();
        double to = fresh ? until : checked == null ? sure : Math.clamp(axis.x(checked.plusDays(1)), from, until);
        to = Math.clamp(Math.max(to, from + 4), axis.left(), axis.right());
        if (to < until) {
            group.add(Element.line(new Point(to, at), new Point(until, at))
                    .named("not-checked-since")
                    .stroked(Element.INK, 1.5));
        }
        body(group, stretch.stands(), from, Math.min(sure, to), to, at);
    }

    /** The beginning slopes where its day is not known exactly. */
    private static void body(Element group, Stands stands, double from, double sure, double to, double at) {
        double half = THICK / 2;
        Element bar = Element.polygon(List.of(
                        new Point(from, sure > from + 2 ? at : at - half),
                        new Point(sure > from + 2 ? sure : from, at - half),
                        new Point(to, at - half),
                        new Point(to, at + half),
                        new Point(sure > from + 2 ? sure : from, at + half)))
                .stroked(Element.INK, 1.5);
        switch (stands) {
            case SHOWN -> group.add(bar.named("shown").filled(Element.INK));
            case CONTRADICTED -> {
                group.add(bar.named("disputed"));
                for (double x = from + 4; x + 6 < to; x += 8) {
                    group.add(Element.line(new Point(x, at + half), new Point(x + 6, at - half))
                            .stroked(Element.INK, 1));
                }
                if (to - from < 10) {
                    group.add(Element.line(new Point(from, at + half), new Point(to, at - half))
                            .stroked(Element.INK, 1));
                }
            }
            default -> group.add(bar.named("as-said").dashed(stands == Stands.ASSUMED ? Dash.BROKEN : Dash.WHOLE));
        }
    }

    static List<Key> key(TieTimeline timeline) {
        Set<Stands> used = EnumSet.noneOf(Stands.class);
        boolean lapsed = false;
        boolean vague = false;
        for (List<Bar> bars : timeline.groups().values()) {
            for (Bar bar : bars) {
                for (Stretch stretch : bar.tie().course()) {
                    used.add(stretch.stands());
                    lapsed |= TieTimeline.lapsed(bar.tie(), stretch);
                    vague |= TieTimeline.counts(stretch) && !stretch.from().isExact();
                }
            }
        }
        List<Key> keys = new ArrayList<>();
        bar(keys, used, Stands.SHOWN, "Shown");
        bar(keys, used, Stands.SAID, "Only said");
        bar(keys, used, Stands.ASSUMED, "Assumed");
        bar(keys, used, Stands.CONTRADICTED, "Disputed: some say so, some say not");
        Element over = Element.sign(56, 28);
        over.add(Element.line(new Point(8, 14), new Point(52, 14)).dashed(Dash.DOTTED));
        GenogramPainter.slash(over, new Point(10, 14), 0);
        add(keys, used.contains(Stands.REPORTED_OVER), "Said to be over; not shown", over);
        Element ended = Element.sign(56, 28);
        body(ended, Stands.SHOWN, 6, 6, 30, 14);
        ended.add(Element.line(new Point(30, 6), new Point(30, 22)).stroked(Element.INK, 2.5));
        add(keys, used.contains(Stands.RULED_OUT), "Shown to be over, or not so", ended);
        Element since = Element.sign(56, 28);
        body(since, Stands.SAID, 6, 6, 24, 14);
        since.add(Element.line(new Point(24, 14), new Point(52, 14)));
        add(keys, lapsed, "A bare line: nobody has spoken for it since", since);
        Element slope = Element.sign(56, 28);
        body(slope, Stands.SAID, 6, 28, 50, 14);
        add(keys, vague, "Began on a day not known exactly", slope);
        return List.copyOf(keys);
    }

    private static void bar(List<Key> keys, Set<Stands> used, Stands stands, String meaning) {
        Element sign = Element.sign(56, 28);
        body(sign, stands, 6, 6, 50, 14);
        add(keys, used.contains(stands), meaning, sign);
    }

    private static void add(List<Key> keys, boolean used, String meaning, Element sign) {
        if (used) {
            keys.add(new Key(sign.markup(), meaning));
        }
    }
}
