/** The pages as people see them, in a real browser. */
@NullMarked
package cotside.browser;

import org.jspecify.annotations.NullMarked;
