@NullMarked
package cotside.picture;

import org.jspecify.annotations.NullMarked;
