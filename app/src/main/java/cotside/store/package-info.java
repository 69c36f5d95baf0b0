/** PostgreSQL, embedded or outside, and the keys under which texts are kept. */
@NullMarked
package cotside.store;

import org.jspecify.annotations.NullMarked;
