/** Everything that everybody recorded, in the order in which it happened. */
@NullMarked
package cotside.pages.chronology;

import org.jspecify.annotations.NullMarked;
