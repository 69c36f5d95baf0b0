/** How fast guidance is, beside its peers. Depends on {@code cotside.notation} and {@code cotside.guidance}. */
@NullMarked
package cotside.bench;

import org.jspecify.annotations.NullMarked;
