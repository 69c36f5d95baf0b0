package cotside.guidance.facts;

/** A place. The label is what may be shown; a protected address never appears in it. */
public record Home(Id id, String label) {}
