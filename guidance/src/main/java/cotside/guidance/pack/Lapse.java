package cotside.guidance.pack;

/** What makes a standing go stale at once, whatever its age. */
public sealed interface Lapse {

    /** The baby's birth. */
    record Birth() implements Lapse {}

    /** The baby's discharge from hospital. */
    record Discharge() implements Lapse {}

    /** The subject begins to live somewhere else; for a home, the baby does. */
    record Move() implements Lapse {}

    /** Another adult begins to live in the subject's home. */
    record NewAdult() implements Lapse {}

    /** A tie of the subject begins or is resumed. */
    record TieBegun() implements Lapse {}

    /** An event of the pack happens to the subject. */
    record Happened(String factor) implements Lapse {}
}
