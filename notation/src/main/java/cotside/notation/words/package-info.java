/** English for what guidance computes, in the words of its users. Depends on {@code cotside.guidance}. */
@NullMarked
package cotside.notation.words;

import org.jspecify.annotations.NullMarked;
