@NullMarked
package cotside.drawing;

import org.jspecify.annotations.NullMarked;
