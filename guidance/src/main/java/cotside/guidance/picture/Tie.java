package cotside.guidance.picture;

import cotside.guidance.facts.Day;
import cotside.guidance.facts.Id;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Standing.Stands;
import cotside.guidance.pack.Ties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tie, a residence or an identity, as it is read for worry on one day: it counts until it is ruled out.
 *
 * @param reading how it stands
 * @param expected whoever says so says that it lies ahead
 * @param since when it began by the earliest account of its beginning, or null where nobody has given one
 * @param firstKnown the first day for which anybody speaks of it
 * @param course how it stood over time, as known now, in order; without gaps from {@code firstKnown} to the day of the
 *     circle
 */
public record Tie(
        Reading reading, boolean expected, @Nullable Day since, LocalDate firstKnown, List<Stretch> course) {
    public Tie {
        course = List.copyOf(course);
    }

    public String factor() {
        return reading.factor();
    }

    public Subject subject() {
        return reading.subject();
    }

    public Id one() {
        return subject().one();
    }

    /** The other end; of a tie about the baby alone, the baby. */
    public Id other() {
        return Objects.requireNonNullElse(subject().other(), subject().one());
    }

    public Stands stands() {
        return reading.standing().stands();
    }

    /** Whether it is to be drawn: somebody says that it is or was so, and nobody has shown otherwise. */
    public boolean counts() {
        return switch (stands()) {
            case SHOWN, SAID, ASSUMED, REPORTED_OVER, CONTRADICTED -> true;
            case NOT_KNOWN, DENIED, RULED_OUT -> false;
        };
    }

    /** Whether the line of it may be drawn whole. */
    public boolean isShown() {
        return stands() == Stands.SHOWN && !expected;
    }

    public boolean isOf(String tie) {
        return factor().equals(tie);
    }

    public boolean isResidence() {
        return isOf(Ties.LIVES_AT);
    }

    /**
     * How a tie stood from one day until another.
     *
     * @param from the first day; where it is not exact, somewhere in it
     * @param until the last day, included
     * @param checked the last day within it for which what counts speaks, or null when nothing was said
     */
    public record Stretch(
            Day from,
            LocalDate until,
            Stands stands,
            @Nullable LocalDate checked) {}
}
