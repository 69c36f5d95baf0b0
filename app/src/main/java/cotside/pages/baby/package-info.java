/** The baby's page, and what opens from it. */
@NullMarked
package cotside.pages.baby;

import org.jspecify.annotations.NullMarked;
