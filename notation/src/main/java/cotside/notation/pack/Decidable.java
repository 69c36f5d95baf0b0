package cotside.notation.pack;

import cotside.guidance.pack.About;
import cotside.guidance.pack.Derived;
import cotside.guidance.pack.Expr;
import cotside.guidance.pack.Factor;
import cotside.guidance.pack.Measure;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition can be true and can be false at all. It grows truer with each of its atoms, so it suffices to take
 * all atoms that are not dated as true, or all as false, and to try every choice of dates that its bounds tell apart.
 * People of an inner role are tried on their own; before birth there is no age, and afterwards no gestation.
 */
final class Decidable {
    /** Beyond so many choices of dates a condition is taken to be in order. */
    private static final int MOST = 20_000;

    private static final Set<Measure> SINCE_BIRTH = Set.of(
            Measure.AGE,
            Measure.CORRECTED_AGE,
            Measure.GESTATION_AT_BIRTH,
            Measure.BIRTH_WEIGHT,
            Measure.EARLY_WEIGHT_LOSS,
            Measure.BELOW_BIRTH_WEIGHT,
            Measure.FALTERING);

    private final Map<String, Factor> factors;
    private final Map<String, Parameter> parameters;
    private final boolean personAbout;

    Decidable(Pack pack, About about) {
        this.factors = Pack.byId(pack.factors(), Factor::id);
        this.parameters = Pack.byId(pack.parameters(), Parameter::id);
        this.personAbout = about instanceof About.EachPerson;
    }

    /** On every day on which parameters change, some dates make it true. */
    boolean canBeTrue(Expr expr) {
        return days(expr).stream().allMatch(day -> new OnDay(expr, day).anyDates(dates -> dates.is(expr, true)));
    }

    /** On every day on which parameters change, some dates make it false. */
    boolean canBeFalse(Expr expr) {
        return days(expr).stream().allMatch(day -> new OnDay(expr, day).anyFullDates(dates -> !dates.is(expr, false)));
    }

