package cotside.bench;

/** Kept apart from the product's own, as is all that it is compared with. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    static Truth of(boolean sure, boolean maybe) {
        return sure ? TRUE : maybe ? UNKNOWN : FALSE;
    }
}
