package cotside.sheet;

import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Example;
import cotside.guidance.pack.Example.Expect;
import cotside.guidance.pack.Example.Given;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Ties;
import cotside.notation.words.Dates;
import cotside.notation.words.Prose;
import cotside.sheet.Sheet.Block;
import cotside.sheet.Sheet.Para;
import cotside.sheet.Sheet.Row;
import cotside.sheet.Sheet.Section;
import cotside.sheet.Sheet.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The families that a rule carries to show what it means. */
final class ExampleWords {
    private static final String BABY = "baby";

    private final Map<String, Factor> factors;

    ExampleWords(Pack pack) {
        this.factors = Pack.byId(pack.factors(), Factor::id);
    }

    private static final String LEAD = "Whatever is not said of a family is ruled out, and nobody else is there.";

    /** One row for each outcome, and a word on whoever's place in the family the name alone does not say. */
    Section of(Combination rule) {
        List<Row> rows = new ArrayList<>();
        Set<String> places = new LinkedHashSet<>();
        for (Expect expect : Expect.values()) {
            List<String> families = new ArrayList<>();
            for (Example example : rule.examples()) {
                if (example.expect() == expect) {
                    families.add(family(example));
                    everybody(example).forEach(who -> places.add(place(who)));
                }
            }
            if (!families.isEmpty()) {
                rows.add(new Row(came(expect), families, false));
            }
        }
        places.remove("");
        if (rows.isEmpty()) {
            return new Section("examples", "Examples", "", List.of());
        }
        List<Block> blocks = new ArrayList<>(List.of(new Table("", "It", "In a family where", rows)));
        if (!places.isEmpty()) {
            blocks.add(new Para(Prose.stopped(Prose.sentence(String.join("; ", places)))));
        }
        return new Section("examples", "Examples", LEAD, blocks);
    }

    private static String came(Expect expect) {
        return switch (expect) {
            case STANDS_OUT -> "Stands out";
            case CANNOT_TELL -> "Cannot be told yet";
            case NOT_PRESENT -> "Is not present";
        };
    }

    private String family(Example example) {
        List<String> texts = new ArrayList<>();
        Given before = null;
        for (Given given : example.given()) {
            if (before != null
                    && isPlain(before)
                    && isPlain(given)
                    && before.who().equals(given.who())) {
                texts.add(texts.removeLast() + ", and " + label(given));
            } else {
                texts.add(said(given));
            }
            before = given;
        }
        example.unknown().forEach(given -> texts.add("it is not known " + asked(given)));
        if (texts.isEmpty()) {
            return "Nothing is said.";
        }
        String said = Prose.stopped(Prose.sentence(String.join("; ", texts)));
        return switch (example.needsEach() ? example.given().size() : 0) {
            case 0, 1 -> said;
            case 2 -> said + " Both are needed.";
            default -> said + " Each is needed.";
        };
    }

    private String said(Given given) {
        if (given.value() != null) {
            return measured(given, given.value());
        }
        Factor factor = factors.get(given.what());
        String label = label(given);
        String who = named(given.who());
        String other = given.towards();
        if (other == null || other.equals(BABY) || other.equals("home")) {
            return who + " " + label;
        }
        return switch (given.what()) {
            case Ties.PARTNER -> who + " " + label + " of " + named(other);
            case Ties.SAME_PERSON -> who + " " + label + " as " + named(other);
            default ->
                factor != null && !factor.directed()
                        ? who + " and " + named(other) + " " + label
                        : who + " " + label + " (towards " + named(other) + ")";
        };
    }

    /** Whether it says something of one alone, that may follow on something else said of them. */
    private static boolean isPlain(Given given) {
        return given.value() == null && given.towards() == null;
    }

    private String label(Given given) {
        Factor factor = factors.get(given.what());
        return factor == null ? given.what() : factor.label();
    }

    private String asked(Given given) {
        if (given.who().equals(Example.ANYONE_ELSE)) {
            return given.what().equals("carers") ? "who else looks after the baby" : "who else lives there";
        }
        Measure measure = find(given.what());
        if (measure == null) {
            return "whether " + said(given);
        }
        return switch (measure) {
            case AGE -> "how old the baby is";
            case FALTERING -> "whether the baby is growing as expected";
            case AGE_DIFFERENCE ->
                "how far apart in age " + named(given.who()) + " and " + named(Objects.requireNonNull(given.towards()))
                        + " are";
            default -> "what " + Prose.possessive(named(given.who())) + " " + measure.word() + " is";
        };
    }

    private static String measured(Given given, int value) {
        String who = named(given.who());
        Measure measure = Objects.requireNonNull(find(given.what()), given.what());
        return switch (measure) {
            case AGE -> "the baby is " + value + " days old";
            case CORRECTED_AGE -> who + " has a corrected age of " + value + " days";
            case GESTATION -> "the pregnancy is at " + Dates.gestation(value);
            case GESTATION_AT_BOOKING -> "pregnancy care began at " + Dates.gestation(value);
            case GESTATION_AT_BIRTH -> "the baby was born at " + Dates.gestation(value);
            case DAYS_TO_DISCHARGE -> "the baby goes home in " + value + " days";
            case BIRTH_WEIGHT -> "the baby weighed " + value + " g at birth";
            case EARLY_WEIGHT_LOSS ->
                String.format(Locale.ROOT, "the baby lost %d.%d %% of birth weight", value / 10, value % 10);
            case BELOW_BIRTH_WEIGHT -> "the baby was below birth weight on day " + value;
            case FALTERING ->
                "the baby " + (value == 1 ? "is growing more slowly than expected" : "is growing as expected");
            case AGE_AT_BIRTH -> who + " is " + value + " when the baby is born";
            case AGE_DIFFERENCE ->
                who + " and " + named(Objects.requireNonNull(given.towards())) + " are " + value
                        + " years apart in age";
        };
    }

    private static @Nullable Measure find(String word) {
        for (Measure measure : Measure.values()) {
            if (measure.word().equals(word)) {
                return measure;
            }
        }
        return null;
    }

    private static String named(String member) {
        return switch (member) {
            case "friend", "lodger" -> "a " + member;
            case "partner" -> "a new partner";
            case "ex" -> "a former partner";
            default -> "the " + member;
        };
    }

    private static String place(String member) {
        return switch (member) {
            case "ex" -> "the former partner may be the father, and lives elsewhere";
            case "partner" -> "the new partner lives there and looks after the baby";
            case "grandmother" -> "the grandmother lives there and looks after the baby";
            case "grandfather" -> "the grandfather lives elsewhere and does not look after the baby";
            case "lodger" -> "the lodger lives there and does not look after the baby";
            case "friend" -> "the friend looks after the baby and lives elsewhere";
            default -> "";
        };
    }

    private static Set<String> everybody(Example example) {
        Set<String> everybody = new LinkedHashSet<>();
        for (List<Given> all : List.of(example.given(), example.unknown())) {
            for (Given given : all) {
                everybody.add(given.who());
                if (given.towards() != null) {
                    everybody.add(given.towards());
                }
            }
        }
        return everybody;
    }
}
