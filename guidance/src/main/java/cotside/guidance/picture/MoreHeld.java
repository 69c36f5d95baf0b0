package cotside.guidance.picture;

/**
 * The one marker that more is held than this viewer may see. It gives no factor, person, date or agency.
 *
 * @param referNow guidance on everything says refer now
 */
public record MoreHeld(String speakTo, boolean referNow) {}
