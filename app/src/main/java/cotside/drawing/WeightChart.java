package cotside.drawing;

import cotside.guidance.Guidance;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
import cotside.guidance.growth.CentileLine;
import cotside.guidance.growth.CentileSpaces;
import cotside.guidance.growth.WeightForAge;
import cotside.guidance.picture.BabyNow;
import cotside.guidance.picture.Viewpoint;
import cotside.guidance.picture.Weights;
import cotside.guidance.picture.Weights.Weighed;
import cotside.notation.words.Dates;
import cotside.notation.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A baby's weights against age, beside the centile lines of the UK-WHO chart; and as a table. Of a baby born before 37
 * weeks the age is corrected. A weight that is hard to believe is marked, and no line is drawn to it.
 */
public final class WeightChart {
    /** As near to a line as this, in centile spaces, a weight is said to lie on it. */
    private static final double ON_THE_LINE = 0.25;

    private final Weights weights;
    private final Words words;

    private WeightChart(Weights weights, Words words) {
        this.weights = weights;
        this.words = words;
    }

    /**
     * @param family as the viewer may see it
     * @param from the baby, the day, the moment of knowledge, the viewer
     */
    public static WeightChart of(Guidance guidance, Family family, Viewpoint from) {
        return new WeightChart(guidance.weights(family, from), Words.of(family, from.asAt(), false));
    }

    /**
     * One weight.
     *
     * @param day the day of weighing, in words
     * @param age since birth; empty where it cannot be told
     * @param corrected of a baby born early, the corrected age; otherwise empty
     * @param weight in grams
     * @param change beside the weight before; empty for the first
     * @param lighter than the weight before
     * @param centile where it lies among the lines; empty where nobody can tell
     * @param doubt why it is hard to believe, or empty
     * @param footing who weighed
     */
    public record Row(
            String day,
            String age,
            String corrected,
            String weight,
            String change,
            boolean lighter,
            String centile,
            String doubt,
            String footing) {}

    public String title() {
        return "The weights of " + weights.baby();
    }

    public boolean isEmpty() {
        return weights.weighed().isEmpty();
    }

    /** The age is corrected, because the baby was born before 37 weeks. */
    public boolean isCorrected() {
        return weights.earlyByDays() > 0;
    }

    /** What a reader has to know to read the chart, each a sentence. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (weights.weighed().isEmpty()) {
            notes.add("No weight is on record.");
        } else if (weights.born() == null) {
            notes.add("The day of birth is not known, or records disagree: no weight can be set against an age.");
        } else if (placed().size() == 1) {
            notes.add("One weight says nothing of how the baby grows.");
        }
        if (weights.sex() == null) {
            notes.add("No centile lines: no sex is registered, or records disagree.");
        } else {
            notes.add("The centile lines are those of the UK-WHO chart. They begin two weeks after the "
                    + (isCorrected() ? "due date." : "birth."));
        }
        if (isCorrected()) {
            notes.add("Age is corrected by " + BabyNow.age(weights.earlyByDays())
                    + ": the baby was born before 37 weeks of pregnancy.");
        } else if (weights.born() != null && !weights.dueKnown()) {
            notes.add("No due date is on record, so nobody can tell whether the age should be corrected.");
        }
        if (weights.weighed().stream().anyMatch(one -> one.doubt() != null)) {
            notes.add("A weight marked with a question mark is hard to believe beside the others. Weigh again.");
        }
        return List.copyOf(notes);
    }

    /** In the order of the days. */
    public List<Row> table() {
        List<Row> rows = new ArrayList<>();
        Weighed before = null;
        for (Weighed one : weights.weighed()) {
            rows.add(row(one, before));
            before = one.doubt() == null ? one : before;
        }
        return rows;
    }

    /**
     * @param id of the drawing in its page; ids within it begin with it
     */
    public String svg(String id, Width width) {
        return WeightChartPainter.paint(this, id, width).markup();
    }

    /** The signs that the chart uses, each with what it means. */
    public List<Key> key() {
        return WeightChartPainter.key(this);
    }

    Weights weights() {
        return weights;
    }

    /** Weights that have an age. */
    List<Weighed> placed() {
        return weights.weighed().stream()
                .filter(one -> one.correctedDays() != null)
                .toList();
    }

    private Row row(Weighed one, @Nullable Weighed before) {
        Dates dates = words.dates();
        Integer age = one.ageDays();
        Integer corrected = one.correctedDays();
        Statement statement = words.findStatement(one.statement());
        return new Row(
                (one.dayIsExact() ? "" : "about ") + dates.day(one.day()),
                age == null ? "" : BabyNow.age(age),
                !isCorrected() || corrected == null ? "" : corrected(corrected),
                grams(one.grams()),
                one.doubt() != null || before == null ? "" : change(before, one),
                before != null && one.grams() < before.grams(),
                one.doubt() != null ? "" : centile(one),
                one.doubt() == null ? "" : one.doubt(),
                statement == null ? "" : words.source(statement));
    }

    private static String corrected(int days) {
        return days < 0 ? BabyNow.age(-days) + " before the due date" : BabyNow.age(days);
    }

    /** "3,130 g". */
    static String grams(int grams) {
        return String.format(Locale.UK, "%,d g", grams);
    }

    private static String change(Weighed before, Weighed now) {
        int grams = now.grams() - before.grams();
        long days = now.day().toEpochDay() - before.day().toEpochDay();
        String over = days == 0 ? " on the same day" : days == 1 ? " in a day" : " in " + days + " days";
        if (grams == 0) {
            return "no change" + over;
        }
        if (grams > 0) {
            return grams(grams) + " more" + over;
        }
        double share = -100.0 * grams / before.grams();
        return grams(-grams) + " less" + over + ", " + String.format(Locale.UK, "%.1f%%", share);
    }

    private String centile(Weighed one) {
        Integer age = one.correctedDays();
        if (weights.sex() == null || age == null) {
            return "";
        }
        OptionalDouble z = WeightForAge.who2006().z(weights.sex(), age, one.grams());
        return z.isEmpty() ? "before the lines begin" : among(z.getAsDouble());
    }

    /** Where a z lies among the nine lines, in the words of the chart. */
    static String among(double z) {
        double place = CentileSpaces.position(z);
        CentileLine below = null;
        for (CentileLine line : CentileLine.values()) {
            if (Math.abs(place - line.spaces()) <= ON_THE_LINE) {
                return "on the " + line.label();
            }
            if (place < line.spaces()) {
                return below == null
                        ? "below the " + line.label()
                        : "between the " + below.label() + " and the " + line.label();
            }
            below = line;
        }
        return "above the " + CentileLine.P99_6.label();
    }
}
