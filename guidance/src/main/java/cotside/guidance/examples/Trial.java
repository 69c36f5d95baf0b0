package cotside.guidance.examples;

import cotside.guidance.logic.Truth;
import cotside.guidance.pack.Combination;
import cotside.guidance.pack.Example;
import cotside.guidance.pack.Example.Given;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family of an example, or a near miss derived from it.
 *
 * @param example where the example stands among those of its combination, from 0
 * @param left what was left out for a near miss, or null
 */
record Trial(
        int example,
        Family family,
        Example.Expect expected,
        @Nullable Given left) {

    /** Each example, followed by the near misses that it asks for. */
    static List<Trial> of(Combination combination) {
        List<Trial> trials = new ArrayList<>();
        List<Example> examples = combination.examples();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            Family family = Family.of(example);
            trials.add(new Trial(i, family, example.expect(), null));
            if (example.needsEach()) {
                for (Given left : example.given()) {
                    trials.add(new Trial(i, family.without(left), Example.Expect.NOT_PRESENT, left));
                }
            }
        }
        return trials;
    }

    /** What becomes of the combination in this family. */
    Example.Expect outcome(Combination combination, Reading reading) {
        return outcome(new ExampleWorld(reading, family).truth(combination.about(), combination.holds()));
    }

    static Example.Expect outcome(Truth holds) {
        return switch (holds) {
            case TRUE -> Example.Expect.STANDS_OUT;
            case UNKNOWN -> Example.Expect.CANNOT_TELL;
            case FALSE -> Example.Expect.NOT_PRESENT;
        };
    }
}
