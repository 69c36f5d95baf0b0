/** Answers, without a page. */
@NullMarked
package cotside.pages.answer;

import org.jspecify.annotations.NullMarked;
