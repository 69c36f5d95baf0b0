@NullMarked
package cotside.access.chain;

import org.jspecify.annotations.NullMarked;
