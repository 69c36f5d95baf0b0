package cotside.guidance.pack;

import java.util.List;

/**
 * For how many days a standing is good, by the baby's age on the day it was true: the younger, the shorter (A19).
 *
 * @param steps in order of age; the first whose bound lies above the age applies
 * @param otherwise days beyond the last step; {@link #ALWAYS} never goes stale
 */
public record Freshness(List<Step> steps, int otherwise) {
    public static final int ALWAYS = Integer.MAX_VALUE;
    public static final Freshness NEVER_STALE = new Freshness(List.of(), ALWAYS);

    /**
     * @param underAgeDays applies to babies younger than this; 0 means before birth
     * @param goodForDays days
     */
    public record Step(int underAgeDays, int goodForDays) {}

    public Freshness {
        steps = List.copyOf(steps);
    }

    /** Days for a baby of this age in days; negative before birth. */
    public int goodFor(int ageDays) {
        for (Step step : steps) {
            if (ageDays < step.underAgeDays()) {
                return step.goodForDays();
            }
        }
        return otherwise;
    }

    /** Whether there is a step for the time before birth. */
    public boolean isGivenBeforeBirth() {
        return !steps.isEmpty() && steps.getFirst().underAgeDays() == 0;
    }

    /** Days when the age is not known: the shortest there is. */
    public int shortest() {
        int shortest = otherwise;
        for (Step step : steps) {
            shortest = Math.min(shortest, step.goodForDays());
        }
        return shortest;
    }
}
