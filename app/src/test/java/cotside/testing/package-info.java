/** A running record to try things on. */
@NullMarked
package cotside.testing;

import org.jspecify.annotations.NullMarked;
