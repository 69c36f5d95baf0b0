package cotside.guidance.growth;

/**
 * The nine lines of the UK-WHO charts, two thirds of a standard deviation apart. A line's name is its centile rounded:
 * the 2nd lies at z = -2, the 9th at -4/3. Source: Cole TJ, BMJ 1994;308:641; RCPCH, UK-WHO growth charts.
 */
public enum CentileLine {
    P0_4("0.4th", -4),
    P2("2nd", -3),
    P9("9th", -2),
    P25("25th", -1),
    P50("50th", 0),
    P75("75th", 1),
    P91("91st", 2),
    P98("98th", 3),
    P99_6("99.6th", 4);

    private final String label;
    private final int spaces;

    CentileLine(String label, int spaces) {
        this.label = label;
        this.spaces = spaces;
    }

    public String label() {
        return label;
    }

    /** Centile spaces from the 50th. */
    public int spaces() {
        return spaces;
    }

    public double z() {
        return spaces * 2 / 3.0;
    }
}
