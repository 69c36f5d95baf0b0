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
    /** Stands for whoever else there may be in a set that nobody has confirmed. */
    public static final String ANYONE_ELSE = "anyone else";

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
     * @param who a member of the cast: baby, home, mother, father, ex, partner, grandmother, grandfather, lodger, friend;
     *     or {@link #ANYONE_ELSE} among what is not known, for an open set
     * @param what a factor or a measure, by its word; for {@link #ANYONE_ELSE} household or carers
     * @param towards for a pair, the other member; otherwise null
     * @param value for a measure, its value in the measure's unit; otherwise null
     */
    public record Given(
            String who,
            String what,
            @Nullable String towards,
            @Nullable Integer value) {}
}
