/** Answering a question where it is asked: of the picture, or of a guided set. */
@NullMarked
package cotside.pages.answer;

import org.jspecify.annotations.NullMarked;
