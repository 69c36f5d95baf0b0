/** Families whose records tell, line by line, what guidance computes. */
@NullMarked
package cotside.guidance.stories;

import org.jspecify.annotations.NullMarked;
