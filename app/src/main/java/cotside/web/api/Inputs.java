package cotside.web.api;

import cotside.notation.yaml.Fields;
import cotside.notation.yaml.Node;
import cotside.notation.yaml.Problems;
import cotside.notation.yaml.Values;
import cotside.web.Body;
import cotside.web.Problem;
import cotside.web.ProblemKind;
import cotside.web.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that several endpoints read from what they are sent. */
final class Inputs {
    private static final int LONGEST_REASON = 2_000;

    private Inputs() {}

    /** A body that has a reason and nothing else. */
    static String onlyReason(Body body, String what) {
        Fields fields = body.fields(what);
        String reason = reason(fields);
        fields.refuseOthers();
        body.problems().throwIfAny();
        return reason;
    }

    static String reason(Fields fields) {
        return text(fields, "reason");
    }

    /** A text that must be there. */
    static String text(Fields fields, String key) {
        String text = fields.needsText(key);
        if (text.length() > LONGEST_REASON) {
            fields.refuse(key, "the " + key + " is too long", "at most " + LONGEST_REASON + " characters");
        }
        return text;
    }

    static @Nullable UUID uuid(Node node, Problems problems) {
        String text = Values.text(node, problems);
        if (text == null) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notOne) {
            // Said below, as of one that is only nearly a UUID.
        }
        return Values.refuse(node, "a UUID", problems);
    }

    static @Nullable UUID findId(Fields fields, String key) {
        return fields.<@Nullable UUID>find(key, Inputs::uuid);
    }

    /** An id that must be there; one that stands for none where it is not, which is a problem by then. */
    static UUID id(Fields fields, String key) {
        UUID id = fields.<@Nullable UUID>needs(key, Inputs::uuid);
        return id == null ? new UUID(0, 0) : id;
    }

    /** Yes or no, which must be there. */
    static boolean yes(Fields fields, String key) {
        Boolean yes = fields.<@Nullable Boolean>needs(key, Values::yesNo);
        return yes != null && yes;
    }

    /** Something is wrong with a value that only the record can tell of. */
    static Refused wrong(String key, String what, String expected) {
        return new Refused(Problem.of(
                ProblemKind.NOT_RIGHT,
                "Nothing was stored. Put right what the errors name and send it again.",
                List.of(new Problem.Fault(key, what, expected))));
    }
}
