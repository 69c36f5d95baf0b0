package cotside.guidance.evidence;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Claim;
import cotside.guidance.facts.DateKind;
import cotside.guidance.facts.DueDateMethod;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dates and weights that stand, each from every source that gives one. Days are whole days since 1970. */
public final class Dates {
    /** A baby not known to be born is taken as unborn for so many days after the latest due date given. */
    public static final int LATEST_BIRTH_AFTER_DUE = 21;
    /** A last weight older than this says nothing of how the baby grows now. */
    public static final int WEIGHT_GOOD_FOR = 28;

    private final Map<DateKind, Map<Id, List<Source>>> dates = new EnumMap<>(DateKind.class);
    private final List<Weight> weights = new ArrayList<>();
    private final List<Statement> names = new ArrayList<>();
    private final Map<Id, List<Statement>> sexes = new HashMap<>();

    /**
     * One source's date.
     *
     * @param earliest the earliest day it may have been
     * @param latest the latest day it may have been
     * @param shown its basis is more than somebody's word
     * @param givenOn the day that the source speaks from
     */
    public record Source(
            int earliest,
            int latest,
            boolean shown,
            boolean expected,
            int givenOn,
            DueDateMethod method,
            Statement statement) {}

    /** A weighing. */
    public record Weight(Id baby, int day, int latestDay, int grams, boolean shown, Statement statement) {}

    Dates(Known known) {
        for (Statement statement : known.standing()) {
            if (statement.says() != Says.HOLDS || known.isForgotten(statement)) {
                continue;
            }
            Evidence evidence = known.weigh(statement);
            boolean shown = evidence.basis().isStrongerThan(Basis.SAID);
            switch (statement.claim()) {
                case Claim.OfDate date ->
                    dates.computeIfAbsent(date.kind(), _ -> new HashMap<>())
                            .computeIfAbsent(date.subject(), _ -> new ArrayList<>())
                            .add(new Source(
                                    Known.day(date.day().earliest()),
                                    Known.day(date.day().latest()),
                                    shown,
                                    statement.expected(),
                                    evidence.earliest(),
                                    date.method(),
                                    statement));
                case Claim.OfWeight weight ->
                    weights.add(new Weight(
                            weight.baby(), evidence.earliest(), evidence.latest(), weight.grams(), shown, statement));
                case Claim.OfName _ -> names.add(statement);
                case Claim.OfSex sex ->
                    sexes.computeIfAbsent(sex.baby(), _ -> new ArrayList<>()).add(statement);
                default -> {}
            }
        }
        weights.sort(Comparator.comparingInt(Weight::day)
                .thenComparing(weight -> weight.statement().id()));
    }

    /** What sources give on {@code day}: a thing that has not happened by then does not exist, expected ones apart. */
    public List<Source> sources(DateKind kind, Id subject, int day) {
        List<Source> all = dates.getOrDefault(kind, Map.of()).getOrDefault(subject, List.of());
        List<Source> standing = new ArrayList<>(all.size());
        for (Source source : all) {
            boolean saidAhead = kind == DateKind.DUE || source.expected();
            boolean lies = saidAhead ? source.givenOn() <= day : source.earliest() <= day;
            if (lies) {
                standing.add(source);
            }
        }
        if (kind == DateKind.DUE) {
            keepBestMethod(standing);
        }
        dropCoarser(standing);
        return standing;
    }

    private static void keepBestMethod(List<Source> standing) {
        DueDateMethod best = DueDateMethod.UNSAID;
        for (Source source : standing) {
            if (source.method().compareTo(best) < 0) {
                best = source.method();
            }
        }
        DueDateMethod kept = best;
        standing.removeIf(source -> source.method() != kept);
    }

    /** A coarse date gives way to a finer one inside it that is more than somebody's word. */
    private static void dropCoarser(List<Source> standing) {
        if (standing.size() < 2) {
            return;
        }
        List<Source> all = List.copyOf(standing);
        standing.removeIf(coarse -> {
            for (Source fine : all) {
                boolean inside = fine.earliest() >= coarse.earliest() && fine.latest() <= coarse.latest();
                boolean finer = fine.latest() - fine.earliest() < coarse.latest() - coarse.earliest();
                boolean sameOnBetterFooting = fine.latest() == coarse.latest()
                        && fine.earliest() == coarse.earliest()
                        && fine.shown()
                        && !coarse.shown();
                if (fine.shown() && inside && (finer || sameOnBetterFooting)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Whether a birth is on record by {@code day}. */
    public boolean isBorn(Id baby, int day) {
        return !sources(DateKind.BIRTH, baby, day).isEmpty();
    }

    /**
     * Whether the baby may be taken as not yet born on {@code day}; null when neither a birth nor a due date that is still
     * believable is known.
     */
    public @Nullable Boolean isUnborn(Id baby, int day) {
        if (isBorn(baby, day)) {
            return false;
        }
        List<Source> due = sources(DateKind.DUE, baby, day);
        if (due.isEmpty()) {
            return null;
        }
        for (Source source : due) {
            if (day <= source.latest() + LATEST_BIRTH_AFTER_DUE) {
                return true;
            }
        }
        return null;
    }

    /** The latest day on which a birth that is on record by {@code day} may have been, or null when none is. */
    @Nullable
    Integer latestBirth(Id baby, int day) {
        Integer latest = null;
        for (Source source : sources(DateKind.BIRTH, baby, day)) {
            latest = latest == null ? source.latest() : Math.max(latest, source.latest());
        }
        return latest;
    }

    /** Weighings on or before {@code day}, in order. */
    public List<Weight> weights(Id baby, int day) {
        List<Weight> standing = new ArrayList<>();
        for (Weight weight : weights) {
            if (weight.baby().equals(baby) && weight.day() <= day) {
                standing.add(weight);
            }
        }
        return standing;
    }

    /** The registered sex: true for female; null when not known or when records disagree. */
    public @Nullable Boolean isFemale(Id baby) {
        Boolean female = null;
        for (Statement statement : sexes.getOrDefault(baby, List.of())) {
            boolean says = ((Claim.OfSex) statement.claim()).female();
            if (female != null && female != says) {
                return null;
            }
            female = says;
        }
        return female;
    }

    /** Statements of the names under which agencies hold people. */
    public List<Statement> names() {
        return names;
    }
}
