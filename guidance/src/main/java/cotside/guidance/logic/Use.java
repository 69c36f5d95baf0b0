package cotside.guidance.logic;

/** The side from which a standing is read (guidance section 1). */
public enum Use {
    /** What worries counts until it is ruled out. */
    WORRY,
    /** What reassures counts only once it is shown, and only while it is fresh. */
    REASSURANCE
}
