package cotside.guidance.logic;

/** Three values. Not known is an answer. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public Truth and(Truth other) {
        return this == FALSE || other == TRUE ? this : other;
    }

    public Truth or(Truth other) {
        return this == TRUE || other == FALSE ? this : other;
    }
}
