package cotside.guidance.testing;

import cotside.guidance.Guidance;
import cotside.guidance.evidence.Factors;
import cotside.guidance.evidence.Known;
import cotside.guidance.evidence.Ledger;
import cotside.guidance.evidence.Measured;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing;
import cotside.guidance.logic.Truth;
import cotside.guidance.logic.Use;
import cotside.guidance.outcome.Compounds;
import cotside.guidance.outcome.Outcomes;
import cotside.guidance.outcome.Result;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Measure;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a story has come to on one day, in strings that read as guidance does. */
public final class StoryView {
    private final Story story;
    private final LocalDate day;
    private final Instant knownAt;
    private final Viewer viewer;
    private @Nullable View view;

    StoryView(Story story, LocalDate day, Instant knownAt) {
        this(story, day, knownAt, Viewer.EVERYTHING);
    }

    private StoryView(Story story, LocalDate day, Instant knownAt, Viewer viewer) {
        this.story = story;
        this.day = day;
        this.knownAt = knownAt;
        this.viewer = viewer;
    }

    /** The same day, as known at the end of another. */
    public StoryView asKnownAt(String other) {
        Instant end =
                LocalDate.parse(other).plusDays(1).atStartOfDay(Story.LONDON).toInstant();
        return new StoryView(story, day, end, viewer);
    }

    public StoryView seenBy(String agency) {
        return new StoryView(story, day, knownAt, Viewer.of(agency));
    }

    public StoryView seenBy(String agency, String name) {
        return new StoryView(story, day, knownAt, new Viewer(agency, name));
    }

    public View view() {
        if (view == null) {
            Known known = Known.at(story.family(), knownAt, viewer);
            view = new View(
                    new Ledger(known, new Factors(story.pack()), Id.of(story.baby())),
                    story.pack(),
                    Math.toIntExact(day.toEpochDay()));
        }
        return view;
    }

    public String worry(String who, String factor) {
        return read(who, factor, null, Use.WORRY);
    }

    public String worry(String who, String factor, String event) {
        return read(who, factor, event, Use.WORRY);
    }

    public String reassurance(String who, String factor) {
        return read(who, factor, null, Use.REASSURANCE);
    }

    public String reassurance(String who, String factor, String event) {
        return read(who, factor, event, Use.REASSURANCE);
    }

    public Standing standing(String who, String factor, Use use) {
        return view().standing(view().ledger().factors().get(factor), story.subject(who), null, use);
    }

    private String read(String who, String factor, @Nullable String event, Use use) {
        Factors.Ready ready = view().ledger().factors().get(factor);
        Standing standing = view().standing(ready, story.subject(who), event, use);
        Truth truth = view().truth(ready, standing, use);
        return words(standing) + ": " + word(truth);
    }

    private static String words(Standing standing) {
        StringBuilder words = new StringBuilder(standing.stands().word());
        if (standing.notKnown() != null) {
            return words.append(", ").append(standing.notKnown().word()).toString();
        }
        if (standing.foundSince()) {
            words.append(", found since");
        }
        if (!standing.fresh()) {
            words.append(", not checked since ").append(standing.checked());
        }
        return words.toString();
    }

    private static String word(Truth truth) {
        return truth.name().toLowerCase(Locale.ROOT);
    }

    /** A dated fact. */
    public String fact(String who, String factor) {
        return word(measured(who, factor, false));
    }

    /** A dated fact with its not. */
    public String factNot(String who, String factor) {
        return word(measured(who, factor, true));
    }

    /** What a measure comes to from each source: {@code 10}, {@code 3 to 17 (said)}, {@code none}, {@code missing}. */
    public String reckoned(String who, Measure measure) {
        Measured reckoned = view().measures().of(measure, story.subject(who));
        if (!reckoned.applies()) {
            return "none";
        }
        return reckoned.ranges().isEmpty()
                ? "missing"
                : reckoned.ranges().stream().map(StoryView::words).collect(Collectors.joining(", "));
    }

    private static String words(Measured.Range range) {
        String numbers = range.least() == range.most() ? "" + range.least() : range.least() + " to " + range.most();
        return range.shown() ? numbers : numbers + " (said)";
    }

    private Truth measured(String who, String factor, boolean negated) {
        Derived.Dated dated =
                (Derived.Dated) view().ledger().factors().get(factor).factor().derived();
        if (dated == null) {
            throw new IllegalArgumentException(factor + " is not reckoned from a date");
        }
        Subject subject = story.subject(who);
        return view().measures()
                .of(dated.measure(), subject)
                .truth(dated.comparison(), view().bound(dated.bound()), negated);
    }

    public List<String> events(String who, String factor) {
        return view().events(view().ledger().factors().get(factor), story.subject(who)).stream()
                .map(View.Event::handle)
                .toList();
    }

    /** The outcome of one line, listed or not, with its word: "stands out, refer now". */
    public String line(String id) {
        return words(result(id));
    }

    /** The ids of a rule's lines, each with what it comes to. */
    public List<String> lines(String rule) {
        return results().stream()
                .filter(result -> result.combination().id().equals(rule))
                .map(result -> result.id() + ": " + words(result))
                .toList();
    }

    private static String words(Result result) {
        String outcome = result.outcome().word();
        return result.word() == null ? outcome : outcome + ", " + result.word().word();
    }

    public Result result(String id) {
        return results().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no line " + id + " among "
                        + results().stream().map(Result::id).toList()));
    }

    private List<Result> results() {
        return new Outcomes(story.pack(), new Compounds(story.pack()), view()).all();
    }

    public Viewpoint viewpoint() {
        return new Viewpoint(Id.of(story.baby()), day, knownAt, viewer);
    }

    /** The whole picture, without looking ahead. */
    public Picture picture() {
        return Guidance.of(story.pack()).pictureToday(story.family(), viewpoint());
    }

    /** The whole picture, with the day on which it next changes. */
    public Picture pictureAndNextChange() {
        return Guidance.of(story.pack()).picture(story.family(), viewpoint());
    }

    public @Nullable Line findLine(String id) {
        Picture picture = picture();
        for (List<Line> lines : List.of(picture.standsOut(), picture.settled(), picture.undecided())) {
            for (Line line : lines) {
                if (line.id().equals(id)) {
                    return line;
                }
            }
        }
        return null;
    }

    public Line getLine(String id) {
        Line line = findLine(id);
        if (line == null) {
            throw new NoSuchElementException("the picture lists no line " + id);
        }
        return line;
    }

    /** How far what eases a line is shown. */
    public String easing(String id) {
        Line.Easing easing = getLine(id).easing();
        return easing == null ? "nothing eases it" : easing.state().word();
    }

    /** The questions in the order to be asked. */
    public List<String> questions() {
        return picture().questions().stream().map(asking -> asking.key()).toList();
    }
}
