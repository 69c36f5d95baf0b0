/** What the baby's day is made of. */
@NullMarked
package cotside.pages.day;

import org.jspecify.annotations.NullMarked;
