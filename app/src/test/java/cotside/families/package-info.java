@NullMarked
package cotside.families;

import org.jspecify.annotations.NullMarked;
