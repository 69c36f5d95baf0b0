package cotside.guidance.evidence;

import cotside.guidance.evidence.Dates.Source;
import cotside.guidance.evidence.Measured.Range;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Ages, gestations, weights and the rest, reckoned on one day from the dates that stand. */
public final class Measures {
    /** Days of a pregnancy at the due date: 40 weeks. */
    public static final int TERM = 280;
    /** A birth before 37 weeks is early, and age is corrected for it. */
    public static final int PRETERM = 259;

    private final Ledger ledger;
    private final Dates dates;
    private final int day;
    private final Map<Measure, Map<Subject, Measured>> cache = new EnumMap<>(Measure.class);

    Measures(Ledger ledger, int day) {
        this.ledger = ledger;
        this.dates = ledger.dates();
        this.day = day;
    }

    public Measured of(Measure measure, Subject subject) {
        Map<Subject, Measured> reckoned = cache.computeIfAbsent(measure, _ -> new HashMap<>());
        Measured known = reckoned.get(subject);
        if (known == null) {
            known = reckon(measure, subject);
            reckoned.put(subject, known);
        }
        return known;
    }

    private Measured reckon(Measure measure, Subject subject) {
        Id baby = ledger.baby();
        return switch (measure) {
            case AGE ->
                afterBirth(() -> ranges(
                        births(), birth -> new Range(day - birth.latest(), day - birth.earliest(), birth.shown())));
            case CORRECTED_AGE -> afterBirth(this::correctedAge);
            case GESTATION -> gestation();
            case GESTATION_AT_BOOKING ->
                ranges(
                        dates.sources(DateKind.DUE, baby, day),
                        dates.sources(DateKind.BOOKING, baby, day),
                        (due, booking) -> between(due, booking, TERM));
            case GESTATION_AT_BIRTH ->
                afterBirth(() -> ranges(
                        dates.sources(DateKind.DUE, baby, day), births(), (due, birth) -> between(due, birth, TERM)));
            case DAYS_TO_DISCHARGE ->
                ranges(
                        dates.sources(DateKind.DISCHARGE, baby, day),
                        out -> new Range(out.earliest() - day, out.latest() - day, out.shown()));
            case BIRTH_WEIGHT, EARLY_WEIGHT_LOSS, BELOW_BIRTH_WEIGHT, FALTERING ->
                afterBirth(() -> new Growing(ledger, day).reckon(measure));
            case AGE_AT_BIRTH ->
                ranges(birthOrDue(), dates.sources(DateKind.BIRTH, subject.one(), day), Measures::years);
            case AGE_DIFFERENCE -> ageDifference(subject);
        };
    }

    private List<Source> births() {
        return dates.sources(DateKind.BIRTH, ledger.baby(), day);
    }

    private List<Source> birthOrDue() {
        List<Source> births = births();
        return births.isEmpty() ? dates.sources(DateKind.DUE, ledger.baby(), day) : births;
    }

    /** A measure that there is none of before birth. */
    private Measured afterBirth(java.util.function.Supplier<Measured> born) {
        return Boolean.TRUE.equals(dates.isUnborn(ledger.baby(), day)) ? Measured.NONE : born.get();
    }

    /** Work is timed to the early edge of a due date. */
    private Measured gestation() {
        if (!births().isEmpty()) {
            return Measured.NONE;
        }
        return ranges(dates.sources(DateKind.DUE, ledger.baby(), day), due -> {
            long gestation = TERM - ((long) due.earliest() - day);
            return new Range(gestation, gestation, due.shown());
        });
    }

    private Measured correctedAge() {
        List<Source> due = dates.sources(DateKind.DUE, ledger.baby(), day);
        return ranges(births(), due, (birth, term) -> {
            long earliestBorn = corrected(birth.earliest(), term.latest());
            long latestBorn = corrected(birth.latest(), term.earliest());
            long others = corrected(birth.latest(), term.latest());
            long another = corrected(birth.earliest(), term.earliest());
            return new Range(
                    Math.min(Math.min(earliestBorn, latestBorn), Math.min(others, another)),
                    Math.max(Math.max(earliestBorn, latestBorn), Math.max(others, another)),
                    birth.shown() && term.shown());
        });
    }

    private long corrected(int born, int due) {
        int gestation = TERM - (due - born);
        int age = day - born;
        return gestation < PRETERM ? age - (TERM - gestation) : age;
    }

    private Measured ageDifference(Subject pair) {
        return ranges(
                dates.sources(DateKind.BIRTH, pair.one(), day),
                dates.sources(DateKind.BIRTH, Objects.requireNonNull(pair.other()), day),
                (one, other) -> {
                    long between = years(one.latest(), other.earliest());
                    long back = years(other.latest(), one.earliest());
                    long least = Math.max(between, back);
                    long most = Math.max(years(one.earliest(), other.latest()), years(other.earliest(), one.latest()));
                    return new Range(least, most, one.shown() && other.shown());
                });
    }

    /** Days of pregnancy at {@code then}, reckoned back from the due date. */
    private static Range between(Source due, Source then, int term) {
        return new Range(
                term - ((long) due.latest() - then.earliest()),
                term - ((long) due.earliest() - then.latest()),
                due.shown() && then.shown());
    }

    /** Whole years of age on the day {@code of}. */
    private static Range years(Source of, Source born) {
        return new Range(
                years(born.latest(), of.earliest()), years(born.earliest(), of.latest()), of.shown() && born.shown());
    }

    private static long years(int from, int to) {
        return Math.max(0, ChronoUnit.YEARS.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to)));
    }

    private interface OfOne {
        Range reckon(Source source);
    }

    private interface OfTwo {
        Range reckon(Source one, Source other);
    }

    private static Measured ranges(List<Source> sources, OfOne of) {
        List<Range> ranges = new ArrayList<>();
        for (Source source : sources) {
            ranges.add(of.reckon(source));
        }
        return new Measured(true, ranges);
    }

    private static Measured ranges(List<Source> ones, List<Source> others, OfTwo of) {
        List<Range> ranges = new ArrayList<>();
        for (Source one : ones) {
            for (Source other : others) {
                ranges.add(of.reckon(one, other));
            }
        }
        return new Measured(true, ranges);
    }
}
