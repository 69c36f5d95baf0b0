/** Puts outcomes, questions, reliances and the rest into one {@link cotside.guidance.picture.Picture}. */
@NullMarked
package cotside.guidance.painting;

import org.jspecify.annotations.NullMarked;
