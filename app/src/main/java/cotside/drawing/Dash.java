package cotside.drawing;

/** How a line is broken. Dashes carry meaning, so there are few of them. */
enum Dash {
    /** Shown. */
    WHOLE(""),
    /** Only said, assumed, disputed or reported over. */
    BROKEN("6 4"),
    /** Nobody has said how. */
    DOTTED("1.5 4");

    private final String array;

    Dash(String array) {
        this.array = array;
    }

    String array() {
        return array;
    }
}
