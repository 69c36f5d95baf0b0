package cotside.guidance.picture;

import cotside.guidance.pack.Heading;
import java.util.List;

/**
 * One of the three headings in full.
 *
 * @param readings every factor by subject of which anything was said, or that was reckoned
 * @param neverAsked factors by subject of which nothing was said
 */
public record HeadingView(Heading heading, List<Reading> readings, List<Unknown> neverAsked) {
    public HeadingView {
        readings = List.copyOf(readings);
        neverAsked = List.copyOf(neverAsked);
    }

    /** An empty heading is not yet known, never clear. */
    public boolean isNotYetKnown() {
        return readings.isEmpty();
    }
}
