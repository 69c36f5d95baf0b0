@NullMarked
package cotside.notation.casefile;

import org.jspecify.annotations.NullMarked;
