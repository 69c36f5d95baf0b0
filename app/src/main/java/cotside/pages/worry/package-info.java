/** From a worry to the next step: find or add the family, answer what one knows, see what stands out. */
@NullMarked
package cotside.pages.worry;

import org.jspecify.annotations.NullMarked;
