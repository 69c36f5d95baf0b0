package cotside.guidance.facts;

import java.time.LocalDate;

/**
 * When a thing was true: on a day ({@code from} equals {@code to}), over a period, or over a period still open when it
 * was seen or told ({@code open}; {@code to} is then the day of seeing or telling).
 */
public record When(Day from, Day to, boolean open) {
    public When {
        if (to.latest().isBefore(from.earliest())) {
            throw new IllegalArgumentException("a period cannot end on " + to + ", before it begins on " + from);
        }
    }

    public static When on(LocalDate day) {
        return at(Day.on(day));
    }

    public static When at(Day day) {
        return new When(day, day, false);
    }

    public static When over(Day from, Day to) {
        return new When(from, to, false);
    }

    /** Began at {@code from} and still held on {@code heldOn}. */
    public static When since(Day from, LocalDate heldOn) {
        return new When(from, Day.on(heldOn), true);
    }

    public LocalDate earliest() {
        return from.earliest();
    }

    public LocalDate latest() {
        return to.latest();
    }

    /** The last day the statement speaks for, taken at its earliest: what freshness is counted from. */
    public LocalDate lastSpokenFor() {
        return to.earliest().isBefore(from.earliest()) ? from.earliest() : to.earliest();
    }
}
