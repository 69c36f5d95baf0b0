package cotside.guidance.outcome;

import cotside.guidance.evidence.Factors;
import cotside.guidance.facts.Subject;
import cotside.guidance.logic.Formula;
import cotside.guidance.logic.Use;
import org.jspecify.annotations.Nullable;

/**
 * The record on the day of an event. The event itself is read as it stands today: what is said of it later counts, what
 * surrounds it stays what it was.
 */
final class EventWorld extends OverlaidWorld {
    private final World today;
    private final String handle;

    EventWorld(World then, World today, String handle) {
        super(then);
        this.today = today;
        this.handle = handle;
    }

    @Override
    public Formula stated(Factors.Ready factor, Subject subject, @Nullable String event, Use use) {
        return handle.equals(event)
                ? today.stated(factor, subject, event, use)
                : super.stated(factor, subject, event, use);
    }
}
