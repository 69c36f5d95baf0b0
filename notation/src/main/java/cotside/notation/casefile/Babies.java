package cotside.notation.casefile;

import cotside.guidance.facts.Id;
import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Scalar;
import cotside.notation.yaml.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which baby something is for: the only one, or of twins those that {@code for} names. */
final class Babies {
    private Babies() {}

    static List<Id> of(Cast cast, Fields fields, String what, Problems problems) {
        Node node = fields.find("for");
        List<Id> babies = new ArrayList<>();
        if (node == null) {
            if (cast.babies().size() == 1) {
                babies.add(cast.babies().getFirst().id());
            } else if (!cast.babies().isEmpty()) {
                List<String> ids =
                        cast.babies().stream().map(baby -> baby.id().value()).toList();
                problems.add(
                        fields.at(),
                        "nothing says which baby " + what + " is for",
                        "'for', one or more of " + String.join(", ", ids));
            }
            return babies;
        }
        for (Scalar name : Values.texts(node, problems)) {
            Id baby = cast.baby(name, name.text().strip());
            if (baby != null) {
                babies.add(baby);
            }
        }
        return babies;
    }

    static @Nullable Id oneOf(Cast cast, Fields fields, String what, Problems problems) {
        List<Id> babies = of(cast, fields, what, problems);
        if (babies.size() > 1) {
            fields.refuse("for", "more than one baby for " + what, "one baby; write it once for each");
        }
        return babies.isEmpty() ? null : babies.getFirst();
    }
}
