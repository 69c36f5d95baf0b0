/**
 * From standings to outcomes: conditions grounded over the people around one baby, what settles and what eases them, how
 * urgent they are, and what would decide those that cannot be told yet.
 */
@NullMarked
package cotside.guidance.outcome;

import org.jspecify.annotations.NullMarked;