    private Set<LocalDate> days(Expr expr) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.EPOCH);
        for (String id : Conditions.factors(expr)) {
            Derived.Dated dated = dated(id);
            Parameter parameter = dated == null || dated.bound().parameter() == null
                    ? null
                    : parameters.get(dated.bound().parameter());
            if (parameter != null) {
                parameter.values().forEach(value -> days.add(value.from()));
            }
        }
        return days;
    }

    private Derived.@Nullable Dated dated(String id) {
        Factor factor = factors.get(id);
        return factor != null && factor.derived() instanceof Derived.Dated dated ? dated : null;
    }

    private long bound(Derived.Bound bound, LocalDate day) {
        Parameter parameter = bound.parameter() == null ? null : parameters.get(bound.parameter());
        return parameter == null ? bound.number() : parameter.on(day);
    }

    /** One condition on one day. */
    private final class OnDay {
        private final Map<Measure, TreeSet<Long>> values = new EnumMap<>(Measure.class);
        private final LocalDate day;

        OnDay(Expr expr, LocalDate day) {
            this.day = day;
            for (String id : Conditions.factors(expr)) {
                Derived.Dated dated = dated(id);
                if (dated != null
                        && (dated.bound().parameter() == null
                                || parameters.containsKey(dated.bound().parameter()))) {
                    tell(dated.measure(), bound(dated.bound(), day));
                }
            }
        }

        private void tell(Measure measure, long bound) {
            long least = least(measure);
            long most = most(measure);
            TreeSet<Long> known = values.computeIfAbsent(measure, _ -> new TreeSet<>(List.of(least, most)));
            for (long value = bound - 1; value <= bound; value++) {
                if (value >= least && value <= most) {
                    known.add(value);
                }
            }
        }

        /** Whether some dates, of a baby born or unborn, pass the test. */
        boolean anyDates(Predicate<Dates> test) {
            return anyDates(true, test) || anyDates(false, test);
        }

        /** Whether some dates pass the test wherever all of the measures exist: before birth, after it, or both. */
        boolean anyFullDates(Predicate<Dates> test) {
            List<Boolean> full = Stream.of(true, false)
                    .filter(born -> values.keySet().stream().allMatch(measure -> exists(measure, born)))
                    .toList();
            return full.isEmpty() ? anyDates(test) : full.stream().allMatch(born -> anyDates(born, test));
        }

        private static boolean exists(Measure measure, boolean born) {
            return born ? measure != Measure.GESTATION : !SINCE_BIRTH.contains(measure);
        }

        private boolean anyDates(boolean born, Predicate<Dates> test) {
            List<Measure> measures = new ArrayList<>();
            long choices = 1;
            for (Map.Entry<Measure, TreeSet<Long>> entry : values.entrySet()) {
                Measure measure = entry.getKey();
                boolean here = measure != Measure.AGE_DIFFERENCE && (measure != Measure.AGE_AT_BIRTH || personAbout);
                if (here && exists(measure, born)) {
                    measures.add(measure);
                    choices *= entry.getValue().size();
                }
            }
            return choices > MOST || any(measures, 0, new Dates(this, new EnumMap<>(Measure.class)), test);
        }

        private boolean any(List<Measure> measures, int next, Dates dates, Predicate<Dates> test) {
            if (next == measures.size()) {
                return dates.fit() && test.test(dates);
            }
            Measure measure = measures.get(next);
            for (Long value : values.getOrDefault(measure, new TreeSet<>())) {
                if (any(measures, next + 1, dates.with(measure, value), test)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** One choice of dates. */
    private final class Dates {
        private final OnDay onDay;
        private final EnumMap<Measure, Long> chosen;

        Dates(OnDay onDay, EnumMap<Measure, Long> chosen) {
            this.onDay = onDay;
            this.chosen = chosen;
        }

        Dates with(Measure measure, Long value) {
            EnumMap<Measure, Long> more = new EnumMap<>(chosen);
            more.put(measure, value);
            return new Dates(onDay, more);
        }

        boolean fit() {
            Long age = chosen.get(Measure.AGE);
            return age == null || (notAbove(Measure.CORRECTED_AGE, age) && notAbove(Measure.BELOW_BIRTH_WEIGHT, age));
        }

        private boolean notAbove(Measure measure, long age) {
            Long value = chosen.get(measure);
            return value == null || value <= age;
        }

        /** With every atom that is not dated taken as {@code others}. */
        boolean is(Expr expr, boolean others) {
            return switch (expr) {
                case Expr.Is is -> atom(is.factor(), false, others);
                case Expr.IsNot isNot -> atom(isNot.factor(), true, others);
                case Expr.All all -> all.of().stream().allMatch(part -> is(part, others));
                case Expr.Any any -> any.of().stream().anyMatch(part -> is(part, others));
                case Expr.AtLeast atLeast ->
                    atLeast.of().stream().filter(part -> is(part, others)).count() >= atLeast.n();
                case Expr.Some some -> ofSomebody(some.is(), others);
                case Expr.Everyone everyone -> ofSomebody(everyone.is(), others);
                case Expr.AtHome atHome -> is(atHome.is(), others);
                case Expr.In _, Expr.Between _ -> others;
            };
        }

        private boolean ofSomebody(Expr expr, boolean others) {
            Set<Long> ages = onDay.values.getOrDefault(Measure.AGE_AT_BIRTH, new TreeSet<>(Set.of(0L)));
            return others
                    ? ages.stream()
                            .anyMatch(age -> with(Measure.AGE_AT_BIRTH, age).is(expr, true))
                    : ages.stream()
                            .allMatch(age -> with(Measure.AGE_AT_BIRTH, age).is(expr, false));
        }

        private boolean atom(String factor, boolean not, boolean others) {
            Derived.Dated dated = dated(factor);
            if (dated == null || dated.measure() == Measure.AGE_DIFFERENCE || isBirthItself(dated, onDay.day)) {
                return others;
            }
            Long value = chosen.get(dated.measure());
            return value != null && dated.comparison().holds(value, bound(dated.bound(), onDay.day)) != not;
        }
    }

    /** "Age at least 0 days" says no more than that the baby is born. */
    private boolean isBirthItself(Derived.Dated dated, LocalDate day) {
        return SINCE_BIRTH.contains(dated.measure())
                && dated.comparison() == Derived.Comparison.AT_LEAST
                && bound(dated.bound(), day) <= least(dated.measure());
    }

    private static long least(Measure measure) {
        return switch (measure) {
            case CORRECTED_AGE -> -130;
            case DAYS_TO_DISCHARGE -> -400;
            case GESTATION_AT_BIRTH -> 140;
            case BIRTH_WEIGHT -> 200;
            case AGE_AT_BIRTH -> 8;
            default -> 0;
        };
    }

    private static long most(Measure measure) {
        return switch (measure) {
            case AGE, CORRECTED_AGE, BELOW_BIRTH_WEIGHT -> 366;
            case GESTATION, GESTATION_AT_BOOKING, GESTATION_AT_BIRTH -> 310;
            case DAYS_TO_DISCHARGE -> 400;
            case BIRTH_WEIGHT -> 8000;
            case EARLY_WEIGHT_LOSS -> 1000;
            case FALTERING -> 1;
            case AGE_AT_BIRTH, AGE_DIFFERENCE -> 100;
        };
    }
}
