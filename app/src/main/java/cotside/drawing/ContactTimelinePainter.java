package cotside.drawing;

import cotside.drawing.ContactTimeline.Lane;
import cotside.drawing.ContactTimeline.Mark;
import cotside.drawing.ContactTimeline.Marked;
import cotside.drawing.Element.Anchor;
import cotside.guidance.facts.Contact;
import cotside.notation.words.Prose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws contacts over time: a row for each person, a mark for each contact. */
final class ContactTimelinePainter {
    private static final double R = 6.5;
    private static final double ROW_GAP = 10;

    private final ContactTimeline timeline;
    private final boolean wide;
    private final double width;
    private final double size;
    private final TimeAxis axis;
    private final List<Placed> lanes = new ArrayList<>();
    private final double height;

    /** A lane with room for marks that would cover one another. */
    private record Placed(Lane lane, double top, double marks, double bottom, List<String> name) {}

    private ContactTimelinePainter(ContactTimeline timeline, Width width) {
        this.timeline = timeline;
        wide = width == Width.WIDE;
        this.width = wide ? 760 : 344;
        size = wide ? 14 : 12;
        axis = new TimeAxis(first(), last(), wide ? 210 : 14, this.width - 16);
        double y = 34;
        for (Lane lane : timeline.lanes()) {
            Placed placed = place(lane, y);
            lanes.add(placed);
            y = placed.bottom() + ROW_GAP;
        }
        height = y + 6;
    }

    static Element paint(ContactTimeline timeline, String id, Width width) {
        return new ContactTimelinePainter(timeline, width).paint(id);
    }

    private LocalDate last() {
        return timeline.circle().from().asAt().plusDays(2);
    }

    private LocalDate first() {
        return timeline.circle().contacts().stream()
                .map(contact -> contact.day().earliest())
                .min(LocalDate::compareTo)
                .map(day -> day.minusDays(4))
                .orElse(last().minusDays(28));
    }

    private Placed place(Lane lane, double top) {
        double marks = (2 * R + 4) * deepest(lane);
        if (wide) {
            List<String> name = Lettering.bold(size).lines(lane.name(), axis.left() - 26, 3);
            double text = (size + 4) * (name.size() + 1);
            double room = Math.max(marks + 6, text);
            return new Placed(lane, top, top + room / 2 - marks / 2, top + room, name);
        }
        List<String> name = Lettering.bold(size).lines(lane.name(), width - 28, 2);
        double text = (size + 4) * (name.size() + 1);
        return new Placed(lane, top, top + text + 6, top + text + 6 + marks, name);
    }

    /** How many marks stand one beneath the other where they are thickest. */
    private int deepest(Lane lane) {
        return depths(lane).stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    private List<Integer> depths(Lane lane) {
        List<Double> ends = new ArrayList<>();
        List<Integer> depths = new ArrayList<>();
        for (Marked marked : lane.marks()) {
            double x = x(marked.contact());
            int depth = 0;
            while (depth < ends.size() && ends.get(depth) > x - R) {
                depth++;
            }
            if (depth == ends.size()) {
                ends.add(x + R + 1);
            } else {
                ends.set(depth, x + R + 1);
            }
            depths.add(depth);
        }
        return depths;
    }

    private double x(Contact contact) {
        return axis.x(contact.day().earliest());
    }

    private Element paint(String id) {
        String description = lanes.isEmpty() || timeline.isEmpty()
                ? "No contact is on record."
                : Prose.sentence(Prose.and(lanes.stream()
                                .map(placed -> words(placed.lane()))
                                .toList()))
                        + ". The table with this drawing lists every contact.";
        Element drawing = Element.drawing(id, width, height, timeline.title(), description);
        drawing.add(axis.months(26, height - 6, size - 1));
        for (Placed placed : lanes) {
            drawing.add(lane(placed));
        }
        return drawing;
    }

    private static String words(Lane lane) {
        return lane.name() + " " + counts(lane);
    }

    private static String counts(Lane lane) {
        ContactTimeline.Sum sum = lane.sum();
        List<String> counts = new ArrayList<>();
        counts.add(
                sum.met() == 0
                        ? "not met"
                        : "met " + sum.met() + (sum.alone() > 0 ? " (" + sum.alone() + " alone)" : ""));
        if (sum.missed() > 0) {
            counts.add("missed " + sum.missed());
        }
        if (sum.refused() > 0) {
            counts.add("refused " + sum.refused());
        }
        return String.join(", ", counts);
    }

    private Element lane(Placed placed) {
        Element group = Element.group("lane");
        double y = placed.top() + size;
        double x = wide ? 12 : 14;
        for (String line : placed.name()) {
            group.add(Element.text(new Point(x, y), line, size, Anchor.START)
                    .named("name")
                    .bold());
            y += size + 4;
        }
        group.add(Element.text(new Point(x, y), counts(placed.lane()), size - 1, Anchor.START)
                .named("words")
                .filled(Element.SOFT));
        double line = placed.marks() + R + 2;
        group.add(Element.line(new Point(axis.left(), line), new Point(axis.right(), line))
                .named("time")
                .stroked(Element.SOFT, 1));
        List<Integer> depths = depths(placed.lane());
        for (int i = 0; i < depths.size(); i++) {
            Marked marked = placed.lane().marks().get(i);
            Point at = new Point(
                    Math.clamp(x(marked.contact()), axis.left(), axis.right()), line + depths.get(i) * (2 * R + 4));
            group.add(sign(marked.mark(), at));
        }
        return group;
    }

    /** Marks differ in shape, not in shade alone. */
    private static Element sign(Mark mark, Point at) {
        double x = at.x();
        double y = at.y();
        Element group =
                Element.group(mark.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        switch (mark) {
            case MET -> group.add(Element.circle(at, R).filled(Element.INK).stroked(Element.PAPER, 1.5));
            case MET_ALONE -> {
                group.add(Element.circle(at, R).stroked(Element.INK, 1.5));
                group.add(Element.circle(at, R - 3).filled(Element.INK).stroked("none", 0));
            }
            case MISSED -> group.add(Element.circle(at, R - 0.5).stroked(Element.INK, 2));
            case REFUSED -> {
                group.add(Element.circle(at, R).stroked("none", 0));
                group.add(Element.line(new Point(x - 5, y - 5), new Point(x + 5, y + 5))
                        .stroked(Element.INK, 3));
                group.add(Element.line(new Point(x - 5, y + 5), new Point(x + 5, y - 5))
                        .stroked(Element.INK, 3));
            }
            case CANCELLED -> {
                group.add(Element.rectangle(Box.around(x, y, R - 1)).stroked(Element.SOFT, 1.5));
                group.add(Element.line(new Point(x - 3, y), new Point(x + 3, y)).stroked(Element.SOFT, 1.5));
            }
            case NOT_REACHED ->
                group.add(Element.rectangle(Box.around(x, y, R - 1))
                        .stroked(Element.SOFT, 1.5)
                        .dashed(Dash.BROKEN));
            case NOT_THERE ->
                group.add(Element.circle(at, R - 0.5).stroked(Element.SOFT, 1.5).dashed(Dash.DOTTED));
        }
        return group;
    }

    static List<Key> key(List<Lane> lanes) {
        List<Key> keys = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            boolean used =
                    lanes.stream().flatMap(lane -> lane.marks().stream()).anyMatch(marked -> marked.mark() == mark);
            if (used) {
                Element sign = Element.sign(28, 28).add(sign(mark, new Point(14, 14)));
                keys.add(new Key(sign.markup(), Prose.sentence(mark.word())));
            }
        }
        return List.copyOf(keys);
    }
}
