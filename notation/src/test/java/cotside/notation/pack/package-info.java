/** Tests of reading packs. */
@NullMarked
package cotside.notation.pack;

import org.jspecify.annotations.NullMarked;
