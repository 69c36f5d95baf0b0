package cotside.notation.casefile;

import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.Day;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.pack.Ties;
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
import org.jspecify.annotations.Nullable;

/**
 * Dates that cannot both be right. People may disagree about a date; what is refused is a date that fits none of the
 * others: nearly always a slip of the year. What was on record before is never at fault.
 */
final class DateChecks {
    /** Births before this are losses; a date of birth so early is a slip. */
    private static final int EARLIEST_BIRTH_WEEKS_BEFORE_DUE = 22;

    private static final int LATEST_BIRTH_WEEKS_AFTER_DUE = 6;
    private static final int EARLIEST_BOOKING_WEEKS_BEFORE_DUE = 40;
    /** No pregnancy is longer. */
    private static final int EARLIEST_BOOKING_WEEKS_BEFORE_BIRTH = 46;
    /** No parent is younger. */
    private static final int YOUNGEST_PARENT_YEARS = 9;

    private final Drafts drafts;
    private final Problems problems;
    private final Map<Id, Map<DateKind, List<Dated>>> dates = new HashMap<>();
    private final List<Dated> weights = new ArrayList<>();
    private final List<Statement> parents = new ArrayList<>();

    private record Dated(Id of, Day day, Statement by) {}

    /** @param statements the new ones */
    DateChecks(Context context, Drafts drafts, List<Statement> statements) {
        this.drafts = drafts;
        this.problems = context.problems();
        List<Statement> all = new ArrayList<>(context.before().statements().values());
        all.addAll(statements);
        Set<String> corrected = new HashSet<>();
        all.stream().map(Statement::corrects).filter(id -> id != null).forEach(corrected::add);
        for (Statement statement : all) {
            if (statement.says() == Says.HOLDS && !corrected.contains(statement.id())) {
                collect(statement);
            }
        }
    }

    private void collect(Statement statement) {
        switch (statement.claim()) {
            case Claim.OfDate date ->
                dates.computeIfAbsent(date.subject(), _ -> new EnumMap<>(DateKind.class))
                        .computeIfAbsent(date.kind(), _ -> new ArrayList<>())
                        .add(new Dated(date.subject(), date.day(), statement));
            case Claim.OfWeight weight -> {
                Day day = new Day(statement.when().earliest(), statement.when().latest());
                weights.add(new Dated(weight.baby(), day, statement));
            }
            case Claim.OfFactor of
            when of.factor().equals(Ties.BIRTH_MOTHER) || of.factor().equals(Ties.FATHER) -> parents.add(statement);
            default -> {}
        }
    }

    private List<Dated> dates(Id of, DateKind kind) {
        return dates.getOrDefault(of, Map.of()).getOrDefault(kind, List.of());
    }

    void check() {
        dates.keySet().forEach(of -> {
            List<Dated> births = dates(of, DateKind.BIRTH);
            List<Dated> dues = dates(of, DateKind.DUE);
            List<Dated> bookings = dates(of, DateKind.BOOKING);
            List<Dated> booked =
                    bookings.stream().filter(one -> !one.by().expected()).toList();
            fitBoth(births, dues, DateChecks::bornNearDue, "no birth that belongs to the due date");
            fit(dates(of, DateKind.DEATH), births, DateChecks::notBefore, "a death before the birth");
            fit(dates(of, DateKind.DISCHARGE), births, DateChecks::notBefore, "leaving hospital before the birth");
            fitBoth(bookings, dues, DateChecks::bookedInPregnancy, "no booking that belongs to the due date");
            fit(booked, births, DateChecks::bookedBeforeBirth, "no booking of the pregnancy that ended in this birth");
        });
        for (Dated weight : weights) {
            fit(List.of(weight), dates(weight.of(), DateKind.BIRTH), DateChecks::notBefore, "weighed before the birth");
        }
        checkParents();
    }

