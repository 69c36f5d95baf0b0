package cotside.pages.family;

import cotside.drawing.ContactTimeline;
import cotside.drawing.Key;
import cotside.drawing.TieTimeline;
import cotside.drawing.Width;
import java.util.List;

/**
 * Something over time, drawn for both widths.
 *
 * @param ties the same as a table, or empty where {@code contacts} is it
 */
public record Timeline(
        String id,
        String title,
        String wide,
        String narrow,
        List<Key> key,
        List<TieTimeline.Row> ties,
        List<ContactTimeline.Row> contacts,
        List<ContactTimeline.Sum> sums) {

    static Timeline of(String id, TieTimeline drawn) {
        return new Timeline(
                id,
                drawn.title(),
                drawn.svg(id, Width.WIDE),
                drawn.svg(id + "-narrow", Width.NARROW),
                drawn.key(),
                drawn.table(),
                List.of(),
                List.of());
    }

    static Timeline of(String id, ContactTimeline drawn) {
        return new Timeline(
                id,
                drawn.title(),
                drawn.svg(id, Width.WIDE),
                drawn.svg(id + "-narrow", Width.NARROW),
                drawn.key(),
                List.of(),
                drawn.table(),
                drawn.sums());
    }
}
