package cotside.guidance.pack;

/** Where something comes from: a paragraph of the briefing, or a published source. */
public record Source(String id, String title, String where) {}
