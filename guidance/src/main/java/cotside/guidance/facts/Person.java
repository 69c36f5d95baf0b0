package cotside.guidance.facts;

/**
 * Any adult, or other child, tied to the baby.
 *
 * @param label a name, or how an unidentified person was described
 * @param identified another agency could look this person up
 * @param child another child of the family, who fills none of the adults' roles
 */
public record Person(Id id, String label, boolean identified, boolean child) {}
