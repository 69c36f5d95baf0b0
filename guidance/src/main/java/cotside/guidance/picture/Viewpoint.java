package cotside.guidance.picture;

import cotside.guidance.facts.Id;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a picture is taken from.
 *
 * @param asAt the day it speaks for: only what was true on or before it exists
 * @param knownAt the moment of knowledge: only what was recorded at or before it exists
 */
public record Viewpoint(Id baby, LocalDate asAt, Instant knownAt, Viewer viewer) {}
