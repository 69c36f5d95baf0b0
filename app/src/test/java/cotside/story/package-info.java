/** What the documents show, done. */
@NullMarked
package cotside.story;

import org.jspecify.annotations.NullMarked;
