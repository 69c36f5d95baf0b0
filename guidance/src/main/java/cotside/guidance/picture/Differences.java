package cotside.guidance.picture;

import cotside.guidance.logic.Standing;
import cotside.guidance.pack.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one picture of a baby to another, in the order of what matters: what is worse first, then what is
 * better, then what is merely known differently. Ages and elapsed days are no difference.
 *
 * @param wordBefore the most urgent word of the earlier picture, or null
 * @param wordAfter the most urgent word of the later picture, or null
 */
public record Differences(
        Viewpoint earlier,
        Viewpoint later,
        @Nullable Word wordBefore,
        @Nullable Word wordAfter,
        List<Change> changes) {
    public Differences {
        changes = List.copyOf(changes);
    }

    /** What kind of change it is, what matters most first. */
    public enum Kind {
        MORE_HELD("more is held than this viewer may see"),
        REOPENED("was settled, stands out again"),
        STANDS_OUT("newly stands out"),
        RAISED("more urgent than before"),
        CONTRADICTION("newly contradicted"),
        RELIANCE_LOST("was shown, is so no longer"),
        UNDECIDED("cannot be told yet"),
        OPENED("newly open"),
        PROPOSED("newly proposed"),
        LOWERED("less urgent than before"),
        SETTLED("settled"),
        NO_LONGER_STANDS_OUT("no longer stands out"),
        /** Decided, or still not known and no longer listed: a picture does not hold which. */
        NO_LONGER_LISTED("no longer listed as undecided"),
        CONTRADICTION_OVER("no longer contradicted"),
        RELIANCE_SHOWN("was untested, is now shown"),
        CLOSED("no longer open"),
        AGENCY("an agency's part changed"),
        QUESTION("newly to be asked"),
        NO_LONGER_ASKED("no longer to be asked"),
        READING("known differently");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One thing that changed.
     *
     * @param key the id of the line, or the key of the question, reliance, contradiction, open end or reading
     * @param title what it is, ready to read
     * @param about whom it is about, or empty
     * @param was how it stood in the earlier picture, or empty where it was not there
     * @param is how it stands in the later picture, or empty where it is not there
     * @param before its word before, or null
     * @param after its word after, or null
     */
    public record Change(
            Kind kind,
            String key,
            String title,
            String about,
            String was,
            String is,
            @Nullable Word before,
            @Nullable Word after) {}

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /**
     * @throws IllegalArgumentException when the two pictures are of different babies
     */
    public static Differences between(Picture earlier, Picture later) {
        if (!earlier.from().baby().equals(later.from().baby())) {
            throw new IllegalArgumentException("two pictures of different babies cannot be compared");
        }
        List<Change> changes = new ArrayList<>();
        moreHeld(earlier, later, changes);
        lines(earlier, later, changes);
        contradictions(earlier, later, changes);
        reliances(earlier, later, changes);
        openEnds(earlier, later, changes);
        proposals(earlier, later, changes);
        agencies(earlier, later, changes);
        questions(earlier, later, changes);
        readings(earlier, later, changes);
        changes.sort(Comparator.comparing(Change::kind).thenComparingInt(Differences::urgency));
        return new Differences(earlier.from(), later.from(), earlier.word(), later.word(), changes);
    }

    private static int urgency(Change change) {
        Word word = change.after() != null ? change.after() : change.before();
        return word == null ? Word.values().length : word.ordinal();
    }

    private static void moreHeld(Picture earlier, Picture later, List<Change> changes) {
        MoreHeld was = earlier.moreHeld();
        MoreHeld is = later.moreHeld();
        if (is != null && (was == null || (is.referNow() && !was.referNow()))) {
            Word after = is.referNow() ? Word.REFER_NOW : null;
            changes.add(new Change(
                    Kind.MORE_HELD, "more-held", "More is held; speak to " + is.speakTo(), "", "", "", null, after));
        }
    }

    private static void lines(Picture earlier, Picture later, List<Change> changes) {
        Map<String, Line> before = lines(earlier);
        Map<String, Line> after = lines(later);
        for (Line is : after.values()) {
            Line was = before.get(is.id());
            Kind kind = kind(was, is);
            if (kind != null) {
                changes.add(change(kind, is, was, is));
            }
        }
        for (Line was : before.values()) {
            if (!after.containsKey(was.id())) {
                Kind kind =
                        was.outcome() == Line.Outcome.STANDS_OUT ? Kind.NO_LONGER_STANDS_OUT : Kind.NO_LONGER_LISTED;
                changes.add(change(kind, was, was, null));
            }
        }
    }

    private static @Nullable Kind kind(@Nullable Line was, Line is) {
        Line.Outcome before = was == null ? Line.Outcome.NOT_PRESENT : was.outcome();
        if (was != null && before == is.outcome()) {
            return raisedOrLowered(was.word(), is.word());
        }
        return switch (is.outcome()) {
            case STANDS_OUT -> before == Line.Outcome.SETTLED ? Kind.REOPENED : Kind.STANDS_OUT;
            case CANNOT_TELL -> Kind.UNDECIDED;
            case SETTLED -> Kind.SETTLED;
            case NOT_PRESENT -> was == null ? null : Kind.NO_LONGER_LISTED;
        };
    }

    private static @Nullable Kind raisedOrLowered(@Nullable Word before, @Nullable Word after) {
        if (Objects.equals(before, after)) {
            return null;
        }
        boolean raised = before == null || (after != null && after.isAbove(before));
        return raised ? Kind.RAISED : Kind.LOWERED;
    }

    private static Change change(Kind kind, Line named, @Nullable Line was, @Nullable Line is) {
        return new Change(
                kind,
                named.id(),
                named.title(),
                named.about(),
                was == null ? "" : was.outcome().word(),
                is == null ? "" : is.outcome().word(),
                was == null ? null : was.word(),
                is == null ? null : is.word());
    }

    private static Map<String, Line> lines(Picture picture) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (List<Line> some : List.of(picture.standsOut(), picture.undecided(), picture.settled())) {
            some.forEach(line -> lines.put(line.id(), line));
        }
        return lines;
    }

    private static void contradictions(Picture earlier, Picture later, List<Change> changes) {
        Map<String, Contradiction> before = byKey(earlier.contradictions(), Contradiction::key);
        Map<String, Contradiction> after = byKey(later.contradictions(), Contradiction::key);
        for (Contradiction is : after.values()) {
            Contradiction was = before.get(is.key());
            Kind kind = was == null ? Kind.CONTRADICTION : raisedOrLowered(was.word(), is.word());
            if (kind != null) {
                Word wordBefore = was == null ? null : was.word();
                changes.add(new Change(kind, is.key(), is.about(), "", "", "contradicted", wordBefore, is.word()));
            }
        }
        before.values().stream()
                .filter(was -> !after.containsKey(was.key()))
                .forEach(was -> changes.add(new Change(
                        Kind.CONTRADICTION_OVER, was.key(), was.about(), "", "contradicted", "", was.word(), null)));
    }

    private static void reliances(Picture earlier, Picture later, List<Change> changes) {
        Map<String, Reliance> before = byKey(earlier.reliances(), Reliance::key);
        Map<String, Reliance> after = byKey(later.reliances(), Reliance::key);
        for (Reliance was : before.values()) {
            Reliance is = after.get(was.key());
            if (was.shown() && (is == null || !is.shown())) {
                String now = is == null ? "nobody relies on it any more" : is.how();
                changes.add(change(Kind.RELIANCE_LOST, was.key(), was.claim(), was.how(), now));
            }
        }
        for (Reliance is : after.values()) {
            Reliance was = before.get(is.key());
            if (is.shown() && was != null && !was.shown()) {
                changes.add(change(Kind.RELIANCE_SHOWN, is.key(), is.claim(), was.how(), is.how()));
            }
        }
    }

    private static void openEnds(Picture earlier, Picture later, List<Change> changes) {
        Map<String, OpenEnd> before = byKey(earlier.openEnds(), OpenEnd::key);
        Map<String, OpenEnd> after = byKey(later.openEnds(), OpenEnd::key);
        after.values().stream()
                .filter(is -> !before.containsKey(is.key()))
                .forEach(is -> changes.add(change(Kind.OPENED, is.key(), is.text(), "", is.state())));
        before.values().stream()
                .filter(was -> !after.containsKey(was.key()))
                .forEach(was -> changes.add(change(Kind.CLOSED, was.key(), was.text(), was.state(), "")));
    }

    private static void proposals(Picture earlier, Picture later, List<Change> changes) {
        Map<String, ProposalView> before = byKey(earlier.proposals(), ProposalView::id);
        later.proposals().stream()
                .filter(is -> !before.containsKey(is.id()))
                .forEach(is -> changes.add(change(Kind.PROPOSED, is.id(), is.what(), "", is.by())));
    }

    private static void agencies(Picture earlier, Picture later, List<Change> changes) {
        Map<String, AgencyState> before = byKey(earlier.agencies(), Differences::agencyKey);
        for (AgencyState is : later.agencies()) {
            AgencyState was = before.get(agencyKey(is));
            if (was != null && was.state() != is.state()) {
                changes.add(change(
                        Kind.AGENCY,
                        agencyKey(is),
                        is.label(),
                        was.state().word(),
                        is.state().word()));
            }
        }
    }

    private static String agencyKey(AgencyState agency) {
        return agency.agency() == null ? agency.kind() : agency.agency();
    }

    private static void questions(Picture earlier, Picture later, List<Change> changes) {
        Map<String, Asking> before = byKey(earlier.questions(), Asking::key);
        Map<String, Asking> after = byKey(later.questions(), Asking::key);
        after.values().stream()
                .filter(is -> !before.containsKey(is.key()))
                .forEach(is ->
                        changes.add(new Change(Kind.QUESTION, is.key(), is.text(), "", "", "", null, is.urgency())));
        before.values().stream()
                .filter(was -> !after.containsKey(was.key()))
                .forEach(was -> changes.add(
                        new Change(Kind.NO_LONGER_ASKED, was.key(), was.text(), "", "", "", was.urgency(), null)));
    }

    private static void readings(Picture earlier, Picture later, List<Change> changes) {
        Map<String, Reading> before = readings(earlier);
        Map<String, Reading> after = readings(later);
        for (Map.Entry<String, Reading> entry : after.entrySet()) {
            Reading is = entry.getValue();
            Reading was = before.get(entry.getKey());
            String then = was == null ? before(is) : standing(was);
            if (!then.equals(standing(is))) {
                changes.add(reading(entry.getKey(), is, then, standing(is)));
            }
        }
        for (Map.Entry<String, Reading> entry : before.entrySet()) {
            if (!after.containsKey(entry.getKey())) {
                changes.add(reading(entry.getKey(), entry.getValue(), standing(entry.getValue()), ""));
            }
        }
    }

    private static String before(Reading reckonedOrStated) {
        return reckonedOrStated.figure() == null ? Standing.NotKnown.NEVER_ASKED.word() : "";
    }

    private static Change reading(String key, Reading reading, String was, String is) {
        return new Change(Kind.READING, key, reading.label(), reading.subjectText(), was, is, null, null);
    }

    private static Map<String, Reading> readings(Picture picture) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        picture.headings()
                .forEach(heading -> heading.readings().forEach(reading -> readings.put(key(reading), reading)));
        return readings;
    }

    /** The key of a reading: its factor and subject, and the event meant if any. */
    public static String key(Reading reading) {
        String key = reading.factor() + "/" + reading.subject();
        return reading.event() == null ? key : key + "/" + reading.event();
    }

    private static String standing(Reading reading) {
        Standing standing = reading.standing();
        if (reading.figure() != null) {
            return switch (reading.truth()) {
                case TRUE -> "so";
                case FALSE -> "not so";
                case UNKNOWN -> "not known";
            };
        }
        if (standing.stands() == Standing.Stands.NOT_KNOWN) {
            return standing.notKnown() == null
                    ? "not known"
                    : standing.notKnown().word();
        }
        return standing.fresh() ? standing.stands().word() : standing.stands().word() + ", not checked since";
    }

    private static Change change(Kind kind, String key, String title, String was, String is) {
        return new Change(kind, key, title, "", was, is, null, null);
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(key.apply(one), one));
        return map;
    }
}
