package cotside.families;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two that a records officer found to be one and the same, since when, and until when where it was undone.
 *
 * @param until null while it stands
 */
public record Link(
        UUID id,
        Kind kind,
        UUID one,
        UUID other,
        Instant since,
        @Nullable Instant until) {

    /** What is joined. */
    public enum Kind {
        PERSON("person"),
        BABY("baby"),
        HOME("home"),
        /** Two records of one pregnancy, each begun by an agency that did not know of the other. */
        PREGNANCY("pregnancy");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** As if it had never been undone. */
    Link standing() {
        return new Link(id, kind, one, other, since, null);
    }

    /** Whether it stood at a moment. */
    boolean stoodAt(Instant moment) {
        return !since.isAfter(moment) && (until == null || until.isAfter(moment));
    }
}
