package cotside.guidance.facts;

/** An agency that has to do with the family; {@code kind} is one of the pack's kinds of agency. */
public record Agency(String id, String kind, String label) {}
