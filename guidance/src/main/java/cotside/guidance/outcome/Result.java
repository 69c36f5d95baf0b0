package cotside.guidance.outcome;

import cotside.guidance.evidence.Evidence;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Statement;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Truth;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Word;
import cotside.guidance.picture.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one combination about one baby, person, event or home, in terms of atoms. Most combinations are neither so
 * nor listed; what explains a result is therefore worked out when it is first asked for.
 */
public final class Result {
    private final Combination combination;
    private final Binding binding;
    private final Formula holds;
    private final View read;
    private final Truth truth;
    private final Explaining explain;
    private final @Nullable Undecided undecided;
    private @Nullable Details details;
    private @Nullable String id;

    /** How far what eases it is shown, and the atoms it looks at. */
    public record Eased(Line.Easing.State state, Formula formula, List<Integer> atoms) {}

    /** What explains a result that is not simply not present. */
    record Details(
            Line.Outcome outcome,
            @Nullable Word word,
            List<String> wordBecause,
            List<Integer> evidence,
            List<Evidence> worries,
            List<Integer> presumed,
            @Nullable Eased eased,
            List<Statement> settledBy,
            List<String> reopened) {
        static final Details NOT_PRESENT = new Details(
                Line.Outcome.NOT_PRESENT, null, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of());
    }

    /** Works out what explains a result. */
    interface Explaining {
        /** Whether it is worth asking if anything settles it. */
        boolean mayBeSettled();

        /** Whether it raises anything, unless it is settled. */
        boolean alarms();

        Details details(String lineId);
    }

    Result(
            Combination combination,
            Binding binding,
            Formula holds,
            View read,
            Truth truth,
            @Nullable Undecided undecided,
            Explaining explain) {
        this.combination = combination;
        this.binding = binding;
        this.holds = holds;
        this.read = read;
        this.truth = truth;
        this.undecided = undecided;
        this.explain = explain;
        if (truth == Truth.FALSE) {
            details = Details.NOT_PRESENT;
        }
    }

    private Details details() {
        if (details == null) {
            details = explain.details(id());
        }
        return details;
    }

    /** The combination's id, with what it is about behind a slash. */
    public String id() {
        if (id == null) {
            id = binding.key() == null ? combination.id() : combination.id() + "/" + binding.key();
        }
        return id;
    }

    public Combination combination() {
        return combination;
    }

    Binding binding() {
        return binding;
    }

    public Subject subject() {
        return binding.subject();
    }

    /** In place of a person: one more member of an open set; or null. */
    public @Nullable Open oneMore() {
        return binding.oneMore();
    }

    public @Nullable String event() {
        return binding.event();
    }

    /** The condition that was read. */
    public Formula holds() {
        return holds;
    }

    /** The day's view it was read in. */
    public View read() {
        return read;
    }

    public Truth truth() {
        return truth;
    }

    public Line.Outcome outcome() {
        if (truth != Truth.FALSE && !explain.mayBeSettled()) {
            return truth == Truth.TRUE ? Line.Outcome.STANDS_OUT : Line.Outcome.CANNOT_TELL;
        }
        return details().outcome();
    }

    public @Nullable Word word() {
        return truth == Truth.FALSE || explain.alarms() ? details().word() : null;
    }

    public List<String> wordBecause() {
        return details().wordBecause();
    }

    /** Atoms that are true and carry it. */
    public List<Integer> evidence() {
        return details().evidence();
    }

    /** The statements behind the worries among the evidence. */
    public List<Evidence> worries() {
        return details().worries();
    }

    /** Unknown atoms taken as true for urgency. */
    public List<Integer> presumed() {
        return details().presumed();
    }

    public @Nullable Eased eased() {
        return details().eased();
    }

    public List<Statement> settledBy() {
        return details().settledBy();
    }

    /** Ids of the worries for which a settlement no longer holds. */
    public List<String> reopened() {
        return details().reopened();
    }

    /** What would decide it; null unless it cannot be told. */
    public @Nullable Undecided undecided() {
        return undecided;
    }
}
