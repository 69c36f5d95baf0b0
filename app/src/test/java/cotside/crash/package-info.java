/** What is left when everything is killed while people write. */
@NullMarked
package cotside.crash;

import org.jspecify.annotations.NullMarked;
