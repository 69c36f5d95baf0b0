@NullMarked
package cotside.notation.words;

import org.jspecify.annotations.NullMarked;
