@NullMarked
package cotside.store;

import org.jspecify.annotations.NullMarked;
