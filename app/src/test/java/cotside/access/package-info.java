@NullMarked
package cotside.access;

import org.jspecify.annotations.NullMarked;
