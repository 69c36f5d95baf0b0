package cotside.guidance.growth;

/**
 * Whether a threshold of a guideline is reached. Not to have reached one is no finding of health, and not to be able to
 * tell is an answer. {@link #why} is a sentence for a practitioner: the weights it rests on, or what is missing.
 */
public sealed interface Threshold {
    String why();

    record Met(String why) implements Threshold {}

    record NotMet(String why) implements Threshold {}

    record CannotTell(String why) implements Threshold {}
}
