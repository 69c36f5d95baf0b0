/** Pictures to JSON, the same bytes for the same picture. Depends on {@code cotside.guidance}. */
@NullMarked
package cotside.notation.picture;

import org.jspecify.annotations.NullMarked;
