package cotside.drawing;

/** For how wide a place a drawing is laid out. Both fit into one page, which shows the one that fits. */
public enum Width {
    /** A page of 960 pixels. */
    WIDE,
    /** A telephone: at most 344 units, with letters that need no enlarging. */
    NARROW
}
