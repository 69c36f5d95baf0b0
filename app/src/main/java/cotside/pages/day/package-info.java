/** The baby's day and night, as seen. */
@NullMarked
package cotside.pages.day;

import org.jspecify.annotations.NullMarked;
