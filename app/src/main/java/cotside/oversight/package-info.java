/** Work lists: what each has to look at first. Knows pictures and what is beneath them. */
@NullMarked
package cotside.oversight;

import org.jspecify.annotations.NullMarked;
