package cotside.guidance.picture;

import org.jspecify.annotations.Nullable;

/**
 * Who looks. With neither agency nor name: guidance on everything.
 *
 * @param agency the viewer's agency, by id, or null
 * @param name the viewer's own name, or null
 */
public record Viewer(@Nullable String agency, @Nullable String name) {
    public static final Viewer EVERYTHING = new Viewer(null, null);

    public static Viewer of(String agency) {
        return new Viewer(agency, null);
    }
}
