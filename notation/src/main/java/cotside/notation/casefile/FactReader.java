package cotside.notation.casefile;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Subject;
import cotside.notation.casefile.LineReader.Said;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Mapping;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates, weights, sex and names: {@code baby: { born: 2026-05-02, weight: 3250 g }}. */
final class FactReader {
    private static final int LIGHTEST = 200;
    private static final int HEAVIEST = 20_000;
    /** A due date is at most so far ahead of the day it is recorded: 40 weeks, and some for a late guess. */
    private static final int DUE_AHEAD_WEEKS = 45;

    private static final int DUE_BEHIND_DAYS = 2 * 365;
    private static final Pattern AGE = Pattern.compile("(about +)?([0-9]{1,3})");

    private final Cast cast;
    private final Problems problems;
    private final OptionReader options;

    FactReader(Context context, OptionReader options) {
        this.cast = context.cast();
        this.problems = context.problems();
        this.options = options;
    }

    static String word(DueDateMethod method) {
        return switch (method) {
            case EARLY_SCAN -> "early scan";
            case LATER_SCAN -> "later scan";
            case LAST_PERIOD -> "last period";
            case EXAMINATION -> "examination";
            case UNSAID -> "not said";
        };
    }

    List<Said> read(
            Scalar head, Subject subject, Mapping map, Draft.Options options, @Nullable Says fixed, Entry entry) {
        List<Said> said = new ArrayList<>();
        Id of = subject.one();
        if (subject.isPair() || cast.isHome(of.value())) {
            problems.add(head, "dates, weights and names are of one baby or person", "one baby or person");
            return said;
        }
        if (fixed != null) {
            problems.add(map, "a date, weight or name that was " + fixed.word() + " says nothing", "a factor");
            return said;
        }
        Fields fields = Fields.of(map, "a line about " + of, problems);
        DueDateMethod method = fields.findChoice("method", Arrays.asList(DueDateMethod.values()), FactReader::word);
        LocalDate recorded = Moments.dayOf(options.recorded());
        for (Mapping.Entry fact : map.entries()) {
            boolean denied = fact.name().startsWith("not ");
            String name = denied ? fact.name().substring(4).strip() : fact.name();
            if (name.equals("method")) {
                continue;
            }
            Claim claim = claim(fields, of, fact, name, method, options, entry, recorded);
            if (claim != null) {
                said.add(new Said(claim, denied ? Says.DOES_NOT_HOLD : Says.HOLDS));
            }
        }
        if (method != null && map.find("due") == null && map.find("not due") == null) {
            fields.refuse("method", "'method' says how a due date was found", "'due' beside it");
        }
        for (String known : List.of("born", "due", "booked", "discharged", "died", "weight", "sex", "name", "age")) {
            fields.find(known);
        }
        fields.refuseOthers();
        return said;
    }

    private @Nullable Claim claim(
            Fields fields,
            Id of,
            Mapping.Entry fact,
            String name,
            @Nullable DueDateMethod method,
            Draft.Options options,
            Entry entry,
            LocalDate recorded) {
        Node value = fact.value();
        boolean known = true;
        Claim claim = null;
        switch (name) {
            case "born" -> claim = date(DateKind.BIRTH, of, value, recorded, "; for an unborn baby write 'due'");
            case "died" -> claim = date(DateKind.DEATH, of, value, recorded, "");
            case "booked" -> claim = onlyBaby(of, fact) ? ahead(DateKind.BOOKING, of, value, options, recorded) : null;
            case "discharged" ->
                claim = onlyBaby(of, fact) ? ahead(DateKind.DISCHARGE, of, value, options, recorded) : null;
            case "due" -> claim = onlyBaby(of, fact) ? due(of, value, method, recorded) : null;
            case "weight" -> claim = onlyBaby(of, fact) ? weight(of, value) : null;
            case "sex" -> claim = onlyBaby(of, fact) ? sex(of, value) : null;
            case "name" -> claim = name(of, fact);
            case "age" -> claim = age(of, value, entry);
            default -> known = false;
        }
        if (known) {
            fields.find(fact.name());
        }
        return claim;
    }

