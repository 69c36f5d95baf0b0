/** The family: drawn, and as a table that says the same. */
@NullMarked
package cotside.pages.family;

import org.jspecify.annotations.NullMarked;
