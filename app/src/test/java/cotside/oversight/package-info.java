@NullMarked
package cotside.oversight;

import org.jspecify.annotations.NullMarked;