    private boolean onlyBaby(Id of, Mapping.Entry fact) {
        if (cast.isBaby(of.value())) {
            return true;
        }
        problems.add(
                fact.key(),
                "'" + fact.key().shortened() + "' is of a baby, but '" + of + "' is " + cast.described(of.value()),
                "a baby in front of it");
        return false;
    }

    private @Nullable Claim date(DateKind kind, Id of, Node value, LocalDate recorded, String hint) {
        Day day = options.day(value);
        Day known = day == null ? null : Moments.notAfter(recorded, day, value, hint, problems);
        return known == null ? null : new Claim.OfDate(kind, of, known, DueDateMethod.UNSAID);
    }

    /** What may be arranged before it happens. */
    private @Nullable Claim ahead(DateKind kind, Id of, Node value, Draft.Options with, LocalDate recorded) {
        if (!with.expected()) {
            return date(kind, of, value, recorded, "; if it lies ahead, 'expected: yes'");
        }
        Day day = options.day(value);
        if (day != null && !Moments.isSensible(day.earliest(), day.latest())) {
            problems.add(value, "the year cannot be right", "a year from 1900 to 2199");
            return null;
        }
        return day == null ? null : new Claim.OfDate(kind, of, day, DueDateMethod.UNSAID);
    }

    private @Nullable Claim due(Id of, Node value, @Nullable DueDateMethod method, LocalDate recorded) {
        Day day = options.day(value);
        if (day == null) {
            return null;
        }
        if (day.earliest().isAfter(recorded.plusWeeks(DUE_AHEAD_WEEKS))) {
            problems.add(
                    value,
                    "a due date more than " + DUE_AHEAD_WEEKS + " weeks after it was recorded, on " + recorded,
                    "the right year and month");
            return null;
        }
        if (day.latest().isBefore(recorded.minusDays(DUE_BEHIND_DAYS))) {
            problems.add(
                    value,
                    "a due date more than two years before it was recorded, on " + recorded,
                    "the right year and month");
            return null;
        }
        return new Claim.OfDate(DateKind.DUE, of, day, method == null ? DueDateMethod.UNSAID : method);
    }

    private @Nullable Claim weight(Id of, Node value) {
        Integer grams = Values.grams(value, problems);
        if (grams == null) {
            return null;
        }
        if (grams < LIGHTEST || grams > HEAVIEST) {
            problems.add(
                    value,
                    grams + " g is no weight of a baby",
                    "from " + LIGHTEST + " g to " + HEAVIEST / 1000 + " kg; check the unit");
            return null;
        }
        return new Claim.OfWeight(of, grams);
    }

    private @Nullable Claim sex(Id of, Node value) {
        String sex = Values.choice(value, List.of("female", "male"), word -> word, problems);
        return sex == null ? null : new Claim.OfSex(of, sex.equals("female"));
    }

    private @Nullable Claim name(Id of, Mapping.Entry fact) {
        if (cast.isBaby(of.value())) {
            problems.add(fact.key(), "a baby's name is its label", "'label' at the head of the file");
            return null;
        }
        String name = Values.text(fact.value(), problems);
        return name == null ? null : new Claim.OfName(of, name);
    }

    /** An age gives the span of days on which somebody of that age was born; {@code about} a span three years wider. */
    private @Nullable Claim age(Id of, Node value, Entry entry) {
        Matcher age = AGE.matcher(value instanceof Scalar scalar ? scalar.text().strip() : "");
        int years = age.matches() ? Integer.parseInt(age.group(2)) : -1;
        if (years < 0 || years > 110 || cast.isBaby(of.value())) {
            return Values.refuse(
                    value, cast.isBaby(of.value()) ? "'born' for a baby" : "years, such as 30 or about 30", problems);
        }
        int either = age.group(1) == null ? 0 : 3;
        LocalDate earliest =
                entry.on().earliest().minusYears(years + either + 1L).plusDays(1);
        LocalDate latest = entry.on().latest().minusYears(Math.max(0, years - either));
        if (!Moments.isSensible(earliest, latest)) {
            return Values.refuse(value, "years, such as 30 or about 30", problems);
        }
        return new Claim.OfDate(DateKind.BIRTH, of, new Day(earliest, latest), DueDateMethod.UNSAID);
    }
}
