package cotside.notation.picture;

import cotside.guidance.picture.Differences;
import cotside.guidance.picture.Differences.Change;
import cotside.guidance.picture.Viewpoint;
import java.util.List;

/** What changed between pictures, as JSON (docs/picture-json.md). The same differences always give the same text. */
public final class DifferencesJson {
    private DifferencesJson() {}

    /** What {@code ./cotside picture --diff --json} prints. */
    public static String of(String title, List<Differences> all) {
        return new Json()
                .put("format", "cotside-differences")
                .put("version", PictureJson.VERSION)
                .put("title", title)
                .put("babies", all.stream().map(DifferencesJson::differences).toList())
                .toString();
    }

    private static Json differences(Differences differences) {
        return new Json()
                .put("baby", differences.later().baby().value())
                .put("earlier", moment(differences.earlier()))
                .put("later", moment(differences.later()))
                .put("wordBefore", PictureJson.kebab(differences.wordBefore()))
                .put("wordAfter", PictureJson.kebab(differences.wordAfter()))
                .put(
                        "changes",
                        differences.changes().stream()
                                .map(DifferencesJson::change)
                                .toList());
    }

    private static Json moment(Viewpoint from) {
        return new Json()
                .put("asAt", from.asAt().toString())
                .put("knownAt", from.knownAt().toString());
    }

    private static Json change(Change change) {
        return new Json()
                .put("kind", PictureJson.kebab(change.kind()))
                .put("key", change.key())
                .put("title", change.title())
                .put("about", change.about())
                .put("was", change.was())
                .put("is", change.is())
                .put("before", PictureJson.kebab(change.before()))
                .put("after", PictureJson.kebab(change.after()));
    }
}
