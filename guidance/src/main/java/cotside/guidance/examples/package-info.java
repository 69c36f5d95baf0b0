/**
 * The small families that combinations carry: what becomes of each, and whether together they would notice a change of
 * meaning (guidance section 12, property 10). Depends on packs and on how conditions are grounded.
 */
@NullMarked
package cotside.guidance.examples;

import org.jspecify.annotations.NullMarked;
