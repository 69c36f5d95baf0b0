/**
 * Weights read against age: where a baby stands on the UK-WHO chart, whether growth falters as NICE guideline NG75 has
 * it, and which weights are hard to believe. Depends on no other package of guidance. Weights are grams, ages are days.
 */
@NullMarked
package cotside.guidance.growth;

import org.jspecify.annotations.NullMarked;
