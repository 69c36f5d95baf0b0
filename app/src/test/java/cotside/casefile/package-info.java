@NullMarked
package cotside.casefile;

import org.jspecify.annotations.NullMarked;
