/** Everything guidance says about one baby, as at one day, as known at one moment, as one viewer may see it. */
@NullMarked
package cotside.guidance.picture;

import org.jspecify.annotations.NullMarked;
