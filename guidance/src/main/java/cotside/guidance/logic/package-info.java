/**
 * From statements to standings, from standings to truth by use, from truth to outcomes. Three values throughout; time
 * comes in as a parameter.
 */
@NullMarked
package cotside.guidance.logic;

import org.jspecify.annotations.NullMarked;
