package cotside.guidance.evidence;

import cotside.guidance.evidence.Dates.Source;
import cotside.guidance.evidence.Dates.Weight;
import cotside.guidance.evidence.Measured.Range;
import cotside.guidance.facts.DateKind;
import cotside.guidance.growth.BirthBand;
import cotside.guidance.growth.Doubt;
import cotside.guidance.growth.FalteringGrowth;
import cotside.guidance.growth.Plausible;
import cotside.guidance.growth.Sex;
import cotside.guidance.growth.Threshold;
import cotside.guidance.growth.Weighing;
import cotside.guidance.growth.WeightForAge;
import cotside.guidance.pack.Measure;
import cotside.guidance.picture.Viewpoint;
import cotside.guidance.picture.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Measures from weighings. A weight that cannot be believed beside the one before counts for nothing here and keeps
 * every reassurance unknown (guidance section 6). Everything needs one agreed birth day; without it nothing is reckoned.
 */
final class Growing {
    /** Days of life within which the early loss is looked for. */
    private static final int EARLY_DAYS = 14;
    /** A weighing from this day of life on has seen the usual lowest point. */
    private static final int LOWEST_USUALLY_BY = 3;

    private static final long NO_BOUND = 1_000_000;
    private static final String DAY_NOT_CERTAIN =
            "The day of this weight lies before the birth, or is not one certain day.";

    private final List<Weight> believed = new ArrayList<>();
    private final Map<Weight, String> doubts = new LinkedHashMap<>();
    private final Ledger ledger;
    private final int day;
    private final int born;
    private final boolean placed;

    Growing(Ledger ledger, int day) {
        this.ledger = ledger;
        this.day = day;
        List<Source> births = ledger.dates().sources(DateKind.BIRTH, ledger.baby(), day);
        placed = births.size() == 1
                && births.getFirst().earliest() == births.getFirst().latest();
        born = placed ? births.getFirst().earliest() : 0;
        if (placed) {
            collect();
        }
    }

    private void collect() {
        Weighing before = null;
        for (Weight weight : ledger.dates().weights(ledger.baby(), day)) {
            if (weight.day() < born || weight.day() != weight.latestDay()) {
                doubts.put(weight, DAY_NOT_CERTAIN);
                continue;
            }
            Weighing now = new Weighing(weight.day() - born, weight.grams());
            int corrected = corrected(now.ageDays());
            Optional<Doubt> asGirl = Plausible.doubt(Sex.FEMALE, corrected, Optional.ofNullable(before), now);
            Optional<Doubt> asBoy = Plausible.doubt(Sex.MALE, corrected, Optional.ofNullable(before), now);
            if (asGirl.isPresent() && asBoy.isPresent()) {
                doubts.put(weight, asGirl.get().why());
                continue;
            }
            believed.add(weight);
            before = now;
        }
    }

    /** Every weight on record, doubtful ones included. */
    Weights weights(Viewpoint from, String label) {
        List<Weights.Weighed> weighed = new ArrayList<>();
        for (Weight weight : ledger.dates().weights(ledger.baby(), day)) {
            boolean exact = weight.day() == weight.latestDay();
            boolean aged = placed && exact && weight.day() >= born;
            weighed.add(new Weights.Weighed(
                    LocalDate.ofEpochDay(weight.day()),
                    exact,
                    aged ? weight.day() - born : null,
                    aged ? corrected(weight.day() - born) : null,
                    weight.grams(),
                    weight.shown(),
                    placed ? doubts.get(weight) : null,
                    weight.statement().id()));
        }
        Boolean female = ledger.dates().isFemale(ledger.baby());
        return new Weights(
                from,
                label,
                placed ? LocalDate.ofEpochDay(born) : null,
                placed ? correctedBy() : 0,
                !ledger.dates().sources(DateKind.DUE, ledger.baby(), day).isEmpty(),
                female == null ? null : female ? Sex.FEMALE : Sex.MALE,
                placed ? day - born : null,
                weighed);
    }

