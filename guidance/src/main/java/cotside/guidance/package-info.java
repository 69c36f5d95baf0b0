/**
 * The heart of Cotside: what is known about one baby, what is only assumed, what nobody has asked, which unknown would
 * change the picture. Depends on the JDK and JSpecify alone and has no clock of its own.
 */
@NullMarked
package cotside.guidance;

import org.jspecify.annotations.NullMarked;
