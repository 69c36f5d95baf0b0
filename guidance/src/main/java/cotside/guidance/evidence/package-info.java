/**
 * What the statements come to: which of them count as known at one moment, how strong and how late each is, and the
 * standing of every claim on any day.
 */
@NullMarked
package cotside.guidance.evidence;

import org.jspecify.annotations.NullMarked;
