/** Packs and case files from and to YAML, with the position of every error. Depends on {@code cotside.guidance}. */
@NullMarked
package cotside.notation;

import org.jspecify.annotations.NullMarked;
