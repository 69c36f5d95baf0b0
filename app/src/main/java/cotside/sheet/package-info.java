/**
 * Pictures, traces, differences and rules as sheets: said once, before anyone decides how it looks. The terminal, the page in
 * one file and the server's pages show the same sheets. Depends on {@code cotside.notation} and {@code cotside.guidance}.
 */
@NullMarked
package cotside.sheet;

import org.jspecify.annotations.NullMarked;
