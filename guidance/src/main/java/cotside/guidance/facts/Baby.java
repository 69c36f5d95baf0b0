package cotside.guidance.facts;

/** An unborn child or an infant; one record across birth. {@code label} is what the family's workers call the baby. */
public record Baby(Id id, String label) {}
