package cotside.guidance.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small family that a combination carries to show what it means. Whatever is not given is ruled out, and every set is
 * confirmed complete.
 *
 * @param expect what becomes of the combination
 * @param given what is so
 * @param unknown what is not known
 * @param needsEach leaving out any one of the given things makes it not present
 */
public record Example(Expect expect, List<Given> given, List<Given> unknown, boolean needsEach) {
    public Example {
        given = List.copyOf(given);
        unknown = List.copyOf(unknown);
    }

    /** The outcome that the example expects. */
    public enum Expect {
        STANDS_OUT("stands out"),
        CANNOT_TELL("cannot tell"),
        NOT_PRESENT("not present");

        private final String word;

        Expect(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One thing about one member of the cast.
     *
     * @param who a member of the cast: baby, home, mother, father, partner, grandmother, lodger
     * @param what a factor, or a measure when {@code value} is given
     * @param towards for a pair, the other member; otherwise null
     * @param value for a measure, its value in the measure's unit; otherwise null
     */
    public record Given(
            String who,
            String what,
            @Nullable String towards,
            @Nullable Integer value) {}
}
