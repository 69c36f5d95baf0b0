/** How fast the record is, on a server and a PostgreSQL of its own. */
@NullMarked
package cotside.bench.record;

import org.jspecify.annotations.NullMarked;
