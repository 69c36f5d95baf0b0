package cotside.guidance.picture;

import java.time.LocalDate;
import java.util.List;

/** The first later day on which the picture differs with no new statement, and what differs then. */
public record NextChange(LocalDate on, List<String> what) {
    public NextChange {
        what = List.copyOf(what);
    }
}
