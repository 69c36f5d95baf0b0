package cotside.notation.casefile;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.notation.yaml.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Dates that cannot both be right. People may disagree about a date; what is refused is a date that fits none of the
 * others: nearly always a slip of the year.
 */
final class DateChecks {
    /** Births before this are losses; a date of birth so early is a slip. */
    private static final int EARLIEST_BIRTH_WEEKS_BEFORE_DUE = 22;

    private static final int LATEST_BIRTH_WEEKS_AFTER_DUE = 6;
    private static final int EARLIEST_BOOKING_WEEKS_BEFORE_DUE = 40;

    private final Drafts drafts;
    private final Problems problems;
    private final Map<Id, Map<DateKind, List<Dated>>> dates = new HashMap<>();
    private final List<Statement> weights = new ArrayList<>();

    private record Dated(Day day, Statement by) {}

    DateChecks(Drafts drafts, List<Statement> statements, Problems problems) {
        this.drafts = drafts;
        this.problems = problems;
        Set<String> corrected = new HashSet<>();
        statements.stream().map(Statement::corrects).filter(id -> id != null).forEach(corrected::add);
        for (Statement statement : statements) {
            if (statement.says() != Says.HOLDS || corrected.contains(statement.id())) {
                continue;
            }
            if (statement.claim() instanceof Claim.OfDate date) {
                dates.computeIfAbsent(date.subject(), _ -> new EnumMap<>(DateKind.class))
                        .computeIfAbsent(date.kind(), _ -> new ArrayList<>())
                        .add(new Dated(date.day(), statement));
            } else if (statement.claim() instanceof Claim.OfWeight) {
                weights.add(statement);
            }
        }
    }

    void check() {
        dates.forEach((subject, of) -> {
            List<Dated> births = of.getOrDefault(DateKind.BIRTH, List.of());
            List<Dated> dues = of.getOrDefault(DateKind.DUE, List.of());
            fit(births, dues, DateChecks::bornNearDue, "no birth that belongs to the due date");
            fit(of.getOrDefault(DateKind.DEATH, List.of()), births, DateChecks::notBefore, "a death before the birth");
            fit(
                    of.getOrDefault(DateKind.DISCHARGE, List.of()),
                    births,
                    DateChecks::notBefore,
                    "leaving hospital before the birth");
            fit(
                    of.getOrDefault(DateKind.BOOKING, List.of()),
                    dues,
                    DateChecks::bookedInPregnancy,
                    "no booking that belongs to the due date");
        });
        for (Statement weight : weights) {
            if (weight.claim() instanceof Claim.OfWeight of) {
                List<Dated> births = dates.getOrDefault(of.baby(), Map.of()).getOrDefault(DateKind.BIRTH, List.of());
                Day day = new Day(weight.when().earliest(), weight.when().latest());
                fit(List.of(new Dated(day, weight)), births, DateChecks::notBefore, "weighed before the birth");
            }
        }
    }

    private void fit(List<Dated> these, List<Dated> those, BiPredicate<Day, Day> fits, String what) {
        for (Dated one : these) {
            if (those.isEmpty() || those.stream().anyMatch(other -> fits.test(one.day(), other.day()))) {
                continue;
            }
            Dated other = those.getFirst();
            Draft draft = drafts.find(one.by().id());
            Draft against = drafts.find(other.by().id());
            if (draft != null && against != null) {
                problems.add(
                        draft.at(),
                        what + ": " + text(one.day()) + " and " + text(other.day()) + " (line "
                                + against.at().at().line() + ")",
                        "dates that fit each other");
            }
        }
    }

    private static String text(Day day) {
        return day.isExact() ? day.earliest().toString() : day.earliest() + " to " + day.latest();
    }

    private static boolean bornNearDue(Day born, Day due) {
        LocalDate first = due.earliest().minusWeeks(EARLIEST_BIRTH_WEEKS_BEFORE_DUE);
        LocalDate last = due.latest().plusWeeks(LATEST_BIRTH_WEEKS_AFTER_DUE);
        return !born.latest().isBefore(first) && !born.earliest().isAfter(last);
    }

    private static boolean bookedInPregnancy(Day booked, Day due) {
        LocalDate first = due.earliest().minusWeeks(EARLIEST_BOOKING_WEEKS_BEFORE_DUE);
        LocalDate last = due.latest().plusWeeks(LATEST_BIRTH_WEEKS_AFTER_DUE);
        return !booked.latest().isBefore(first) && !booked.earliest().isAfter(last);
    }

    private static boolean notBefore(Day later, Day earlier) {
        return !later.latest().isBefore(earlier.earliest());
    }
}
