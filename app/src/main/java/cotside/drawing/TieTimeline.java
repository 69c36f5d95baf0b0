package cotside.drawing;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Id;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.pack.Ties;
import cotside.guidance.picture.Circle;
import cotside.guidance.picture.Tie;
import cotside.guidance.picture.Tie.Stretch;
import cotside.guidance.picture.Viewpoint;
import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import cotside.notation.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who was what to the baby, or who lived where, over time, as known now: a bar for each tie, whole while it is shown,
 * hollow while it is only said, and a bare line from the day on which anybody last spoke of it.
 */
public final class TieTimeline {
    private final String title;
    private final Circle circle;
    private final Words words;
    private final Map<String, List<Bar>> groups = new LinkedHashMap<>();

    private TieTimeline(String title, Circle circle, Words words) {
        this.title = title;
        this.circle = circle;
        this.words = words;
    }

    /** Roles over time, by person: parent, partner, carer, main carer, barred. */
    public static TieTimeline ofRoles(Guidance guidance, Family family, Viewpoint from) {
        Circle circle = guidance.circle(family, from);
        TieTimeline timeline = new TieTimeline("Roles over time", circle, words(family, circle));
        Kin kin = KinOf.of(circle);
        for (Kin.Person person : inOrder(kin)) {
            Id id = Objects.requireNonNull(person.id());
            for (Tie tie : circle.ties()) {
                boolean role = !tie.isResidence()
                        && !tie.isOf(Ties.SAME_PERSON)
                        && tie.subject().isPair();
                if (role && tie.one().equals(id)) {
                    timeline.add(person.name(), timeline.role(tie, tie.other()), tie);
                } else if (role && tie.isOf(Ties.PARTNER) && tie.other().equals(id)) {
                    timeline.add(person.name(), timeline.role(tie, tie.one()), tie);
                }
            }
        }
        return timeline;
    }

    /** Households over time, by home. */
    public static TieTimeline ofHouseholds(Guidance guidance, Family family, Viewpoint from) {
        Circle circle = guidance.circle(family, from);
        TieTimeline timeline = new TieTimeline("Households over time", circle, words(family, circle));
        Kin kin = KinOf.of(circle);
        List<Circle.Place> places = circle.homes().stream()
                .sorted(Comparator.comparing((Circle.Place place) -> !place.ofBaby()))
                .toList();
        for (Circle.Place place : places) {
            for (Kin.Person person : inOrder(kin)) {
                for (Tie tie : circle.ties()) {
                    if (tie.isResidence()
                            && tie.other().equals(place.id())
                            && tie.one().equals(person.id())) {
                        timeline.add(place.home().label(), person.name(), tie);
                    }
                }
            }
        }
        return timeline;
    }

    private static Words words(Family family, Circle circle) {
        return Words.of(family, circle.from().asAt(), circle.limited());
    }

    private static List<Kin.Person> inOrder(Kin kin) {
        return kin.people().stream()
                .filter(person -> person.id() != null)
                .sorted(Comparator.comparingInt(
                                (Kin.Person person) -> kin.babies().contains(person.number()) ? 0 : 1)
                        .thenComparing(
                                Comparator.comparingInt(Kin.Person::weight).reversed())
                        .thenComparingInt(Kin.Person::number))
                .toList();
    }

    private String role(Tie tie, Id other) {
        String label = circle.find(other).map(Circle.Member::label).orElse("");
        if (tie.isOf(Ties.PARTNER)) {
            return "partner of " + label;
        }
        return circle.babies().size() == 1 ? KinOf.role(tie.factor()) : KinOf.role(tie.factor(), label);
    }

    private void add(String group, String label, Tie tie) {
        if (tie.course().stream().anyMatch(TieTimeline::counts)) {
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(new Bar(label, tie));
        }
    }

    /** Whether somebody says so on it, and nobody has shown otherwise. */
    static boolean counts(Stretch stretch) {
        return switch (stretch.stands()) {
            case SHOWN, SAID, ASSUMED, REPORTED_OVER, CONTRADICTED -> true;
            case NOT_KNOWN, DENIED, RULED_OUT -> false;
        };
    }

    record Bar(String label, Tie tie) {}

    /**
     * One tie in the table.
     *
     * @param group the person, or the home
     * @param what the role, or the person
     * @param course how it stood, in order: "from 3 March to 8 April: said, last on 1 April"
     * @param standing how it stands now
     */
    public record Row(String group, String what, List<String> course, String standing) {
        public Row {
            course = List.copyOf(course);
        }
    }

    public String title() {
        return title;
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public List<Row> table() {
        List<Row> rows = new ArrayList<>();
        groups.forEach((group, bars) -> {
            for (Bar bar : bars) {
                List<String> course = bar.tie().course().stream()
                        .map(stretch -> said(bar.tie(), stretch))
                        .toList();
                rows.add(new Row(
                        group, bar.label(), course, words.standing(bar.tie().reading())));
            }
        });
        return rows;
    }

    /** Whether nobody has spoken for it up to its end, though it is not such as needs it. */
    static boolean lapsed(Tie tie, Stretch stretch) {
        LocalDate checked = stretch.checked();
        boolean fresh = stretch.equals(tie.course().getLast())
                && tie.reading().standing().fresh();
        return counts(stretch)
                && stretch.stands() != Stands.REPORTED_OVER
                && !fresh
                && checked != null
                && checked.isBefore(stretch.until());
    }

    private String said(Tie tie, Stretch stretch) {
        Dates dates = words.dates();
        boolean now = stretch.until().equals(circle.from().asAt());
        String until = now ? " on" : " to " + dates.day(stretch.until());
        LocalDate checked = stretch.checked();
        return "from " + bare(stretch.from()) + until + ": " + stretch.stands().word()
                + (lapsed(tie, stretch) && checked != null ? ", last on " + dates.day(checked) : "");
    }

    private String bare(Day day) {
        String text = words.dates().day(day);
        return text.startsWith("on ") || text.startsWith("in ") ? text.substring(3) : text;
    }

    /** The signs that the drawing uses, each with what it means. */
    public List<Key> key() {
        return TieTimelinePainter.key(this);
    }

    /**
     * @param id of the drawing in its page; ids within it begin with it
     */
    public String svg(String id, Width width) {
        return TieTimelinePainter.paint(this, id, width).markup();
    }

    Map<String, List<Bar>> groups() {
        return groups;
    }

    LocalDate lastDay() {
        return circle.from().asAt();
    }

    String description() {
        if (isEmpty()) {
            return "Nobody has said anything of it.";
        }
        List<String> all = new ArrayList<>();
        groups.forEach((group, bars) ->
                all.add(group + ": " + Prose.and(bars.stream().map(Bar::label).toList())));
        return String.join(". ", all) + ". The table with this drawing says how each stood, and when.";
    }
}