    /**
     * Each of these has to fit one of those; and each of those, a due date, has to fit one of these that were known
     * when it was written: a guess made in good faith may turn out wrong.
     */
    private void fitBoth(List<Dated> these, List<Dated> dues, BiPredicate<Day, Day> fits, String what) {
        Set<Statement> told = fit(these, dues, fits, what);
        for (Dated due : dues) {
            List<Dated> before =
                    these.stream().filter(one -> isKnownTo(one.by(), due.by())).toList();
            boolean slip = !before.isEmpty() && before.stream().noneMatch(one -> fits.test(one.day(), due.day()));
            if (slip && !told.contains(due.by())) {
                refuse(due, before.getFirst(), what);
            }
        }
    }

    /** The statements that a problem was reported of. */
    private Set<Statement> fit(List<Dated> these, List<Dated> those, BiPredicate<Day, Day> fits, String what) {
        Set<Statement> told = new HashSet<>();
        for (Dated one : these) {
            if (problems.isFull()
                    || those.isEmpty()
                    || those.stream().anyMatch(other -> fits.test(one.day(), other.day()))) {
                continue;
            }
            Dated other = those.getFirst();
            boolean allNew = those.stream().allMatch(that -> isNew(that.by()));
            Dated at = isNew(one.by()) ? one : allNew ? other : null;
            if (at != null) {
                refuse(at, at.equals(one) ? other : one, what);
                told.add(one.by());
                told.add(other.by());
            }
        }
        return told;
    }

    /** Somebody's child is not their parent, nor older than they are: a date of birth that says so is a slip. */
    private void checkParents() {
        Map<Id, List<Statement>> ties = new HashMap<>();
        for (Statement tie : parents) {
            if (tie.claim() instanceof Claim.OfFactor of && of.subject().isPair()) {
                ties.computeIfAbsent(of.subject().one(), _ -> new ArrayList<>()).add(tie);
            }
        }
        ties.forEach((parent, of) -> {
            for (Dated birth : dates(parent, DateKind.BIRTH)) {
                Dated child = isNew(birth.by()) && !problems.isFull() ? tooOld(birth, of) : null;
                if (child != null) {
                    refuse(birth, child, "no birth of a parent of '" + child.of() + "'");
                }
            }
        });
    }

    /** A child to whom somebody born on that day can be no parent; null when there is none. */
    private @Nullable Dated tooOld(Dated birth, List<Statement> ties) {
        Set<Id> children = new HashSet<>();
        for (Statement tie : ties) {
            Subject subject = tie.claim() instanceof Claim.OfFactor of ? of.subject() : null;
            Id child = subject == null ? null : subject.other();
            if (child == null || !isKnownTo(tie, birth.by()) || !children.add(child)) {
                continue;
            }
            List<Dated> days = new ArrayList<>(dates(child, DateKind.BIRTH));
            days.addAll(dates(child, DateKind.DUE));
            days.removeIf(day -> !isKnownTo(day.by(), birth.by()));
            if (!days.isEmpty() && days.stream().noneMatch(day -> isOldEnough(birth.day(), day.day()))) {
                return days.getFirst();
            }
        }
        return null;
    }

    private static boolean isKnownTo(Statement earlier, Statement later) {
        return !earlier.recorded().isAfter(later.recorded());
    }

    private boolean isNew(Statement statement) {
        return drafts.find(statement.id()) != null;
    }

    private void refuse(Dated one, Dated other, String what) {
        Draft draft = drafts.find(one.by().id());
        Draft against = drafts.find(other.by().id());
        if (draft != null) {
            String where =
                    against == null ? "on record" : "line " + against.at().at().line();
            problems.add(
                    draft.at(),
                    what + ": " + text(one.day()) + " and " + text(other.day()) + " (" + where + ")",
                    "dates that fit each other");
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

    private static boolean bookedBeforeBirth(Day booked, Day born) {
        LocalDate first = born.earliest().minusWeeks(EARLIEST_BOOKING_WEEKS_BEFORE_BIRTH);
        return !booked.latest().isBefore(first) && !booked.earliest().isAfter(born.latest());
    }

    private static boolean notBefore(Day later, Day earlier) {
        return !later.latest().isBefore(earlier.earliest());
    }

    private static boolean isOldEnough(Day parent, Day child) {
        return !parent.earliest().isAfter(child.latest().minusYears(YOUNGEST_PARENT_YEARS));
    }
}
