package cotside.guidance.growth;

/**
 * A baby's weight on one day.
 *
 * @param ageDays days since birth, not corrected; 0 is the day of birth
 * @param grams the weight as written down, believable or not
 */
public record Weighing(int ageDays, int grams) {
    /** @throws IllegalArgumentException when the age is below 0 days or the weight is not above 0 g */
    public Weighing {
        if (ageDays < 0) {
            throw new IllegalArgumentException("a baby cannot be weighed before birth, at " + ageDays + " days");
        }
        requireGrams(grams);
    }

    static void requireGrams(int grams) {
        if (grams <= 0) {
            throw new IllegalArgumentException("a weight must be above 0 g, not " + grams + " g");
        }
    }
}
