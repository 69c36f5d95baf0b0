package cotside.guidance.facts;

/** What part of the day an observation speaks for. A cot seen once by day does not settle the nights. */
public enum PartOfDay {
    UNSAID,
    DAY,
    NIGHT
}
