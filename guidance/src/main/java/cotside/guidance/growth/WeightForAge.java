package cotside.guidance.growth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Weight for age by the WHO Child Growth Standards 2006, which the UK-WHO charts use from 2 weeks of age. Ages are days
 * and are corrected for prematurity first ({@link CorrectedAge}); weights are grams.
 *
 * <p>Between two ages of the table L, M and S are interpolated linearly, which stays within 0.03 of a z of WHO's table
 * by day. The z is the plain LMS z at every weight, as on UK charts; WHO's own software straightens it beyond 3 SD.
 *
 * <p>There is no answer before the table begins, at 14 days: babies are finding their weight again, and the chart draws
 * no line there. There is none after it ends, at 2 years. Immutable and safe to share.
 */
public final class WeightForAge {
    private static final String RESOURCE = "who-2006-weight-for-age.csv";
    private static final String COLUMNS = "age_years,male_L,male_M,male_S,female_L,female_M,female_S";
    private static final double DAYS_PER_YEAR = 365.25;
    private static final double GRAMS_PER_KG = 1000;
    private static final double FARTHEST_Z = 10;

    private static final WeightForAge WHO_2006 = read();

    private final NavigableMap<Double, Row> rows;

    private WeightForAge(NavigableMap<Double, Row> rows) {
        this.rows = rows;
    }

    public static WeightForAge who2006() {
        return WHO_2006;
    }

    /** The first age with an answer, in days. */
    public double firstAgeDays() {
        return rows.firstKey();
    }

    /** The last age with an answer, in days. */
    public double lastAgeDays() {
        return rows.lastKey();
    }

    /**
     * How many standard deviations a weight lies above the median of its age, negative below it.
     *
     * @return empty before 14 days of corrected age and after 730.5
     * @throws IllegalArgumentException when the weight is not above 0 g or the age is not a finite number
     */
    public OptionalDouble z(Sex sex, double correctedAgeDays, int grams) {
        Weighing.requireGrams(grams);
        Optional<Lms> lms = lms(sex, correctedAgeDays);
        return lms.isPresent() ? OptionalDouble.of(lms.get().z(grams / GRAMS_PER_KG)) : OptionalDouble.empty();
    }

    /**
     * The weight in grams, unrounded, that lies at {@code z}: for drawing centile lines.
     *
     * @return empty before 14 days of corrected age and after 730.5
     * @throws IllegalArgumentException when the z lies outside -10 to 10 or the age is not a finite number
     */
    public OptionalDouble grams(Sex sex, double correctedAgeDays, double z) {
        if (!(Math.abs(z) <= FARTHEST_Z)) {
            throw new IllegalArgumentException("a z must lie between -10 and 10, not at " + z);
        }
        Optional<Lms> lms = lms(sex, correctedAgeDays);
        return lms.isPresent() ? OptionalDouble.of(lms.get().kg(z) * GRAMS_PER_KG) : OptionalDouble.empty();
    }

    Optional<Lms> lms(Sex sex, double correctedAgeDays) {
        if (!Double.isFinite(correctedAgeDays)) {
            throw new IllegalArgumentException("an age in days must be a finite number, not " + correctedAgeDays);
        }
        var before = rows.floorEntry(correctedAgeDays);
        var after = rows.ceilingEntry(correctedAgeDays);
        if (before == null || after == null) {
            return Optional.empty();
        }
        double gap = after.getKey() - before.getKey();
        double share = gap == 0 ? 0 : (correctedAgeDays - before.getKey()) / gap;
        return Optional.of(before.getValue().of(sex).towards(after.getValue().of(sex), share));
    }

    /**
     * Reads a table: lines beginning with {@code #} are remarks, then one line of column names, then ages in rising
     * order.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    static WeightForAge parse(List<String> lines) {
        var rows = new TreeMap<Double, Row>();
        boolean named = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith("#")) {
                continue;
            }
            if (!named) {
                require(line.equals(COLUMNS), at, "the columns must be " + COLUMNS);
                named = true;
                continue;
            }
            double[] cells = numbers(line, at);
            double age = days(cells[0]);
            require(rows.isEmpty() || age > rows.lastKey(), at, "ages must rise");
            rows.put(age, new Row(new Lms(cells[4], cells[5], cells[6]), new Lms(cells[1], cells[2], cells[3])));
        }
        require(!rows.isEmpty(), lines.size(), "a table needs at least one age");
        return new WeightForAge(rows);
    }

    /**
     * WHO gives ages by whole weeks and by twelfths of a year, all of them whole sixteenths of a day; the file's nine
     * decimals would put 14 days a hair below 14.
     */
    private static double days(double years) {
        return Math.rint(years * DAYS_PER_YEAR * 16) / 16;
    }

    private static double[] numbers(String line, int at) {
        String[] words = line.split(",", -1);
        require(words.length == 7, at, "7 numbers are needed, not " + words.length);
        double[] cells = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                cells[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("line " + (at + 1) + ": not a number: " + words[i], e);
            }
        }
        return cells;
    }

    private static void require(boolean holds, int at, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("line " + (at + 1) + ": " + otherwise);
        }
    }

    private static WeightForAge read() {
        try (var stream = WeightForAge.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program: it was not built whole");
            }
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return parse(reader.lines().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(Lms female, Lms male) {
        Lms of(Sex sex) {
            return switch (sex) {
                case FEMALE -> female;
                case MALE -> male;
            };
        }
    }
}
