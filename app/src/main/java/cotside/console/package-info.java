/** The commands that need no server. Depends on {@code cotside.notation} and {@code cotside.guidance}. */
@NullMarked
package cotside.console;

import org.jspecify.annotations.NullMarked;