    private int corrected(int ageDays) {
        return ageDays - correctedBy();
    }

    private int correctedBy() {
        int early = earlyBy();
        return Measures.TERM - early < Measures.PRETERM ? early : 0;
    }

    private int earlyBy() {
        List<Source> due = ledger.dates().sources(DateKind.DUE, ledger.baby(), day);
        if (due.isEmpty()) {
            return 0;
        }
        int latest = Integer.MIN_VALUE;
        for (Source source : due) {
            latest = Math.max(latest, source.latest());
        }
        return Math.max(0, latest - born);
    }

    Measured reckon(Measure measure) {
        if (!placed) {
            return Measured.MISSING;
        }
        return switch (measure) {
            case BIRTH_WEIGHT -> birthWeight();
            case EARLY_WEIGHT_LOSS -> earlyLoss();
            case BELOW_BIRTH_WEIGHT -> belowBirthWeight();
            default -> faltering();
        };
    }

    private @Nullable Weight atBirth() {
        for (Weight weight : believed) {
            if (weight.day() - born <= 1) {
                return weight;
            }
        }
        return null;
    }

    private Measured birthWeight() {
        Weight birth = atBirth();
        return birth == null ? Measured.MISSING : one(birth.grams(), birth.grams(), birth.shown());
    }

    private Measured earlyLoss() {
        Weight birth = atBirth();
        if (birth == null) {
            return Measured.MISSING;
        }
        long heaviest = 0;
        boolean seenLowest = false;
        boolean shown = birth.shown();
        for (Weight weight : believed) {
            int age = weight.day() - born;
            if (!weight.equals(birth) && age <= EARLY_DAYS) {
                heaviest = Math.max(heaviest, Math.ceilDiv(1000L * (birth.grams() - weight.grams()), birth.grams()));
                seenLowest |= age >= LOWEST_USUALLY_BY;
                shown &= weight.shown();
            }
        }
        return one(heaviest, seenLowest && doubts.isEmpty() ? heaviest : NO_BOUND, shown);
    }

    private Measured belowBirthWeight() {
        Weight birth = atBirth();
        int age = day - born;
        if (birth == null) {
            return one(0, age, false);
        }
        int below = 0;
        boolean shown = birth.shown();
        for (Weight weight : believed) {
            if (weight.equals(birth)) {
                continue;
            }
            shown &= weight.shown();
            if (weight.grams() >= birth.grams()) {
                return one(below, !doubts.isEmpty() ? age : weight.day() - born, shown);
            }
            below = weight.day() - born;
        }
        return one(below, age, shown);
    }

    private Measured faltering() {
        Boolean female = ledger.dates().isFemale(ledger.baby());
        if (female == null || believed.isEmpty()) {
            return one(0, 1, false);
        }
        Sex sex = female ? Sex.FEMALE : Sex.MALE;
        WeightForAge chart = WeightForAge.who2006();
        Weight last = believed.getLast();
        OptionalDouble highest = OptionalDouble.empty();
        boolean shown = last.shown();
        for (Weight weight : believed) {
            OptionalDouble z = chart.z(sex, corrected(weight.day() - born), weight.grams());
            if (!weight.equals(last)
                    && z.isPresent()
                    && (highest.isEmpty() || z.getAsDouble() > highest.getAsDouble())) {
                highest = z;
                shown &= weight.shown();
            }
        }
        OptionalDouble now = chart.z(sex, corrected(last.day() - born), last.grams());
        boolean fresh = day - last.day() <= Dates.WEIGHT_GOOD_FOR && doubts.isEmpty();
        return switch (FalteringGrowth.judge(BirthBand.notKnown(), highest, now)) {
            case Threshold.Met _ -> one(1, 1, shown);
            case Threshold.NotMet _ -> one(0, fresh ? 0 : 1, shown);
            case Threshold.CannotTell _ -> one(0, 1, shown);
        };
    }

    private static Measured one(long least, long most, boolean shown) {
        return new Measured(true, List.of(new Range(least, Math.max(least, most), shown)));
    }
}
