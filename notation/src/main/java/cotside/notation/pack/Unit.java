package cotside.notation.pack;

import cotside.guidance.pack.Measure;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a number of the pack counts, and how it is written. */
enum Unit {
    DAYS("days"),
    GRAMS("grams"),
    SHARE("percent"),
    YEARS("years"),
    YES_NO("yes or no"),
    TIMES("times");

    private static final List<Unit> OF_PARAMETERS = List.of(DAYS, GRAMS, SHARE, YEARS, TIMES);

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Unit of(Measure measure) {
        return switch (measure) {
            case AGE,
                    CORRECTED_AGE,
                    GESTATION,
                    GESTATION_AT_BOOKING,
                    GESTATION_AT_BIRTH,
                    DAYS_TO_DISCHARGE,
                    BELOW_BIRTH_WEIGHT -> DAYS;
            case BIRTH_WEIGHT -> GRAMS;
            case EARLY_WEIGHT_LOSS -> SHARE;
            case FALTERING -> YES_NO;
            case AGE_AT_BIRTH, AGE_DIFFERENCE -> YEARS;
        };
    }

    /** The unit of a parameter is its first word: "days of pregnancy". */
    static @Nullable Unit ofParameter(String written) {
        for (Unit unit : OF_PARAMETERS) {
            if (written.equals(unit.word) || written.startsWith(unit.word + " ")) {
                return unit;
            }
        }
        return null;
    }

    static String allOfParameters() {
        return "a unit that begins with "
                + String.join(", ", OF_PARAMETERS.stream().map(Unit::word).toList());
    }

    /** The number, or null with a problem. */
    @Nullable
    Integer read(Node node, Problems problems) {
        return switch (this) {
            case DAYS -> Values.days(node, problems);
            case GRAMS -> Values.grams(node, problems);
            case SHARE -> Values.tenthsOfPercent(node, problems);
            case TIMES -> Values.wholeNumber(node, 0, 1000, problems);
            case YES_NO -> {
                Boolean yes = Values.yesNo(node, problems);
                yield yes == null ? null : Integer.valueOf(yes ? 1 : 0);
            }
            case YEARS -> years(node, problems);
        };
    }

    private static @Nullable Integer years(Node node, Problems problems) {
        if (node instanceof Scalar scalar && scalar.text().matches("[0-9]{1,3} years?")) {
            return Integer.valueOf(scalar.text().substring(0, scalar.text().indexOf(' ')));
        }
        problems.add(node, node.described() + " stands here", "a number of years such as 18 years");
        return null;
    }
}
